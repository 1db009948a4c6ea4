// noticectl reparse

import ArgumentParser
import NoticeControl

struct ReparseVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "reparse", "Read stored originals again with the present reader.",
    more: """
      Each notice keeps its number and is replaced as a whole, so that breaking off leaves some \
      notices read again and the others as they were.
      """, examples: "reparse 7", "reparse --all")

  @Argument(help: "The notice's number in `noticectl list`.", completion: Suggestions.notices)
  var id: Int64?

  @Flag(help: "All notices.")
  var all = false

  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    if (id == nil) != all { throw ValidationError("give a number, or --all") }
  }

  func run() throws {
    let daemon = try common.changes()
    var line = common.progress(.readingAgain)
    defer { line.clear() }
    var last = ProgressReply(done: 0, total: 0)
    try daemon.ask(ControlInterface.reparse, ChoiceRequest(id: id, all: all ? true : nil)) {
      line.show($0.done, of: $0.total)
      last = $0
      return true
    }
    line.clear()
    try common.display(paged: false) { screen in
      try screen.confirm("\(screen.words[.readAgain]): \(last.done)/\(last.total)", last)
    }
  }
}
