// noticectl ledger set

import ArgumentParser
import NoticeControl
import NoticeRecord

struct LedgerSetVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "set", "Decide how a problem stands.",
    more: "The decision is kept with who, when and why. No re-reading overwrites it.",
    examples: "ledger set 3 done --note 现场核查")

  @Argument(help: "The number in `noticectl ledger problems`.", completion: Suggestions.matters)
  var id: Int64

  @Argument(help: "reported, in-progress, partly-done, done or rebounded.")
  var standing: Standing

  @Option(help: "Why.")
  var note: String?

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let reply = try common.changes().ask(
      ControlInterface.setStanding, SetStandingRequest(id: id, standing: standing, note: note))
    let words = common.words
    let sentence = "\(words[.problem]) \(id): \(words.standing(standing).text)"
    try common.display(paged: false) { try $0.confirm(sentence, reply.file) }
  }
}
