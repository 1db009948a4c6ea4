// Which notices are copies of one text, and which copy leads.

import FoundationEssentials
import GRDB
import NoticeLedger
import NoticeRecord

/// The rows that tell copies.
struct CopyRows {
  /// The connection.
  let db: Database

  /// How many of a sketch's smallest samples are looked up: a copy of two fifths shares three of them
  /// on average.
  private static let keys = 8
  /// How many notices that share a sample are compared; texts of one template are many.
  private static let mostCandidates = 40

  /// Keeps a notice's sketch and returns the notice whose matters are its matters too: the copy that
  /// leads or, where the new one is better and leads from now on, the one that led; nil for no copy.
  func add(_ sketch: Sketch, _ facts: CopyFacts, of notice: Int64) throws -> Int64? {
    let keys = sketch.pieces >= Sketch.leastPieces ? sketch.samples.prefix(Self.keys) : []
    let found = try best(like: sketch, facts, sharing: Array(keys), besides: notice)
    try execute(
      """
      INSERT INTO sketches (notice_id, pieces, samples) VALUES (?, ?, ?)
      ON CONFLICT (notice_id) DO UPDATE SET
        pieces = excluded.pieces, samples = excluded.samples, leader = NULL, share = NULL
      """,
      [
        notice, sketch.pieces,
        Data(sketch.samples.flatMap { withUnsafeBytes(of: $0.littleEndian, Array.init) }),
      ])
    for key in keys {
      try execute("INSERT OR IGNORE INTO sketch_keys VALUES (?, ?)", [Int64(key), notice])
    }
    guard let found else { return nil }
    let leader = try self.leader(of: found.notice) ?? found.notice
    guard leader != notice, try !self.facts(of: leader).contradicts(facts) else { return nil }
    if try isBetter(notice, than: leader) {
      try execute(
        "UPDATE sketches SET leader = ?, share = ? WHERE leader = ? AND notice_id <> ?",
        [notice, found.share, leader, notice])
      try execute(
        "UPDATE sketches SET leader = ?, share = ? WHERE notice_id = ?",
        [notice, found.share, leader])
      try execute(
        "UPDATE sketches SET leader = NULL, share = NULL WHERE notice_id = ?", [notice])
      return leader
    }
    try execute(
      "UPDATE sketches SET leader = ?, share = ? WHERE notice_id = ?",
      [leader, found.share, notice])
    return leader
  }

  private func best(
    like sketch: Sketch, _ facts: CopyFacts, sharing keys: [UInt32], besides notice: Int64
  ) throws -> (notice: Int64, share: Double)? {
    guard !keys.isEmpty else { return nil }
    let marks = repeatElement("?", count: keys.count).joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: """
        SELECT s.notice_id, s.pieces, s.samples FROM sketches s JOIN (
          SELECT notice_id, count(*) AS shared FROM sketch_keys WHERE key IN (\(marks))
          GROUP BY notice_id ORDER BY shared DESC LIMIT \(Self.mostCandidates)) k
        ON k.notice_id = s.notice_id WHERE s.notice_id <> ?
        """)
    let arguments = StatementArguments(keys.map { Int64($0) }) + [notice]
    let found = try Row.fetchAll(statement, arguments: arguments).compactMap {
      row -> (notice: Int64, share: Double)? in
      let resemblance = Resemblance(sketch, Sketch(row))
      return resemblance.isCopy ? (row["notice_id"], resemblance.share) : nil
    }
    return try found.sorted { $1.share < $0.share }
      .first { try !self.facts(of: $0.notice).contradicts(facts) }
  }

  /// What a notice states that its copies cannot state differently.
  private func facts(of notice: Int64) throws -> CopyFacts {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT signed_on, document_number, title FROM notices WHERE id = ?"),
      arguments: [notice])
    let statement = try db.cachedStatement(
      sql: "SELECT title, status FROM findings WHERE notice_id = ? AND status IS NOT NULL")
    let statuses = try Row.fetchAll(statement, arguments: [notice]).compactMap { row in
      Finding.Status(rawValue: row["status"]).map { (row["title"] as String, $0) }
    }
    return CopyFacts(
      signedOn: row?["signed_on"], documentNumber: row?["document_number"], title: row?["title"],
      statuses: Dictionary(statuses) { first, _ in first })
  }

  /// The notices whose text is that of one that leads.
  func copies(ledBy notice: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: "SELECT notice_id FROM sketches WHERE leader = ? ORDER BY notice_id",
      arguments: [notice])
  }

  /// The better copy of a notice; nil where it leads itself.
  func leader(of notice: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT leader FROM sketches WHERE notice_id = ?", arguments: [notice])
  }

  /// More of what is found, then more text, then fewer repairs.
  private func isBetter(_ notice: Int64, than other: Int64) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT (a.findings_count + a.targets_count, s.pieces, -a.repairs_count)
             > (b.findings_count + b.targets_count, t.pieces, -b.repairs_count)
        FROM notices a JOIN sketches s ON s.notice_id = a.id,
             notices b JOIN sketches t ON t.notice_id = b.id
        WHERE a.id = ? AND b.id = ?
        """)
    return try Bool.fetchOne(statement, arguments: [notice, other]) ?? false
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension Sketch {
  /// A sketch as it is kept.
  fileprivate init(_ row: Row) {
    let bytes = row.bytes("samples")
    let samples = stride(from: 0, to: bytes.count - bytes.count % 4, by: 4).map { place in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
    }
    self.init(samples: samples, pieces: row["pieces"])
  }
}
