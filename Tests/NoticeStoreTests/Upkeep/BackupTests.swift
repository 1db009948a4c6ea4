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

  @Test func `a file that is there is never overwritten`() async throws {
    let scratch = try ScratchStore()
    let path = scratch.folder.file()
    await #expect(throws: StoreError.cannotOpen(path: path, message: "it exists already")) {
      try await scratch.store.backup(to: path)
    }
  }
}
