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

  /// Counts what the store holds by sorts; looks at a line of every notice.
  public func statistics() async throws -> StoreStatistics {
    try await read { db in
      func counts(_ sql: String) throws -> [SortCount] {
        try Row.fetchAll(db, sql: sql).map { SortCount(name: $0[0], count: $0[1]) }
      }
      var found = StoreStatistics()
      found.kinds = try counts(
        "SELECT kind, count(*) FROM notices GROUP BY kind ORDER BY 2 DESC, 1")
      found.months = try counts(
        """
        SELECT substr(dated_on, 1, 7), count(*) FROM notices
        WHERE dated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]*' GROUP BY 1 ORDER BY 1
        """)
      found.issuers = try counts(
        """
        SELECT coalesce(body, issuer), count(*) FROM notices
        WHERE coalesce(body, issuer) IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1
        LIMIT \(Self.issuersNamed)
        """)
      found.encodings = try counts(
        "SELECT encoding, count(*) FROM notices GROUP BY encoding ORDER BY 2 DESC, 1")
      found.reasons = try counts(
        """
        SELECT reason_code, count(*) FROM outcomes WHERE rejection IS NOT NULL
        GROUP BY reason_code ORDER BY 2 DESC, 1
        """)
      try found.sum(db)
      return found
    }
  }
}

extension StoreStatistics {
  /// Adds the columns of the notices up; facts are those of notices that are no copies.
  fileprivate mutating func sum(_ db: Database) throws {
    let sorts = ["findings", "actions", "measures", "targets", "figures", "repairs", "remarks"]
    let sums = (sorts + ["done", "partly_done", "not_done"]).map {
      "total(\($0)_count) FILTER (WHERE k.leader IS NULL) AS \($0)"
    }.joined(separator: ", ")
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) AS notices, total(bytes) AS bytes, \(sums)
        FROM notices n LEFT JOIN sketches k ON k.notice_id = n.id
        """)
    guard let row else { return }
    func number(_ column: String) -> Int { Int(row[column] as Double) }
    undated = (row["notices"] as Int) - months.reduce(0) { $0 + $1.count }
    let (done, partly, undone) = (number("done"), number("partly_done"), number("not_done"))
    statuses = [
      SortCount(name: "done", count: done), SortCount(name: "partly-done", count: partly),
      SortCount(name: "not-done", count: undone),
      SortCount(name: "unstated", count: number("findings") - done - partly - undone),
    ]
    facts = sorts.map { SortCount(name: $0, count: number($0)) }
    originalBytes = number("bytes")
  }
}
