// noticectl follow

import ArgumentParser
import Glibc
import NoticeControl
import Varlink

struct FollowVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "follow", "Show outcomes as they happen.",
    more: """
      Goes on after the daemon was restarted, without a gap. With --format json, as with jsonl, \
      each line is an object.
      """,
    examples: "follow", "follow --since 1200 --format jsonl")

  /// The pauses between two attempts to connect again, in milliseconds; the last one repeats.
  private static let pauses: [UInt32] = [50, 100, 200, 500, 1000, 2000]

  @Option(help: ArgumentHelp("Begin after this number.", valueName: "seq"))
  var since: Int64?

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let daemon = try common.queries()
    let start =
      try since ?? daemon.ask(QueryInterface.getStatus, Nothing()).status.lastSeq
    try common.display(paged: false) { screen in
      let columns = OutcomeLines.columns(screen.words)
      try screen.beginFollowing(columns)
      var last = start
      var client: Client? = daemon
      while let current = client {
        do {
          try current.ask(QueryInterface.follow, FollowRequest(since: last)) { reply in
            last = reply.outcome.seq
            try screen.follow(
              reply.outcome, columns, line: [OutcomeLines.line(reply.outcome, screen.words)])
            return !screen.isClosedByReader
          }
        } catch ClientError.connectionLost {
          // The daemon is being restarted.
        } catch Refusal.unavailable {
          // The daemon is stopping or starting.
        }
        client = screen.isClosedByReader ? nil : try connectAgain()
      }
    }
  }

  private func connectAgain() throws -> Client {
    var attempt = 0
    while true {
      usleep(FollowVerb.pauses[min(attempt, FollowVerb.pauses.count - 1)] * 1000)
      do {
        return try common.queries()
      } catch ClientError.notRunning {
        if attempt == 3 && !common.quiet {
          StandardError.say("noticed is not running; waiting for it to come back")
        }
      }
      attempt += 1
    }
  }
}
