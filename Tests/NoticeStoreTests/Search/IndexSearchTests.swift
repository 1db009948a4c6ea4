import FoundationEssentials
import GRDB
import NoticeRecord
import TestSupport
import Testing

@testable import NoticeStore

@Suite struct IndexSearchTests {
  /// A store whose words are in several segments, some of them merged in part, with notices that
  /// were read again, and with lists of places that go over many pages.
  private static func filled() async throws -> ScratchStore {
    let scratch = try ScratchStore()
    let words = ["整改", "措施", "医院", "落实", "第", "号", "公立", "abc", "37"]
    func text(_ number: Int) -> String {
      let some = (0..<40).map { words[(number * 31 + $0 * ($0 + number)) % words.count] }
      return "\(number)：" + some.joined()
        + (number % 50 == 0 ? String(repeating: "，整改abc", count: 3000) : "")
    }
    for first in stride(from: 0, to: 500, by: 25) {
      _ = try await scratch.store.keep(
        (first..<first + 25).map { number in
          Sample.outcome(text(number), name: "\(number).txt", inode: UInt64(number)) {
            if number % 3 == 0 { $0.title = "公立医院第\(number % 7)号" }
          }
        })
    }
    for number in [3, 50, 51, 400] {
      try await scratch.store.replace(
        Int64(number), with: Sample.notice("\(number)"), text: text(number + 7), body: nil)
    }
    try await scratch.keep(String(repeating: "x", count: 40_000) + "，长词")
    _ = try await scratch.store.mergeIndex(pages: 3)
    return scratch
  }

  /// What FTS5 itself finds.
  private static func expected(_ phrase: Phrase, _ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid",
      arguments: [phrase.pattern])
  }

  @Test func `the pages of the index say what FTS5 says`() async throws {
    let scratch = try await Self.filled()
    let queries = [
      "整改", "措施", "医院", "abc", "37", "第", "整", "号", "公", "没有", "整改措施", "改措施", "公立医院",
      "医院落实", "整改abc", "abc整改", "第37", "37号", "第5号", "abc37", "37第", "号第", "改落",
      "院落实第", "整改abc，整改abc，整", "没有整改",
      String(repeating: "x", count: 40_000), String(repeating: "x", count: 32_000),
    ]
    try await scratch.store.read { db in
      let last = try #require(try Int64.fetchOne(db, sql: "SELECT max(id) FROM notices"))
      let phrases = try queries.map { try #require(Phrase($0)) }
      for phrase in phrases + phrases.map(\.inTitle) {
        let query = phrase.pattern
        let found = try #require(try IndexSearch.notices(with: [phrase], upTo: last, db))
        let expected = try Self.expected(phrase, db)
        #expect(found.numbers == expected, "\(query)")
        #expect(found.count == expected.count, "\(query)")
      }
      let both = try ["整改", "公立医院"].map { try #require(Phrase($0)) }
      let found = try #require(try IndexSearch.notices(with: both, upTo: last, db))
      let common = Set(try Self.expected(both[0], db)).intersection(try Self.expected(both[1], db))
      #expect(found.numbers == common.sorted())
    }
  }

  @Test func `every token has the places that FTS5 knows`() async throws {
    let scratch = try await Self.filled()
    try await scratch.store.write { db in
      try db.execute(
        sql: "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, words, instance)")
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT term, doc, col, offset FROM vocabulary ORDER BY term, doc, col DESC, offset
          """)
      var known: [String: [[Int64]]] = [:]
      while let row = try rows.next() {
        let column: Int64 = row["col"] == "title" ? 0 : 1
        known[row["term"], default: []].append([row["doc"], column, row["offset"]])
      }
      #expect(known.count > 30)
      let pages = try #require(try IndexPages(db))
      for (term, places) in known {
        var notices = try #require(try pages.notices(of: Array("0\(term)".utf8)), "\(term)")
        var found: [[Int64]] = []
        while try notices.next() {
          while let place = try notices.nextPlace() {
            found.append([
              notices.notice, Postings.isInTitle(place) ? 0 : 1, Int64(place & 0x7FFF_FFFF),
            ])
          }
        }
        #expect(found == places, "\(term)")
      }
    }
  }

  /// A number that is wrong but can be has each of them say something else.
  @Test func `damaged pages are left to FTS5, or say nearly always what it says`() async throws {
    let scratch = try await Self.filled()
    try await scratch.store.write { db in
      let phrases = try ["整改措施", "第37号", "整", "abc"].map { try #require(Phrase($0)) }
      let blocks = try Row.fetchAll(db, sql: "SELECT id, block FROM words_data WHERE id >= 10")
      var chance = Chance(seed: 5)
      var (compared, different) = (0, 0)
      for row in blocks {
        let block = [UInt8](row["block"] as Data)
        for turn in 0..<12 {
          var wrong = block
          let place = Int.random(in: block.indices, using: &chance)
          switch turn % 4 {
          case 0: wrong = Array(block[..<place])
          case 1: for index in block.indices where index % 8 == turn / 4 { wrong[index] ^= 0x95 }
          // A token that stands behind all that can be.
          case 2: wrong.replaceSubrange(place..., with: [1, 1, 0x88, 0x80, 0x80, 0x80, 0])
          default: wrong[place] = UInt8.random(in: 0...255, using: &chance)
          }
          try db.execute(
            sql: "UPDATE words_data SET block = ? WHERE id = ?",
            arguments: [Data(wrong), row["id"] as Int64])
          for phrase in phrases {
            guard let found = try IndexSearch.notices(with: [phrase], upTo: 501, db) else {
              continue
            }
            // ignoring: what FTS5 refuses has no answer to compare with.
            guard let expected = try? Self.expected(phrase, db) else { continue }
            compared += 1
            different += found.numbers == expected ? 0 : 1
          }
        }
        try db.execute(
          sql: "UPDATE words_data SET block = ? WHERE id = ?",
          arguments: [Data(block), row["id"] as Int64])
      }
      #expect(compared > 100)
      #expect(different * 50 < compared)
      try db.execute(sql: "UPDATE words_data SET block = x'00000000FF00000100' WHERE id = 10")
      for phrase in phrases {
        #expect(try IndexSearch.notices(with: [phrase], upTo: 501, db) == nil)
      }
    }
  }
}
