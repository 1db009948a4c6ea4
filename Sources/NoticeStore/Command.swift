// A statement that changes rows, its values bound in place. Keeping a notice runs hundreds of them, and what
// GRDB does around each value costs more than SQLite's own work on it.

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
}

/// A cached statement that returns no rows.
struct Command {
  private let db: Database
  private let sql: String
  private let statement: SQLiteStatement

  /// SQLite's word for values that it is to copy.
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  /// Prepares a statement, or finds it prepared.
  init(_ sql: String, _ db: Database) throws {
    self.db = db
    self.sql = sql
    statement = try db.cachedStatement(sql: sql).sqliteStatement
  }

  /// Runs it with a value for each of its question marks.
  func run(_ values: [Cell]) throws {
    // What a statement returns when it is reset is the error that its step has returned.
    defer { sqlite3_reset(statement) }
    guard sqlite3_bind_parameter_count(statement) == values.count else {
      throw DatabaseError(resultCode: .SQLITE_RANGE, message: "\(values.count) values", sql: sql)
    }
    for (index, value) in values.enumerated() {
      let code = bind(value, at: CInt(index + 1))
      guard code == SQLITE_OK else { throw failure(code) }
    }
    let code = sqlite3_step(statement)
    guard code == SQLITE_DONE else { throw failure(code) }
  }

  private func bind(_ value: Cell, at place: CInt) -> CInt {
    switch value {
    case .integer(let number?): return sqlite3_bind_int64(statement, place, Int64(number))
    case .real(let number?): return sqlite3_bind_double(statement, place, number)
    case .text(var text?):
      // Without an address the value would be NULL.
      if text.isEmpty { return sqlite3_bind_text(statement, place, "", 0, Self.transient) }
      // The bytes are copied before the call returns.
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(statement, place, $0.baseAddress, CInt($0.count), Self.transient)
        }
      }
    case .blob(let bytes?):
      if bytes.isEmpty { return sqlite3_bind_zeroblob(statement, place, 0) }
      return bytes.withUnsafeBytes {
        sqlite3_bind_blob(statement, place, $0.baseAddress, CInt($0.count), Self.transient)
      }
    case .integer(nil), .real(nil), .text(nil), .blob(nil):
      return sqlite3_bind_null(statement, place)
    }
  }

  private func failure(_ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: db.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) }, sql: sql)
  }
}
