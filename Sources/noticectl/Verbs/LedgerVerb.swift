// noticectl ledger: problems followed across notices, the three lists, and decisions about them.

public import ArgumentParser
import NoticeControl
public import NoticeRecord

extension Standing: ExpressibleByArgument {}

struct LedgerVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "ledger", "Follow problems across notices.",
    subcommands: [
      LedgerProblemsVerb.self, LedgerTasksVerb.self, LedgerResponsibilitiesVerb.self,
      LedgerTargetsVerb.self, LedgerShowVerb.self, LedgerSetVerb.self, LedgerLinkVerb.self,
      LedgerUnlinkVerb.self, LedgerGradesVerb.self,
    ], examples: "ledger problems --open", "ledger show 3")
}

/// The options that narrow the ledger.
struct LedgerOptions: ParsableArguments {
  @Option(help: "Only bodies whose name contains this.")
  var body: String?

  @Option(help: "Only matters that stand so.")
  var standing: Standing?

  @Flag(help: "Only what is not solved.")
  var open = false

  @Flag(help: "Only what is past its day and not solved.")
  var overdue = false

  @Option(help: ArgumentHelp("Only what this notice names.", valueName: "id"))
  var notice: Int64?

  @Option(help: "Only titles that contain this.")
  var containing: String?

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit: Int?

  @Option(help: ArgumentHelp("Leave the first so many out.", valueName: "count"))
  var offset: Int = 0

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit: not negative") }
    if offset < 0 { throw ValidationError("--offset: not negative") }
  }

  /// Asks page after page until there are as many answers as wanted, or all, and shows them.
  ///
  /// - Throws: `Ending.noMatch` where there are none.
  func list<Row: Encodable>(
    _ columns: [Column<Row>], _ common: CommonOptions,
    _ page: (LedgerFilter) throws -> (rows: [Row], total: Int)
  ) throws {
    let (rows, total) = try Pages.all(limit: limit, offset: offset) { offset, limit in
      var filter = filter
      (filter.offset, filter.limit) = (offset, limit)
      return try page(filter)
    }
    try common.display { try $0.show(Listing(columns: columns, rows: rows, total: total)) }
    if rows.isEmpty { throw Ending.noMatch.code }
  }

  private var filter: LedgerFilter {
    var filter = LedgerFilter()
    filter.body = body
    filter.standing = standing
    filter.open = open ? true : nil
    filter.overdue = overdue ? true : nil
    filter.notice = notice
    filter.containing = containing
    return filter
  }
}

struct LedgerProblemsVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "problems", abstract: "List problems, what is due first at the top.")

  @OptionGroup(title: "Filter") var filter: LedgerOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let daemon = try common.queries()
    try filter.list(Column<Matter>.ofMatter(words: common.words), common) { filter in
      let page = try daemon.ask(QueryInterface.problems, LedgerRequest(filter: filter))
      return (page.matters, page.total)
    }
  }
}

struct LedgerTasksVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks", abstract: "List the measures against problems and those of plans.")

  @OptionGroup(title: "Filter") var filter: LedgerOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let daemon = try common.queries()
    try filter.list(Column<Assigned>.ofTask(words: common.words), common) { filter in
      let page = try daemon.ask(QueryInterface.tasks, LedgerRequest(filter: filter))
      return (page.tasks, page.total)
    }
  }
}

struct LedgerResponsibilitiesVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "responsibilities", abstract: "List who answers for how many problems.")

  @OptionGroup(title: "Filter") var filter: LedgerOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let daemon = try common.queries()
    try filter.list(columns, common) { filter in
      let page = try daemon.ask(QueryInterface.responsibilities, LedgerRequest(filter: filter))
      return (page.responsibilities, page.total)
    }
  }

  private var columns: [Column<Responsibility>] {
    [
      Column("body", .body, .flexible) { Cell($0.body) },
      Column("name", .responsible, .flexible) { Cell($0.name, .strong) },
      Column("part", .part) { Cell($0.part, .dim) },
      Column("matters", .matters, .number) { Cell($0.matters) },
      Column("open", .open, .number) { Cell($0.open, $0.open > 0 ? .caution : .good) },
      Column("overdue", .overdue, .number) { Cell($0.overdue, $0.overdue > 0 ? .bad : .dim) },
    ]
  }
}

struct LedgerSetVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Decide how a problem stands.",
    discussion: "The decision is kept with who, when and why. No re-reading overwrites it.")

  @Argument(help: "The number in `noticectl ledger problems`.")
  var id: Int64

  @Argument(help: "reported, in-progress, partly-done, done or rebounded.")
  var standing: Standing

  @Option(help: "Why.")
  var note: String?

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let reply = try common.changes().ask(
      ControlInterface.setStanding, SetStandingRequest(id: id, standing: standing, note: note))
    try common.display(paged: false) {
      try $0.confirm("problem \(id) is \(standing.rawValue)", reply.file)
    }
  }
}

extension Column<Matter> {
  /// The columns that show a matter.
  static func ofMatter(words: Words) -> [Column<Matter>] {
    let shown: [Column<Matter>] = [
      Column("id", .id, .number) { Cell($0.id) },
      Column("body", .body, .flexible) { Cell($0.body) },
      Column("title", .finding, .flexible) { Cell($0.title, .strong) },
      Column("standing", .status) { words.standing($0.standing) },
      Column("changedOn", .since) { Cell($0.changedOn, .dim) }.spare,
      Column("dueOn", .due) { Cell($0.dueOn, $0.overdue ? .bad : .plain) },
      Column("responsible", .responsible, .flexible) { names($0.responsible) }.spare,
      Column("notice", .notice, .number) { Cell($0.notice, .dim) }.spare,
    ]
    let hidden: [Column<Matter>] = [
      Column(hidden: "overdue") { Cell("\($0.overdue)") },
      Column(hidden: "byPerson") { Cell("\($0.byPerson)") },
      Column(hidden: "openedOn") { Cell($0.openedOn) },
      Column(hidden: "dueWords") { Cell($0.dueWords) },
      Column(hidden: "inspections") { Cell($0.inspections) },
      Column(hidden: "rebounds") { Cell($0.rebounds) },
      Column(hidden: "section") { Cell($0.section) },
    ]
    return shown + hidden
  }
}

extension Column<Assigned> {
  /// The columns that show a task.
  static func ofTask(words: Words) -> [Column<Assigned>] {
    let shown: [Column<Assigned>] = [
      Column("notice", .notice, .number) { Cell($0.notice, .dim) },
      Column("matter", .id, .number) { Cell($0.matter) },
      Column("about", .finding, .flexible) { Cell($0.about) },
      Column("number", .number, .number) { Cell($0.number) },
      Column("text", .measure, .flexible) { Cell($0.text, .strong) },
      Column("leads", .leads, .flexible) { names($0.leads) },
      Column("assists", .assists, .flexible) { names($0.assists) },
      Column("dueOn", .due) { task in
        Cell(task.dueOn ?? task.dueWords, task.overdue ? .bad : .plain)
      },
    ]
    let hidden: [Column<Assigned>] = [
      Column(hidden: "standing") { Cell($0.standing?.rawValue) },
      Column(hidden: "overdue") { Cell("\($0.overdue)") },
      Column(hidden: "dueWords") { Cell($0.dueWords) },
      Column(hidden: "body") { Cell($0.body) },
    ]
    return shown + hidden
  }
}

private func names(_ names: [String]) -> Cell {
  Cell(names.joined(separator: "、"))
}

extension Words {
  /// How a matter stands, with its mark and meaning.
  func standing(_ standing: Standing) -> Cell {
    let value = standing.rawValue
    return switch standing {
    case .reported: Cell("· " + (language == .zh ? "已反馈" : value), .plain, value: value)
    case .inProgress: Cell("… " + (language == .zh ? "整改中" : value), .caution, value: value)
    case .partlyDone: Cell("◐ " + self[.partlyDone], .caution, value: value)
    case .done: Cell("✓ " + self[.done], .good, value: value)
    case .rebounded: Cell("↺ " + (language == .zh ? "反弹" : value), .bad, value: value)
    }
  }
}
