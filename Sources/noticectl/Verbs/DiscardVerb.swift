// noticectl discard

import ArgumentParser
import NoticeControl

struct DiscardVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "discard", "Give a refused file up: it is deleted.",
    examples: "discard 12")

  @Argument(help: "The number in `noticectl rejected`.", completion: Suggestions.rejections)
  var id: Int64

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let reply = try common.changes().ask(ControlInterface.discard, DiscardRequest(id: id))
    try common.display(paged: false) { try $0.confirm("\($0.words[.discardedNow]): \(id)", reply) }
  }
}
