// noticectl reload

import ArgumentParser
import NoticeControl

struct ReloadVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "reload", "Take the configuration over anew.",
    more: "A mistake in it is named with its line, and changes nothing.", examples: "reload")

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let reply = try common.changes().ask(ControlInterface.reload, Nothing())
    try common.display(paged: false) {
      try $0.confirm(Self.sentence(reply, in: $0.words), reply)
    }
  }

  /// What came of it, in a sentence.
  static func sentence(_ reply: ReloadReply, in words: Words) -> String {
    let applied = reply.applied?.joined(separator: " ") ?? words[.noChange]
    let rest = reply.needRestart.map { "; \(words[.onlyByRestart]) " + $0.joined(separator: " ") }
    return "\(words[.reloadedNow]): \(applied)\(rest ?? "")"
  }
}
