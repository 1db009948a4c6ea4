// noticectl resume

import ArgumentParser
import NoticeControl

struct ResumeVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "resume", "Go on with intake.", examples: "resume")

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let reply = try common.changes().ask(ControlInterface.resume, Nothing())
    try common.display(paged: false) { try $0.confirm($0.words[.resumedNow], reply) }
  }
}
