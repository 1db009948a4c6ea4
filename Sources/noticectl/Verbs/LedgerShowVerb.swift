// noticectl ledger show: one problem with its life and the notices that name it.

import ArgumentParser
import NoticeControl
import NoticeRecord

struct LedgerShowVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "show", "Show one problem: its life and the notices that name it.",
    examples: "ledger show 3")

  @Argument(help: "The number in `noticectl ledger problems`.", completion: Suggestions.matters)
  var id: Int64

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let reply = try common.queries().ask(QueryInterface.showMatter, MatterRequest(id: id))
    try common.display { try $0.show(reply.file, as: blocks(reply.file)) }
  }

  private func blocks(_ file: MatterFile) -> [Block] {
    let words = common.words
    let matter = file.matter
    let users = UserNames()
    return [
      .paragraph(Cell(matter.title, .strong), indent: 0, hanging: 0),
      .fields([
        (.id, Cell(matter.id)),
        (.body, Cell(matter.body)),
        (.section, Cell(matter.section)),
        (.status, words.standing(matter)),
        (.standingSince, words.day(matter.changedOn, undated: matter.undated)),
        (.due, Cell(matter.dueOn, matter.overdue ? .bad : .plain)),
        (.responsible, Cell(matter.responsible.joined(separator: "、"))),
      ]),
      .blank,
      .table(Table(columns: steps(users), rows: file.history, words: words)),
      .blank,
      .table(Table(columns: mentions(users), rows: file.mentions, words: words)),
    ] + place(of: file.mentions)
  }

  /// What shows the latest notice's words in its original.
  private func place(of mentions: [MatterMention]) -> [Block] {
    guard let latest = mentions.last(where: { !$0.isCopy }) ?? mentions.last else { return [] }
    var choice = "--finding \(latest.number)"
    if latest.numberRecurs == true {
      guard let place = latest.place else { return [] }
      choice = "--place \(place)"
    }
    return [.blank, .fields([(.source, Cell("noticectl source \(latest.notice) \(choice)"))])]
  }

  private func steps(_ users: UserNames) -> [Column<MatterStep>] {
    let words = common.words
    return [
      Column("on", .date) { words.day($0.on, undated: $0.undated) },
      Column("standing", .status) { words.standing($0.standing) },
      Column("notice", .notice, .number) { Cell($0.notice) },
      Column("user", .user) { Cell($0.user.map { users[$0] }) },
      Column("reason", .reason, .flexible) { Cell(words.reason(of: $0)) },
    ]
  }

  private func mentions(_ users: UserNames) -> [Column<MatterMention>] {
    let words = common.words
    return [
      Column("notice", .notice, .number) { Cell($0.notice) },
      Column("on", .date) { words.day($0.on, undated: $0.undated) },
      Column("number", .number, .number) { Cell($0.number) },
      Column("title", .finding, .flexible) { Cell($0.title, $0.isCopy ? .dim : .strong) },
      Column("status", .says) {
        $0.role == "report" ? words.status($0.status) : Cell(words[.feedback], .dim)
      },
      Column("reason", .reason, .flexible) { mention in
        let by = mention.user.map { " (\(users[$0]))" } ?? ""
        let note = mention.note.map { ": " + $0 } ?? ""
        return Cell(words.term(mention.reason) + by + note, .dim, value: mention.reason)
      },
      Column("confidence", .confidence, .number) { percent($0.confidence, .dim) }.spare,
    ]
  }
}

extension Words {
  /// The words that state a step; the ledger's own, of a problem that is named again, in this language.
  fileprivate func reason(of step: MatterStep) -> String? {
    step.reason == MatterStep.namedAgain ? self[.namedAgain] : step.reason
  }
}

extension Label {
  fileprivate static let namedAgain = Label(MatterStep.namedAgain, "完成后再次被指出")
}
