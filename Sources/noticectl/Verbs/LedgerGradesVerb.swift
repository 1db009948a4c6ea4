// noticectl ledger grades

import ArgumentParser
import NoticeControl
import NoticeRecord

struct LedgerGradesVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grades", abstract: "List bodies by their colour, with the reasons.",
    discussion: "The rules are those of [Ledger] in noticed.conf.")

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let grades = try common.queries().ask(QueryInterface.grades, Nothing()).grades
    try common.display { try $0.show(Listing(columns: columns, rows: grades)) }
    if grades.isEmpty { throw Ending.noMatch.code }
  }

  private var columns: [Column<BodyGrade>] {
    [
      Column("grade", .grade) { common.words.grade($0.grade) },
      Column("body", .body, .flexible) { Cell($0.body, .strong) },
      Column("matters", .matters, .number) { Cell($0.matters) },
      Column("open", .open, .number) { Cell($0.open) },
      Column("overdue", .overdue, .number) { Cell($0.overdue) },
      Column("reasons", .reason, .flexible) { Cell($0.reasons.joined(separator: "; ")) },
      Column(hidden: "rebounded") { Cell($0.rebounded) },
      Column(hidden: "repeated") { Cell($0.repeated) },
    ]
  }
}
