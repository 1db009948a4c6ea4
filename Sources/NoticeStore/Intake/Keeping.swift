// Intake's one transaction: everything about a batch of files, or nothing.

import FoundationEssentials
import GRDB
package import NoticeLedger
import NoticeRecord

extension Store {
  /// The notices that already have one of these digests.
  public func knownDigests(_ digests: [[UInt8]]) async throws -> [[UInt8]: Int64] {
    try await read { db in
      var known: [[UInt8]: Int64] = [:]
      for digest in digests {
        known[digest] = try OutcomeRows(db: db).notice(with: digest)
      }
      return known
    }
  }

  /// Keeps a batch in one transaction and returns its announcements in the batch's order.
  ///
  /// Bytes that the store has, or that come twice in the batch, become duplicates. A notice that the
  /// schema refuses becomes a rejection of its own file; the rest of the batch is kept. When the call
  /// returns, all of it is on the disk, and the files may leave their folders.
  public func keep(
    _ outcomes: [Outcome], at now: Int64 = WallClock.now()
  ) async throws -> [Announcement] {
    try await keep(outcomes, at: now, ledgerDay: Day.of(microseconds: now))
  }

  /// Keeps a batch; without a day it is left out of the ledger, which only a measurement of the
  /// ledger's cost wants.
  package func keep(
    _ outcomes: [Outcome], at now: Int64, ledgerDay: Day?
  ) async throws -> [Announcement] {
    let prepared = try await PreparedOutcome.prepared(outcomes, keptOn: ledgerDay)
    return try await write { db in
      let rows = OutcomeRows(db: db)
      let seqs = try prepared.map { try rows.insert($0, at: now) }
      guard let first = seqs.first, let last = seqs.last else { return [] }
      return try Announcement.fetch(
        db, where: "o.seq BETWEEN ? AND ? ORDER BY o.seq", [first, last])
    }
  }
}

/// An outcome whose encoding and compression is done, so that the writer need not wait for it.
private struct PreparedOutcome: Sendable {
  enum Verdict: Sendable {
    case notice(PreparedNotice, original: Data, digest: [UInt8])
    case duplicate(of: Int64)
    case refused(code: String, reason: String)
  }

  let drop: Drop
  let verdict: Verdict
}

extension PreparedOutcome {
  init(_ outcome: Outcome, keptOn day: Day?) throws {
    self.init(drop: outcome.drop, verdict: try Self.prepare(outcome, keptOn: day))
  }

  /// Prepares outcomes on all processors: encoding a record takes as long as writing its rows.
  static func prepared(
    _ outcomes: [Outcome], keptOn day: Day?
  ) async throws -> [PreparedOutcome] {
    try await withThrowingTaskGroup(of: (Int, PreparedOutcome).self) { group in
      for (index, outcome) in outcomes.enumerated() {
        group.addTask { (index, try PreparedOutcome(outcome, keptOn: day)) }
      }
      var prepared = [PreparedOutcome?](repeating: nil, count: outcomes.count)
      for try await (index, one) in group { prepared[index] = one }
      return prepared.compactMap(\.self)
    }
  }

  private static func prepare(_ outcome: Outcome, keptOn day: Day?) throws -> Verdict {
    switch outcome.verdict {
    case .duplicate(let notice): return .duplicate(of: notice)
    case .refused(let code, let reason): return .refused(code: code, reason: reason)
    case .notice(let notice, let original, let text, let body):
      guard let digest = outcome.drop.sha256 else {
        return unstorable("its digest is missing")
      }
      do {
        let prepared = try PreparedNotice(notice, text: text, body: body, keptOn: day)
        let original = Data(try Compression.compress(original))
        return .notice(prepared, original: original, digest: digest)
      } catch let error as EncodingError {
        return unstorable("\(error)")
      }
    }
  }

  static func unstorable(_ reason: String) -> Verdict {
    .refused(code: "unstorable-record", reason: "the record cannot be stored: \(reason)")
  }
}

/// The rows about files, as the transaction writes them.
private struct OutcomeRows {
  let db: Database

  func notice(with digest: [UInt8]) throws -> Int64? {
    let statement = try db.cachedStatement(sql: "SELECT id FROM notices WHERE sha256 = ?")
    return try Int64.fetchOne(statement, arguments: [Data(digest)])
  }

  func insert(_ outcome: PreparedOutcome, at now: Int64) throws -> Int64 {
    try AttemptRows(db: db).remove(outcome.drop)
    switch outcome.verdict {
    case .duplicate(let notice):
      return try insert(outcome.drop, .duplicate, notice: notice, at: now)
    case .refused(let code, let reason):
      return try insert(outcome.drop, .rejected, reason: (code, reason), at: now)
    case .notice(let prepared, let original, let digest):
      if let notice = try notice(with: digest) {
        return try insert(outcome.drop, .duplicate, notice: notice, at: now)
      }
      return try keep(prepared, original: original, digest: digest, from: outcome.drop, at: now)
    }
  }

  private func keep(
    _ prepared: PreparedNotice, original: Data, digest: [UInt8], from drop: Drop, at now: Int64
  ) throws -> Int64 {
    var notice: Int64?
    do {
      try db.inSavepoint {
        notice = try NoticeRows(db: db).insert(
          prepared, digest: digest, original: original, at: now)
        return .commit
      }
    } catch let error as DatabaseError
      where error.resultCode == .SQLITE_CONSTRAINT || error.resultCode == .SQLITE_TOOBIG
    {
      let verdict = PreparedOutcome.unstorable(error.message ?? "\(error.resultCode)")
      return try insert(PreparedOutcome(drop: drop, verdict: verdict), at: now)
    }
    return try insert(drop, .kept, notice: notice, at: now)
  }

  private func insert(
    _ drop: Drop, _ outcome: Announcement.Kind, notice: Int64? = nil,
    reason: (code: String, text: String)? = nil, at now: Int64
  ) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO outcomes (at, outcome, notice_id, folder, name, device, inode, size,
          modified_at, changed_at, sha256, reason_code, reason, rejection)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      now, outcome.rawValue, notice, drop.folder, Data(drop.name), Int64(bitPattern: drop.device),
      Int64(bitPattern: drop.inode), drop.size, drop.modifiedAt, drop.changedAt,
      drop.sha256.map { Data($0) }, reason?.code, reason?.text,
      outcome == .rejected ? RejectionState.open.rawValue : nil,
    ])
    return db.lastInsertedRowID
  }
}
