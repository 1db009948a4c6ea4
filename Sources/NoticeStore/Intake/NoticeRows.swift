// Writes a notice's rows: the notice itself, its text, its index entry and its facts.

import FoundationEssentials
import GRDB
import NoticeRecord

/// The rows of one notice.
struct NoticeRows {
  /// The connection, inside a transaction.
  let db: Database

  /// Adds a notice and everything about it.
  func insert(
    _ prepared: PreparedNotice, digest: [UInt8], original: Data, at now: Int64
  ) throws -> Int64 {
    let columns = noticeColumns(of: prepared)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO notices (sha256, name, bytes, kept_at, read_at, \(columns.names))
        VALUES (?, ?, ?, ?, ?, \(columns.marks))
        """)
    let source = prepared.notice.source
    let own: StatementArguments = [Data(digest), source.name, source.bytes, now, now]
    try statement.execute(arguments: own + columns.values)
    let id = db.lastInsertedRowID
    try execute("INSERT INTO originals VALUES (?, ?)", [id, original])
    try insertContents(of: prepared, id: id)
    if let entry = prepared.ledger { try LedgerRows(db: db).add(entry, of: id) }
    return id
  }

  /// Puts a new reading in the place of a notice's old one; id, original and digest stay.
  func replace(_ id: Int64, with prepared: PreparedNotice, at now: Int64) throws {
    let ledger = LedgerRows(db: db)
    let former = try ledger.remove(id)
    try removeContents(of: id)
    let columns = noticeColumns(of: prepared)
    let statement = try db.cachedStatement(
      sql: """
        UPDATE notices SET (read_at, \(columns.names)) = (?, \(columns.marks)) WHERE id = ?
        """)
    let time: StatementArguments = [now]
    try statement.execute(arguments: time + columns.values + [id])
    try insertContents(of: prepared, id: id)
    if let entry = prepared.ledger { try ledger.add(entry, of: id, formerly: former) }
    try ledger.settle(former)
  }

  private func insertContents(of prepared: PreparedNotice, id: Int64) throws {
    try execute("INSERT INTO texts VALUES (?, ?)", [id, prepared.text])
    try execute(
      "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)",
      [id, prepared.indexedTitle, prepared.indexedText])
    try FactRows(db: db, notice: id).insert(prepared.notice)
  }

  private func removeContents(of id: Int64) throws {
    let row = try Row.fetchOne(
      db,
      sql:
        "SELECT n.title, t.text FROM notices n JOIN texts t ON t.notice_id = n.id WHERE n.id = ?",
      arguments: [id])
    guard let row else { throw StoreError.unknownNotice(id) }
    guard let text = Compression.restore(row.bytes("text")) else {
      throw StoreError.corrupt(message: "the text of notice \(id) cannot be restored")
    }
    let title: String? = row["title"]
    // An index without content takes an entry out only when it is told the words again.
    try execute(
      "INSERT INTO words (words, rowid, title, text) VALUES ('delete', ?, ?, ?)",
      [
        id, PreparedNotice.indexed(title ?? ""),
        PreparedNotice.indexed(String(decoding: text, as: UTF8.self)),
      ])
    for table in ["texts"] + FactRows.tables {
      try execute("DELETE FROM \(table) WHERE notice_id = ?", [id])
    }
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  private func noticeColumns(of prepared: PreparedNotice) -> ColumnValues {
    let notice = prepared.notice
    func findings(_ status: Finding.Status) -> Int {
      notice.findings.count { $0.status == status }
    }
    let measures =
      notice.findings.reduce(0) { $0 + $1.measures.count }
      + notice.actions.reduce(0) { $0 + $1.measures.count }
    return [
      ("encoding", notice.source.encoding),
      ("format", notice.source.format.rawValue),
      ("script", notice.source.script?.rawValue),
      ("kind", notice.kind.rawValue),
      ("title", notice.title),
      ("issuer", notice.issuer),
      ("body", prepared.body),
      ("publisher", notice.publisher),
      ("document_number", notice.documentNumber),
      ("index_number", notice.indexNumber),
      ("published_on", notice.publishedOn),
      ("signed_on", notice.signedOn),
      ("region_code", notice.region?.code),
      ("province", notice.region?.province),
      ("city", notice.region?.city),
      ("county", notice.region?.county),
      ("findings_count", notice.findings.count),
      ("done_count", findings(.done)),
      ("partly_done_count", findings(.partlyDone)),
      ("not_done_count", findings(.notDone)),
      ("actions_count", notice.actions.count),
      ("measures_count", measures),
      ("targets_count", notice.targets.count),
      ("figures_count", notice.figures.count),
      ("repairs_count", notice.repairs.count),
      ("remarks_count", notice.remarks.count),
      ("record", prepared.record),
    ]
  }
}

/// Columns with their values, in an order of their own.
struct ColumnValues: ExpressibleByArrayLiteral {
  private let pairs: [(String, (any DatabaseValueConvertible)?)]

  /// Lists columns.
  init(arrayLiteral pairs: (String, (any DatabaseValueConvertible)?)...) {
    self.pairs = pairs
  }

  /// The columns' names for SQL.
  var names: String { pairs.map(\.0).joined(separator: ", ") }
  /// A question mark a column.
  var marks: String { pairs.map { _ in "?" }.joined(separator: ", ") }
  /// The values.
  var values: StatementArguments { StatementArguments(pairs.map(\.1)) }
}
