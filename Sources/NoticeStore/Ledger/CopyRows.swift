// Which notices are copies of one text, and which copy leads.

import GRDB
import NoticeLedger
import NoticeRecord

/// The rows that tell copies.
struct CopyRows {
  /// The statements.
  let commands: Commands

  /// How many of a sketch's smallest samples are looked up: a copy of two fifths shares three of
  /// them on average.
  private static let mostKeys = 8
  /// How many notices are looked at that have one sample, the latest first.
  private static let mostSharers = 100
  /// How many notices that share a sample are compared; texts of one template are many.
  private static let mostCandidates = 20
  /// With how many copies of one that leads the facts of another are compared, the latest first.
  private static let mostMembers = 20

  /// The latest notices that have each of so many samples. Words of a template stand in very many
  /// notices, and then tell nothing; those of a text in few.
  private static let sharers = Statement(
    repeatElement(
      """
      SELECT * FROM (SELECT notice_id FROM sketch_keys WHERE key = ?
        ORDER BY notice_id DESC LIMIT \(mostSharers))
      """, count: mostKeys
    ).joined(separator: " UNION ALL "))
  private static let leading = Statement("SELECT " + Copies.leader(of: "?"))
  private static let keyRows = Insertion(into: "sketch_keys", "key, notice_id", or: "OR IGNORE")

  /// The rows of a connection.
  init(db: Database) {
    self.init(commands: Commands(db))
  }

  /// The rows, by statements that others use too.
  init(commands: Commands) {
    self.commands = commands
  }

  /// A notice with the same text as another.
  struct Copy {
    /// The notice whose matters are its matters too: the copy that leads or, where the new one is
    /// better, the one that led.
    let leader: Int64
    /// Whether the new one leads from now on.
    let leads: Bool
  }

  /// Keeps a notice's sketch and says of which notice it is a copy; nil for none.
  func add(_ entry: LedgerEntry, of notice: Int64) throws -> Copy? {
    let sketch = entry.sketch
    let keys = Self.keys(of: sketch)
    let found = try best(for: entry, sharing: keys, besides: notice)
    try commands(
      """
      INSERT INTO sketches (notice_id, pieces, samples, counted) VALUES (?, ?, ?, 0)
      ON CONFLICT (notice_id) DO UPDATE SET
        pieces = excluded.pieces, samples = excluded.samples, leader = NULL, share = NULL
      """
    ).run([.number(notice), .integer(sketch.pieces), .blob(sketch.bytes)])
    try add(keys, of: notice)
    guard let found else { return nil }
    let leader = try self.leader(of: found.notice) ?? found.notice
    guard leader != notice else { return nil }
    // A copy that leads may leave out what the others state.
    let others = [leader] + (try copies(ledBy: leader).suffix(Self.mostMembers))
    let facts = entry.facts
    for other in others where other != found.notice && other != notice {
      if try self.facts(of: other).contradicts(facts) { return nil }
    }
    let leads = try isBetter(notice, than: leader)
    if leads {
      try lead(leader, by: notice, found.share)
    } else {
      try follow(leader, by: notice, found.share)
    }
    return Copy(leader: leader, leads: leads)
  }

  /// Puts another sketch in the place of a notice's; by its samples the notice is found from then
  /// on, too.
  func replace(_ sketch: Sketch, of notice: Int64) throws {
    try commands("UPDATE sketches SET pieces = ?, samples = ? WHERE notice_id = ?")
      .run([.integer(sketch.pieces), .blob(sketch.bytes), .number(notice)])
    try add(Self.keys(of: sketch), of: notice)
  }

  /// The samples by which a text is found; none of a short one.
  private static func keys(of sketch: Sketch) -> [UInt32] {
    sketch.pieces >= Sketch.leastPieces ? Array(sketch.samples.prefix(mostKeys)) : []
  }

  private func add(_ keys: [UInt32], of notice: Int64) throws {
    try commands.insert(keys.flatMap { [.integer(Int($0)), .number(notice)] }, by: Self.keyRows)
  }

  /// Forgets by which samples a notice is found; its sketch stays until there is another.
  func removeKeys(of notice: Int64) throws {
    guard let sketch = try sketch(of: notice) else { return }
    let deletion = try commands("DELETE FROM sketch_keys WHERE key = ? AND notice_id = ?")
    for key in sketch.samples.prefix(Self.mostKeys) {
      try deletion.run([.integer(Int(key)), .number(notice)])
    }
  }

  /// Makes a notice lead another and those that it led.
  private func lead(_ former: Int64, by notice: Int64, _ share: Double) throws {
    try commands("UPDATE sketches SET leader = ?, share = ? WHERE leader = ? AND notice_id <> ?")
      .run([.number(notice), .real(share), .number(former), .number(notice)])
    try follow(notice, by: former, share)
    try commands("UPDATE sketches SET leader = NULL, share = NULL WHERE notice_id = ?")
      .run([.number(notice)])
  }

  private func follow(_ leader: Int64, by notice: Int64, _ share: Double) throws {
    try commands("UPDATE sketches SET leader = ?, share = ? WHERE notice_id = ?")
      .run([.number(leader), .real(share), .number(notice)])
  }

  /// The likest notice that does not contradict.
  private func best(
    for entry: LedgerEntry, sharing keys: [UInt32], besides notice: Int64
  ) throws -> (notice: Int64, share: Double)? {
    var found: [(notice: Int64, share: Double)] = []
    for candidate in try candidates(sharing: keys, besides: notice) {
      guard let other = try self.sketch(of: candidate) else { continue }
      let resemblance = Resemblance(entry.sketch, other)
      if resemblance.isCopy { found.append((candidate, resemblance.share)) }
    }
    if found.isEmpty { return nil }
    let facts = entry.facts
    return try found.sorted { $1.share < $0.share }
      .first { try !self.facts(of: $0.notice).contradicts(facts) }
  }

  /// The notices that share samples, those that share most first.
  private func candidates(sharing keys: [UInt32], besides notice: Int64) throws -> [Int64] {
    var sharing: [Int64] = []
    sharing.reserveCapacity(keys.count * Self.mostSharers)
    if !keys.isEmpty {
      let none = [Cell](repeating: .integer(nil), count: Self.mostKeys - keys.count)
      try commands(Self.sharers).rows(keys.map { .integer(Int($0)) } + none) {
        sharing.append($0.whole(0))
      }
    }
    sharing.sort(by: >)
    // The notices by how many samples they share, of equals the latest first.
    var byShared = [[Int64]](repeating: [], count: keys.count + 1)
    var place = 0
    while place < sharing.count {
      let candidate = sharing[place]
      let first = place
      while place < sharing.count, sharing[place] == candidate { place += 1 }
      if candidate != notice { byShared[place - first].append(candidate) }
    }
    return Array(byShared.reversed().joined().prefix(Self.mostCandidates))
  }

  /// A notice's sketch; nil where none is kept.
  private func sketch(of notice: Int64) throws -> Sketch? {
    var sketch: Sketch?
    try commands("SELECT pieces, samples FROM sketches WHERE notice_id = ?")
      .rows([.number(notice)]) { row in
        sketch = Sketch(samples: row.words(1), pieces: Int(row.whole(0)))
      }
    return sketch
  }

  /// The body whose problems a letter names; nil for a notice that names none.
  private func body(ofMattersIn notice: Int64) throws -> String? {
    var body: String?
    try commands(
      """
      SELECT t.body FROM mentions m JOIN matters t ON t.id = m.matter_id WHERE m.notice_id = ?
      LIMIT 1
      """
    ).rows([.number(notice)]) { body = $0.text(0) }
    return body
  }

  /// What a notice states that its copies cannot state differently.
  private func facts(of notice: Int64) throws -> CopyFacts {
    var mayBeLetter = false
    var facts = CopyFacts(
      signedOn: nil, documentNumber: nil, title: nil, issuer: nil, statuses: [:])
    try commands(
      """
      SELECT signed_on, document_number, title, body, kind, province, city, county FROM notices
      WHERE id = ?
      """
    ).rows([.number(notice)]) { row in
      let kind = row.text(4).flatMap(Kind.init(rawValue:))
      let isFeedback = kind.flatMap { Mention.Role($0) } == .feedback
      let region = Region(province: row.text(5), city: row.text(6), county: row.text(7))
      facts = CopyFacts(
        signedOn: row.text(0), documentNumber: row.text(1), title: row.text(2), issuer: row.text(3),
        inspected: isFeedback ? Body.inspected(in: row.text(2), region: region) : nil,
        statuses: [:])
      mayBeLetter = kind.map { Mention.Role($0) == nil } ?? false
    }
    if mayBeLetter { facts.inspected = try body(ofMattersIn: notice) }
    var statuses: [String: Finding.Status] = [:]
    try commands("SELECT title, status FROM findings WHERE notice_id = ? AND status IS NOT NULL")
      .rows([.number(notice)]) { row in
        guard let title = row.text(0), let word = row.text(1), statuses[title] == nil else {
          return
        }
        statuses[title] = Finding.Status(rawValue: word)
      }
    facts.statuses = statuses
    return facts
  }

  /// The notices whose text is that of one that leads.
  func copies(ledBy notice: Int64) throws -> [Int64] {
    var copies: [Int64] = []
    try commands("SELECT notice_id FROM sketches WHERE leader = ? ORDER BY notice_id")
      .rows([.number(notice)]) { copies.append($0.whole(0)) }
    return copies
  }

  /// The better copy of a notice; nil where it leads itself.
  func leader(of notice: Int64) throws -> Int64? {
    try commands(Self.leading).number([.number(notice)])
  }

  /// How good a copy a notice is; nil where no sketch of it is kept.
  private func rank(of notice: Int64) throws -> CopyRank? {
    var rank: CopyRank?
    try commands(
      """
      SELECT n.findings_count + n.targets_count, s.pieces, n.repairs_count
      FROM notices n JOIN sketches s ON s.notice_id = n.id WHERE n.id = ?
      """
    ).rows([.number(notice)]) { row in
      rank = CopyRank(
        notice: notice, found: Int(row.whole(0)), pieces: Int(row.whole(1)),
        repairs: Int(row.whole(2)))
    }
    return rank
  }

  private func isBetter(_ notice: Int64, than other: Int64) throws -> Bool {
    guard let own = try rank(of: notice), let others = try rank(of: other) else { return false }
    return others < own
  }
}

extension Sketch {
  /// The samples as they are kept, four bytes each.
  fileprivate var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * samples.count)
    for sample in samples {
      bytes.append(UInt8(truncatingIfNeeded: sample))
      bytes.append(UInt8(truncatingIfNeeded: sample >> 8))
      bytes.append(UInt8(truncatingIfNeeded: sample >> 16))
      bytes.append(UInt8(truncatingIfNeeded: sample >> 24))
    }
    return bytes
  }
}
