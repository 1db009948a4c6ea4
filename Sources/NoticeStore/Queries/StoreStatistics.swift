// The store by sorts: months, kinds, statuses, issuers.

import GRDB

/// So many of a sort.
public struct SortCount: Sendable, Codable, Equatable {
  /// The sort.
  public var name: String
  /// How many.
  public var count: Int
}

/// What the store holds, counted by sorts.
public struct StoreStatistics: Sendable, Codable, Equatable {
  /// Notices by kind, the most frequent first.
  public var kinds: [SortCount] = []
  /// Notices by the month of their date, the earliest first.
  public var months: [SortCount] = []
  /// Notices without a date that names a month.
  public var undated = 0
  /// Findings that are done, partly done, not done, and those about which nothing is stated;
  /// without those of copies.
  public var statuses: [SortCount] = []
  /// Notices of the most frequent bodies.
  public var issuers: [SortCount] = []
  /// Notices by encoding, the most frequent first.
  public var encodings: [SortCount] = []
  /// Facts by sort, without those of copies.
  public var facts: [SortCount] = []
  /// Refusals by the code of their reason, the most frequent first.
  public var reasons: [SortCount] = []
  /// The size of all originals.
  public var originalBytes = 0
}

extension Store {
  /// How many issuers are named.
  private static let issuersNamed = 20

  /// Counts what the store holds by sorts; looks at a line of every notice for its encoding.
  public func statistics() async throws -> StoreStatistics {
    try await read { db in
      func counts(_ sql: String) throws -> [SortCount] {
        try Row.fetchAll(db, sql: sql).map { SortCount(name: $0[0], count: $0[1]) }
      }
      var found = StoreStatistics()
      found.kinds = try counts(
        """
        SELECT kind, sum(notices) FROM day_tallies GROUP BY kind HAVING sum(notices) > 0
        ORDER BY 2 DESC, 1
        """)
      found.months = try counts(
        """
        SELECT substr(dated_on, 1, 7), sum(notices) FROM day_tallies
        WHERE dated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]*'
        GROUP BY 1 HAVING sum(notices) > 0 ORDER BY 1
        """)
      // Each half is counted along an index.
      found.issuers = try counts(
        """
        SELECT name, sum(count) FROM (
          SELECT body AS name, count(*) AS count FROM notices WHERE body IS NOT NULL GROUP BY body
          UNION ALL
          SELECT issuer, count(*) FROM notices WHERE body IS NULL AND issuer IS NOT NULL
            GROUP BY issuer)
        GROUP BY name ORDER BY 2 DESC, 1 LIMIT \(Self.issuersNamed)
        """)
      found.reasons = try counts(
        """
        SELECT reason_code, count(*) FROM outcomes WHERE rejection IS NOT NULL
        GROUP BY reason_code ORDER BY 2 DESC, 1
        """)
      try found.sum(db)
      try found.countEncodings(db)
      return found
    }
  }
}

extension StoreStatistics {
  /// Adds up what is kept of the days; facts are those of notices that are no copies.
  fileprivate mutating func sum(_ db: Database) throws {
    let sorts = ["findings", "actions", "measures", "targets", "figures", "repairs", "remarks"]
    let sums = (["notices"] + sorts + ["done", "partly_done", "not_done"])
      .map { "coalesce(sum(\($0)), 0) AS \($0)" }.joined(separator: ", ")
    guard let row = try Row.fetchOne(db, sql: "SELECT \(sums) FROM day_tallies") else { return }
    undated = (row["notices"] as Int) - months.reduce(0) { $0 + $1.count }
    let (done, partly, undone): (Int, Int, Int) = (
      row["done"], row["partly_done"], row["not_done"]
    )
    statuses = [
      SortCount(name: "done", count: done), SortCount(name: "partly-done", count: partly),
      SortCount(name: "not-done", count: undone),
      SortCount(name: "unstated", count: (row["findings"] as Int) - done - partly - undone),
    ]
    facts = sorts.map { SortCount(name: $0, count: row[$0]) }
  }

  /// Counts encodings and bytes: SQLite would sort all notices for that.
  fileprivate mutating func countEncodings(_ db: Database) throws {
    var counts: [String: Int] = [:]
    try Command("SELECT encoding, bytes FROM notices", db).rows([]) { row in
      counts[row.text(0) ?? "", default: 0] += 1
      originalBytes += Int(row.whole(1))
    }
    encodings = counts.map { SortCount(name: $0, count: $1) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
