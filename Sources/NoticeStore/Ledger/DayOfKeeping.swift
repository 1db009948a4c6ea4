// Whether a day of the ledger is stated by no notice: lists, the life of a matter and digests say
// so by this rule.

import GRDB

/// The days on which matters were only named by notices without a date, which are of the day of
/// keeping.
enum DayOfKeeping {
  /// Whether a mention `m` is of a notice `n` without a date: its day is that of keeping, in the
  /// daemon's time zone, or in UTC where it was kept before the machine had one.
  static let ofMention = """
    iif(n.dated_on IS NULL, m.day IN (
      date(n.kept_at / 1000000, 'unixepoch', 'localtime'),
      date(n.kept_at / 1000000, 'unixepoch')), 0)
    """

  /// Whether the day since which a matter `t` stands as it does is one of them.
  ///
  /// A plus hides a day from its index: a matter has few mentions, a day many.
  static let ofMatter = """
    coalesce((SELECT min(\(ofMention)) FROM mentions m JOIN notices n ON n.id = m.notice_id
      WHERE m.matter_id = t.id AND +m.day = t.changed_on), 0)
    """

  /// Those of a matter.
  static func all(of matter: Int64, _ db: Database) throws -> Set<String> {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.day FROM mentions m JOIN notices n ON n.id = m.notice_id
        WHERE m.matter_id = ? GROUP BY m.day HAVING min(\(ofMention))
        """)
    return try String.fetchSet(statement, arguments: [matter])
  }
}
