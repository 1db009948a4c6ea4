// noticectl ledger grades

import ArgumentParser
import NoticeControl
import NoticeRecord

struct LedgerGradesVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "grades", "List bodies by their colour, with the reasons.",
    more: "The rules are those of [Ledger] in noticed.conf.",
    examples: "ledger grades", "ledger grades --limit 20")

  @Option(help: "Only bodies whose name contains this.", completion: Suggestions.issuers)
  var body: String?

  @OptionGroup var page: PageOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let daemon = try common.queries()
    var filter = LedgerFilter()
    filter.body = body
    let (grades, total) = try page.all { offset, limit in
      (filter.offset, filter.limit) = (offset, limit)
      let reply = try daemon.ask(QueryInterface.grades, LedgerRequest(filter: filter))
      return (reply.grades, reply.total)
    }
    try common.display { try $0.show(Listing(columns: columns, rows: grades, total: total)) }
    if grades.isEmpty { throw Ending.noMatch.code }
  }

  private var columns: [Column<BodyGrade>] {
    [
      Column("grade", .grade) { common.words.grade($0.grade) },
      Column("body", .body, .flexible) { Cell($0.body, .strong) },
      Column("matters", .matters, .number) { Cell($0.matters) },
      Column("open", .open, .number) { Cell($0.open) },
      Column("overdue", .overdue, .number) { Cell($0.overdue) },
      Column("reasons", .reason, .wrapping) { grade in
        Cell(common.words.causes(of: grade), value: grade.reasons.joined(separator: "; "))
      },
      Column(hidden: "rebounded") { Cell($0.rebounded) },
      Column(hidden: "repeated") { Cell($0.repeated) },
      // New columns come last, for those who read CSV by places.
      Column("reported", .reported, .number) { Cell($0.reported) }.spare,
    ]
  }
}

extension Words {
  /// The rules that made a body's colour.
  fileprivate func causes(of grade: BodyGrade) -> String {
    guard language == .zh else { return grade.reasons.joined(separator: "; ") }
    return grade.causes.map { cause in
      "\(term(cause.rule)) \(cause.count) 个：满 \(cause.from) 个即为\(term(cause.grade))色"
    }.joined(separator: "；")
  }
}
