// noticectl remarks

import ArgumentParser
import NoticeControl
import NoticeRecord

struct RemarksVerb: FactVerb {
  static let configuration = CommandConfiguration(
    verb: "remarks", "List what a reader of notices should look at.",
    examples: "remarks --notice 7")
  static let verb = QueryInterface.remarks

  @OptionGroup(title: "Filter") var filter: FactFilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<Remark>>] {
    [
      Column("code", .code) {
        Cell(words.term($0.fact.code), .caution, value: $0.fact.code)
      },
      Column("message", .remark, .flexible) {
        Cell(words.message(of: $0.fact), value: $0.fact.message)
      },
    ] + spanColumns(\.span)
  }

  static func facts(of notice: Notice) -> [Remark] {
    notice.remarks
  }
}
