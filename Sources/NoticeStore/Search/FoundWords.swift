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

  /// The notices that an expression of words means, in one consistent state of the store.
  func notices(of expression: SearchExpression, _ db: Database) throws -> NumberSet {
    switch expression {
    case .words(let phrase): return try notices(with: [phrase], db)
    case .title(let phrase): return try notices(with: [phrase.inTitle], db)
    case .any(let parts):
      return try parts.reduce(into: NumberSet()) { $0.formUnion(try notices(of: $1, db)) }
    case .all(let parts): return try notices(ofAll: parts, db)
    // No expression of words has other parts.
    default: return NumberSet()
    }
  }

  private func notices(ofAll parts: [SearchExpression], _ db: Database) throws -> NumberSet {
    var (phrases, rest) = ([Phrase](), [SearchExpression]())
    for part in parts {
      if case .words(let phrase) = part { phrases.append(phrase) } else { rest.append(part) }
    }
    var notices = phrases.isEmpty ? nil : try notices(with: phrases, db)
    for part in rest where part.isOfWords {
      let others = try self.notices(of: part, db)
      notices?.formIntersection(others)
      notices = notices ?? others
    }
    for case .not(let part) in rest { notices?.subtract(try self.notices(of: part, db)) }
    return notices ?? NumberSet()
  }

  /// The notices that have all these words, in one consistent state of the store.
  private func notices(with phrases: [Phrase], _ db: Database) throws -> NumberSet {
    let pattern = phrases.map { "(\($0.pattern))" }.joined(separator: " AND ")
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM notices") ?? 0
    let rereadings = try Int64.fetchOne(db, sql: "SELECT rereadings FROM tallies") ?? 0
    let known = found.withLock { $0.first { $0.pattern == pattern } }
      .flatMap { $0.rereadings == rereadings && $0.last <= last ? $0 : nil }
    var (notices, after) = (known?.notices ?? NumberSet(), known?.last ?? 0)
    // FTS5 finds the later ones at once, but not those of which it has only the beginning.
    if after < last, known == nil || phrases.contains(where: \.isOpen),
      let all = try IndexSearch.notices(with: phrases, upTo: last, db)
    {
      (notices, after) = (all, last)
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
}
