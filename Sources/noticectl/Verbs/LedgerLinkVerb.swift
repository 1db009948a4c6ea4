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
      re-reading undoes it, `ledger unlink` does. Problems of two bodies are linked only with --force.
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

  @Flag(help: "Also where the problems are those of two bodies.")
  var force = false

  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    if id == other { throw ValidationError("\(id) twice: two problems are needed") }
  }

  func run() throws {
    let daemon = try common.changes()
    // Asked before: a problem that goes over as a whole has no number any more.
    let before = try daemon.ask(QueryInterface.showMatter, MatterRequest(id: other)).file
    let request = LinkRequest(
      id: id, other: other, notice: notice, note: note, force: force ? true : nil)
    let file = try daemon.ask(ControlInterface.linkMatter, request).file
    try common.display(paged: false) { screen in
      if screen.format != .table || !common.quiet {
        try screen.show(file, as: blocks(file, before))
      }
    }
  }

  /// What was linked to what, and how that is undone.
  private func blocks(_ file: MatterFile, _ before: MatterFile) -> [Block] {
    let words = common.words
    let place = notice.map { "\(words[.notice]) \($0), " } ?? ""
    let titles = [file.matter, before.matter].map { matter in
      Block.paragraph(Cell("\(matter.id): \(matter.title)"), indent: 2, hanging: 2)
    }
    let moved = notice.map { [$0] } ?? before.mentions.filter { !$0.isCopy }.map(\.notice)
    let undoing = moved.map { notice in
      Block.line([
        Cell("\(words[.undo]): "), Cell("noticectl ledger unlink \(id) \(notice)", .strong),
      ])
    }
    return [.line([Cell("\(place)\(words[.problem]) \(other) \(words[.belongsTo]) \(id)")])]
      + titles + undoing
  }
}

extension Label {
  fileprivate static let undo = Label("To undo it", "撤销")
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
