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
    try tellOfStandstill(daemon)
    let reply = try daemon.ask(QueryInterface.sync, SyncRequest(timeout: timeout))
    guard common.format != .table else { return }
    try common.display(paged: false) { try $0.confirm("", reply) }
  }

  /// Tells a person at a terminal what keeps the files waiting.
  private func tellOfStandstill(_ daemon: Client) throws {
    guard Terminal.isErrors, !common.quiet else { return }
    let status = try daemon.ask(QueryInterface.getStatus, Nothing()).status
    let words = common.words
    switch status.state {
    case .paused: StandardError.say("\(words[.pausedNow])\n\(words[.pausedAdvice])")
    case .blocked:
      for problem in status.problems {
        StandardError.say([problem.what, problem.advice].compactMap { $0 }.joined(separator: "\n"))
      }
    default: break
    }
  }
}
