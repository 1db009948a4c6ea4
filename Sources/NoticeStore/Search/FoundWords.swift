// Which notices have some words or fulfil another condition. To sort all of them for a page of the
// latest, or to count them again for each page, would take longer with every notice: they are kept
// as a set, which later notices are added to.

import GRDB
import Synchronization

/// The notices that the last searches have found.
final class FoundWords: Sendable {
  /// So many searches are remembered; of a million notices each takes 125 kB.
  static let most = 16

  /// The notices that were found, up to one of them.
  private struct Found {
    /// What was asked for: a condition, or a pattern of FTS5's.
    let condition: Condition
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

  /// The notices that have all these words.
  private func notices(with phrases: [Phrase], _ db: Database) throws -> NumberSet {
    let pattern = phrases.map { "(\($0.pattern))" }.joined(separator: " AND ")
    return try notices(Condition(pattern), db) { (notices, after, last) in
      // FTS5 finds later ones at once, but not those of which it has only the beginning.
      if after == 0 || phrases.contains(where: \.isOpen),
        let all = try IndexSearch.notices(with: phrases, upTo: last, db)
      {
        notices = all
      } else {
        // A damaged page may name any number.
        try Command("SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?", db)
          .rows([.text(pattern), .number(after + 1), .number(last)]) { notices.add($0.whole(0)) }
      }
    }
  }

  /// The notices that fulfil a condition on `notices n`, of which only another reading changes
  /// whether a notice fulfils it.
  func notices(fulfilling condition: Condition, _ db: Database) throws -> NumberSet {
    try notices(condition, db) { (notices, after, _) in
      // Later ones are gone through by their numbers, all of them by what index there is.
      let later = after > 0 ? "NOT INDEXED WHERE n.id > \(after) AND" : "WHERE"
      let found = try Int64.fetchCursor(
        db, sql: "SELECT n.id FROM notices n \(later) (\(condition.sql))",
        arguments: condition.arguments)
      while let id = try found.next() { notices.add(id) }
    }
  }

  /// The notices that are remembered of a condition; `find` adds those after one, up to the last.
  private func notices(
    _ condition: Condition, _ db: Database,
    _ find: (_ notices: inout NumberSet, _ after: Int64, _ last: Int64) throws -> Void
  ) throws -> NumberSet {
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM notices") ?? 0
    let rereadings = try Int64.fetchOne(db, sql: "SELECT rereadings FROM tallies") ?? 0
    let known = found.withLock { $0.first { $0.condition == condition } }
    var (notices, after) = (NumberSet(), Int64(0))
    if let known, known.rereadings == rereadings, known.last <= last {
      (notices, after) = (known.notices, known.last)
    }
    if after < last { try find(&notices, after, last) }
    remember(Found(condition: condition, notices: notices, last: last, rereadings: rereadings))
    return notices
  }

  private func remember(_ one: Found) {
    found.withLock { found in
      found.removeAll { $0.condition == one.condition }
      found.append(one)
      if found.count > Self.most { found.removeFirst() }
    }
  }
}
