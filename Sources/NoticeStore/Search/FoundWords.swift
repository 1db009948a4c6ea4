// Which notices have some words. To sort all of them for a page of the latest, or to count them
// again for each page, would take longer with every notice: they are kept as a set, which later
// notices are added to.

import GRDB
import Synchronization

/// The notices that have words, of the last searches.
final class FoundWords: Sendable {
  /// So many searches are remembered; of a million notices each takes 125 kB.
  static let most = 8

  /// The notices that have words, up to one of them.
  private struct Found {
    let pattern: String
    let notices: NumberSet
    /// The last notice that was looked at.
    let last: Int64
    /// How often a notice had been read again: each time it may have other words.
    let rereadings: Int64
  }

  private let found = Mutex<[Found]>([])

  /// The column that is counted on, and the triggers that keep it true.
  static let rereadings = """
    ALTER TABLE tallies ADD COLUMN rereadings INTEGER NOT NULL DEFAULT 0;
    CREATE TRIGGER tally_rereading AFTER UPDATE OF read_at ON notices BEGIN
      UPDATE tallies SET rereadings = rereadings + 1;
    END;
    CREATE TRIGGER tally_rereading_gone AFTER DELETE ON notices BEGIN
      UPDATE tallies SET rereadings = rereadings + 1;
    END;
    """

  /// Forgets all.
  func forget() {
    found.withLock { $0 = [] }
  }

  /// The notices that have all these words, in one consistent state of the store.
  func notices(with phrases: [Phrase], _ db: Database) throws -> NumberSet {
    if let few = try Self.few(with: phrases, db) { return few }
    let pattern = phrases.map { "(\($0.pattern))" }.joined(separator: " AND ")
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM notices") ?? 0
    let rereadings = try Int64.fetchOne(db, sql: "SELECT rereadings FROM tallies") ?? 0
    let known = found.withLock { $0.first { $0.pattern == pattern } }
    var (notices, after) = (NumberSet(), Int64(0))
    if let known, known.rereadings == rereadings, known.last <= last {
      (notices, after) = (known.notices, known.last)
    }
    if after < last {
      try Command("SELECT rowid FROM words WHERE words MATCH ? AND rowid > ?", db)
        .rows([.text(pattern), .number(after)]) { notices.add($0.whole(0)) }
    }
    remember(
      Found(pattern: pattern, notices: notices, last: last, rereadings: rereadings))
    return notices
  }

  private func remember(_ one: Found) {
    found.withLock { found in
      found.removeAll { $0.pattern == one.pattern }
      found.append(one)
      if found.count > Self.most { found.removeFirst() }
    }
  }

  /// So many notices are looked into for the rest of a phrase.
  private static let fewest = 40

  /// The notices that have the words, where only few have all but the beginning of a token at a
  /// phrase's end: FTS5 would look at every token that begins so. Nil where they are more.
  private static func few(with phrases: [Phrase], _ db: Database) throws -> NumberSet? {
    let open = phrases.filter { $0.closed != nil }
    guard !open.isEmpty else { return nil }
    let pattern = phrases.map { "(\($0.closedPattern))" }.joined(separator: " AND ")
    var candidates: [Int64] = []
    try Command("SELECT rowid FROM words WHERE words MATCH ? LIMIT \(fewest + 1)", db)
      .rows([.text(pattern)]) { candidates.append($0.whole(0)) }
    guard candidates.count <= fewest else { return nil }
    var notices = NumberSet()
    for candidate in candidates
    where try open.allSatisfy({ try stands($0, in: candidate, db) }) {
      notices.add(candidate)
    }
    return notices
  }

  private static func stands(
    _ phrase: Phrase, in notice: Int64, _ db: Database
  ) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT n.title, t.text FROM notices n JOIN texts t ON t.notice_id = n.id WHERE n.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [notice]) else { return false }
    let cutter = SnippetCutter(phrases: [phrase])
    let title = PreparedNotice.indexed(row["title"] ?? "")
    if cutter.isMatch(Array(title.utf8)) { return true }
    guard let text = Compression.restore(row.bytes("text")) else { return false }
    return cutter.isMatch(text.map { $0 == 0 ? UInt8(ascii: " ") : $0 })
  }
}
