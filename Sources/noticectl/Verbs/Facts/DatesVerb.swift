// noticectl dates

import ArgumentParser
import NoticeControl
import NoticeRecord

struct DatesVerb: FactVerb {
  static let configuration = CommandConfiguration(
    verb: "dates", "List the dates that notices name.",
    examples: "dates --notice 7")
  static let verb = QueryInterface.dates

  @OptionGroup(title: "Filter") var filter: FactFilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<DatedPlace>>] {
    [
      Column("day", .day) { Cell($0.fact.date, .strong) },
      Column("text", .written, .flexible) { Cell($0.fact.text) },
    ] + spanColumns(\.span)
  }

  static func facts(of notice: Notice) -> [DatedPlace] {
    notice.dates
  }
}
