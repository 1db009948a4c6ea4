// noticectl ledger link, ledger unlink: links between notices and problems by hand.

import ArgumentParser
import NoticeControl
import NoticeRecord

struct LedgerLinkVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "link", "Make one problem of two.",
    more: """
      What notices say of OTHER belongs to ID from now on, and decisions about it too; with \
      --notice only what that notice and its copies say. Kept with who, when and why; no \
      re-reading undoes it, `ledger unlink` does.
      """, examples: "ledger link 3 41", "ledger link 3 41 --notice 7 --note 同一问题")

  @Argument(help: "The problem that stays.", completion: Suggestions.matters)
  var id: Int64

  @Argument(help: "The problem that is the same.", completion: Suggestions.matters)
  var other: Int64

  @Option(
    help: ArgumentHelp("Only what this notice says.", valueName: "id"),
    completion: Suggestions.notices)
  var notice: Int64?

  @Option(help: "Why.")
  var note: String?

  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    if id == other { throw ValidationError("\(id) twice: two problems are needed") }
  }

  func run() throws {
    let request = LinkRequest(id: id, other: other, notice: notice, note: note)
    let reply = try common.changes().ask(ControlInterface.linkMatter, request)
    let words = common.words
    let place = notice.map { "\(words[.notice]) \($0), " } ?? ""
    let sentence = "\(place)\(words[.problem]) \(other) \(words[.belongsTo]) \(id)"
    try common.display(paged: false) { try $0.confirm(sentence, reply.file) }
  }
}

struct LedgerUnlinkVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "unlink", "Take what a notice says out of a problem.",
    more: """
      It becomes a problem of its own, together with what copies of the notice say. Kept with who, \
      when and why; no re-reading undoes it, `ledger link` does.
      """, examples: "ledger unlink 3 7")

  @Argument(help: "The number in `noticectl ledger problems`.", completion: Suggestions.matters)
  var id: Int64

  @Argument(help: "The notice, as in `noticectl ledger show`.", completion: Suggestions.notices)
  var notice: Int64

  @Option(help: "Why.")
  var note: String?

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let request = UnlinkRequest(id: id, notice: notice, note: note)
    let reply = try common.changes().ask(ControlInterface.unlinkMatter, request)
    let words = common.words
    let sentence = "\(words[.notice]) \(notice) \(words[.isProblem]) \(reply.file.matter.id)"
    try common.display(paged: false) { try $0.confirm(sentence, reply.file) }
  }
}
