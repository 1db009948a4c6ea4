// What the daemon found out about a file, ready to be kept.

public import NoticeRecord

/// What became of a file.
public enum Verdict: Sendable {
  /// It was read: the notice, the file's bytes, its repaired text, and the canonical name of the
  /// body that issued it.
  case notice(Notice, original: [UInt8], text: String, body: String?)
  /// The store has the same bytes already.
  case duplicate(of: Int64)
  /// It was refused, with a stable code and a reason for people.
  case refused(code: String, reason: String)
}

/// A file and what became of it.
public struct Outcome: Sendable {
  /// The file.
  public var drop: Drop
  /// What became of it.
  public var verdict: Verdict

  /// Joins a file to its verdict.
  public init(drop: Drop, verdict: Verdict) {
    self.drop = drop
    self.verdict = verdict
  }
}
