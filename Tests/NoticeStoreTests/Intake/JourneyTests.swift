import NoticeRecord
import NoticeStore
import Testing

@Suite struct JourneyTests {
  @Test func `an unfinished attempt is counted until the file has its outcome`() async throws {
    let scratch = try ScratchStore()
    let drop = Sample.drop("毒")
    let other = Sample.drop("别的", inode: 8)
    #expect(try await scratch.store.begin([drop]) == [Beginning(attempts: 0)])
    // Told of, and not counted: it is begun again by itself.
    #expect(try await scratch.store.begin([drop]) == [Beginning(attempts: 1)])
    try await scratch.store.beginAgain(drop)
    let again = try Store(at: scratch.folder.file())
    #expect(try await again.begin([other, drop]).map(\.attempts) == [0, 2])
    _ = try await again.keep([
      Outcome(drop: drop, verdict: .refused(code: "crashed-the-reader", reason: "…"))
    ])
    #expect(try await again.begin([drop]).map(\.attempts) == [0])
    try await again.withdraw([drop])
    #expect(try await again.begin([drop, other]).map(\.attempts) == [0, 1])
    // Only the last attempt is taken back, not the deaths before it.
    try await again.beginAgain(other)
    try await again.withdraw([other])
    #expect(try await again.begin([other]).map(\.attempts) == [1])
  }

  @Test func `a kept file stands until it is finished`() async throws {
    let scratch = try ScratchStore()
    let kept = try await scratch.store.keep([
      Sample.outcome("一", name: "a.txt", inode: 1), Sample.outcome("二", name: "b.txt", inode: 2),
    ])
    let names = ["a.txt", "c.txt"].map { (folder: "/drop", name: Array($0.utf8)) }
    let standing = try await scratch.store.standing(as: names)
    #expect(
      standing.map { $0.map(\.drop) } == [[Sample.drop("一", name: "a.txt", inode: 1)], []])
    #expect(standing[0].first?.notice == kept[0].notice)
    try await scratch.store.finished([kept[0].seq])
    #expect(try await scratch.store.standing(as: names) == [[], []])
    #expect(try await scratch.store.standing(limit: 10).map(\.seq) == [kept[1].seq])
    #expect(try await scratch.store.standing(after: kept[1].seq, limit: 10).isEmpty)
  }

  @Test func `the next file is begun and the one before finished in one step`() async throws {
    let scratch = try ScratchStore()
    let kept = try await scratch.store.keep([Sample.outcome("一", name: "a.txt", inode: 1)])
    let begun = try await scratch.store.begin([Sample.drop("二")], finished: kept.map(\.seq))
    #expect(begun == [Beginning(attempts: 0)])
    #expect(try await scratch.store.standing(limit: 10).isEmpty)
  }

  @Test func `device and inode keep all their bits`() async throws {
    let scratch = try ScratchStore()
    var outcome = Sample.outcome("大")
    outcome.drop.device = .max
    outcome.drop.inode = .max - 1
    outcome.drop.name = [0xFF, 0x2F, 0x61]
    _ = try await scratch.store.keep([outcome])
    #expect(try await scratch.store.standing(limit: 1).first?.drop == outcome.drop)
  }

  @Test func `announcements are told until they are noted as told`() async throws {
    let scratch = try ScratchStore()
    let kept = try await scratch.store.keep((1...3).map { Sample.outcome("第\($0)件", inode: $0) })
    #expect(try await scratch.store.unannounced(limit: 2) == Array(kept.prefix(2)))
    try await scratch.store.announced(through: 2)
    try await scratch.store.announced(through: 1)
    #expect(try await scratch.store.unannounced(limit: 9).map(\.seq) == [3])
    #expect(try await scratch.store.announcements(since: 1, limit: 9).map(\.seq) == [2, 3])
  }

  @Test func `a rejection stays open until a person decides`() async throws {
    let scratch = try ScratchStore()
    var drop = Sample.drop("图")
    drop.sha256 = nil
    let seq = try #require(
      try await scratch.store.keep([
        Outcome(drop: drop, verdict: .refused(code: "binary", reason: "not a text"))
      ]).first?.seq)
    let open = try await scratch.store.rejections(limit: 5)
    #expect(open.total == 1)
    #expect(open.items.first?.reason == "not a text")
    #expect(open.items.first?.drop == drop)
    #expect(try await scratch.store.settle(seq, as: .retried))
    #expect(try await scratch.store.settle(seq, as: .discarded) == false)
    #expect(try await scratch.store.rejections(limit: 5).total == 0)
    #expect(try await scratch.store.rejection(seq)?.state == .retried)
    #expect(try await scratch.store.counts().openRejections == 0)
  }
}
