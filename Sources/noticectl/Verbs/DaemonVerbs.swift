// noticectl rescan, reload, pause, resume, reparse: what the daemon is told to do.

import ArgumentParser
import NoticeControl

struct RescanVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescan", abstract: "Look through the drop folders now.")

  @Argument(help: "One drop folder; all where not given.")
  var folder: String?

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let folder = folder.map { EscapedName.escape(Array(ExplainVerb.absolute($0).utf8)) }
    let reply = try common.changes().ask(
      ControlInterface.rescan, RescanRequest(folder: folder))
    try common.display(paged: false) { try $0.confirm("the folders were looked through", reply) }
  }
}

struct ReloadVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reload", abstract: "Take the configuration over anew.")

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let reply = try common.changes().ask(ControlInterface.reload, Nothing())
    try common.display(paged: false) { try $0.confirm("the configuration is taken over", reply) }
  }
}

struct PauseVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Stop intake; files wait in their folders.")

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let reply = try common.changes().ask(ControlInterface.pause, Nothing())
    try common.display(paged: false) { try $0.confirm("intake is paused", reply) }
  }
}

struct ResumeVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go on with intake.")

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let reply = try common.changes().ask(ControlInterface.resume, Nothing())
    try common.display(paged: false) { try $0.confirm("intake goes on", reply) }
  }
}

struct ReparseVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reparse", abstract: "Read stored originals again with the present reader.")

  @Argument(help: "The notice's number in `noticectl list`.")
  var id: Int64?

  @Flag(help: "All notices.")
  var all = false

  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    if (id == nil) != all { throw ValidationError("give a number, or --all") }
  }

  func run() throws {
    let daemon = try common.changes()
    var last = ProgressReply(done: 0, total: 0)
    try daemon.ask(ControlInterface.reparse, ChoiceRequest(id: id, all: all ? true : nil)) {
      last = $0
      return true
    }
    try common.display(paged: false) {
      try $0.confirm("\(last.done) of \(last.total) read again", last)
    }
  }
}
