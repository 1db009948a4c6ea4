// noticectl discard

import ArgumentParser
import NoticeControl

struct DiscardVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discard", abstract: "Give a refused file up: it is deleted.")

  @Argument(help: "The number in `noticectl rejected`.")
  var id: Int64

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let reply = try common.changes().ask(ControlInterface.discard, DiscardRequest(id: id))
    try common.display(paged: false) { try $0.confirm("rejection \(id) is discarded", reply) }
  }
}
