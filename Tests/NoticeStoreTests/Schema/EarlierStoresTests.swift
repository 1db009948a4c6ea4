// Stores that earlier versions left behind, and what is left of a store after damage.

import Foundation
import GRDB
import NoticeLedger
import NoticeRecord
import Testing

@testable import NoticeStore

@Suite struct EarlierStoresTests {
  /// The stores of Fixtures, one a schema version; `Scripts/make-store-fixture` made them.
  private static let fixtures: [URL] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures")
    // ignoring: without fixtures there are no cases, which the first test notices.
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "sqlite" }.sorted { $0.path < $1.path }
  }()

  @Test func `there is a store of the first version`() {
    #expect(Self.fixtures.map(\.lastPathComponent).contains("schema-1.sqlite"))
  }

  @Test(arguments: fixtures)
  func `an earlier store opens with every row that it had`(fixture: URL) async throws {
    let folder = try ScratchFolder()
    try FileManager.default.copyItem(atPath: fixture.path, toPath: folder.file())
    let before = try await DatabaseQueue(path: folder.file()).read { db in try Rows(db) }
    let store = try Store(at: folder.file())
    let after = try await store.read { db in try Rows(db, of: before) }
    for (table, rows) in before.byTable {
      #expect(after.byTable[table] == rows, "\(table)")
    }
    #expect(before.byTable["notices"]?.count == 5)

    let found = try await store.verify(digest: Self.sha256)
    #expect(found == Verification(notices: 5, problems: []))
    #expect(try await store.counts().lastSeq == 7)
    for id in Int64(1)...5 { #expect(try await store.notice(id).id == id) }
    #expect(try await store.search("卫生健康").total > 0)
    let kept = try await store.keep([Sample.outcome("升级之后")])
    #expect(kept.map(\.seq) == [8])
    try store.close()
  }

  @Test(arguments: Migrations.migrator.migrations)
  func `a store of any version in between opens, migrates and verifies`(version: String)
    async throws
  {
    let folder = try ScratchFolder()
    let fixture = try #require(Self.fixtures.first)
    try FileManager.default.copyItem(atPath: fixture.path, toPath: folder.file())
    let earlier = try DatabaseQueue(
      path: folder.file(), configuration: .forStore(at: folder.file()))
    try Migrations.migrator.migrate(earlier, upTo: version)
    try earlier.close()
    let store = try Store(at: folder.file())
    let applied = try await store.read { db in try Migrations.migrator.appliedMigrations(db) }
    #expect(applied == Migrations.migrator.migrations)
    let found = try await store.verify(digest: Self.sha256)
    #expect(found == Verification(notices: 5, problems: []))
    #expect(try await store.keep([Sample.outcome("升级之后")]).map(\.seq) == [8])
    try store.close()
  }

  @Test func `wordings beyond those that are kept are cut`() async throws {
    let folder = try ScratchFolder()
    let fixture = try #require(Self.fixtures.first { $0.lastPathComponent == "schema-17.sqlite" })
    try FileManager.default.copyItem(atPath: fixture.path, toPath: folder.file())
    let earlier = try DatabaseQueue(
      path: folder.file(), configuration: .forStore(at: folder.file()))
    let numbers = Array(101...100 + Wordings.most + 6)
    try await earlier.write { db in
      for number in numbers { try Self.mention(1, as: number, db) }
    }
    try earlier.close()
    let store = try Store(at: folder.file())
    let kept = try await store.read { db in
      try String.fetchOne(db, sql: "SELECT wordings FROM matters WHERE id = 1") ?? ""
    }
    let sides = Wordings.sides(kept, of: "")
    #expect(sides.count == Wordings.most)
    #expect(sides.suffix(3).map(\.number) == numbers.prefix(Wordings.most - 1).suffix(3))
    let problems = try await store.verify(digest: Self.sha256).problems.map(\.message)
    #expect(problems.filter { $0.contains("wordings") } == [])
    try store.close()
  }

  @Test(arguments: fixtures)
  func `sketches of an earlier store are taken anew, and copies stay copies`(fixture: URL)
    async throws
  {
    let folder = try ScratchFolder()
    try FileManager.default.copyItem(atPath: fixture.path, toPath: folder.file())
    let store = try Store(at: folder.file())
    let longest = try await Self.longestText(of: store)
    try await store.read { db in
      let kept = try Row.fetchAll(
        db,
        sql: """
          SELECT s.pieces, s.samples, t.text, count(k.key) AS keys FROM sketches s
          JOIN texts t ON t.notice_id = s.notice_id
          LEFT JOIN sketch_keys k ON k.notice_id = s.notice_id
          WHERE s.samples <> x'' GROUP BY s.notice_id
          """)
      for row in kept {
        let text = try #require(Compression.restore(row.bytes("text")))
        let sketch = Sketch(of: String(decoding: text, as: UTF8.self))
        #expect(row["pieces"] == sketch.pieces)
        #expect(row.bytes("samples").count == 4 * sketch.samples.count)
        #expect(row["keys"] == (sketch.pieces >= Sketch.leastPieces ? 8 : 0))
      }
    }
    // What is dropped again with some damage finds what the earlier version kept.
    let copy = Sample.outcome(longest.text.replacing("一", with: "?"))
    let outcomes = try await store.keep([copy])
    let seq = try #require(outcomes.first).seq
    let leader = try await store.read { db in
      try Int64.fetchOne(
        db,
        sql: """
          SELECT coalesce(s.leader, (SELECT notice_id FROM sketches WHERE leader = s.notice_id))
          FROM sketches s JOIN outcomes o ON o.notice_id = s.notice_id WHERE o.seq = ?
          """, arguments: [seq])
    }
    // The first version had no ledger.
    #expect(leader == longest.id || fixture.lastPathComponent == "schema-1.sqlite")
    try store.close()
  }

  @Test func `judged figures are known by the words that they have now`() async throws {
    let folder = try ScratchFolder()
    let fixture = try #require(Self.fixtures.first { $0.lastPathComponent == "schema-18.sqlite" })
    try FileManager.default.copyItem(atPath: fixture.path, toPath: folder.file())
    let earlier = try DatabaseQueue(path: folder.file())
    let judged = try await earlier.write { db in
      try db.execute(
        sql: """
          INSERT INTO judgements (notice_id, sort, span_start, words, is_right, at, user)
          SELECT notice_id, 'figures', span_start,
            subject || ': ' || coalesce(qualifier, '') || printf('%.15g', value)
              || coalesce(unit, ''), 1, 0, 0
          FROM figures
          """)
      return db.changesCount
    }
    try earlier.close()
    let store = try Store(at: folder.file())
    #expect(judged > 0)
    let all = JudgedCount(sort: .figures, judged: judged, right: judged)
    #expect(try await store.judgedCounts() == [all])
    try store.close()
  }

  private static func longestText(of store: Store) async throws -> (id: Int64, text: String) {
    try await store.read { db in
      let longest = try Row.fetchOne(db, sql: "SELECT * FROM texts ORDER BY length(text) DESC")
      let row = try #require(longest)
      let text = try #require(Compression.restore(row.bytes("text")))
      return (row["notice_id"], String(decoding: text, as: UTF8.self))
    }
  }

  /// Has one more notice mention a matter under a number, as versions did that kept every wording.
  private static func mention(_ matter: Int64, as number: Int, _ db: Database) throws {
    let columns = try db.columns(in: "notices").map(\.name)
      .filter { !["id", "sha256", "dated_on"].contains($0) }.joined(separator: ", ")
    try db.execute(
      sql: """
        INSERT INTO notices (id, sha256, \(columns))
        SELECT ?1, randomblob(32), \(columns) FROM notices WHERE id = 2
        """, arguments: [number])
    try db.execute(
      sql: """
        INSERT INTO mentions
          (notice_id, finding, matter_id, number, title, day, role, reason, confidence)
        SELECT ?1, 1, id, ?1, title, '2024-11-01', 'report', 'same words', 1.0
        FROM matters WHERE id = ?2
        """, arguments: [number, matter])
    try db.execute(
      sql: """
        UPDATE matters SET wordings = wordings || ? || char(31, 31, 30) WHERE id = ?
        """, arguments: [number, matter])
  }

  /// Ways in which a disk or a person spoils a file.
  enum Damage: CaseIterable {
    case schemaOverwritten, headerOverwritten, halved, cutToAFewBytes, emptied, everyPageZeroed
  }

  @Test(arguments: Damage.allCases)
  func `a damaged store is refused or its damage found, and refusing changes nothing`(
    damage: Damage
  ) async throws {
    let folder = try ScratchFolder()
    let path = folder.file()
    let fixture = try #require(Self.fixtures.first)
    let bytes = try Self.spoiled(Data(contentsOf: fixture), by: damage)
    try bytes.write(to: URL(fileURLWithPath: path))
    do {
      let store = try Store(at: path)
      let found = try await store.verify(digest: Self.sha256)
      #expect(!found.problems.isEmpty)
      try store.close()
    } catch let error as StoreError {
      switch error {
      case .corrupt, .notAStore: break
      default: Issue.record("\(error)")
      }
      #expect(!error.hint.isEmpty)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }
  }

  private static func spoiled(_ store: Data, by damage: Damage) throws -> Data {
    var bytes = store
    switch damage {
    case .schemaOverwritten:
      bytes.replaceSubrange(100..<4096, with: Data(repeating: 7, count: 3996))
    case .headerOverwritten: bytes.replaceSubrange(0..<100, with: Data(repeating: 7, count: 100))
    case .halved: bytes = bytes.prefix(bytes.count / 2)
    case .cutToAFewBytes: bytes = bytes.prefix(1000)
    case .emptied: bytes = Data()
    case .everyPageZeroed:
      bytes.replaceSubrange(4096..., with: Data(repeating: 0, count: bytes.count - 4096))
    }
    return bytes
  }

  /// The digest that the daemon makes, by the system's own program.
  private static let sha256: @Sendable ([UInt8]) -> [UInt8] = { bytes in
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    // ignoring: without the program the digest is empty, which the test notices.
    try? process.run()
    input.fileHandleForWriting.write(Data(bytes))
    try? input.fileHandleForWriting.close()
    let line = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let digits = Array(String(decoding: line.prefix(64), as: UTF8.self))
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
  }
}

/// Every row of every table that is not the index's own, and no sketch: those are taken anew.
private struct Rows {
  var columns: [String: String] = [:]
  var byTable: [String: [[DatabaseValue]]] = [:]

  init(_ db: Database) throws {
    let tables = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'words%'
          AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
          AND name NOT IN ('sketches', 'sketch_keys')
        """)
    for table in tables {
      columns[table] = try db.columns(in: table).map(\.name).joined(separator: ", ")
    }
    try fill(db)
  }

  /// The same tables and columns as those of an earlier store.
  init(_ db: Database, of earlier: Rows) throws {
    columns = earlier.columns
    try fill(db)
  }

  private mutating func fill(_ db: Database) throws {
    for (table, names) in columns {
      byTable[table] = try Row.fetchAll(db, sql: "SELECT \(names) FROM \(table) ORDER BY \(names)")
        .map { Array($0.databaseValues) }
    }
  }
}
