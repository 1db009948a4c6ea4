import NoticeRecord
import NoticeStore
import Testing

@Suite struct ActivityTests {
  private static let second: Int64 = 1_000_000

  /// Keeps a notice of 青石县水务局 at a moment, with one finding.
  private static func keep(
    _ text: String, _ status: Finding.Status?, kind: Kind = .rectificationReport, on day: String,
    at moment: Int64, in store: Store
  ) async throws {
    let outcome = Sample.outcome(text, inode: UInt64(moment)) { notice in
      notice.kind = kind
      notice.title = "关于巡察整改进展情况的通报"
      notice.issuer = "中共青石县水务局党组"
      notice.publishedOn = day
      notice.inspection = Inspection(feedbackOn: "2024-03-08")
      var finding = Finding(number: 1, title: "河道管护责任落实不到位", span: Span(start: 0, end: 0))
      finding.status = status
      notice.findings = [finding]
    }
    _ = try await store.keep([outcome], at: moment * second)
  }

  private static func filled() async throws -> ScratchStore {
    let scratch = try ScratchStore()
    let store = scratch.store
    try await keep("一", .notDone, on: "2024-04-01", at: 10, in: store)
    try await keep("二", .partlyDone, on: "2024-05-01", at: 20, in: store)
    try await keep("三", .done, on: "2024-06-01", at: 25, in: store)
    _ = try await store.keep([Sample.outcome("三", inode: 3)], at: 26 * second)
    try await keep("四", nil, kind: .policyNotice, on: "2024-06-02", at: 29, in: store)
    return scratch
  }

  @Test func `what was kept meanwhile is counted, by kind and by part of the time`() async throws {
    let scratch = try await Self.filled()
    let moments = [20, 25, 30].map { $0 * Self.second }
    let activity = try await scratch.store.activity(between: moments, naming: 10)
    #expect(Set(activity.outcomes.map { "\($0.name) \($0.count)" }) == ["kept 3", "duplicate 1"])
    #expect(activity.kinds.map(\.name) == ["rectification-report", "policy-notice"])
    #expect(activity.kinds.map(\.count) == [2, 1])
    #expect(activity.arrivals == [1, 2])
    #expect(activity.notices.map(\.id) == [4, 3, 2])
  }

  @Test func `a change belongs to the time in which its notice was kept`() async throws {
    let scratch = try await Self.filled()
    let moments = [20, 30].map { $0 * Self.second }
    let activity = try await scratch.store.activity(between: moments, naming: 10)
    #expect(activity.changes.map(\.standing) == [.done, .partlyDone])
    #expect(activity.changes.map(\.before) == [.partlyDone, .inProgress])
    #expect(activity.changes.map(\.on) == ["2024-06-01", "2024-05-01"])
    #expect(activity.changes.map(\.body) == ["青石县水务局", "青石县水务局"])
    #expect(activity.changed.map(\.count) == [1, 1])
    let first = try await scratch.store.activity(
      between: [0, 20].map { $0 * Self.second }, naming: 10)
    #expect(first.changes.map(\.before) == [nil])
    #expect(first.changes.map(\.notice) == [1])
  }

  @Test func `a decision is a change of its moment`() async throws {
    let scratch = try await Self.filled()
    #expect(
      try await scratch.store.decide(
        1, .rebounded, note: "回头看", user: 0, on: "2024-07-01", at: 40 * Self.second))
    let activity = try await scratch.store.activity(
      between: [40, 41].map { $0 * Self.second }, naming: 10)
    #expect(activity.changes.map(\.standing) == [.rebounded])
    #expect(activity.changes.map(\.before) == [.done])
    #expect(activity.changes.map(\.notice) == [nil])
    #expect(activity.outcomes.isEmpty)
  }

  @Test func `all are counted and the latest named`() async throws {
    let scratch = try await Self.filled()
    let activity = try await scratch.store.activity(
      between: [0, 30].map { $0 * Self.second }, naming: 1)
    #expect(activity.notices.map(\.id) == [4])
    #expect(activity.changes.map(\.standing) == [.done])
    #expect(activity.changed.reduce(0) { $0 + $1.count } == 3)
  }

  @Test func `the outlook counts what is not solved by its day`() async throws {
    let scratch = try ScratchStore()
    for (index, measure) in ["年底前完成", "2024年12月底前完成", "长期坚持"].enumerated() {
      try await scratch.keep("\(index)") { notice in
        notice.issuer = "中共青石县水务局党组"
        notice.publishedOn = "2024-04-01"
        var finding = Finding(
          number: 1, title: ["河道", "物资", "文件"][index] + "不足", span: Span(start: 0, end: 0))
        finding.measures = [Measure(number: 1, text: measure, span: Span(start: 0, end: 0))]
        notice.findings = [finding]
      }
    }
    let outlook = try await scratch.store.outlook()
    #expect(outlook.due.map(\.name) == ["2024-12-31"])
    #expect(outlook.due.map(\.count) == [2])
    #expect(outlook.undated == 1)
    #expect(outlook.standings.reduce(0) { $0 + $1.count } == 3)
  }
}
