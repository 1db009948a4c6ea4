// noticectl findings

import ArgumentParser
import NoticeControl
import NoticeRecord

struct FindingsVerb: FactVerb {
  static let configuration = CommandConfiguration(
    verb: "findings", "List findings across notices.",
    examples: "findings --status not-done --region 湖北省")
  static let verb = QueryInterface.findings

  @OptionGroup(title: "Filter") var filter: FactFilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<Finding>>] {
    [
      Column("number", .number, .number) { Cell($0.fact.number) },
      Column("title", .finding, .flexible) { Cell($0.fact.title, .strong) },
      Column("status", .status) { words.status($0.fact.status) },
      Column("measures", .measures, .number) { Cell($0.fact.measures.count) }.spare,
      Column("responsible", .responsible, .flexible) {
        Cell($0.fact.responsible.joined(separator: "、"))
      }.spare,
      Column(hidden: "section") { Cell($0.fact.section) },
      Column(hidden: "statusText") { Cell($0.fact.statusText) },
    ] + spanColumns(\.span)
  }

  static func facts(of notice: Notice) -> [Finding] {
    notice.findings
  }
}
