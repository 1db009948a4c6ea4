// noticectl measures

import ArgumentParser
import NoticeControl
import NoticeRecord

struct MeasuresVerb: FactVerb {
  static let configuration = CommandConfiguration(
    verb: "measures", "List measures across notices.",
    examples: "measures --containing 培训")
  static let verb = QueryInterface.measures

  @OptionGroup(title: "Filter") var filter: FactFilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<MeasureTaken>>] {
    [
      Column("finding", .finding, .number) { Cell($0.fact.finding) },
      Column("action", .action, .number) { Cell($0.fact.action) },
      Column("number", .number, .number) { Cell($0.fact.number) },
      Column("text", .measure, .flexible) { Cell($0.fact.text, .strong) },
    ] + spanColumns(\.span)
  }

  static func facts(of notice: Notice) -> [MeasureTaken] {
    notice.findings.flatMap { finding in
      finding.measures.map { MeasureTaken($0, finding: finding.number) }
    }
      + notice.actions.flatMap { action in
        action.measures.map { MeasureTaken($0, action: action.number) }
      }
  }
}
