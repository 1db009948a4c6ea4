// What the store took in between two moments, and what that changed about matters.

import GRDB
import NoticeLedger
public import NoticeRecord

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
  /// How often matters came to each standing, the most frequent first.
  public var changed: [SortCount] = []
  /// Those changes, the latest first.
  public var changes: [MatterChange] = []
}

extension Store {
  /// What happened from the first of these moments up to the last, microseconds since 1970; names at
  /// most so many notices and so many changes.
  ///
  /// Looks at every outcome's moment and at the life of every matter that was mentioned meanwhile.
  public func activity(between moments: [Int64], naming most: Int) async throws -> Activity {
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
      try activity.addChanges(db, span, naming: most)
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

extension Activity {
  /// Adds the steps that notices kept and decisions made meanwhile state.
  fileprivate mutating func addChanges(
    _ db: Database, _ span: StatementArguments, naming most: Int
  ) throws {
    let kept = Set(
      try Int64.fetchAll(
        db,
        sql: "SELECT notice_id FROM outcomes WHERE outcome = 'kept' AND at >= ? AND at < ?",
        arguments: span))
    let decided = Set(
      try Int64.fetchAll(
        db, sql: "SELECT at FROM decisions WHERE at >= ? AND at < ?", arguments: span))
    let matters = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, body, title FROM matters WHERE id IN (
          SELECT m.matter_id FROM outcomes o JOIN mentions m ON m.notice_id = o.notice_id
          WHERE o.outcome = 'kept' AND o.at >= ? AND o.at < ?
          UNION SELECT matter_id FROM decisions WHERE at >= ? AND at < ?)
        """, arguments: span + span)
    var counts: [Standing: Int] = [:]
    while let row = try matters.next() {
      var before: Standing?
      for step in try MatterRows(db: db).history(of: row["id"]) {
        defer { before = step.standing }
        guard step.isStated(by: kept, or: decided) else { continue }
        counts[step.standing, default: 0] += 1
        changes.append(MatterChange(step, of: row, before: before))
      }
      // Twice as many as are named, so that sorting them is seldom.
      if changes.count > 2 * most { keepLatest(most) }
    }
    keepLatest(most)
    changed = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { SortCount(name: $0.key.rawValue, count: $0.value) }
  }

  private mutating func keepLatest(_ most: Int) {
    changes.sort { ($1.on, $0.matter) < ($0.on, $1.matter) }
    changes.removeLast(max(0, changes.count - most))
  }
}

extension MatterChange {
  fileprivate init(_ step: StatusChange, of row: Row, before: Standing?) {
    self.init(
      matter: row["id"], body: row["body"], title: row["title"], before: before,
      standing: step.standing, on: step.on.iso, notice: nil)
    if case .notice(let id, _) = step.origin { notice = id }
  }
}

extension StatusChange {
  /// Whether one of these notices states it, or a decision of one of these moments.
  fileprivate func isStated(by notices: Set<Int64>, or moments: Set<Int64>) -> Bool {
    switch origin {
    case .notice(let id, _): notices.contains(id)
    case .person(_, let at): moments.contains(at)
    }
  }
}

extension Store {
  /// How all matters stand, by standing; and on how many days how many unsolved ones are due, the
  /// earliest day first.
  public func outlook() async throws -> (standings: [SortCount], due: [SortCount], undated: Int) {
    try await read { db in
      let open = "standing <> 'done'"
      return (
        try Self.sorts(db, "SELECT standing, count(*) FROM matters GROUP BY 1", []),
        try Self.sorts(
          db,
          """
          SELECT due_on, count(*) FROM matters WHERE due_on IS NOT NULL AND \(open)
          GROUP BY 1 ORDER BY 1
          """, []),
        try Int.fetchOne(db, sql: "SELECT count(*) FROM matters WHERE due_on IS NULL AND \(open)")
          ?? 0
      )
    }
  }
}
