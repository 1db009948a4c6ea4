// noticectl rescan

import ArgumentParser
import NoticeControl
import TextForms

struct RescanVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "rescan", "Look through the drop folders now.",
    more:
      "Not needed as a rule: the kernel reports changes, and folders are looked through by time.",
    examples: "rescan", "rescan /var/spool/noticed/drop")

  @Argument(help: "One drop folder; all where not given.", completion: .directory)
  var folder: String?

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let folder = folder.map { EscapedName.escape(Array(ExplainVerb.absolute($0).utf8)) }
    var line = common.progress(.rescanning)
    defer { line.clear() }
    var last = RescanReply(waiting: 0)
    try common.changes().ask(ControlInterface.rescan, RescanRequest(folder: folder)) { reply in
      line.show("\(common.words[.waiting]): \(reply.waiting)")
      last = reply
      return true
    }
    line.clear()
    try common.display(paged: false) { screen in
      let waiting = "\(screen.words[.waiting]): \(last.waiting)"
      try screen.confirm("\(screen.words[.rescannedNow]); \(waiting)", last)
    }
  }
}
