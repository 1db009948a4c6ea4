import Foundation
import GRDB
import Glibc
import Testing

@testable import NoticeStore

@Suite struct CheckpointerTests {
  /// How many notices the database file has without its log.
  private static func notices(inFileOf store: Store) throws -> Int {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(
      path: "file:\(store.path)?immutable=1", configuration: configuration)
    defer { try? queue.close() }
    return try queue.read { db in
      guard try db.tableExists("notices") else { return 0 }
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM notices") ?? 0
    }
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  @Test func `the log is carried over beside the commits`() async throws {
    let scratch = try ScratchStore()
    #expect(try Self.notices(inFileOf: scratch.store) == 0)
    var kept = 0
    while try Self.notices(inFileOf: scratch.store) == 0 {
      try #require(kept < 500)
      kept += 1
      try await scratch.keep("第\(kept)号：整改落实情况")
      try await scratch.store.checkpointer.settle()
    }
    #expect(try Self.notices(inFileOf: scratch.store) == kept)
    // Then the log begins anew, and its file does not grow.
    let size = Self.size(of: scratch.store.path + "-wal")
    #expect(size >= 4096 * Checkpointer.pages)
    for number in 1...10 { try await scratch.keep("又第\(number)号：整改落实情况") }
    #expect(Self.size(of: scratch.store.path + "-wal") == size)
  }

  @Test func `a log that cannot be carried over is carried over once it can`() async throws {
    let scratch = try ScratchStore()
    try await scratch.keep("第一号")
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let reader = try DatabaseQueue(path: scratch.store.path, configuration: configuration)
    try await reader.writeWithoutTransaction {
      try $0.execute(sql: "BEGIN; SELECT count(*) FROM notices")
    }
    var kept = 0
    while Self.size(of: scratch.store.path + "-wal") < 4096 * (Checkpointer.pages + 100) {
      kept += 1
      try await scratch.keep("第\(kept)号：整改落实情况")
    }
    try await scratch.store.checkpointer.settle()
    #expect(try Self.notices(inFileOf: scratch.store) <= 1)
    try await reader.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    try reader.close()
    while try Self.notices(inFileOf: scratch.store) <= 1 {
      try #require(kept < 5000)
      kept += 1
      try await scratch.keep("第\(kept)号：整改落实情况")
      try await scratch.store.checkpointer.settle()
    }
    try scratch.store.close()
    #expect(Self.size(of: scratch.store.path + "-wal") == 0)
  }

  @Test func `one begins only when the one before has ended`() {
    var turns = CheckpointTurns()
    let steps = [999, 1000, 2500, Checkpointer.mostPages].map { turns.begin(at: $0) }
    #expect(steps == [false, true, false, false])
    turns.end()
    // From so many pages on each commit carries over what is left.
    for _ in 1...2 {
      let begun = turns.begin(at: Checkpointer.mostPages)
      #expect(begun)
      turns.end()
    }
    // The log has begun anew.
    let later = [10, 1010].map { turns.begin(at: $0) }
    #expect(later == [false, true])
  }

  @Test func `a store that is let go leaves no connection open`() async throws {
    let folder = try ScratchFolder()
    var store: Store? = try Store(at: folder.file())
    #expect(try Self.openFiles(in: folder.path) > 0)
    #expect(try await store?.counts().lastSeq == 0)
    store = nil
    #expect(try Self.openFiles(in: folder.path) == 0)
  }

  /// How many files of a folder this process has open.
  private static func openFiles(in folder: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count {
      // ignoring: the one that lists them is closed already.
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
      return target?.hasPrefix(folder + "/") ?? false
    }
  }
}
