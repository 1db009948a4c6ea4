// noticectl retry

import ArgumentParser
import NoticeControl

struct RetryVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Try refused files again.")

  @Argument(help: "The number in `noticectl rejected`.")
  var id: Int64?

  @Flag(help: "All refused files.")
  var all = false

  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    if (id == nil) != all { throw ValidationError("give a number, or --all") }
  }

  func run() throws {
    let reply = try common.changes().ask(
      ControlInterface.retry, ChoiceRequest(id: id, all: all ? true : nil))
    try common.display(paged: false) {
      try $0.confirm(
        reply.count == 1 ? "1 file is tried again" : "\(reply.count) files are tried again", reply)
    }
    if reply.count == 0 { throw Ending.noMatch.code }
  }
}
