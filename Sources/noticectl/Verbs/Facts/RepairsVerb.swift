// noticectl repairs

import ArgumentParser
import NoticeControl
import NoticeRecord

struct RepairsVerb: FactVerb {
  static let configuration = CommandConfiguration(
    verb: "repairs", "List the changes made to texts.",
    examples: "repairs --notice 7")
  static let verb = QueryInterface.repairs

  @OptionGroup(title: "Filter") var filter: FactFilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<Repair>>] {
    [
      Column("damaged", .damaged, .flexible) { onOneLine($0.fact.damaged, .bad) },
      Column("repaired", .repaired, .flexible) { onOneLine($0.fact.repaired, .good) },
      Column("kind", .kind, .flexible) { words.term($0.fact.kind, .dim) },
      Column("confidence", .confidence, .number) { percent($0.fact.confidence) },
    ] + spanColumns(\.span)
  }

  static func facts(of notice: Notice) -> [Repair] {
    notice.repairs
  }
}
