// A statement whose values are bound and whose columns are read in place. Keeping a notice runs
// dozens of them, and what GRDB does around each value costs more than SQLite's own work on it.

import GRDB
import GRDBSQLite

/// A value of a column; nil for NULL.
enum Cell {
  case text(String?)
  case integer(Int?)
  case real(Double?)
  case blob([UInt8]?)

  /// The number of a row, or a moment.
  static func number(_ value: Int64?) -> Cell { .integer(value.map(Int.init)) }

  /// How many bytes of text or blob it has.
  fileprivate var size: Int {
    switch self {
    case .text(let text?): text.utf8.count
    case .blob(let bytes?): bytes.count
    default: 0
    }
  }

  /// Adds its bytes to others.
  fileprivate func append(to bytes: inout [UInt8]) {
    switch self {
    case .text(var text?): text.withUTF8 { bytes.append(contentsOf: $0) }
    case .blob(let blob?): bytes += blob
    default: break
    }
  }
}

/// A prepared statement.
struct Command {
  private let db: Database
  private let sql: String
  private let statement: SQLiteStatement

  /// Prepares a statement, or finds it prepared.
  init(_ sql: String, _ db: Database) throws {
    self.db = db
    self.sql = sql
    statement = try db.cachedStatement(sql: sql).sqliteStatement
  }

  /// Runs it with a value for each of its question marks.
  func run(_ values: some Collection<Cell>) throws {
    try rows(values) { _ in }
  }

  /// Runs it with a value for each of its question marks, and hands on each row that it returns.
  func rows(_ values: some Collection<Cell>, _ each: (FetchedRow) throws -> Void) throws {
    try firstRows(values) { row in
      try each(row)
      return true
    }
  }

  /// Runs it with a value for each of its question marks, and hands on the rows that it returns as
  /// long as more are wanted.
  func firstRows(_ values: some Collection<Cell>, while each: (FetchedRow) throws -> Bool) throws {
    guard sqlite3_bind_parameter_count(statement) == values.count else {
      throw DatabaseError(resultCode: .SQLITE_RANGE, message: "\(values.count) values", sql: sql)
    }
    // All texts and blobs stand one behind the other while the statement runs: SQLite would
    // otherwise keep a copy of each.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.reduce(0) { $0 + $1.size })
    for value in values { value.append(to: &bytes) }
    try bytes.withUnsafeBytes { bytes in
      // What a statement returns when it is reset is the error that its step has returned. What is
      // bound stays, though its bytes go: no statement runs before all its values are bound anew.
      defer { sqlite3_reset(statement) }
      try bind(values, bytes)
      while true {
        switch sqlite3_step(statement) {
        case SQLITE_ROW where try each(FetchedRow(statement: statement)): continue
        case SQLITE_ROW: return
        case SQLITE_DONE: return
        case let code: throw failure(code)
        }
      }
    }
  }

  /// The first column of the first row that it returns; nil for NULL and for no row.
  func number(_ values: some Collection<Cell>) throws -> Int64? {
    var number: Int64?
    try rows(values) { if number == nil { number = $0.number(0) } }
    return number
  }

  private func bind(_ values: some Collection<Cell>, _ bytes: UnsafeRawBufferPointer) throws {
    var place: CInt = 0
    var start = 0
    for value in values {
      place += 1
      let size = value.size
      let code = bind(value, UnsafeRawBufferPointer(rebasing: bytes[start..<start + size]), place)
      guard code == SQLITE_OK else { throw failure(code) }
      start += size
    }
  }

  /// Binds a value whose bytes stay where they are until the statement has run.
  private func bind(_ value: Cell, _ bytes: UnsafeRawBufferPointer, _ place: CInt) -> CInt {
    switch value {
    case .integer(let number?): return sqlite3_bind_int64(statement, place, Int64(number))
    case .real(let number?): return sqlite3_bind_double(statement, place, number)
    case .text(_?):
      // Without an address the value would be NULL.
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        return sqlite3_bind_text(statement, place, "", 0, Self.transient)
      }
      let text = start.assumingMemoryBound(to: CChar.self)
      return sqlite3_bind_text(statement, place, text, CInt(bytes.count), nil)
    case .blob(_?):
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        return sqlite3_bind_zeroblob(statement, place, 0)
      }
      return sqlite3_bind_blob(statement, place, start, CInt(bytes.count), nil)
    case .integer(nil), .real(nil), .text(nil), .blob(nil):
      return sqlite3_bind_null(statement, place)
    }
  }

  /// SQLite's word for a value that it is to copy.
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private func failure(_ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: db.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) }, sql: sql)
  }
}

/// The row that a statement stands at; its columns count from 0.
struct FetchedRow {
  fileprivate let statement: SQLiteStatement

  /// A whole number; nil for NULL.
  func number(_ column: CInt) -> Int64? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : whole(column)
  }

  /// A whole number that is never NULL.
  func whole(_ column: CInt) -> Int64 { sqlite3_column_int64(statement, column) }

  /// A text; nil for NULL.
  func text(_ column: CInt) -> String? {
    guard let start = sqlite3_column_text(statement, column) else { return nil }
    // The bytes are copied before SQLite moves on.
    return String(
      decoding: UnsafeBufferPointer(
        start: start, count: Int(sqlite3_column_bytes(statement, column))),
      as: UTF8.self)
  }

  /// A blob; empty for NULL.
  func bytes(_ column: CInt) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    // The bytes are copied before SQLite moves on.
    let count = Int(sqlite3_column_bytes(statement, column))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Numbers of four bytes each, the lowest first; none for NULL.
  func words(_ column: CInt) -> [UInt32] {
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, column)) / 4
    // The bytes are copied before SQLite moves on, as they lie on every machine that Swift is for.
    return [UInt32](unsafeUninitializedCapacity: count) { words, filled in
      UnsafeMutableRawBufferPointer(words).copyMemory(
        from: UnsafeRawBufferPointer(start: start, count: 4 * count))
      filled = count
    }
  }
}
