// The ledger's rows that are of a notice, and are kept in the transaction that keeps it.

import GRDB

/// The tables of these rows.
enum OwnedRows {
  /// Their names.
  private static let tables = ["mentions", "deadlines", "finding_deadlines", "assignments"]

  /// Frees them from their references to notices: for each row the notice was looked up that was kept
  /// just before. No notice is ever deleted; `verify` looks for rows of none.
  static func free(_ db: Database) throws {
    for table in tables {
      try db.rewriteTables(
        [(" REFERENCES notices (id) ON DELETE CASCADE", "")], named: table)
    }
  }

  /// Queries that give a row where some are of no notice.
  static let checks = tables.map { table in
    """
    SELECT NULL, count(*) || ' rows of \(table) are of no notice' FROM \(table)
      WHERE notice_id NOT IN (SELECT id FROM notices) HAVING count(*) > 0
    """
  }
}
