import Glibc
import Testing

@testable import NoticeStore

@Suite struct BackupTests {
  @Test func `a backup is a store of its own with everything in it`() async throws {
    let scratch = try ScratchStore()
    let id = try await scratch.keep("要备份的话")
    let copy = scratch.folder.file("copy.db")
    try await scratch.store.backup(to: copy)
    try await scratch.keep("后来的话")
    var status = stat()
    #expect(stat(copy, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(access(copy + ".partial", F_OK) != 0)
    let restored = try Store(at: copy)
    #expect(try await restored.text(id) == "要备份的话")
    #expect(try await restored.search("备份").total == 1)
    #expect(try await restored.counts().notices == 1)
    #expect(try await restored.verify(digest: Sample.digest).problems.isEmpty)
  }

  @Test func `a backup made while notices are kept is whole, and as of one moment`() async throws {
    let scratch = try ScratchStore()
    let texts = (0..<40).map { round in
      (0..<8).map { "第\(round)批第\($0)号：" + String(repeating: "整改进展。", count: 200) }
    }
    let store = scratch.store
    @Sendable func keep(_ batch: [String]) async throws {
      _ = try await store.keep(batch.map { Sample.outcome($0) { $0 = Sample.full() } })
    }
    for batch in texts.prefix(10) { try await keep(batch) }
    async let keeping: Void = {
      for batch in texts.dropFirst(10) { try await keep(batch) }
    }()
    var copies: [String] = []
    for number in 0..<4 {
      copies.append(scratch.folder.file("copy-\(number).db"))
      try await store.backup(to: copies[number])
    }
    try await keeping
    for copy in copies {
      let restored = try Store(at: copy)
      let notices = try await restored.counts().notices
      #expect(notices >= 80 && notices.isMultiple(of: 8))
      let found = try await restored.verify(digest: Sample.digest)
      #expect(found == Verification(notices: notices, problems: []))
      #expect(try await restored.search("整改").total == notices)
      try restored.close()
    }
  }

  @Test func `a file that is there is never overwritten`() async throws {
    let scratch = try ScratchStore()
    let path = scratch.folder.file()
    await #expect(throws: StoreError.cannotOpen(path: path, message: "it exists already")) {
      try await scratch.store.backup(to: path)
    }
  }

  @Test func `a backup that is cancelled breaks off and leaves nothing`() async throws {
    let scratch = try ScratchStore()
    try await scratch.keep("要备份的话")
    let (store, copy) = (scratch.store, scratch.folder.file("copy.db"))
    let backup = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await store.backup(to: copy)
    }
    await #expect(throws: CancellationError.self) { try await backup.value }
    #expect(access(copy, F_OK) != 0 && access(copy + ".partial", F_OK) != 0)
    try await store.backup(to: copy)
  }
}
