// Intake's one transaction: everything about a batch of files, or nothing.

import GRDB
import NoticeLedger
import NoticeRecord

extension Store {
  /// Keeps a batch in one transaction and returns its announcements in the batch's order. What came
  /// alone leaves the index to be merged by `mergeIndex`.
  ///
  /// Bytes that the store has, or that come twice in the batch, become duplicates. A notice that
  /// the schema refuses becomes a rejection of its own file; the rest of the batch is kept. When
  /// the call returns, all of it is on the disk, and the files may leave their folders. Only a
  /// measurement of the ledger's cost leaves a batch out of the ledger.
  ///
  /// `prepared` is what was made ready of these outcomes before; they are made ready anew where it is nil
  /// or of another day, for a notice that states no date is of the day on which it is kept.
  public func keep(
    _ outcomes: [Outcome], prepared: PreparedBatch? = nil, at now: Int64 = WallClock.now(),
    inLedger: Bool = true
  ) async throws -> [Announcement] {
    var ready = prepared
    if ready?.day != (inLedger ? Day.here(microseconds: now) : nil) { ready = nil }
    let batch =
      if let ready { ready } else {
        try await PreparedBatch(outcomes, at: now, inLedger: inLedger)
      }
    do {
      return try await keep(batch.outcomes, at: now, each: .withTheBatch)
    } catch is UnstorableNotice {
      return try await keep(batch.outcomes, at: now, each: .forItself)
    }
  }

  private func keep(
    _ prepared: [PreparedOutcome], at now: Int64, each standing: OutcomeRows.Standing
  ) async throws -> [Announcement] {
    try await write { db in
      let commands = Commands(db)
      let rows = OutcomeRows(commands: commands, standing: standing)
      let kept = try prepared.map { try rows.insert($0, at: now) }
      var indexed = 0
      for (outcome, row) in zip(prepared, kept) {
        if let id = row.notice, case .notice(let notice, _) = outcome.verdict {
          try NoticeRows(commands: commands).index(notice, as: id)
          indexed += notice.indexedText.utf8.count
        }
      }
      // Behind what came alone there is time to merge; in a flood there is none but this.
      if prepared.count > 1 { try db.mergeIndex(pages: IndexMerging.pages(forBytes: indexed)) }
      guard let first = kept.first, let last = kept.last else { return [] }
      return try Announcement.fetch(
        db, where: "o.seq BETWEEN ? AND ? ORDER BY o.seq", [first.seq, last.seq])
    }
  }
}

/// The schema refuses a notice of a batch.
private struct UnstorableNotice: Error {}

/// The rows about files, as the transaction writes them.
private struct OutcomeRows {
  /// Whether a notice that the schema refuses takes its whole batch with it, or only itself. To
  /// undo one notice SQLite keeps a copy of each page that it changes, which seldom pays.
  enum Standing { case withTheBatch, forItself }

  /// An outcome that is written.
  struct Written {
    /// Its number.
    let seq: Int64
    /// The notice that was added with it; nil where none was.
    var notice: Int64?
  }

  let commands: Commands
  let standing: Standing

  func insert(_ outcome: PreparedOutcome, at now: Int64) throws -> Written {
    try AttemptRows(commands: commands).remove(outcome.drop)
    switch outcome.verdict {
    case .duplicate(let notice):
      return try insert(outcome.drop, .duplicate, notice: notice, at: now)
    case .refused(let code, let reason):
      return try insert(outcome.drop, .rejected, reason: (code, reason), at: now)
    case .notice(let prepared, let digest):
      if let notice = try commands.notice(with: digest) {
        return try insert(outcome.drop, .duplicate, notice: notice, at: now)
      }
      return try keep(prepared, digest: digest, from: outcome.drop, at: now)
    }
  }

  private func keep(
    _ prepared: PreparedNotice, digest: [UInt8], from drop: Drop, at now: Int64
  ) throws -> Written {
    let notice: Int64
    do {
      notice = try apart {
        try NoticeRows(commands: commands).insert(
          prepared, digest: digest, at: now)
      }
    } catch let error as DatabaseError
      where error.resultCode == .SQLITE_CONSTRAINT || error.resultCode == .SQLITE_TOOBIG
    {
      guard standing == .forItself else { throw UnstorableNotice() }
      let verdict = PreparedOutcome.unstorable(error.message ?? "\(error.resultCode)")
      return try insert(PreparedOutcome(drop: drop, verdict: verdict), at: now)
    }
    let written = try insert(drop, .kept, notice: notice, at: now)
    return Written(seq: written.seq, notice: notice)
  }

  /// Does something that can be undone, where each notice stands for itself.
  private func apart(_ work: () throws -> Int64) throws -> Int64 {
    var id: Int64 = 0
    guard standing == .forItself else { return try work() }
    try commands.db.inSavepoint {
      id = try work()
      return .commit
    }
    return id
  }

  private func insert(
    _ drop: Drop, _ outcome: Announcement.Kind, notice: Int64? = nil,
    reason: (code: String, text: String)? = nil, at now: Int64
  ) throws -> Written {
    let insertion = try commands(
      """
      INSERT INTO outcomes (at, outcome, notice_id, folder, name, device, inode, size,
        modified_at, changed_at, sha256, reason_code, reason, rejection)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try insertion.run([
      .number(now), .text(outcome.rawValue), .number(notice), .text(drop.folder), .blob(drop.name),
      .number(Int64(bitPattern: drop.device)), .number(Int64(bitPattern: drop.inode)),
      .number(drop.size), .number(drop.modifiedAt), .number(drop.changedAt), .blob(drop.sha256),
      .text(reason?.code), .text(reason?.text),
      .text(outcome == .rejected ? RejectionState.open.rawValue : nil),
    ])
    return Written(seq: commands.db.lastInsertedRowID)
  }

}

extension Commands {
  /// The notice whose original has this digest.
  func notice(with digest: [UInt8]) throws -> Int64? {
    try callAsFunction("SELECT id FROM notices WHERE sha256 = ?").number([.blob(digest)])
  }
}
