// noticectl actions

import ArgumentParser
import NoticeControl
import NoticeRecord

struct ActionsVerb: FactVerb {
  static let configuration = CommandConfiguration(
    verb: "actions", "List the actions of plans.",
    examples: "actions --issuer 卫生健康委员会")
  static let verb = QueryInterface.actions

  @OptionGroup(title: "Filter") var filter: FactFilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<Action>>] {
    [
      Column("number", .number, .number) { Cell($0.fact.number) },
      Column("title", .action, .flexible) { Cell($0.fact.title, .strong) },
      Column("goal", .goal, .flexible) { Cell($0.fact.goal) },
      Column("measures", .measures, .number) { Cell($0.fact.measures.count) },
    ] + spanColumns(\.span)
  }

  static func facts(of notice: Notice) -> [Action] {
    notice.actions
  }
}
