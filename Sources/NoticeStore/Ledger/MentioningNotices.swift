// What the settling of matters needs of the notices that mention them: the matters of one notice
// are mentioned by the same other notices.

import GRDB
import NoticeLedger

/// The last day that is set for a finding, for itself or for one of its measures.
struct LastDeadline: Sendable {
  /// The day, `YYYY-MM-DD`.
  let day: String
  /// The words that set it.
  let words: String
}

/// Notices, each looked up once.
struct MentioningNotices {
  private let commands: Commands
  private var deadlines: [Int64: [Int: LastDeadline]]
  private var leaders: [Int64: Int64?] = [:]

  /// Notices of which none was looked up; the deadlines of some may be known, by their findings.
  init(commands: Commands, deadlines: [Int64: [Int: LastDeadline]] = [:]) {
    self.commands = commands
    self.deadlines = deadlines
  }

  /// The better copy of a notice; nil where it leads itself.
  mutating func leader(of notice: Int64) throws -> Int64? {
    if let known = leaders[notice] { return known }
    let leader = try CopyRows(commands: commands).leader(of: notice)
    leaders[notice] = .some(leader)
    return leader
  }

  /// The last deadline of the latest notice that sets one; the mentions are in the order of their
  /// days.
  mutating func latestDeadline(of mentions: [Mention]) throws -> LastDeadline? {
    for mention in mentions.reversed() {
      if let last = try deadlines(of: mention.notice)[mention.finding] { return last }
    }
    return nil
  }

  private mutating func deadlines(of notice: Int64) throws -> [Int: LastDeadline] {
    if let known = deadlines[notice] { return known }
    var found: [Int: LastDeadline] = [:]
    func add(_ row: FetchedRow) {
      guard let day = row.text(1), let words = row.text(2) else { return }
      let finding = Int(row.whole(0))
      if let last = found[finding], last.day >= day { return }
      found[finding] = LastDeadline(day: day, words: words)
    }
    try commands(
      """
      SELECT finding, due_on, words FROM deadlines
      WHERE notice_id = ? AND finding IS NOT NULL AND due_on IS NOT NULL
      """
    ).rows([.number(notice)], add)
    try commands(
      """
      SELECT finding, due_on, words FROM finding_deadlines
      WHERE notice_id = ? AND due_on IS NOT NULL
      """
    ).rows([.number(notice)], add)
    deadlines[notice] = found
    return found
  }
}
