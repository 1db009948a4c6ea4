// Notices by number and by filter.

import FoundationEssentials
import GRDB
public import NoticeRecord

extension Store {
  /// The notices that pass a filter.
  public func list(
    _ filter: NoticeFilter = NoticeFilter(), order: NoticeOrder = .newest,
    window: Window = Window(limit: 50)
  ) async throws -> Page<Summary> {
    let folding = folding
    return try await read { db in
      let regions = try filter.region.map { try NamedRegions($0, folding: folding, db) }
      let condition = try NoticeConditions(folding: folding, db)
        .condition(of: filter, in: regions)
      let sql = """
        SELECT \(Summary.columns) FROM notices n WHERE \(condition.sql)
        ORDER BY \(order.sql) LIMIT ? OFFSET ?
        """
      // The list of all is asked for again and again; how many others there are is up to clients.
      let statement =
        try condition.arguments.isEmpty
        ? db.cachedStatement(sql: sql) : db.makeStatement(sql: sql)
      // Straight from the statement: a row that is copied first takes twice the time.
      let rows = try Row.fetchCursor(
        statement, arguments: condition.arguments + [window.limit, window.offset])
      let items = try Array(rows.map(Summary.init))
      return Page(items: items, total: try Self.count(filter, condition, regions, db))
    }
  }

  /// The record of a notice, with its number and copies and on request with its text.
  ///
  /// - Throws: `StoreError.unknownNotice`.
  public func notice(_ id: Int64, withText: Bool = false) async throws -> Notice {
    let frame = try await blob("SELECT record FROM notices WHERE id = ?", of: id)
    let json = try restored(frame, of: id)
    guard var notice = try? RecordJSON.decode(Notice.self, from: json) else {
      throw StoreError.corrupt(message: "the record of notice \(id) cannot be read")
    }
    notice.id = id
    (notice.copyOf, notice.copies) = try await read { db in
      let copies = CopyRows(db: db)
      return (try copies.leader(of: id), try copies.copies(ledBy: id))
    }
    if withText { notice.text = try await text(id) }
    return notice
  }

  /// The bytes of the file that a notice was read from.
  ///
  /// - Throws: `StoreError.unknownNotice`.
  public func original(_ id: Int64) async throws -> [UInt8] {
    let frame = try await blob("SELECT bytes FROM originals WHERE notice_id = ?", of: id)
    return try restored(frame, of: id)
  }

  /// The repaired text of a notice.
  ///
  /// - Throws: `StoreError.unknownNotice`.
  public func text(_ id: Int64) async throws -> String {
    let frame = try await blob("SELECT text FROM texts WHERE notice_id = ?", of: id)
    return String(decoding: try restored(frame, of: id), as: UTF8.self)
  }

  private func blob(_ sql: String, of id: Int64) async throws -> [UInt8] {
    try await read { db in
      let statement = try db.cachedStatement(sql: sql)
      guard let data = try Data.fetchOne(statement, arguments: [id]) else {
        throw StoreError.unknownNotice(id)
      }
      return [UInt8](data)
    }
  }

  private func restored(_ frame: [UInt8], of id: Int64) throws -> [UInt8] {
    guard let bytes = Compression.restore(frame) else {
      throw StoreError.corrupt(message: "what is kept of notice \(id) cannot be restored")
    }
    return bytes
  }
}
