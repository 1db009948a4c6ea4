// Checks of a few words, written so that SQLite compares the words in place.

import GRDB

/// The seventh migration.
///
/// For `x IN ('a', 'b', 'c')` in a CHECK, SQLite makes a table of the words anew for every row: 31,000
/// instructions (3.40), more than all else about the row. It compares two words in place, and any
/// number of them that are joined by OR.
enum PlainChecks {
  /// The columns that such a check stands at, with the words that they may have.
  private static let checks: [(column: String, words: [String])] = [
    ("script", ["simplified", "traditional", "mixed"]),
    ("status", ["done", "partly-done", "not-done"]),
    ("comparator", ["<", "<=", "=", ">=", ">"]),
    ("sort", ["phone", "email", "address"]),
    ("outcome", ["kept", "duplicate", "rejected"]),
    ("rejection", ["open", "retried", "discarded"]),
    ("standing", ["reported", "in-progress", "partly-done", "done", "rebounded"]),
  ]

  /// Writes the checks anew. They allow and refuse what they did, so that no row is touched: this is
  /// what https://www.sqlite.org/lang_altertable.html sets out for changes of constraints.
  static func write(_ db: Database) throws {
    let version = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
    try db.execute(sql: "PRAGMA writable_schema = ON")
    // ignoring: where the rest fails, the migration fails with its error; this only leaves the schema
    // locked again.
    defer { try? db.execute(sql: "PRAGMA writable_schema = OFF") }
    for (column, words) in checks {
      let quoted = words.map { "'\($0)'" }
      try db.execute(
        sql: "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE type = 'table'",
        arguments: [
          "CHECK (\(column) IN (\(quoted.joined(separator: ", "))))",
          "CHECK (\(quoted.map { "\(column) = \($0)" }.joined(separator: " OR ")))",
        ])
    }
    // Other connections read the schema anew by its version, this one by the reset.
    try db.execute(
      sql: "PRAGMA schema_version = \(version + 1); PRAGMA writable_schema = RESET")
  }
}
