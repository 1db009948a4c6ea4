// The matters: candidates for links, and how each stands by its mentions and decisions.

import GRDB
import NoticeLedger
import NoticeRecord

/// The rows of matters.
struct MatterRows {
  /// The connection.
  let db: Database

  /// How many wordings of a body's matters a notice is compared with, the latest first.
  static let mostCandidates = 4000

  /// Opens a matter by its first mention, which may set a deadline.
  func open(
    _ mention: Mention, body: String?, due: (day: String, words: String)?
  ) throws -> Int64 {
    let steps = History.of([mention])
    try Command(
      """
      INSERT INTO matters (body, title, section, opened_on, changed_on, standing, by_person,
        due_on, due_words, inspections, rebounds) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, 1, ?)
      """, db
    ).run([
      .text(body), .text(mention.title), .text(mention.section), .text(mention.on.iso),
      .text((steps.last?.on ?? mention.on).iso),
      .text((steps.last?.standing ?? .reported).rawValue), .text(due?.day), .text(due?.words),
      .integer(steps.count { $0.standing == .rebounded }),
    ])
    return db.lastInsertedRowID
  }

  /// Opens a matter of the same body for what one finding says; `settle` completes it.
  func open(like matter: Int64, as notice: Int64, _ finding: Int) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO matters (body, title, section, opened_on, changed_on, standing, by_person,
          inspections, rebounds)
        SELECT t.body, m.title, m.section, m.day, m.day, 'reported', 0, 0, 0
        FROM matters t, mentions m WHERE t.id = ? AND m.notice_id = ? AND m.finding = ?
        """, arguments: [matter, notice, finding])
    return db.lastInsertedRowID
  }

  /// The matters of a body with all the wordings under which they are known.
  func candidates(of body: String) throws -> [Candidate] {
    try candidates(where: "t.body = ?", [body])
  }

  /// The matters that a notice mentions.
  func candidates(mentionedBy notice: Int64) throws -> [Candidate] {
    try candidates(where: "m.notice_id = ?", [notice])
  }

  /// The numbers of the matters that a notice mentions.
  func mentioned(by notice: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT matter_id FROM mentions WHERE notice_id = ?"),
      arguments: [notice])
  }

  private func candidates(where condition: String, _ arguments: StatementArguments) throws
    -> [Candidate]
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT t.id, m.title, m.number, m.inspection
        FROM matters t JOIN mentions m ON m.matter_id = t.id
        WHERE \(condition) ORDER BY t.id DESC LIMIT \(Self.mostCandidates)
        """)
    var candidates: [Candidate] = []
    for row in try Row.fetchAll(statement, arguments: arguments) {
      let side = LinkSide(
        wording: Wording(row["title"]), number: row["number"], inspection: row["inspection"])
      if candidates.last?.matter == row["id"] {
        candidates[candidates.count - 1].sides.append(side)
      } else {
        candidates.append(Candidate(matter: row["id"], sides: [side]))
      }
    }
    return candidates.reversed()
  }

  /// The life of a matter.
  func history(of matter: Int64) throws -> [StatusChange] {
    History.of(
      try mentions(of: [matter])[matter] ?? [], try decisions(about: [matter])[matter] ?? [])
  }

  /// Brings what is kept of a matter in line, as for several.
  func settle(_ matter: Int64) throws {
    try settle([matter])
  }

  /// Brings what is kept of matters in line with their mentions, decisions and deadlines; a matter
  /// without mentions and decisions goes.
  func settle(_ matters: Set<Int64>) throws {
    guard !matters.isEmpty else { return }
    let mentions = try mentions(of: matters)
    let decisions = try decisions(about: matters)
    let deadlines = try deadlines(of: matters)
    for matter in matters.sorted() {
      let own = mentions[matter] ?? []
      let steps = History.of(own, decisions[matter] ?? [])
      guard let first = steps.first, let last = steps.last else {
        try db.execute(sql: "DELETE FROM matters WHERE id = ?", arguments: [matter])
        continue
      }
      let due = deadlines[matter]
      let inspections = Set(own.compactMap(\.inspection)).count
      try db.cachedStatement(
        sql: """
          UPDATE matters SET opened_on = ?, changed_on = ?, standing = ?, by_person = ?, due_on = ?,
            due_words = ?, inspections = ?, rebounds = ? WHERE id = ?
          """
      ).execute(arguments: [
        first.on.iso, last.on.iso, last.standing.rawValue, last.isByPerson, due?.day, due?.words,
        max(1, inspections), steps.count { $0.standing == .rebounded }, matter,
      ])
    }
  }

  /// What the notices say of each matter, in the order of their days.
  ///
  /// A copy's mention counts as one where the copy that leads mentions the matter too.
  func mentions(of matters: Set<Int64>) throws -> [Int64: [Mention]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.matter_id, m.notice_id, m.finding, m.number, m.title, m.section, m.day, m.role,
          m.status, m.status_text, m.inspection, EXISTS (
            SELECT 1 FROM sketches s JOIN mentions l ON l.notice_id = s.leader
            WHERE s.notice_id = m.notice_id AND l.matter_id = m.matter_id)
        FROM mentions m WHERE m.matter_id IN (SELECT value FROM json_each(?))
        ORDER BY m.matter_id, m.day, m.notice_id
        """)
    let rows = try Row.fetchCursor(statement, arguments: [Self.list(matters)])
    var mentions: [Int64: [Mention]] = [:]
    while let row = try rows.next() {
      if let mention = Mention(row) { mentions[row[0], default: []].append(mention) }
    }
    return mentions
  }

  private func decisions(about matters: Set<Int64>) throws -> [Int64: [Decision]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT * FROM decisions WHERE matter_id IN (SELECT value FROM json_each(?))
        ORDER BY at, id
        """)
    let rows = try Row.fetchCursor(statement, arguments: [Self.list(matters)])
    var decisions: [Int64: [Decision]] = [:]
    while let row = try rows.next() {
      if let decision = Decision(row) {
        decisions[row["matter_id"], default: []].append(decision)
      }
    }
    return decisions
  }

  /// The last deadline of the latest notice that sets one, for the problem or for a measure.
  private func deadlines(
    of matters: Set<Int64>
  ) throws -> [Int64: (day: String, words: String)] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.matter_id, d.due_on, d.words, m.day AS day, m.notice_id AS notice FROM mentions m
        JOIN deadlines d ON d.notice_id = m.notice_id AND d.finding = m.finding
        WHERE m.matter_id IN (SELECT value FROM json_each(?1)) AND d.due_on IS NOT NULL
        UNION ALL
        SELECT m.matter_id, d.due_on, d.words, m.day, m.notice_id FROM mentions m
        JOIN finding_deadlines d ON d.notice_id = m.notice_id AND d.finding = m.finding
        WHERE m.matter_id IN (SELECT value FROM json_each(?1)) AND d.due_on IS NOT NULL
        ORDER BY day DESC, notice DESC, due_on DESC
        """)
    let rows = try Row.fetchCursor(statement, arguments: [Self.list(matters)])
    var deadlines: [Int64: (day: String, words: String)] = [:]
    while let row = try rows.next() {
      let matter: Int64 = row[0]
      if deadlines[matter] == nil { deadlines[matter] = (row[1], row[2]) }
    }
    return deadlines
  }

  /// Numbers as SQLite's json_each takes them.
  private static func list(_ matters: Set<Int64>) -> String {
    "[" + matters.map(String.init).joined(separator: ",") + "]"
  }
}

extension StatusChange {
  /// Whether a person decided it.
  var isByPerson: Bool {
    if case .person = origin { return true }
    return false
  }
}

extension Mention {
  /// A mention as it is kept, by places: names would be looked up again in every row; nil where a
  /// later version has written it.
  fileprivate init?(_ row: Row) {
    guard let on = Day(lastOf: row[6]), let role = Role(rawValue: row[7]) else { return nil }
    let status: String? = row[8]
    self.init(
      notice: row[1], finding: row[2], number: row[3], title: row[4], section: row[5], on: on,
      role: role, status: status.flatMap(Finding.Status.init(rawValue:)), statusText: row[9],
      inspection: row[10], isCopy: row[11])
  }
}

extension Decision {
  fileprivate init?(_ row: Row) {
    guard let on = Day(lastOf: row["day"]), let standing = Standing(rawValue: row["standing"])
    else { return nil }
    self.init(
      at: row["at"], on: on, standing: standing, user: row["user"], note: row["note"])
  }
}
