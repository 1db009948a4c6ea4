// noticectl sync

import ArgumentParser
import NoticeControl
import Varlink

struct SyncVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "sync", "Wait until everything dropped before the call has its outcome.",
    examples: "sync --timeout 30")

  @Option(help: ArgumentHelp("Wait at most so long.", valueName: "seconds"))
  var timeout: Double?

  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    if let timeout, !(0...1e6).contains(timeout) {
      throw ValidationError("--timeout: from 0 to 1000000 seconds")
    }
  }

  func run() throws {
    let daemon = try common.queries()
    if let timeout {
      // The daemon answers at the timeout; a daemon that hangs does not.
      try daemon.limitWaiting(toMilliseconds: Int(timeout * 1000) + 5000)
    }
    let reply = try daemon.ask(QueryInterface.sync, SyncRequest(timeout: timeout))
    guard common.format != .table else { return }
    try common.display(paged: false) { try $0.confirm("", reply) }
  }
}
