import FoundationEssentials
import GRDB
import Glibc
import NoticeRecord
import Synchronization
import Testing

@testable import NoticeStore

@Suite struct VerificationTests {
  private static func filled() async throws -> ScratchStore {
    let scratch = try ScratchStore()
    for text in ["一号", "二号", "三号"] { try await scratch.keep(text) { $0 = Sample.full() } }
    return scratch
  }

  @Test func `a sound store has no problems`() async throws {
    let scratch = try await Self.filled()
    let seen = Mutex<[Int]>([])
    let found = try await scratch.store.verify(digest: Sample.digest) { done, total in
      seen.withLock { $0 += [done, total] }
    }
    #expect(found == Verification(notices: 3, problems: []))
    #expect(seen.withLock { $0 } == [3, 3])
  }

  @Test(arguments: [
    ("UPDATE originals SET bytes = (SELECT bytes FROM originals WHERE notice_id = 1)", 2),
    ("UPDATE originals SET bytes = x'00' WHERE notice_id = 3", 1),
    ("UPDATE texts SET text = x'28B52FFD00' WHERE notice_id = 3", 1),
    ("UPDATE notices SET record = x'00' WHERE id = 2", 1),
    ("DELETE FROM figures WHERE notice_id = 2", 1),
    ("DELETE FROM outcomes WHERE seq = 2", 3),
    ("DELETE FROM texts WHERE notice_id = 1", 2),
    ("INSERT INTO words (rowid, title, text) VALUES (9, '', '无主')", 1),
    ("PRAGMA foreign_keys = OFF; DELETE FROM notices WHERE id = 3", 20),
    // The sums of its day, of its region and of measures have the notice still.
    ("UPDATE sketches SET counted = 0 WHERE notice_id = 2", 4),
    (
      """
      INSERT INTO assignments (notice_id, ordinal, name, part) VALUES (99, 1, '办公室', 'leads')
      """, 1
    ),
    ("INSERT INTO due_days VALUES ('2024-01-01', -1)", 1),
    ("UPDATE day_tallies SET notices = -notices", 1),
  ])
  func `damage is found`(damage: String, problems: Int) async throws {
    let scratch = try await Self.filled()
    try await scratch.store.pool.writeWithoutTransaction { try $0.execute(sql: damage) }
    let found = try await scratch.store.verify(digest: Sample.digest)
    #expect(found.problems.count == problems, "\(found.problems)")
  }

  @Test(arguments: ["figures", "outcomes", "notices", "texts"])
  func `an overwritten page is found, and no failure to look`(table: String) async throws {
    let scratch = try await Self.filled()
    let page = try await scratch.store.read { db in
      let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
      return try Int.fetchOne(db, sql: sql, arguments: [table]) ?? 0
    }
    try scratch.store.close()
    let file = try #require(fopen(scratch.folder.file(), "r+"))
    #expect(fseek(file, (page - 1) * 4096, SEEK_SET) == 0)
    let noise = [UInt8](repeating: 0xF7, count: 4096)
    #expect(fwrite(noise, 1, noise.count, file) == noise.count)
    fclose(file)
    let store = try Store(at: scratch.folder.file())
    let found = try await store.verify(digest: Sample.digest)
    #expect(found.problems.first?.message.hasPrefix("the database: ") == true)
  }

  @Test func `a damaged index is found`() async throws {
    let scratch = try await Self.filled()
    try await scratch.store.pool.write { db in
      try db.execute(sql: "UPDATE words_data SET block = zeroblob(40) WHERE id > 10")
    }
    let found = try await scratch.store.verify(digest: Sample.digest)
    #expect(found.problems.contains { $0.message.hasPrefix("the full-text index") })
  }
}
