// The checks of words, as the seventh migration writes them.

import GRDB
import Testing

@testable import NoticeStore

@Suite struct PlainChecksTests {
  @Test func `no insertion makes a table for a check`() async throws {
    let scratch = try ScratchStore()
    try await scratch.store.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'")
      #expect(tables.contains("findings"))
      for table in tables {
        let columns = try String.fetchAll(
          db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
        let marks = columns.map { _ in "NULL" }.joined(separator: ", ")
        let steps = try Row.fetchAll(
          db,
          sql: "EXPLAIN INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
        )
        #expect(!steps.isEmpty)
        #expect(!steps.contains { $0["opcode"] == "OpenEphemeral" }, "\(table)")
      }
    }
  }

  @Test(arguments: [
    ("script", "notices"), ("status", "findings"), ("comparator", "targets"), ("sort", "contacts"),
    ("outcome", "outcomes"), ("rejection", "outcomes"), ("standing", "matters"),
    ("status", "mentions"), ("standing", "decisions"),
  ])
  func `another word than those allowed is refused`(column: String, table: String) async throws {
    let scratch = try ScratchStore()
    try await scratch.store.write { db in
      let schema =
        try String.fetchOne(
          db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?",
          arguments: [table]) ?? ""
      let check = try #require(schema.firstRange(of: "CHECK (\(column) = "))
      let condition = schema[check.lowerBound...].dropFirst("CHECK ".count).prefix {
        $0 != "," && $0 != "\n"
      }
      func allows(_ word: String) throws -> Bool? {
        try Bool.fetchOne(
          db, sql: "SELECT \(condition) FROM (SELECT ? AS \(column))", arguments: [word])
      }
      #expect(try allows("another") == false)
      let words = condition.split(separator: "'").dropFirst().enumerated().filter {
        $0.offset % 2 == 0
      }
      #expect(words.count >= 3)
      for word in words { #expect(try allows(String(word.element)) == true) }
    }
  }
}
