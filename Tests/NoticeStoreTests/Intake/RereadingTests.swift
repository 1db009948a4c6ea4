import GRDB
import NoticeRecord
import Testing

@testable import NoticeStore

@Suite struct RereadingTests {
  @Test func `a new reading takes the old one's place`() async throws {
    let scratch = try ScratchStore()
    let id = try await scratch.keep("旧的读法") { $0 = Sample.full() }
    var better = Sample.notice("旧的读法")
    better.title = "新题"
    try await scratch.store.replace(id, with: better, text: "新的读法", body: nil)
    #expect(try await scratch.store.notice(id).title == "新题")
    #expect(try await scratch.store.text(id) == "新的读法")
    #expect(try await scratch.store.original(id) == Array("旧的读法".utf8))
    let state = try await scratch.store.pool.write { db in
      try db.execute(sql: "INSERT INTO words (words) VALUES ('integrity-check')")
      return [
        try Int.fetchOne(db, sql: #"SELECT count(*) FROM words WHERE words MATCH '"旧的"'"#),
        try Int.fetchOne(db, sql: #"SELECT count(*) FROM words WHERE words MATCH '"巡视"'"#),
        try Int.fetchOne(db, sql: #"SELECT count(*) FROM words WHERE words MATCH '"新的"'"#),
        try Int.fetchOne(db, sql: "SELECT count(*) FROM measures"),
      ]
    }
    #expect(state == [0, 0, 1, 0])
  }

  @Test func `notices are walked in steps`() async throws {
    let scratch = try ScratchStore()
    for text in ["一", "二", "三"] { try await scratch.keep(text) }
    #expect(try await scratch.store.noticeIDs(limit: 2) == [1, 2])
    #expect(try await scratch.store.noticeIDs(after: 2, limit: 2) == [3])
    await #expect(throws: StoreError.unknownNotice(9)) {
      try await scratch.store.replace(9, with: Sample.notice(""), text: "", body: nil)
    }
  }
}
