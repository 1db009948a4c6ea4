// noticectl show

import ArgumentParser
import NoticeControl
import NoticeRecord

struct ShowVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "show", "Show one notice: header, findings, measures, targets, figures.",
    examples: "show 7", "show 7 --text")

  @Argument(help: "The notice's number in `noticectl list`.", completion: Suggestions.notices)
  var id: Int64

  @Flag(help: "Only the repaired text.")
  var text = false

  @Flag(help: "The record with the repaired text.")
  var withText = false

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let request = ShowRequest(id: id, withText: text || withText ? true : nil)
    let notice = try common.queries().ask(QueryInterface.show, request).notice
    try common.display { screen in
      if text && screen.format == .table {
        try screen.show(notice, as: [.verbatim(Cell(notice.text ?? "").showingLoss)])
      } else {
        try screen.show(notice, as: NoticePage(notice, words: screen.words).blocks)
      }
    }
  }
}
