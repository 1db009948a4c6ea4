// A better reading of a notice that is already kept.

import GRDB
import NoticeLedger
public import NoticeRecord

extension Store {
  /// Puts a new reading in the place of the old one: record, facts, text and index.
  ///
  /// The notice's number, original and outcomes stay, and its findings stay with their matters.
  ///
  /// - Throws: `StoreError.unknownNotice`; `EncodingError` where a number of the record is not
  ///   finite.
  public func replace(
    _ id: Int64, with notice: Notice, text: String, body: String?, at now: Int64 = WallClock.now()
  ) async throws {
    let keptAt = try await read { db in
      try Int64.fetchOne(db, sql: "SELECT kept_at FROM notices WHERE id = ?", arguments: [id])
    }
    let day = Day.here(microseconds: keptAt ?? now)
    let prepared = try PreparedNotice(notice, text: text, body: body, keptOn: day)
    try await write { db in
      try NoticeRows(commands: Commands(db)).replace(id, with: prepared, at: now)
      // The words of the old reading were written once more, as taken out.
      try db.mergeIndex(pages: IndexMerging.pages(forBytes: 2 * prepared.indexedText.utf8.count))
    }
  }

  /// The numbers of the notices after one, in order: for work on all of them in steps.
  public func noticeIDs(after id: Int64 = 0, limit: Int) async throws -> [Int64] {
    try await read { db in
      try Int64.fetchAll(
        db, sql: "SELECT id FROM notices WHERE id > ? ORDER BY id LIMIT ?",
        arguments: [id, limit])
    }
  }
}
