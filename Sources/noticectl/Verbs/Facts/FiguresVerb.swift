// noticectl figures

import ArgumentParser
import NoticeControl
import NoticeRecord

struct FiguresVerb: FactVerb {
  static let configuration = CommandConfiguration(
    verb: "figures", "List the numbers that reports claim.",
    examples: "figures --since 2024 --format csv")
  static let verb = QueryInterface.figures

  @OptionGroup(title: "Filter") var filter: FactFilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<Figure>>] {
    [
      Column("subject", .subject, .flexible) { Cell($0.fact.subject, .strong) },
      Column("value", .value, .number) { Cell(plain($0.fact.value)) },
      Column("unit", .unit, .flexible) { Cell($0.fact.unit) },
      Column("qualifier", .qualifier) { Cell($0.fact.qualifier, .dim) },
      Column("finding", .finding, .number) { Cell($0.fact.finding) }.spare,
    ] + normalizedColumns(\.normalized) + spanColumns(\.span)
  }

  static func facts(of notice: Notice) -> [Figure] {
    notice.figures
  }
}
