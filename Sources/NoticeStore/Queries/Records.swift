// Records one batch after the other, for work on all of them.

import GRDB
public import NoticeRecord

/// A record as the store holds it.
public struct KeptRecord: Sendable, Equatable {
  /// The record, with its number and copies.
  public var notice: Notice
  /// When it was kept, microseconds since 1970.
  public var keptAt: Int64
}

extension Store {
  /// The records after one that pass a filter, in the order of their numbers.
  ///
  /// - Throws: `StoreError.corrupt` where one of them cannot be read.
  public func records(
    after id: Int64 = 0, _ filter: NoticeFilter = NoticeFilter(), withText: Bool = false,
    limit: Int
  ) async throws -> [KeptRecord] {
    let text = withText ? "t.text" : "NULL AS text"
    let table = withText ? "notices n JOIN texts t ON t.notice_id = n.id" : "notices n"
    let folding = folding
    return try await read { db in
      let condition = try NoticeConditions(folding: folding, db).condition(of: filter)
      let copies = CopyRows(db: db)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT n.id, n.kept_at, n.record, \(text) FROM \(table)
          WHERE n.id > ? AND (\(condition.sql)) ORDER BY n.id LIMIT ?
          """, arguments: [id] + condition.arguments + [limit]
      ).map { row in
        var record = try KeptRecord(row)
        let id: Int64 = row["id"]
        record.notice.copyOf = try copies.leader(of: id)
        record.notice.copies = try copies.copies(ledBy: id)
        return record
      }
    }
  }
}

extension KeptRecord {
  fileprivate init(_ row: Row) throws {
    let id: Int64 = row["id"]
    guard let json = Compression.restore(row.bytes("record")),
      var notice = try? RecordJSON.decode(Notice.self, from: json)
    else { throw StoreError.corrupt(message: "the record of notice \(id) cannot be read") }
    notice.id = id
    if let frame = row.optionalBytes("text") {
      guard let bytes = Compression.restore(frame) else {
        throw StoreError.corrupt(message: "the text of notice \(id) cannot be restored")
      }
      notice.text = String(decoding: bytes, as: UTF8.self)
    }
    self.init(notice: notice, keptAt: row["kept_at"])
  }
}
