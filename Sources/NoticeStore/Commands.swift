// The statements of one piece of work, such as a batch, each looked up once.

import GRDB

/// Statements by the constants of the program that they stand in.
final class Commands {
  /// The connection, inside the piece of work.
  let db: Database

  private var prepared: [UInt: Command] = [:]

  /// Statements for a connection.
  init(_ db: Database) {
    self.db = db
  }

  /// The statement of a constant.
  func callAsFunction(_ sql: StaticString) throws -> Command {
    // A constant's address says which it is: to look up its words takes longer than many
    // statements.
    try command(UInt(bitPattern: sql.utf8Start)) { sql.description }
  }

  /// A statement that is put together.
  func callAsFunction(_ statement: Statement) throws -> Command {
    try command(UInt(bitPattern: ObjectIdentifier(statement))) { statement.sql }
  }

  /// Adds rows, the values of each behind those of the one before.
  func insert(_ cells: [Cell], by insertion: Insertion) throws {
    var next = 0
    for (index, count) in Insertion.counts.enumerated() {
      let size = count * insertion.width
      while cells.count - next >= size {
        let key = UInt(bitPattern: ObjectIdentifier(insertion)) &+ UInt(index)
        try command(key) { insertion.statements[index] }.run(cells[next..<next + size])
        next += size
      }
    }
  }

  private func command(_ key: UInt, _ sql: () -> String) throws -> Command {
    if let known = prepared[key] { return known }
    let command = try Command(sql(), db)
    prepared[key] = command
    return command
  }
}

/// A statement that is put together once and stays for the life of the program.
final class Statement: Sendable {
  /// Its words.
  let sql: String

  /// A statement of these words.
  init(_ sql: String) { self.sql = sql }
}

/// The statements that add rows to a table, several at once: a statement's beginning and end cost
/// as much as a row.
final class Insertion: Sendable {
  /// How many rows one statement adds.
  static let counts = [16, 4, 1]

  /// The statements, in the order of `counts`.
  let statements: [String]
  /// How many values a row has.
  let width: Int

  /// Adds rows with these columns; `or` is what SQLite does instead of an error, such as
  /// `OR IGNORE`.
  init(into table: String, _ columns: String, or otherwise: String = "") {
    let width = columns.utf8.count { $0 == UInt8(ascii: ",") } + 1
    let row = "(" + repeatElement("?", count: width).joined(separator: ", ") + ")"
    let head = "INSERT \(otherwise) INTO \(table) (\(columns)) VALUES "
    statements = Self.counts.map {
      head + repeatElement(row, count: $0).joined(separator: ", ")
    }
    self.width = width
  }
}
