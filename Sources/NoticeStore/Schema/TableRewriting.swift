// Changes of constraints that need no look at a row.

import GRDB

extension Database {
  /// Puts other words in the place of some in the statements that made tables, all or one of them.
  /// What the rows are has to stay allowed, for none is touched: this is what
  /// https://www.sqlite.org/lang_altertable.html sets out for changes of constraints.
  func rewriteTables(
    _ changes: [(words: String, others: String)], named table: String? = nil
  ) throws {
    let version = try Int.fetchOne(self, sql: "PRAGMA schema_version") ?? 0
    try execute(sql: "PRAGMA writable_schema = ON")
    // ignoring: where the rest fails, the migration fails with its error; this only leaves the
    // schema locked again.
    defer { try? execute(sql: "PRAGMA writable_schema = OFF") }
    for change in changes {
      try execute(
        sql: """
          UPDATE sqlite_schema SET sql = replace(sql, ?, ?)
          WHERE type = 'table' AND name = coalesce(?, name)
          """, arguments: [change.words, change.others, table])
    }
    // Other connections read the schema anew by its version, this one by the reset.
    try execute(sql: "PRAGMA schema_version = \(version + 1); PRAGMA writable_schema = RESET")
  }
}
