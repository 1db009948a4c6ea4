// noticectl verify

import ArgumentParser
import NoticeControl

struct VerifyVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "verify", "Look whether everything in the store is still what was put in.",
    more: """
      The database, its references, the numbers of outcomes, the full-text index, and whether each \
      original still has its digest. The exit status is 65 where something is wrong.
      """, examples: "verify && noticectl backup /var/backups/noticed.sqlite")

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    var line = common.progress(.verifying)
    defer { line.clear() }
    var last = VerifyReply(done: 0, total: 0)
    try common.changes().ask(ControlInterface.verify, Nothing()) { reply in
      line.show(reply.done, of: reply.total)
      last = reply
      return true
    }
    line.clear()
    let problems = last.problems ?? []
    try common.display { screen in
      try screen.show(last, as: VerifyVerb.blocks(of: last, screen.words, quietly: common.quiet))
    }
    if !problems.isEmpty { throw Ending.badData.code }
  }

  static func blocks(of reply: VerifyReply, _ words: Words, quietly isQuiet: Bool) -> [Block] {
    let problems = reply.problems ?? []
    let what: Cell =
      problems.isEmpty
      ? Cell(words[.noProblems], .good) : Cell("\(words[.problems]): \(problems.count)", .bad)
    let sum: Block = .line([Cell("\(words[.verified]): \(reply.done); "), what])
    return (isQuiet ? [] : [sum])
      + problems.map { problem in
        let notice = problem.notice.map { "\(words[.notice]) \($0): " } ?? ""
        return .paragraph(Cell(notice + problem.what, .bad), indent: 2, hanging: 2)
      }
  }
}
