import GRDB
import NoticeRecord
import Testing

@testable import NoticeStore

@Suite struct KeepingTests {
  @Test func `a kept notice reads back as it was given`() async throws {
    let scratch = try ScratchStore()
    let notice = Sample.full()
    let text = "平岭省卫生健康委员会通报"
    let announcements = try await scratch.store.keep([
      Outcome(
        drop: Sample.drop(text),
        verdict: .notice(
          notice, original: Array(text.utf8), text: text, body: "平岭省卫生健康委员会"))
    ])
    let announcement = try #require(announcements.first)
    #expect(announcement.seq == 1)
    #expect(announcement.outcome == .kept)
    #expect(announcement.title == notice.title)
    #expect(announcement.region == "平岭省")
    #expect(announcement.findings == 1)
    let id = try #require(announcement.notice)
    var expected = notice
    expected.id = id
    #expect(try await scratch.store.notice(id) == expected)
    #expect(try await scratch.store.notice(id, withText: true).text == text)
    #expect(try await scratch.store.original(id) == Array(text.utf8))
  }

  @Test func `the same bytes are a duplicate, in the same batch and later`() async throws {
    let scratch = try ScratchStore()
    let first = try await scratch.store.keep([
      Sample.outcome("同样", name: "a.txt", inode: 1), Sample.outcome("同样", name: "b.txt", inode: 2),
    ])
    #expect(first.map(\.outcome) == [.kept, .duplicate])
    #expect(first[1].notice == first[0].notice)
    let later = try await scratch.store.keep([Sample.outcome("同样", name: "c.txt")])
    #expect(later.map(\.outcome) == [.duplicate])
    #expect(later[0].seq == 3)
    #expect(try await scratch.store.counts().notices == 1)
  }

  @Test func `known bytes are found before anything is parsed`() async throws {
    let scratch = try ScratchStore()
    let id = try await scratch.keep("已有")
    let begun = try await scratch.store.begin([Sample.drop("已有"), Sample.drop("未有")])
    #expect(begun.map(\.notice) == [id, nil])
  }

  @Test func `a notice that the schema refuses is rejected alone`() async throws {
    let scratch = try ScratchStore()
    let announcements = try await scratch.store.keep([
      Sample.outcome("好的"),
      Sample.outcome("坏的") {
        $0.findings = [Finding(number: 1, title: "倒置", span: Span(start: 9, end: 3))]
      },
      Sample.outcome("无穷") {
        $0.figures = [
          Figure(
            subject: "", value: .infinity, unit: nil,
            normalized: Quantity(value: .infinity, unit: nil), span: Span(start: 0, end: 1))
        ]
      },
      Sample.outcome("也好"),
    ])
    #expect(announcements.map(\.outcome) == [.kept, .rejected, .rejected, .kept])
    #expect(announcements[1].reasonCode == "unstorable-record")
    #expect(announcements[2].reasonCode == "unstorable-record")
    let count = try await scratch.store.pool.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM originals")
    }
    #expect(count == 2)
  }

  @Test func `a failed batch leaves nothing behind`() async throws {
    let scratch = try ScratchStore()
    await #expect(throws: StoreError.self) {
      try await scratch.store.keep([
        Sample.outcome("先来"), Outcome(drop: Sample.drop("x"), verdict: .duplicate(of: 99)),
      ])
    }
    #expect(try await scratch.store.counts().notices == 0)
    #expect(try await scratch.store.announcements(since: 0, limit: 9).isEmpty)
    let announcements = try await scratch.store.keep([Sample.outcome("后到")])
    #expect(announcements.map(\.seq) == [1])
  }

  @Test func `another process sees a batch whole or not at all`() async throws {
    let scratch = try ScratchStore()
    let other = try DatabaseQueue(path: scratch.folder.file())
    try await scratch.keep("第一")
    try await scratch.store.pool.writeWithoutTransaction { db in
      try db.inTransaction {
        try db.execute(sql: "DELETE FROM outcomes")
        let seen = try other.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM outcomes") }
        #expect(seen == 1)
        return .rollback
      }
    }
    let notices = try await other.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM notices") }
    #expect(notices == 1)
  }

  @Test func `a full disk is told apart, and intake goes on when there is room`() async throws {
    let scratch = try ScratchStore()
    try await scratch.store.pool.write { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    // Different characters do not compress away.
    let scalars = (0x4E00..<0x9F00).compactMap(Unicode.Scalar.init).map(String.init)
    let outcome = Sample.outcome(scalars.joined())
    await #expect {
      try await scratch.store.keep([outcome])
    } throws: { error in
      guard case .full = error as? StoreError else { return false }
      return true
    }
    #expect(try await scratch.store.counts().lastSeq == 0)
    try await scratch.store.pool.write { db in
      try db.execute(sql: "PRAGMA max_page_count = 1000000")
    }
    #expect(try await scratch.store.keep([outcome]).map(\.outcome) == [.kept])
  }

  @Test func `a text with NUL characters is indexed to its end`() async throws {
    let scratch = try ScratchStore()
    try await scratch.keep("前\0后面的话")
    let hits = try await scratch.store.pool.read { db in
      try Int.fetchOne(db, sql: #"SELECT count(*) FROM words WHERE words MATCH '"面的"'"#)
    }
    #expect(hits == 1)
  }
}
