import GRDB
import Testing

@testable import NoticeStore

@Suite struct IndexMergingTests {
  private static func segments(of store: Store) async throws -> Int? {
    try await store.read { db in
      try Int.fetchOne(db, sql: "SELECT count(DISTINCT segid) FROM words_idx")
    }
  }

  @Test func `what comes alone does not merge, and is merged in steps`() async throws {
    let scratch = try ScratchStore()
    for number in 1...12 { try await scratch.keep("第\(number)号：整改落实情况") }
    #expect(try await Self.segments(of: scratch.store) == 12)
    #expect(try await scratch.store.mergeIndex(pages: 100))
    #expect(try await Self.segments(of: scratch.store) == 1)
    #expect(try await !scratch.store.mergeIndex(pages: 100))
    #expect(try await scratch.store.search("整改").total == 12)
    let found = try await scratch.store.verify(digest: Sample.digest)
    #expect(found.problems.isEmpty)
  }

  @Test func `batches merge behind their words`() async throws {
    let scratch = try ScratchStore()
    for batch in 0..<12 {
      _ = try await scratch.store.keep(
        [1, 2].map { number in
          Sample.outcome("第\(batch)批：第\(number)号", name: "\(batch)-\(number)")
        })
    }
    #expect(try #require(try await Self.segments(of: scratch.store)) < 8)
  }

  @Test func `a few are not worth a merge`() async throws {
    let scratch = try ScratchStore()
    for number in 1...7 { try await scratch.keep("第\(number)号") }
    #expect(try await !scratch.store.mergeIndex(pages: 100))
  }
}
