// noticectl ledger targets: what plans promise beside what later notices report.

public import ArgumentParser
import NoticeControl
public import NoticeRecord

extension Attainment: ExpressibleByArgument {
  /// By the stable word, or by the Chinese name.
  public init?(argument: String) { self.init(named: argument) }
}

struct LedgerTargetsVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "targets", "List targets of plans beside the results reported later.",
    more: """
      A result is a figure of a later notice of the same body or division whose words, unit and \
      year fit. `noticectl source` shows both places: --target in the plan, --figure in the other \
      notice. Before its time is over a target may be met, but is not missed yet.
      """, examples: "ledger targets --attainment missed")

  @Option(help: "Only bodies whose name contains this.", completion: Suggestions.issuers)
  var body: String?

  @Option(
    help: ArgumentHelp("Only targets of this plan.", valueName: "id"),
    completion: Suggestions.notices)
  var notice: Int64?

  @Option(help: "Only indicators that contain this.")
  var containing: String?

  @Option(help: "Only those that are met, missed or unknown.")
  var attainment: Attainment?

  @OptionGroup var page: PageOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let daemon = try common.queries()
    var filter = LedgerFilter()
    (filter.body, filter.notice, filter.containing) = (body, notice, containing)
    let (targets, total) = try page.all { offset, limit in
      (filter.offset, filter.limit) = (offset, limit)
      let request = TargetRequest(filter: filter, attainment: attainment)
      let part = try daemon.ask(QueryInterface.targetResults, request)
      return (part.targets, part.total)
    }
    try common.display { try $0.show(Listing(columns: columns, rows: targets, total: total)) }
    if targets.isEmpty { throw Ending.noMatch.code }
  }

  private var columns: [Column<TargetResult>] {
    let words = common.words
    let shown: [Column<TargetResult>] = [
      Column("notice", .notice, .number) { Cell($0.notice, .dim) },
      Column("number", .number, .number) { Cell($0.number, .dim) }.spare,
      Column("indicator", .indicator, .flexible) { Cell($0.target.indicator, .strong) },
      Column("target", .target) { Cell($0.promised) },
      Column("dueOn", .due) { Cell($0.dueOn, .dim) }.spare,
      Column("attainment", .attainment) { words.attainment($0.attainment) },
      Column("result", .result) { Cell($0.reported) },
      Column("resultNotice", .notice, .number) { Cell($0.result?.notice, .dim) }.spare,
      Column("resultNumber", .number, .number) { Cell($0.result?.number, .dim) }.spare,
    ]
    let hidden: [Column<TargetResult>] = [
      Column(hidden: "body") { Cell($0.body) },
      Column(hidden: "subject") { Cell($0.result?.figure.subject) },
      Column(hidden: "resultOn") { Cell($0.result?.on) },
      Column(hidden: "isFinal") { Cell($0.result.map { "\($0.isFinal)" }) },
      Column(hidden: "likeness") { Cell($0.result.map { plain($0.likeness) }) },
    ]
    return shown + hidden
  }
}

extension TargetResult {
  /// The target's value as it was written.
  fileprivate var promised: String {
    "\(target.comparator.rawValue) \(plain(target.value))\(target.unit ?? "")"
  }

  /// The figure as it was written; nil where none is known.
  fileprivate var reported: String? {
    result?.figure.written
  }
}

extension Words {
  /// Whether a target was met, with its mark and meaning.
  fileprivate func attainment(_ attainment: Attainment) -> Cell {
    let value = attainment.rawValue
    return switch attainment {
    case .met: Cell("✓ " + term(value), .good, value: value)
    case .missed: Cell("✗ " + term(value), .bad, value: value)
    case .unknown: Cell("· " + term(value), .dim, value: value)
    }
  }
}

extension Label {
  fileprivate static let attainment = Label("Attained", "完成情况")
  fileprivate static let result = Label("Result", "实际")
}
