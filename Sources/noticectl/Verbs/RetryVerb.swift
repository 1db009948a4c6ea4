// noticectl retry

import ArgumentParser
import NoticeControl

struct RetryVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "retry", "Try refused files again.",
    examples: "retry 12", "retry --all")

  @Argument(help: "The number in `noticectl rejected`.", completion: Suggestions.rejections)
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
      let again = reply.refusedAgain.map { [text = $0.words[.refusedAgain]] in "; \(text): \($0)" }
      try $0.confirm("\($0.words[.triedAgain]): \(reply.count)\(again ?? "")", reply)
    }
    if reply.count == 0 { throw Ending.noMatch.code }
  }
}
