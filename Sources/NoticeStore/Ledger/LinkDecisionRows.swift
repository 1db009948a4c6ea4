// The rows of decisions about links, and the moving of mentions from one matter to another.

import GRDB
import NoticeLedger

/// The rows of links by hand.
struct LinkDecisionRows {
  /// The connection, inside a transaction.
  let db: Database

  /// A finding that is a mention of a matter.
  struct Mentioned {
    let notice: Int64
    let finding: Int
    let number: Int
    let title: String
  }

  /// What was decided last about a finding.
  struct Decided {
    let id: Int64
    let number: Int
    let title: String
    /// The matter that the finding belongs to; nil for one of its own.
    let matter: Int64?
  }

  /// Throws where there is no such matter.
  func check(_ matter: Int64) throws {
    let exists = try Bool.fetchOne(
      db, sql: "SELECT 1 FROM matters WHERE id = ?", arguments: [matter])
    guard exists != nil else { throw LinkRefusal.unknownMatter(matter) }
  }

  /// A notice and its copies, the copy that leads among them.
  func copies(of notice: Int64) throws -> [Int64] {
    let found = try Int64.fetchAll(
      db,
      sql: """
        WITH lead (id) AS (
          SELECT coalesce((SELECT leader FROM sketches WHERE notice_id = :notice), :notice))
        SELECT id FROM lead UNION SELECT notice_id FROM sketches JOIN lead ON leader = lead.id
        """, arguments: ["notice": notice])
    return found
  }

  /// The mentions of a matter, in all notices or in some, by their days.
  func mentions(of matter: Int64, in notices: [Int64]? = nil) throws -> [Mentioned] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT notice_id, finding, number, title FROM mentions WHERE matter_id = ?
        ORDER BY day, notice_id
        """, arguments: [matter])
    return rows.map {
      Mentioned(
        notice: $0["notice_id"], finding: $0["finding"], number: $0["number"], title: $0["title"])
    }.filter { notices?.contains($0.notice) ?? true }
  }

  /// Moves mentions and keeps each as a person's decision; both matters stand as they then do.
  func move(
    _ moved: [Mentioned], from former: Int64, to matter: Int64, by authority: Authority
  ) throws {
    for mention in moved {
      try db.execute(
        sql: """
          INSERT INTO link_decisions (notice_id, number, title, matter_id, from_matter, at, user, note)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          mention.notice, mention.number, mention.title, matter, former, authority.at,
          Int64(authority.user), authority.note,
        ])
      try db.execute(
        sql: """
          UPDATE mentions SET matter_id = ?, reason = ?, confidence = 1
          WHERE notice_id = ? AND finding = ?
          """,
        arguments: [matter, Link.Reason.byHand.rawValue, mention.notice, mention.finding])
    }
    try MatterRows(db: db).settle([matter, former])
  }

  /// What was decided about a notice's findings: of several decisions about one, the last.
  func decided(about notice: Int64, by commands: Commands) throws -> [Decided] {
    var decided: [Decided] = []
    try commands(
      """
      SELECT max(id), number, title, matter_id FROM link_decisions WHERE notice_id = ?
      GROUP BY number, title ORDER BY id DESC
      """
    ).rows([.number(notice)]) { row in
      decided.append(
        Decided(
          id: row.whole(0), number: Int(row.whole(1)), title: row.text(2) ?? "",
          matter: row.number(3)))
    }
    return decided
  }

  /// Notes that a finding that was to be a matter of its own is this one.
  func settle(_ decision: Int64, as matter: Int64) throws {
    try db.execute(
      sql: "UPDATE link_decisions SET matter_id = ? WHERE id = ?", arguments: [matter, decision])
  }
}
