// noticectl ledger responsibilities

import ArgumentParser
import NoticeControl
import NoticeRecord

struct LedgerResponsibilitiesVerb: LedgerListVerb {
  static let configuration = CommandConfiguration(
    verb: "responsibilities", "List who answers for how many problems.",
    examples: "ledger responsibilities --open")
  static let verb = QueryInterface.responsibilities

  @OptionGroup(title: "Filter") var filter: LedgerOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Responsibility>] {
    [
      Column("body", .body, .flexible) { Cell($0.body) },
      Column("name", .responsible, .flexible) { Cell($0.name, .strong) },
      Column("part", .part) { Cell(words.term($0.part), .dim, value: $0.part) },
      Column("matters", .matters, .number) { Cell($0.matters) },
      Column("open", .open, .number) { Cell($0.open, $0.open > 0 ? .caution : .good) },
      Column("overdue", .overdue, .number) { Cell($0.overdue, $0.overdue > 0 ? .bad : .dim) },
    ]
  }
}
