// noticectl ledger problems

import ArgumentParser
import NoticeControl
import NoticeRecord

struct LedgerProblemsVerb: LedgerListVerb {
  static let configuration = CommandConfiguration(
    verb: "problems", "List problems, what is due first at the top.",
    examples: "ledger problems --open --body 卫生健康局", "ledger problems --overdue --format csv")
  static let verb = QueryInterface.problems

  @OptionGroup(title: "Filter") var filter: LedgerOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Matter>] {
    Column<Matter>.ofMatter(words: words)
  }
}

extension Words {
  /// The day of a notice, or that on which one without a date was kept, and then said to be.
  func day(_ day: String, undated: Bool?) -> Cell {
    Cell(undated == true ? "\(day) \(self[.dayOfKeeping])" : day, .dim, value: day)
  }

  /// By when a matter is to be done, marked where that is past: colour is not seen everywhere.
  func due(_ matter: Matter) -> Cell {
    guard let day = matter.dueOn, matter.overdue else { return Cell(matter.dueOn) }
    return Cell("\(day) \(self[.late])", .bad, value: day)
  }
}

extension Column<Matter> {
  /// The columns that show a matter.
  static func ofMatter(words: Words) -> [Column<Matter>] {
    let shown: [Column<Matter>] = [
      Column("id", .id, .number) { Cell($0.id) },
      Column("body", .body, .flexible) { Cell($0.body) },
      Column("title", .finding, .flexible) { Cell($0.title, .strong) },
      Column("standing", .status) { words.standing($0) },
      Column("changedOn", .standingSince) { words.day($0.changedOn, undated: $0.undated) }.spare,
      Column("dueOn", .due) { words.due($0) },
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
      Column(hidden: "unstated") { Cell("\($0.unstated ?? false)") },
      Column(hidden: "undated") { Cell("\($0.undated ?? false)") },
    ]
    return shown + hidden
  }
}
