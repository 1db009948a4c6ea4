// noticectl status

import ArgumentParser
import NoticeControl
import Varlink

struct StatusVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "status", "Say how the daemon is, what is wrong first.",
    examples: "status")

  /// How long a healthy daemon may take to answer, in milliseconds.
  private static let patience = 10_000

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    do {
      let daemon = try common.queries()
      try daemon.limitWaiting(toMilliseconds: StatusVerb.patience)
      let status = try daemon.ask(QueryInterface.getStatus, Nothing()).status
      try common.display { screen in
        try screen.show(status, as: StatusPage(status, words: screen.words).blocks)
      }
    } catch {
      guard let complaint = Complaint(error, common.words), complaint.status != .internalError
      else { throw error }
      let absence = Absence(complaint)
      try common.display { try $0.show(absence, as: absence.blocks) }
      throw complaint.status.code
    }
  }
}

/// The status of a daemon that does not answer.
private struct Absence: Encodable {
  let healthy = false
  let problems: [Problem]

  init(_ complaint: Complaint) {
    let lines = complaint.message.split(separator: "\n", maxSplits: 1).map(String.init)
    problems = [Problem(what: lines.first ?? "", advice: lines.dropFirst().first)]
  }

  var blocks: [Block] {
    problems.flatMap { problem -> [Block] in
      [.line([Cell("● ", .bad), Cell(problem.what, .bad)])]
        + (problem.advice.map { [.paragraph(Cell($0), indent: 2, hanging: 0)] } ?? [])
    }
  }
}
