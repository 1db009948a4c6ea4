// noticectl pause

import ArgumentParser
import NoticeControl

struct PauseVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "pause", "Stop intake; files wait in their folders.",
    more: "Queries are answered meanwhile. A restart of the daemon ends the pause.",
    examples: "pause")

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let reply = try common.changes().ask(ControlInterface.pause, Nothing())
    try common.display(paged: false) { try $0.confirm($0.words[.pausedNow], reply) }
  }
}
