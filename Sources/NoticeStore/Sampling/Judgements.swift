// Random facts, what persons say of them, and what follows for all.

import GRDB
import NoticeLedger
public import NoticeRecord

/// A fact that was drawn.
public struct DrawnFact: Sendable, Equatable {
  /// The notice that states it.
  public var notice: Int64
  /// The notice's title.
  public var title: String?
  /// Its sort.
  public var sort: SampledSort
  /// Its place among those of its sort in the notice, from 1.
  public var ordinal: Int
  /// The fact in words.
  public var words: String
  /// Where it stands in the original.
  public var span: Span
}

/// What was judged of a sort of facts that are still read so.
public struct JudgedCount: Sendable, Equatable {
  /// The sort.
  public var sort: SampledSort
  /// How many.
  public var judged: Int
  /// How many of them are right.
  public var right: Int

  /// So many right ones of so many.
  public init(sort: SampledSort, judged: Int, right: Int) {
    self.sort = sort
    self.judged = judged
    self.right = right
  }
}

extension Store {
  /// So many facts of these sorts, each as likely as any other, that nobody has judged; and how
  /// many facts there are. Looks at a line of every notice.
  public func draw(
    _ count: Int, of sorts: [SampledSort]
  ) async throws -> (facts: [DrawnFact], population: Int) {
    try await read { db in
      let sum = sorts.map(\.countColumn).joined(separator: " + ")
      let population = try Int.fetchOne(db, sql: "SELECT total(\(sum)) FROM notices") ?? 0
      let judged = try Int.fetchOne(db, sql: "SELECT count(*) FROM judgements") ?? 0
      var generator = SystemRandomNumberGenerator()
      // As many more as may turn out to have been judged.
      let places = Draw.places(count + judged, of: population, using: &generator)
      let fresh = try Self.facts(at: places, of: sorts, db)
      return (Array(fresh.shuffled(using: &generator).prefix(count)), population)
    }
  }

  /// The facts at places in one long row of all notices' facts, without those that were judged.
  private static func facts(
    at places: [Int], of sorts: [SampledSort], _ db: Database
  ) throws -> [DrawnFact] {
    let counts = sorts.map(\.countColumn).joined(separator: ", ")
    let rows = try Row.fetchCursor(db, sql: "SELECT id, \(counts) FROM notices ORDER BY id")
    var facts: [DrawnFact] = []
    var rest = places[...]
    var passed = 0
    while !rest.isEmpty, let row = try rows.next() {
      for (index, sort) in sorts.enumerated() {
        let here: Int = row[index + 1]
        while let place = rest.first, place < passed + here {
          rest.removeFirst()
          let ordinal = place - passed + 1
          if let fact = try fact(sort, ordinal, of: row[0], unlessJudged: true, db) {
            facts.append(fact)
          }
        }
        passed += here
      }
    }
    return facts
  }

  private static func fact(
    _ sort: SampledSort, _ ordinal: Int, of notice: Int64, unlessJudged: Bool, _ db: Database
  ) throws -> DrawnFact? {
    let unjudged = """
      AND NOT EXISTS (SELECT 1 FROM judgements j WHERE j.notice_id = f.notice_id
        AND j.sort = '\(sort.rawValue)' AND j.span_start = f.span_start AND j.words = \(sort.words))
      """
    let statement = try db.cachedStatement(
      sql: """
        SELECT n.title, \(sort.words) AS words, f.span_start, f.span_end
        FROM \(sort.rawValue) f JOIN notices n ON n.id = f.notice_id
        WHERE f.notice_id = ? AND f.ordinal = ? \(unlessJudged ? unjudged : "")
        """)
    return try Row.fetchOne(statement, arguments: [notice, ordinal]).map { row in
      DrawnFact(
        notice: notice, title: row[0], sort: sort, ordinal: ordinal, words: row[1],
        span: Span(start: row[2], end: row[3]))
    }
  }

  /// Keeps what a person says of a fact; false where there is none such in these words.
  public func judge(
    _ sort: SampledSort, _ ordinal: Int, of notice: Int64, words: String, isRight: Bool,
    note: String?, user: UInt32, at now: Int64 = WallClock.now()
  ) async throws -> Bool {
    try await write { db in
      guard
        let fact = try Self.fact(sort, ordinal, of: notice, unlessJudged: false, db),
        fact.words == words
      else { return false }
      try db.execute(
        sql: """
          INSERT INTO judgements (notice_id, sort, span_start, words, is_right, note, at, user)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (notice_id, sort, span_start, words) DO UPDATE SET
            is_right = excluded.is_right, note = excluded.note, at = excluded.at,
            user = excluded.user
          """,
        arguments: [
          notice, sort.rawValue, fact.span.start, words, isRight, note, now, Int64(user),
        ])
      return true
    }
  }

  /// What was judged, by sort; judgements of facts that are no longer read so are left out.
  public func judgedCounts() async throws -> [JudgedCount] {
    try await read { db in
      try SampledSort.allCases.compactMap { sort in
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT count(*), total(is_right) FROM judgements j
            WHERE sort = '\(sort.rawValue)' AND EXISTS (
              SELECT 1 FROM \(sort.rawValue) f WHERE f.notice_id = j.notice_id
                AND f.span_start = j.span_start AND \(sort.words) = j.words)
            """)
        guard let row, row[0] as Int > 0 else { return nil }
        return JudgedCount(sort: sort, judged: row[0], right: Int(row[1] as Double))
      }
    }
  }
}
