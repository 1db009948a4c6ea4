import NoticeRecord
import Testing

@testable import NoticeStore

@Suite struct PowerCutTests {
  /// The store as a new process finds it when the old one has ended without a word, the last bytes of
  /// its log not yet on the disk.
  private static func found(
    after scratch: ScratchStore, lost bytes: Int
  ) throws -> (folder: ScratchFolder, store: Store) {
    let folder = try ScratchFolder()
    try folder.copy("notices.db", from: scratch.folder)
    try folder.copy("notices.db-wal", from: scratch.folder, without: bytes)
    return (folder, try Store(at: folder.file()))
  }

  @Test(arguments: [(0, 5), (1, 2), (5000, 2)])
  func `a batch is there whole or not at all`(lost: Int, notices: Int) async throws {
    let scratch = try ScratchStore()
    for batch in [["一", "二"], ["三", "四", "五"]] {
      _ = try await scratch.store.keep(batch.map { Sample.outcome($0) { $0 = Sample.full() } })
    }
    let (folder, store) = try Self.found(after: scratch, lost: lost)
    #expect(try await store.counts().notices == notices)
    #expect(try await store.announcements(since: 0, limit: 9).count == notices)
    #expect(try await store.findings().total == notices)
    let found = try await store.verify(digest: Sample.digest)
    #expect(found == Verification(notices: notices, problems: []))
    #expect(try await store.keep([Sample.outcome("六")]).map(\.seq) == [Int64(notices) + 1])
    try store.close()
    withExtendedLifetime(folder) {}
  }
}
