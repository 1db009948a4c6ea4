import GRDB
import NoticeRecord
import Testing

@testable import NoticeStore

@Suite struct NoticesTests {
  private static func filled() async throws -> ScratchStore {
    let folding = QueryFolding(
      script: { $0 == "衛健委" ? "卫健委" : $0 },
      body: { $0 == "平岭省卫健委" ? "平岭省卫生健康委员会" : $0 })
    let scratch = try ScratchStore(folding: folding)
    let outcomes = [
      Sample.outcome("一", inode: 1, body: "平岭省卫生健康委员会") {
        $0.title = "整改通报"
        $0.issuer = "中共平岭省卫生健康委员会党组"
        $0.publishedOn = "2023-06-24"
        $0.region = Region(code: "420000", province: "湖北省")
        $0.findings = [Finding(number: 1, title: "不实", span: Span(start: 0, end: 1))]
        $0.findings[0].status = .done
      },
      Sample.outcome("二", inode: 2) {
        $0.kind = .workPlan
        $0.title = "工作计划"
        $0.issuer = "甲市卫健委"
        $0.signedOn = "2024-03"
        $0.region = Region(code: "420100", province: "湖北省", city: "武汉市")
      },
      Sample.outcome("三", inode: 3) {
        $0.kind = .other
        $0.publishedOn = "05-06"
        $0.region = Region(
          code: "330604", province: "浙江省", city: "绍兴市", county: "上虞区")
      },
    ]
    _ = try await scratch.store.keep(outcomes, at: 5)
    return scratch
  }

  @Test func `a short name that several bodies have is that of the body asked for`() async throws {
    let scratch = try ScratchStore()
    let bodies = ["青石县卫生健康局", "白石县卫生健康局"]
    _ = try await scratch.store.keep(
      bodies.enumerated().map { place, body in
        Sample.outcome(body, inode: UInt64(place + 1), body: body) { $0.issuer = "县卫健局" }
      })
    for (place, body) in bodies.enumerated() {
      let found = try await scratch.store.list(NoticeFilter(issuer: body)).items.map(\.id)
      #expect(found == [Int64(place + 1)])
    }
    #expect(try await scratch.store.list(NoticeFilter(issuer: "县卫健局")).total == 2)
  }

  @Test func `a notice is found by the issuer of its latest reading`() async throws {
    let scratch = try ScratchStore()
    let id = try await scratch.keep("旧") { $0.issuer = "青石县卫健局" }
    var better = Sample.notice("旧")
    better.issuer = "白石县卫健局"
    try await scratch.store.replace(id, with: better, text: "新", body: nil)
    #expect(try await scratch.store.list(NoticeFilter(issuer: "青石")).total == 0)
    #expect(try await scratch.store.list(NoticeFilter(issuer: "白石")).items.map(\.id) == [id])
  }

  @Test func `a region lists the notices of its latest reading, by an index`() async throws {
    let scratch = try ScratchStore()
    let id = try await scratch.keep("旧") { $0.region = Region(code: "420000", province: "平岭省") }
    _ = try await scratch.keep("另") { $0.region = Region(province: "平岭省", county: "青石县") }
    #expect(try await scratch.store.list(NoticeFilter(region: "平岭")).total == 2)
    var better = Sample.notice("旧")
    better.region = Region(county: "白石县")
    try await scratch.store.replace(id, with: better, text: "新", body: nil)
    #expect(try await scratch.store.list(NoticeFilter(region: "平岭")).items.map(\.id) == [id + 1])
    #expect(try await scratch.store.list(NoticeFilter(region: "平岭")).total == 1)
    #expect(try await scratch.store.list(NoticeFilter(region: "白石")).items.map(\.id) == [id])
    #expect(try await scratch.store.list(NoticeFilter(region: "42")).items.isEmpty)
    let ofKind = NoticeFilter(kind: .inspectionFeedback, region: "平岭省青石")
    #expect(try await scratch.store.list(ofKind).total == 0)
    let plan = try await scratch.store.read { db in
      let folding = QueryFolding(script: { $0 }, body: { $0 })
      let condition = try NamedRegions("平岭", folding: folding, db).condition
      return try String.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN SELECT n.id FROM notices n WHERE \(condition.sql)",
        arguments: condition.arguments, adapter: SuffixRowAdapter(fromIndex: 3))
    }
    #expect(plan.joined().contains("notices_by_region"), "\(plan)")
    #expect(try await scratch.store.verify(digest: Sample.digest).problems == [])
  }

  @Test(arguments: [
    (NoticeFilter(), [2, 1, 3]),
    (NoticeFilter(kind: .workPlan), [2]),
    (NoticeFilter(issuer: "平岭省卫健委"), [1]),
    (NoticeFilter(issuer: "卫生健康"), [1]),
    (NoticeFilter(issuer: "衛健委"), [2]),
    (NoticeFilter(region: "湖北"), [2, 1]),
    (NoticeFilter(region: "湖北省武汉"), [2]),
    (NoticeFilter(region: "420000"), [2, 1]),
    (NoticeFilter(region: "420100"), [2]),
    (NoticeFilter(region: "上虞区"), [3]),
    (NoticeFilter(region: "虞"), []),
    (NoticeFilter(status: .done), [1]),
    (NoticeFilter(status: .notDone), []),
    (NoticeFilter(unstated: true), []),
    (NoticeFilter(since: "2024"), [2]),
    (NoticeFilter(until: "2023"), [1]),
    (NoticeFilter(since: "2023-06-24", until: "2024-03"), [2, 1]),
    (NoticeFilter(since: "2023-06-25", until: "2024-02"), []),
  ])
  func `a filter lets the right notices pass`(filter: NoticeFilter, ids: [Int64]) async throws {
    let scratch = try await Self.filled()
    let page = try await scratch.store.list(filter)
    #expect(page.items.map(\.id) == ids)
    #expect(page.total == ids.count)
  }

  @Test(arguments: [
    (NoticeOrder.newest, [2, 1, 3]), (.oldest, [1, 2, 3]), (.kept, [3, 2, 1]), (.id, [1, 2, 3]),
    (.title, [2, 1, 3]), (.issuer, [1, 2, 3]),
  ])
  func `an answer has its order`(order: NoticeOrder, ids: [Int64]) async throws {
    let scratch = try await Self.filled()
    #expect(try await scratch.store.list(order: order).items.map(\.id) == ids)
    let page = try await scratch.store.list(order: order, window: Window(limit: 1, offset: 1))
    #expect(page.items.map(\.id) == [ids[1]])
    #expect(page.total == 3)
  }

  @Test func `a summary counts the facts`() async throws {
    let scratch = try ScratchStore()
    try await scratch.keep("通报") { $0 = Sample.full() }
    let summary = try #require(try await scratch.store.list().items.first)
    #expect(summary.title == "关于巡视整改进展情况的通报")
    #expect([summary.findings, summary.done, summary.partlyDone, summary.notDone] == [1, 0, 1, 0])
    #expect([summary.actions, summary.measures, summary.targets, summary.figures] == [1, 3, 1, 1])
    #expect([summary.repairs, summary.remarks] == [1, 1])
  }

  @Test func `an unknown number is an error of its own`() async throws {
    let scratch = try ScratchStore()
    await #expect(throws: StoreError.unknownNotice(4)) { try await scratch.store.notice(4) }
    await #expect(throws: StoreError.unknownNotice(4)) { try await scratch.store.original(4) }
  }

  @Test func `counts tell what the store holds`() async throws {
    let scratch = try await Self.filled()
    _ = try await scratch.store.keep([Sample.outcome("一", inode: 9)], at: 6)
    let counts = try await scratch.store.counts()
    #expect([counts.notices, counts.kept, counts.duplicates, counts.rejected] == [3, 3, 1, 0])
    #expect(counts.lastSeq == 4)
    #expect(counts.lastAt == 6)
    #expect(counts.bytesOnDisk > 0)
  }
}
