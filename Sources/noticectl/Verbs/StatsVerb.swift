// noticectl stats

import ArgumentParser
import NoticeControl

struct StatsVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "stats", "Draw the store in numbers: months, kinds, statuses, issuers, latency.",
    more: "A table shows the last months; other formats have all.",
    examples: "stats", "stats --format json")

  @Option(help: ArgumentHelp("How many months are drawn.", valueName: "count"))
  var months = 12

  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    if months < 1 { throw ValidationError("--months: at least 1") }
  }

  func run() throws {
    let statistics = try common.queries().ask(QueryInterface.stats, Nothing())
    try common.display { screen in
      let page = StatsPage(statistics, months: months, words: screen.words)
      try screen.show(statistics, as: page.blocks)
    }
  }
}
