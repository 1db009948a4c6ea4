// noticectl ledger tasks

import ArgumentParser
import NoticeControl
import NoticeRecord

struct LedgerTasksVerb: LedgerListVerb {
  static let configuration = CommandConfiguration(
    verb: "tasks", "List the measures against problems and those of plans.",
    examples: "ledger tasks --notice 5", "ledger tasks --open --format jsonl")
  static let verb = QueryInterface.tasks

  @OptionGroup(title: "Filter") var filter: LedgerOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Assigned>] {
    let shown: [Column<Assigned>] = [
      Column("notice", .notice, .number) { Cell($0.notice, .dim) },
      Column("matter", .id, .number) { Cell($0.matter) },
      Column("about", .finding, .flexible) { Cell($0.about) }.spare,
      Column("number", .number, .number) { Cell($0.number) },
      Column("text", .measure, .flexible) { Cell($0.text, .strong) },
      Column("leads", .leads, .flexible) { names($0.leads) },
      Column("assists", .assists, .flexible) { names($0.assists) }.spare,
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
