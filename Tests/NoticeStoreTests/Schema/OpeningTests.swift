import Foundation
import GRDB
import Testing

@testable import NoticeStore

@Suite struct OpeningTests {
  @Test func `a store is made for its owner only`() throws {
    let scratch = try ScratchStore()
    for file in ["notices.db", "notices.db-wal", "notices.db-shm"] {
      var status = stat()
      #expect(stat(scratch.folder.file(file), &status) == 0, "\(file)")
      #expect(status.st_mode & 0o777 == 0o600, "\(file)")
    }
  }

  @Test func `what was kept is there after opening again`() async throws {
    let scratch = try ScratchStore()
    let id = try await scratch.keep("还在")
    try scratch.store.close()
    let again = try Store(at: scratch.folder.file())
    #expect(try await again.text(id) == "还在")
  }

  @Test func `closing leaves one file with everything in it`() async throws {
    let scratch = try ScratchStore()
    try await scratch.keep("合上")
    _ = try await scratch.store.search("合上")
    try scratch.store.close()
    for file in ["notices.db-wal", "notices.db-shm"] {
      #expect(access(scratch.folder.file(file), F_OK) != 0, "\(file)")
    }
  }

  @Test func `a store of a later version is refused and left alone`() async throws {
    let scratch = try ScratchStore()
    try await scratch.store.pool.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future')")
    }
    try scratch.store.close()
    let path = scratch.folder.file()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: StoreError.newerSchema(path: path)) { try Store(at: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `a file that is no database is refused and left alone`() throws {
    let folder = try ScratchFolder()
    let path = folder.file()
    let text = String(repeating: "not a database\n", count: 400)
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
    #expect(throws: StoreError.notAStore(path: path)) { try Store(at: path) }
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(Int(status.st_size) == text.utf8.count)
  }

  @Test func `another program's database is refused and left alone`() throws {
    let folder = try ScratchFolder()
    let path = folder.file()
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE bookmarks (url TEXT)") }
    #expect(throws: StoreError.notAStore(path: path)) { try Store(at: path) }
    let mode = try other.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "delete")
  }

  @Test func `a log without its database is refused and left alone`() throws {
    let folder = try ScratchFolder()
    let (path, log) = (folder.file(), folder.file("notices.db-wal"))
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: log))
    #expect {
      try Store(at: path)
    } throws: { error in
      guard case .corrupt(let message) = error as? StoreError else { return false }
      return message.contains("\(path) is missing")
    }
    #expect(access(path, F_OK) != 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: log)) == Data([1, 2, 3]))
  }

  @Test(arguments: ["notices.db", "notices.db-wal"])
  func `a store that was removed or replaced while open is only saved`(file: String)
    async throws
  {
    let scratch = try ScratchStore()
    let id = try await scratch.keep("还在")
    let (path, aside) = (scratch.folder.file(file), scratch.folder.file("aside"))
    #expect(rename(path, aside) == 0)
    await #expect(throws: StoreError.displaced(path: path)) { try await scratch.keep("没了") }
    try Data().write(to: URL(fileURLWithPath: path))
    await #expect(throws: StoreError.displaced(path: path)) { try await scratch.keep("没了") }
    await #expect(throws: StoreError.displaced(path: path)) { try await scratch.store.text(id) }
    let copy = scratch.folder.file("copy")
    try await scratch.store.backup(to: copy)
    #expect(try await Store(at: copy).text(id) == "还在")
    // Put back, it goes on.
    #expect(rename(aside, path) == 0)
    try await scratch.keep("又来了")
  }

  @Test func `a folder that cannot be made is an error that names it`() throws {
    let path = "/proc/nowhere/notices.db"
    #expect {
      try Store(at: path)
    } throws: { error in
      guard case .cannotOpen(path, _) = error as? StoreError else { return false }
      return true
    }
  }

  @Test func `every connection has the settings that were chosen`() async throws {
    let scratch = try ScratchStore()
    for (pragma, value) in [
      ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("mmap_size", "0"),
      ("secure_delete", "0"), ("temp_store", "2"),
    ] {
      let written = try await scratch.store.pool.write { db in
        try String.fetchOne(db, sql: "PRAGMA \(pragma)")
      }
      #expect(written == value, "\(pragma)")
    }
    _ = try await scratch.store.begin([Sample.drop("轻")])
    let after = try await scratch.store.pool.write { db in
      try Int.fetchOne(db, sql: "PRAGMA synchronous")
    }
    #expect(after == 2)
  }
}
