// noticectl people

import ArgumentParser
import NoticeControl
import NoticeRecord

struct PeopleVerb: FactVerb {
  static let configuration = CommandConfiguration(
    verb: "people", "List officials across notices.",
    examples: "people --containing 主任")
  static let verb = QueryInterface.people

  @OptionGroup(title: "Filter") var filter: FactFilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<Person>>] {
    [
      Column("name", .name) { Cell($0.fact.name, .strong) },
      Column("post", .post, .flexible) { Cell($0.fact.post) },
    ] + spanColumns(\.span)
  }

  static func facts(of notice: Notice) -> [Person] {
    notice.people
  }
}
