import NoticeLedger
import NoticeRecord
import NoticeStore
import Testing

@Suite struct ActivityTests {
  private static let second: Int64 = 1_000_000

  /// Keeps a notice of 青石县水务局 at a moment, with one finding.
  private static func keep(
    _ text: String, _ status: Finding.Status?, kind: Kind = .rectificationReport, on day: String?,
    signedOn: String? = nil, at moment: Int64, in store: Store
  ) async throws {
    let outcome = Sample.outcome(text, inode: UInt64(moment)) { notice in
      notice.kind = kind
      notice.title = "关于巡察整改进展情况的通报"
      notice.issuer = "中共青石县水务局党组"
      notice.publishedOn = day
      notice.signedOn = signedOn
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

  /// What happened in days whose moments are those given, in seconds.
  private static func activity(
    of store: Store, _ moments: [Int64] = [0, 100], from first: String = "2024-01-01",
    through last: String = "2024-12-31", naming most: Int = 10
  ) async throws -> Activity {
    let days = try #require(Day(lastOf: first))...(try #require(Day(lastOf: last)))
    return try await store.activity(
      between: moments.map { $0 * second }, of: days, naming: most)
  }

  @Test func `what was kept meanwhile is counted, by kind and by part of the time`() async throws {
    let scratch = try await Self.filled()
    let activity = try await Self.activity(
      of: scratch.store, [20, 25, 30], from: "2024-06-01", through: "2024-06-30")
    #expect(Set(activity.outcomes.map { "\($0.name) \($0.count)" }) == ["kept 3", "duplicate 1"])
    #expect(activity.kinds.map(\.name) == ["rectification-report", "policy-notice"])
    #expect(activity.kinds.map(\.count) == [2, 1])
    #expect(activity.arrivals == [1, 2])
    #expect(activity.notices.map(\.id) == [4, 3, 2])
    #expect(activity.older == 1)
  }

  @Test func `a change belongs to the day of its notice, whenever that was kept`() async throws {
    let scratch = try await Self.filled()
    let activity = try await Self.activity(
      of: scratch.store, [0, 20], from: "2024-05-01", through: "2024-06-30")
    let changes = activity.changes
    #expect(changes.named.map(\.standing) == [.done, .partlyDone])
    #expect(changes.named.map(\.before) == [.partlyDone, .inProgress])
    #expect(changes.named.map(\.on) == ["2024-06-01", "2024-05-01"])
    #expect(changes.named.map(\.body) == ["青石县水务局", "青石县水务局"])
    #expect(changes.counts.map(\.count) == [1, 1])
    #expect(activity.notices.map(\.id) == [1])
  }

  @Test func `who decides what notices say already changes nothing`() async throws {
    let scratch = try await Self.filled()
    let moment = 28 * Self.second
    _ = try await scratch.store.decide(
      1, .done, note: nil, user: 0, on: "2024-06-20", at: moment)
    let june = try await Self.activity(
      of: scratch.store, [20, 30], from: "2024-06-01", through: "2024-06-30")
    #expect(june.changes.named.map(\.notice) == [3])
    #expect(june.changes.counts.map(\.count) == [1])
  }

  @Test func `what older notices state that were kept meanwhile is told apart`() async throws {
    let scratch = try await Self.filled()
    let activity = try await Self.activity(
      of: scratch.store, [20, 30], from: "2024-06-01", through: "2024-06-30")
    #expect(activity.changes.named.map(\.notice) == [3])
    #expect(activity.earlierChanges.named.map(\.notice) == [2])
    #expect(activity.earlierChanges.counts.map(\.count) == [1])
  }

  @Test(arguments: ["2024-06-28", "2024-06", "2024-06-late", "2024-05-late", "2024"])
  func `a part of a month or a year is its last day`(date: String) async throws {
    let scratch = try ScratchStore()
    try await Self.keep("一", .done, on: date, at: 10, in: scratch.store)
    let june = try await Self.activity(
      of: scratch.store, [50, 60], from: "2024-06-01", through: "2024-06-30")
    #expect(june.changes.counts.map(\.count) == (date.hasPrefix("2024-06") ? [1] : []))
    let year = try await Self.activity(of: scratch.store, [50, 60])
    #expect(year.changes.counts.map(\.count) == [1])
  }

  @Test func `a notice that was published later is of the day on which it was signed`()
    async throws
  {
    let scratch = try ScratchStore()
    let store = scratch.store
    try await Self.keep("一", .done, on: "2021-11-02", signedOn: "2021-10-28", at: 10, in: store)
    #expect(try await store.matter(1, today: "2024-01-01")?.matter.changedOn == "2021-10-28")
    let october = try await Self.activity(of: store, from: "2021-10-01", through: "2021-10-31")
    #expect(october.changes.named.map(\.on) == ["2021-10-28"])
    #expect(october.older == 0)
    let november = try await Self.activity(of: store, from: "2021-11-01", through: "2021-11-30")
    #expect(november.changes.named.isEmpty)
    #expect(november.earlierChanges.named.map(\.on) == ["2021-10-28"])
    #expect(november.older == 1)
  }

  @Test func `a notice without a date is of the day of the feedback that it names`() async throws {
    let scratch = try ScratchStore()
    try await Self.keep("一", .done, on: nil, at: 10, in: scratch.store)
    let march = try await Self.activity(
      of: scratch.store, [50, 60], from: "2024-03-01", through: "2024-03-31")
    #expect(march.changes.named.map(\.on) == ["2024-03-08"])
    #expect(march.changes.named.map(\.undated) == [nil])
    let later = try await Self.activity(
      of: scratch.store, from: "2024-05-01", through: "2024-05-31")
    #expect(later.changes.named.isEmpty)
    #expect(later.earlierChanges.named.map(\.on) == ["2024-03-08"])
    #expect(later.older == 1)
  }

  @Test func `a week over the turn of the year has what is dated by the year alone`() async throws {
    let scratch = try ScratchStore()
    try await Self.keep("一", .done, on: "2024", at: 10, in: scratch.store)
    let week = try await Self.activity(
      of: scratch.store, [50, 60], from: "2024-12-30", through: "2025-01-05")
    #expect(week.changes.named.map(\.on) == ["2024-12-31"])
  }

  @Test(arguments: [nil, 10, 10 + 86_400] as [Int64?])
  func `a notice without a date is of the time in which it was kept, and said to be`(
    preparedAt: Int64?
  ) async throws {
    let scratch = try ScratchStore()
    let store = scratch.store
    let outcome = Sample.outcome("一", inode: 1) { notice in
      notice.kind = .rectificationReport
      notice.title = "关于巡察整改进展情况的通报"
      notice.issuer = "中共青石县水务局党组"
      notice.findings = [Finding(number: 1, title: "河道管护责任落实不到位", span: Span(start: 0, end: 0))]
    }
    // What was made ready on another day is made ready anew.
    var prepared: PreparedBatch?
    if let preparedAt {
      prepared = try await PreparedBatch([outcome], at: preparedAt * Self.second)
    }
    _ = try await store.keep([outcome], prepared: prepared, at: 10 * Self.second)
    let day = Day.here(microseconds: 10 * Self.second).iso
    let activity = try await Self.activity(of: store, from: day, through: "1970-01-07")
    #expect(activity.changes.named.map(\.on) == [day])
    #expect(activity.changes.named.map(\.undated) == [true])
    #expect(activity.older == 0)
    let file = try #require(try await store.matter(1, today: "2024-01-01"))
    #expect(file.matter.undated == true)
    #expect(file.mentions.map(\.undated) == [true])
    #expect(file.history.map(\.undated) == [true])
    #expect(file.matter.unstated == true)
  }

  @Test(arguments: [nil, Day.here(microseconds: 10 * second).iso])
  func `a day is that of keeping only where no notice states it`(date: String?) async throws {
    let scratch = try ScratchStore()
    for (inode, day) in [nil, date].enumerated() {
      let outcome = Sample.outcome("\(inode)", inode: UInt64(inode)) { notice in
        notice.kind = .rectificationReport
        notice.issuer = "中共青石县水务局党组"
        notice.publishedOn = day
        var finding = Finding(number: 1, title: "河道管护责任落实不到位", span: Span(start: 0, end: 0))
        finding.status = .done
        notice.findings = [finding]
      }
      _ = try await scratch.store.keep([outcome], at: 10 * Self.second)
    }
    let undated: Bool? = date == nil ? true : nil
    let day = Day.here(microseconds: 10 * Self.second).iso
    let file = try #require(try await scratch.store.matter(1, today: "2024-01-01"))
    #expect(file.matter.changedOn == day)
    #expect(file.matter.undated == undated)
    #expect(file.mentions.map(\.undated) == [true, undated])
    // The list, the life of the matter and the digest go by one rule.
    #expect(file.history.map(\.undated) == [undated])
    let list = try await scratch.store.matters(
      LedgerFilter(), today: "2024-01-01", window: Window(limit: 9))
    #expect(list.items.map(\.undated) == [undated])
    let activity = try await Self.activity(of: scratch.store, from: day, through: "1970-01-07")
    #expect(activity.changes.named.map(\.undated) == [undated])
  }

  @Test func `a decision is a change of its moment`() async throws {
    let scratch = try await Self.filled()
    #expect(
      try await scratch.store.decide(
        1, .rebounded, note: "回头看", user: 0, on: "2024-07-01", at: 40 * Self.second))
    let activity = try await Self.activity(
      of: scratch.store, [40, 41], from: "2024-07-01", through: "2024-07-01")
    #expect(activity.changes.named.map(\.standing) == [.rebounded])
    #expect(activity.changes.named.map(\.before) == [.done])
    #expect(activity.changes.named.map(\.notice) == [nil])
    #expect(activity.outcomes.isEmpty)
  }

  @Test func `all are counted and the latest named`() async throws {
    let scratch = try await Self.filled()
    let activity = try await Self.activity(of: scratch.store, [0, 30], naming: 1)
    #expect(activity.notices.map(\.id) == [4])
    #expect(activity.changes.named.map(\.standing) == [.done])
    #expect(activity.changes.counts.map(\.count) == [1, 1, 1])
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
