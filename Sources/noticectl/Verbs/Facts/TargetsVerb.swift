// noticectl targets

import ArgumentParser
import NoticeControl
import NoticeRecord

struct TargetsVerb: FactVerb {
  static let configuration = CommandConfiguration(
    verb: "targets", "List the numbers that plans promise.",
    examples: "targets --containing 床位")
  static let verb = QueryInterface.targets

  @OptionGroup(title: "Filter") var filter: FactFilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<Target>>] {
    [
      Column("indicator", .indicator, .flexible) { Cell($0.fact.indicator, .strong) },
      Column("comparator", .blank) { Cell($0.fact.comparator.rawValue) },
      Column("value", .value, .number) { Cell(plain($0.fact.value)) },
      Column("unit", .unit) { Cell($0.fact.unit) },
      Column("due", .due) { words.date($0.fact.due) },
      Column("action", .action, .number) { Cell($0.fact.action) }.spare,
    ] + normalizedColumns(\.normalized) + spanColumns(\.span)
  }

  static func facts(of notice: Notice) -> [Target] {
    notice.targets
  }
}
