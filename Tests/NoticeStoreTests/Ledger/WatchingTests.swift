// What watch rules find in a year of notices.

import NoticeRecord
import NoticeStore
import Testing

@Suite struct WatchingTests {
  private static func year() async throws -> ScratchStore {
    let scratch = try ScratchStore()
    for document in try Documents.year() { try await scratch.keep(document) }
    return scratch
  }

  private static func found(
    in scratch: ScratchStore, among notices: [Int64]? = nil, limit: Int = 100,
    _ change: (inout WatchConditions) -> Void
  ) async throws -> [WatchMatch] {
    var conditions = WatchConditions()
    change(&conditions)
    return try await scratch.store.watched(
      conditions, in: notices, today: "2025-01-31", limit: limit)
  }

  @Test func `a query finds notices, the latest first`() async throws {
    let scratch = try await Self.year()
    let found = try await Self.found(in: scratch) { $0.query = "kind:inspection-feedback" }
    #expect(found.map(\.on) == ["2024-12-06", "2024-05-20", "2024-01-18"])
    #expect(found.allSatisfy { $0.figure == nil && $0.matter == nil })
    #expect(
      try await Self.found(in: scratch, limit: 2) { $0.query = "kind:inspection-feedback" }.count
        == 2)
    let one = try #require(found.last).notice
    #expect(
      try await Self.found(in: scratch, among: [one]) { $0.query = "kind:inspection-feedback" }
        .map(\.notice) == [one])
    #expect(try await Self.found(in: scratch, among: []) { $0.query = "水务" }.isEmpty)
    await #expect(throws: StoreError.self) { try await Self.found(in: scratch) { $0.query = "(" } }
  }

  @Test func `a figure beyond its limit is found with its place`() async throws {
    let scratch = try await Self.year()
    let found = try await Self.found(in: scratch) { $0.figure = FigureTest("退回 >= 40万元") }
    let match = try #require(found.first)
    #expect(found.count == 1)
    #expect(match.figure?.value == 46.5)
    let number = try #require(match.number)
    #expect(try await scratch.store.notice(match.notice).figures[number - 1] == match.figure)
    #expect(try await Self.found(in: scratch) { $0.figure = FigureTest("退回>=50万元") }.isEmpty)
    #expect(try await Self.found(in: scratch) { $0.figure = FigureTest("退回>=40人") }.isEmpty)
    let both = try await Self.found(in: scratch) {
      $0.figure = FigureTest(">1000人次")
      $0.body = "卫生健康"
      $0.query = "kind:annual-summary"
    }
    #expect(both.map { $0.figure?.value } == [9100, 4200])
  }

  @Test func `a problem that comes to stand otherwise is found where that is stated`() async throws
  {
    let scratch = try await Self.year()
    let rebounds = try await Self.found(in: scratch) { $0.standings = [.rebounded] }
    #expect(rebounds.map { $0.matter?.title } == ["河道管护责任落实不到位"])
    #expect(rebounds.first?.on == "2024-12-06")
    #expect(rebounds.first?.body == "青石县水务局")
    let done = try await Self.found(in: scratch) { $0.standings = [.done] }
    #expect(done.count == 9)
    #expect(done.allSatisfy { $0.matter?.standing == .done })
    #expect(
      try await Self.found(in: scratch) {
        $0.standings = [.done]
        $0.body = "教育局"
      }.count == 3)
    // What a copy says its leader has said.
    let reports = try await Self.found(in: scratch) {
      $0.query = "kind:rectification-report issuer:水务局"
    }
    #expect(reports.map(\.on) == ["2024-10-15", "2024-04-22"])
    let copy = try #require(
      try await scratch.store.list().items.first { $0.name.contains("reposted") })
    #expect(
      try await Self.found(in: scratch, among: [copy.id]) {
        $0.standings = Set(Standing.allCases)
      }.isEmpty)
  }

  @Test(arguments: [
    ("处罚>=1000人", "处罚>=1000人"), ("处罚 ≥ 5万人次", "处罚>=50000人次"), ("<3", "<3"), ("比率=7.5％", "比率=7.5%"),
  ])
  func `a figure test is read and written`(text: String, written: String) {
    #expect(FigureTest(text)?.text == written)
  }

  @Test(arguments: ["", "处罚", "处罚>", "处罚>很多人", "5>"])
  func `what is no figure test is refused`(text: String) {
    #expect(FigureTest(text) == nil)
  }

  @Test func `a query that cannot be read is told so`() {
    #expect(WatchConditions.mistake(inQuery: "kind:work-plan 签约") == nil)
    #expect(WatchConditions.mistake(inQuery: "kind:novel")?.column == 6)
  }
}
