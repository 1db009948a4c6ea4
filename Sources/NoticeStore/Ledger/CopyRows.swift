// Which notices are copies of one text, and which copy leads.

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
  /// How many notices are looked at that have one sample, the latest first.
  private static let mostSharers = 100
  /// How many notices that share a sample are compared; texts of one template are many.
  private static let mostCandidates = 20

  /// Keeps a notice's sketch and returns the notice whose matters are its matters too: the copy that
  /// leads or, where the new one is better and leads from now on, the one that led; nil for no copy.
  func add(_ sketch: Sketch, _ facts: CopyFacts, of notice: Int64) throws -> Int64? {
    let keys = sketch.pieces >= Sketch.leastPieces ? sketch.samples.prefix(Self.keys) : []
    let found = try best(like: sketch, facts, sharing: Array(keys), besides: notice)
    try Command(
      """
      INSERT INTO sketches (notice_id, pieces, samples) VALUES (?, ?, ?)
      ON CONFLICT (notice_id) DO UPDATE SET
        pieces = excluded.pieces, samples = excluded.samples, leader = NULL, share = NULL
      """, db
    ).run([.number(notice), .integer(sketch.pieces), .blob(sketch.bytes)])
    let insertion = try Command("INSERT OR IGNORE INTO sketch_keys VALUES (?, ?)", db)
    for key in keys { try insertion.run([.integer(Int(key)), .number(notice)]) }
    guard let found else { return nil }
    let leader = try self.leader(of: found.notice) ?? found.notice
    guard leader != notice, try !self.facts(of: leader).contradicts(facts) else { return nil }
    if try isBetter(notice, than: leader) {
      try lead(leader, by: notice, found.share)
    } else {
      try follow(leader, by: notice, found.share)
    }
    return leader
  }

  /// Forgets by which samples a notice is found; its sketch stays until there is another.
  func removeKeys(of notice: Int64) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT pieces, samples FROM sketches WHERE notice_id = ?", arguments: [notice])
    guard let sketch = row.map({ Sketch($0) }) else { return }
    let deletion = try Command("DELETE FROM sketch_keys WHERE key = ? AND notice_id = ?", db)
    for key in sketch.samples.prefix(Self.keys) {
      try deletion.run([.integer(Int(key)), .number(notice)])
    }
  }

  /// Makes a notice lead another and those that it led.
  private func lead(_ former: Int64, by notice: Int64, _ share: Double) throws {
    try Command(
      "UPDATE sketches SET leader = ?, share = ? WHERE leader = ? AND notice_id <> ?", db
    ).run([.number(notice), .real(share), .number(former), .number(notice)])
    try follow(notice, by: former, share)
    try Command("UPDATE sketches SET leader = NULL, share = NULL WHERE notice_id = ?", db).run([
      .number(notice)
    ])
  }

  private func follow(_ leader: Int64, by notice: Int64, _ share: Double) throws {
    try Command("UPDATE sketches SET leader = ?, share = ? WHERE notice_id = ?", db).run([
      .number(leader), .real(share), .number(notice),
    ])
  }

  private func best(
    like sketch: Sketch, _ facts: CopyFacts, sharing keys: [UInt32], besides notice: Int64
  ) throws -> (notice: Int64, share: Double)? {
    let statement = try db.cachedStatement(
      sql: "SELECT pieces, samples FROM sketches WHERE notice_id = ?")
    var found: [(notice: Int64, share: Double)] = []
    for candidate in try candidates(sharing: keys, besides: notice) {
      guard let row = try Row.fetchOne(statement, arguments: [candidate]) else { continue }
      let resemblance = Resemblance(sketch, Sketch(row))
      if resemblance.isCopy { found.append((candidate, resemblance.share)) }
    }
    return try found.sorted { $1.share < $0.share }
      .first { try !self.facts(of: $0.notice).contradicts(facts) }
  }

  /// The notices that share samples, those that share most first.
  private func candidates(sharing keys: [UInt32], besides notice: Int64) throws -> [Int64] {
    // Words of a template stand in very many notices, and then tell nothing; those of a text in few.
    let statement = try db.cachedStatement(
      sql: """
        SELECT notice_id FROM sketch_keys WHERE key = ? ORDER BY notice_id DESC
        LIMIT \(Self.mostSharers)
        """)
    var shared: [Int64: Int] = [:]
    for key in keys {
      let sharers = try Int64.fetchCursor(statement, arguments: [Int64(key)])
      while let sharer = try sharers.next() { shared[sharer, default: 0] += 1 }
    }
    shared[notice] = nil
    return shared.sorted { ($1.value, $1.key) < ($0.value, $0.key) }
      .prefix(Self.mostCandidates).map(\.key)
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
}

extension Sketch {
  /// The samples as they are kept, four bytes each.
  fileprivate var bytes: [UInt8] {
    samples.flatMap { sample in (0..<4).map { UInt8(truncatingIfNeeded: sample >> (8 * $0)) } }
  }

  /// A sketch as it is kept.
  fileprivate init(_ row: Row) {
    let bytes = row.bytes("samples")
    let samples = stride(from: 0, to: bytes.count - bytes.count % 4, by: 4).map { place in
      let low = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8
      return low | UInt32(bytes[place + 2]) << 16 | UInt32(bytes[place + 3]) << 24
    }
    self.init(samples: samples, pieces: row["pieces"])
  }
}
