// Writes a notice's rows: the notice itself, its text, its index entry and its facts.

import GRDB
import NoticeRecord

/// The rows of one notice.
struct NoticeRows {
  /// The statements, inside a transaction.
  let commands: Commands

  /// Adds a notice and everything about it but its words, which `index` adds.
  func insert(
    _ prepared: PreparedNotice, digest: [UInt8], at now: Int64
  ) throws -> Int64 {
    let source = prepared.notice.source
    let own: [Cell] = [
      .blob(digest), .text(source.name), .integer(source.bytes), .number(now),
      .number(now),
    ]
    try Command(Self.insertion, commands.db).run(own + Self.columns.map { $0.value(prepared) })
    let id = commands.db.lastInsertedRowID
    try commands("INSERT INTO originals VALUES (?, ?)").run([
      .number(id), .blob(prepared.original),
    ])
    try insertContents(of: prepared, id: id)
    try take(prepared, as: id)
    return id
  }

  /// Puts a new reading in the place of a notice's old one; id, original and digest stay.
  func replace(_ id: Int64, with prepared: PreparedNotice, at now: Int64) throws {
    let ledger = LedgerRows(commands: commands)
    try NoticeSums(commands: commands).remove(id)
    let former = try ledger.remove(id)
    try removeContents(of: id)
    try Command(Self.update, commands.db).run(
      [.number(now)] + Self.columns.map { $0.value(prepared) } + [.number(id)])
    try insertContents(of: prepared, id: id)
    try index(prepared, as: id)
    try take(prepared, as: id, formerly: former)
  }

  /// Takes a notice, of which all other rows are there, into the ledger and the sums.
  ///
  /// The sums come last: what settles has triggers move the tasks of counted notices from one
  /// standing and day to another. A notice that is not counted yet is passed by, and then counted
  /// once, with its matters as they stand in the end.
  private func take(
    _ prepared: PreparedNotice, as id: Int64, formerly: [LedgerRows.FormerMention]? = nil
  ) throws {
    let ledger = LedgerRows(commands: commands)
    let sums = NoticeSums(commands: commands)
    let isCopy = try prepared.ledger.map { try ledger.add($0, of: id, formerly: formerly) }
    if let formerly { try ledger.settle(formerly) }
    try sums.add(prepared.notice, as: id, isCopy: isCopy ?? false)
    if let isCopy { try sums.addTasks(of: prepared.notice, as: id, isCopy: isCopy) }
  }

  /// Adds a notice's words to the full-text index.
  ///
  /// Any savepoint, and any statement that could be undone by itself, has FTS5 write out what it
  /// has gathered: a batch's words are therefore added together, behind all other rows.
  func index(_ prepared: PreparedNotice, as id: Int64) throws {
    try commands("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)").run([
      .number(id), .text(prepared.indexedTitle), .text(prepared.indexedText),
    ])
  }

  private func insertContents(of prepared: PreparedNotice, id: Int64) throws {
    try commands("INSERT INTO texts VALUES (?, ?)").run([
      .number(id), .blob(prepared.text),
    ])
    try FactRows(commands: commands, notice: id).insert(prepared.notice)
  }

  private func removeContents(of id: Int64) throws {
    let row = try Row.fetchOne(
      commands.db,
      sql:
        "SELECT n.title, t.text FROM notices n JOIN texts t ON t.notice_id = n.id WHERE n.id = ?",
      arguments: [id])
    guard let row else { throw StoreError.unknownNotice(id) }
    guard let text = Compression.restore(row.bytes("text")) else {
      throw StoreError.corrupt(message: "the text of notice \(id) cannot be restored")
    }
    let title: String? = row["title"]
    // An index without content takes an entry out only when it is told the words again.
    try commands("INSERT INTO words (words, rowid, title, text) VALUES ('delete', ?, ?, ?)").run([
      .number(id), .text(PreparedNotice.indexed(title ?? "")),
      .text(PreparedNotice.indexed(String(decoding: text, as: UTF8.self))),
    ])
    for table in ["texts"] + FactRows.tables {
      try Command("DELETE FROM \(table) WHERE notice_id = ?", commands.db).run([.number(id)])
    }
  }

  private static let insertion = """
    INSERT INTO notices (sha256, name, bytes, kept_at, read_at, \(names))
    VALUES (?, ?, ?, ?, ?, \(marks))
    """
  private static let update = "UPDATE notices SET (read_at, \(names)) = (?, \(marks)) WHERE id = ?"

  private static let names = columns.map(\.name).joined(separator: ", ")
  private static let marks = columns.map { _ in "?" }.joined(separator: ", ")

  /// The columns that a reading fills.
  private static let columns: [(name: String, value: @Sendable (PreparedNotice) -> Cell)] = [
    ("encoding", { .text($0.notice.source.encoding) }),
    ("format", { .text($0.notice.source.format.rawValue) }),
    ("script", { .text($0.notice.source.script?.rawValue) }),
    ("kind", { .text($0.notice.kind.rawValue) }),
    ("title", { .text($0.notice.title) }),
    ("issuer", { .text($0.notice.issuer) }),
    ("body", { .text($0.body) }),
    ("publisher", { .text($0.notice.publisher) }),
    ("document_number", { .text($0.notice.documentNumber) }),
    ("index_number", { .text($0.notice.indexNumber) }),
    ("published_on", { .text($0.notice.publishedOn) }),
    ("signed_on", { .text($0.notice.signedOn) }),
    ("region_code", { .text($0.notice.region?.code) }),
    ("province", { .text($0.notice.region?.province) }),
    ("city", { .text($0.notice.region?.city) }),
    ("county", { .text($0.notice.region?.county) }),
    ("findings_count", { .integer($0.notice.findings.count) }),
    ("done_count", { .integer($0.notice.findings(.done)) }),
    ("partly_done_count", { .integer($0.notice.findings(.partlyDone)) }),
    ("not_done_count", { .integer($0.notice.findings(.notDone)) }),
    ("actions_count", { .integer($0.notice.actions.count) }),
    ("measures_count", { .integer($0.notice.measures) }),
    ("targets_count", { .integer($0.notice.targets.count) }),
    ("figures_count", { .integer($0.notice.figures.count) }),
    ("repairs_count", { .integer($0.notice.repairs.count) }),
    ("remarks_count", { .integer($0.notice.remarks.count) }),
    ("record", { .blob($0.record) }),
  ]
}

extension Notice {
  /// How many findings have a status.
  func findings(_ status: Finding.Status) -> Int {
    findings.count { $0.status == status }
  }

  /// How many measures its findings and actions have.
  var measures: Int { findings.reduce(0) { $0 + $1.measures.count } + measuresOfActions }

  /// How many measures its actions have.
  var measuresOfActions: Int { actions.reduce(0) { $0 + $1.measures.count } }
}
