// Looks whether everything that the store holds is still what was put in.

import FoundationEssentials
import GRDB
import NoticeRecord

/// What a look at the whole store found.
public struct Verification: Sendable, Codable, Equatable {
  /// Something that is not as it should be.
  public struct Problem: Sendable, Codable, Equatable {
    /// The notice that it is about; nil where it is about the store.
    public var notice: Int64?
    /// What is wrong, for people.
    public var message: String
  }

  /// How many notices were looked at.
  public var notices = 0
  /// What is wrong; empty where all is well.
  public var problems: [Problem] = []
}

extension Store {
  /// How many notices are looked at in one read, so that the log can be carried over in between.
  private static let verifiedAtOnce = 64

  /// Looks at everything: the file, the references, the numbers, the index, and whether each
  /// original still has its digest.
  ///
  /// - Parameters:
  ///   - digest: The SHA-256 of some bytes.
  ///   - progress: Told how many notices of how many were looked at.
  /// - Returns: What was looked at and what is wrong.
  /// - Throws: `StoreError` where the store cannot be read at all.
  public func verify(
    digest: @escaping @Sendable ([UInt8]) -> [UInt8],
    progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> Verification {
    var found = Verification()
    found.problems += try await damages()
    // A damaged file cannot be trusted to answer anything else.
    guard found.problems.isEmpty else { return found }
    found.problems += try await read { db in try StructureCheck.problems(db) }
    found.problems += try await indexProblems()
    let total = try await read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM notices") ?? 0
    }
    var last: Int64 = 0
    while true {
      try Task.checkCancellation()
      let after = last
      let checks = try await read { db in
        try NoticeCheck.fetch(db, after: after, limit: Self.verifiedAtOnce)
      }
      guard let end = checks.last?.id else { return found }
      last = end
      for check in checks { found.problems += check.problems(digest: digest) }
      found.notices += checks.count
      progress(found.notices, total)
    }
  }

  private func damages() async throws -> [Verification.Problem] {
    do {
      return try await read { db in try StructureCheck.damages(db) }
    } catch StoreError.corrupt(let message) {
      // SQLite cannot even look where the first page of a table is damaged.
      return [Verification.Problem(notice: nil, message: "the database: \(message)")]
    }
  }

  private func indexProblems() async throws -> [Verification.Problem] {
    do {
      try await write { db in
        try db.execute(sql: "INSERT INTO words (words) VALUES ('integrity-check')")
      }
      return []
    } catch StoreError.corrupt(let message) {
      return [Verification.Problem(notice: nil, message: "the full-text index: \(message)")]
    }
  }
}

/// The checks that SQL can make.
private enum StructureCheck {
  /// Queries that give a row a problem: the notice or NULL, and what is wrong.
  static let queries = [
    """
    SELECT NULL, count(*) || ' rows of ' || "table" || ' refer to nothing'
      FROM pragma_foreign_key_check GROUP BY "table"
    """,
    """
    SELECT n.id, 'is missing from the full-text index' FROM notices n
      WHERE n.id NOT IN (SELECT id FROM words_docsize)
    """,
    """
    SELECT NULL, 'the full-text index has an unknown row ' || id FROM words_docsize
      WHERE id NOT IN (SELECT id FROM notices)
    """,
    "SELECT id, 'has no original' FROM notices WHERE id NOT IN (SELECT notice_id FROM originals)",
    "SELECT id, 'has no text' FROM notices WHERE id NOT IN (SELECT notice_id FROM texts)",
    "SELECT id, 'has no outcome' FROM notices WHERE id NOT IN "
      + "(SELECT notice_id FROM outcomes WHERE outcome = 'kept')",
    """
    SELECT NULL, 'outcomes are missing: ' || count(*) || ' are there, the last is ' || max(seq)
      FROM outcomes HAVING count(*) <> coalesce(max(seq), 0)
    """,
    """
    SELECT NULL, 'the tallies differ from the rows' FROM tallies WHERE
      (notices, kept, duplicates, rejected, open_rejections, matters, open_matters, bodies) <> (
      (SELECT count(*) FROM notices),
      (SELECT count(*) FROM outcomes WHERE outcome = 'kept'),
      (SELECT count(*) FROM outcomes WHERE outcome = 'duplicate'),
      (SELECT count(*) FROM outcomes WHERE outcome = 'rejected'),
      (SELECT count(*) FROM outcomes WHERE rejection = 'open'),
      (SELECT count(*) FROM matters),
      (SELECT count(*) FROM matters WHERE standing <> 'done'),
      \(BodyCount.ofMatters))
    """,
    "SELECT notice_id, 'has no part in the sums' FROM sketches WHERE NOT counted",
    "SELECT NULL, 'the sums by day and kind differ from the notices' WHERE "
      + differ(
        "SELECT * FROM day_tallies WHERE notices <> 0", DayTallies.sums),
    "SELECT NULL, 'the sums by region differ from the notices' WHERE "
      + differ("SELECT * FROM regions WHERE notices <> 0", RegionTallies.sums),
    "SELECT NULL, 'the sums by body differ from the matters' WHERE "
      + differ("SELECT * FROM body_tallies WHERE matters <> 0", BodyTallies.ofMatters),
    "SELECT NULL, 'the sums by day differ from the matters' WHERE "
      + differ("SELECT * FROM due_days WHERE matters <> 0", BodyTallies.dueDays),
    "SELECT NULL, 'the sums of measures differ from the findings' WHERE "
      + differ("SELECT * FROM task_tallies WHERE tasks <> 0", TaskTallies.sums),
    "SELECT NULL, 'the wordings of problem ' || id || ' differ from its mentions' FROM matters WHERE "
      + "wordings <> \(Wordings.ofMentions("matters"))",
    """
    SELECT n.id, 'its counts differ from its facts' FROM notices n WHERE
      (findings_count, actions_count, measures_count, targets_count, figures_count,
        repairs_count, remarks_count) <> (
      (SELECT count(*) FROM findings WHERE notice_id = n.id),
      (SELECT count(*) FROM actions WHERE notice_id = n.id),
      (SELECT count(*) FROM measures WHERE notice_id = n.id),
      (SELECT count(*) FROM targets WHERE notice_id = n.id),
      (SELECT count(*) FROM figures WHERE notice_id = n.id),
      (SELECT count(*) FROM repairs WHERE notice_id = n.id),
      (SELECT count(*) FROM remarks WHERE notice_id = n.id))
    """,
  ]

  /// That two queries do not give the same rows.
  private static func differ(_ kept: String, _ counted: String) -> String {
    "EXISTS (\(kept) EXCEPT \(counted)) OR EXISTS (\(counted) EXCEPT \(kept))"
  }

  /// What SQLite says of the file.
  static func damages(_ db: Database) throws -> [Verification.Problem] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }.map {
      Verification.Problem(notice: nil, message: "the database: \($0)")
    }
  }

  static func problems(_ db: Database) throws -> [Verification.Problem] {
    try (queries + OwnedRows.checks).flatMap { query in
      try Row.fetchAll(db, sql: query).map {
        Verification.Problem(notice: $0[0], message: $0[1])
      }
    }
  }
}

/// What is kept of one notice, to be compared with itself.
private struct NoticeCheck: Sendable {
  let id: Int64
  let sha256: [UInt8]
  let record: [UInt8]
  let text: [UInt8]
  let original: [UInt8]

  static func fetch(_ db: Database, after id: Int64, limit: Int) throws -> [NoticeCheck] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT n.id, n.sha256, n.record, t.text, o.bytes FROM notices n
        LEFT JOIN texts t ON t.notice_id = n.id LEFT JOIN originals o ON o.notice_id = n.id
        WHERE n.id > ? ORDER BY n.id LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [id, limit]).map { row in
      NoticeCheck(
        id: row["id"], sha256: row.bytes("sha256"), record: row.bytes("record"),
        text: row.bytes("text"), original: row.bytes("bytes"))
    }
  }

  func problems(digest: ([UInt8]) -> [UInt8]) -> [Verification.Problem] {
    var messages: [String] = []
    if let bytes = Compression.restore(original) {
      if digest(bytes) != sha256 { messages.append("its original has another digest") }
    } else {
      messages.append("its original cannot be restored")
    }
    if Compression.restore(text) == nil { messages.append("its text cannot be restored") }
    let json = Compression.restore(record) ?? []
    if (try? RecordJSON.decode(Notice.self, from: json)) == nil {
      messages.append("its record cannot be read")
    }
    return messages.map { Verification.Problem(notice: id, message: $0) }
  }
}
