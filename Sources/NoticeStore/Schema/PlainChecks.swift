// Checks of a few words, written so that SQLite compares the words in place.

import GRDB

/// The seventh migration.
///
/// For `x IN ('a', 'b', 'c')` in a CHECK, SQLite makes a table of the words anew for every row:
/// 31,000 instructions (3.40), more than all else about the row. It compares two words in place,
/// and any number of them that are joined by OR.
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

  /// Writes the checks anew. They allow and refuse what they did.
  static func write(_ db: Database) throws {
    try db.rewriteTables(
      checks.map { column, words in
        let quoted = words.map { "'\($0)'" }
        return (
          "CHECK (\(column) IN (\(quoted.joined(separator: ", "))))",
          "CHECK (\(quoted.map { "\(column) = \($0)" }.joined(separator: " OR ")))"
        )
      })
  }
}
