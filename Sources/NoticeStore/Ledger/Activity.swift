// What the store took in between two moments, and what changed about matters in those days.

import GRDB
public import NoticeLedger

/// A stretch of time in the store's life.
public struct Activity: Sendable {
  /// Files that became a notice, whose bytes the store had, and that were refused.
  public var outcomes: [SortCount] = []
  /// Notices by kind, the most frequent first.
  public var kinds: [SortCount] = []
  /// How many notices were kept from each of the moments asked about to the next.
  public var arrivals: [Int] = []
  /// The notices, the latest first.
  public var notices: [Summary] = []
  /// How many of these are of an earlier day.
  public var older = 0
  /// What notices of those days and decisions made meanwhile say.
  public var changes = StatedChanges()
  /// What the notices of earlier days say that were kept meanwhile.
  public var earlierChanges = StatedChanges()
}

extension Store {
  /// What happened from the first of these moments up to the last, microseconds since 1970, which
  /// are those of these days; names at most so many notices and so many changes.
  ///
  /// Looks at every outcome's moment and at the life of every matter that a notice of these days
  /// names, or one that was kept meanwhile.
  public func activity(
    between moments: [Int64], of days: ClosedRange<Day>, naming most: Int
  ) async throws -> Activity {
    guard let first = moments.first, let last = moments.last else { return Activity() }
    return try await read { db in
      var activity = Activity()
      let span: StatementArguments = [first, last]
      activity.outcomes = try Self.outcomes(db, span)
      activity.kinds = try Self.sorts(
        db,
        """
        SELECT n.kind, count(*) FROM outcomes o JOIN notices n ON n.id = o.notice_id
        WHERE o.outcome = 'kept' AND o.at >= ? AND o.at < ? GROUP BY 1 ORDER BY 2 DESC, 1
        """, span)
      activity.arrivals = try Self.arrivals(db, moments)
      activity.notices = try Row.fetchAll(
        db,
        sql: """
          SELECT \(Summary.columns) FROM outcomes o JOIN notices n ON n.id = o.notice_id
          WHERE o.outcome = 'kept' AND o.at >= ? AND o.at < ? ORDER BY o.seq DESC LIMIT ?
          """, arguments: span + [most]
      ).map(Summary.init)
      let sources = try ChangeSources(db, keptWithin: span, of: days)
      activity.older = sources.older.count
      try sources.addChanges(to: &activity, db, naming: most)
      return activity
    }
  }

  /// How many files became a notice, were duplicates or were refused from one moment up to another.
  public func outcomes(between first: Int64, and last: Int64) async throws -> [SortCount] {
    try await read { db in try Self.outcomes(db, [first, last]) }
  }

  private static func outcomes(
    _ db: Database, _ span: StatementArguments
  ) throws -> [SortCount] {
    try sorts(
      db, "SELECT outcome, count(*) FROM outcomes WHERE at >= ? AND at < ? GROUP BY 1", span)
  }

  private static func sorts(
    _ db: Database, _ sql: String, _ arguments: StatementArguments
  ) throws -> [SortCount] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map {
      SortCount(name: $0[0], count: $0[1])
    }
  }

  private static func arrivals(_ db: Database, _ moments: [Int64]) throws -> [Int] {
    var counts = Array(repeating: 0, count: max(0, moments.count - 1))
    let kept = try Int64.fetchCursor(
      db, sql: "SELECT at FROM outcomes WHERE outcome = 'kept' AND at >= ? AND at < ?",
      arguments: [moments.first, moments.last])
    while let at = try kept.next() {
      if let slot = moments.lastIndex(where: { $0 <= at }), slot < counts.count {
        counts[slot] += 1
      }
    }
    return counts
  }
}

extension Store {
  /// How all matters stand, by standing; and on how many days how many unsolved ones are due, the
  /// earliest day first.
  public func outlook() async throws -> (standings: [SortCount], due: [SortCount], undated: Int) {
    try await read { db in
      (
        try Self.sorts(db, "SELECT standing, count(*) FROM matters GROUP BY 1", []),
        try Self.sorts(
          db, "SELECT due_on, matters FROM due_days WHERE matters > 0 ORDER BY 1", []),
        try Int.fetchOne(
          db, sql: "SELECT coalesce(sum(matters - done), 0) FROM body_tallies WHERE due_on = ''")
          ?? 0
      )
    }
  }
}
