// Which notices are copies of better ones, in an index of their own: every list asks, few notices
// are copies, and the rows that say so have the samples of the texts.

import GRDB

/// The notices that another one stands for.
enum Copies {
  /// An index of these alone. SQLite finds a row by its own number sooner, and has to be told of
  /// it.
  static let changes = """
    CREATE INDEX copies ON sketches (notice_id, leader) WHERE leader IS NOT NULL;
    """

  /// Frees the samples by which copies are found from their references to notices: eight a notice,
  /// each of which was looked up, and had SQLite copy the page that it changes. One of no notice
  /// finds nothing.
  static func freeKeys(_ db: Database) throws {
    try db.rewriteTables(
      [(" REFERENCES notices (id) ON DELETE CASCADE", "")], named: "sketch_keys")
  }

  /// The better copy of a notice; NULL where it leads itself.
  static func leader(of notice: String) -> String {
    """
    (SELECT leader FROM sketches INDEXED BY copies
      WHERE notice_id = \(notice) AND leader IS NOT NULL)
    """
  }
}
