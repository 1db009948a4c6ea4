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

  /// Opens a matter by its first mention; `settle` completes it.
  func open(_ mention: Mention, body: String?) throws -> Int64 {
    try db.cachedStatement(
      sql: """
        INSERT INTO matters (body, title, section, opened_on, changed_on, standing, by_person,
          inspections, rebounds) VALUES (?, ?, ?, ?, ?, 'reported', 0, 0, 0)
        """
    ).execute(arguments: [body, mention.title, mention.section, mention.on.iso, mention.on.iso])
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
    History.of(try mentions(of: matter), try decisions(about: matter))
  }

  /// Brings what is kept of a matter in line with its mentions, decisions and deadlines; a matter
  /// without mentions and decisions goes.
  func settle(_ matter: Int64) throws {
    let mentions = try mentions(of: matter)
    let steps = History.of(mentions, try decisions(about: matter))
    guard let first = steps.first, let last = steps.last else {
      try db.execute(sql: "DELETE FROM matters WHERE id = ?", arguments: [matter])
      return
    }
    let due = try deadline(of: matter)
    let inspections = Set(mentions.compactMap(\.inspection)).count
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

  /// What the notices say of a matter.
  ///
  /// A copy's mention counts as one where the copy that leads mentions the matter too.
  func mentions(of matter: Int64) throws -> [Mention] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.*, EXISTS (
            SELECT 1 FROM sketches s JOIN mentions l ON l.notice_id = s.leader
            WHERE s.notice_id = m.notice_id AND l.matter_id = m.matter_id) AS is_copy
        FROM mentions m WHERE m.matter_id = ? ORDER BY m.day, m.notice_id
        """)
    return try Row.fetchAll(statement, arguments: [matter]).compactMap(Mention.init)
  }

  private func decisions(about matter: Int64) throws -> [Decision] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM decisions WHERE matter_id = ? ORDER BY at, id")
    return try Row.fetchAll(statement, arguments: [matter]).compactMap(Decision.init)
  }

  /// The last deadline of the latest notice that sets one, for the problem or for a measure.
  private func deadline(of matter: Int64) throws -> (day: String, words: String)? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT d.due_on, d.words FROM mentions m JOIN (
          SELECT notice_id, finding, due_on, words FROM deadlines UNION ALL
          SELECT notice_id, finding, due_on, words FROM finding_deadlines) d
        ON d.notice_id = m.notice_id AND d.finding = m.finding
        WHERE m.matter_id = ? AND d.due_on IS NOT NULL
        ORDER BY m.day DESC, m.notice_id DESC, d.due_on DESC LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [matter]).map { ($0["due_on"], $0["words"]) }
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
  /// A mention as it is kept; nil where a later version has written it.
  fileprivate init?(_ row: Row) {
    guard let on = Day(lastOf: row["day"]), let role = Role(rawValue: row["role"]) else {
      return nil
    }
    let status: String? = row["status"]
    self.init(
      notice: row["notice_id"], finding: row["finding"], number: row["number"],
      title: row["title"], section: row["section"], on: on, role: role,
      status: status.flatMap(Finding.Status.init(rawValue:)), statusText: row["status_text"],
      inspection: row["inspection"], isCopy: row["is_copy"])
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
