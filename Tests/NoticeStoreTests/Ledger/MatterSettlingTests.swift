// A matter is carried on by each new notice, and settled in full where its notices are read again: both come
// to the same.

import NoticeRecord
import NoticeStore
import TestSupport
import Testing

@Suite struct MatterSettlingTests {
  private static let today = "2025-06-01"
  private static let titles = ["药品采购程序不规范", "公车使用管理不严", "儿科医师短缺"]

  /// The notices of three problems in one body's life, in an order that is not always that of their days.
  private static func notices(seed: UInt64) -> [Notice] {
    var chance = Chance(seed: seed)
    return (0..<12).map { index in
      var notice = Sample.notice("第\(index)号")
      notice.kind =
        Int.random(in: 0..<4, using: &chance) == 0 ? .inspectionFeedback : .rectificationReport
      notice.issuer = "平岭省卫生健康委员会"
      notice.title =
        notice.kind == .inspectionFeedback ? "省委第二巡视组向平岭省卫生健康委员会反馈巡视情况" : "关于整改进展的通报"
      notice.region = Region(code: "420000", province: "平岭省")
      let month = max(1, index + 1 - chance.one(of: [0, 0, 0, 4]))
      notice.publishedOn = "2024-\(month < 10 ? "0" : "")\(month)-10"
      notice.inspection = Inspection(
        feedbackOn: chance.one(of: ["2023-12-08", "2023-12-08", "2024-06-08", nil]))
      notice.findings = titles.shuffled(using: &chance).prefix(2).enumerated().map { place, title in
        finding(place + 1, title, notice.kind, &chance)
      }
      return notice
    }
  }

  private static func finding(
    _ number: Int, _ title: String, _ kind: Kind, _ chance: inout Chance
  ) -> Finding {
    let nowhere = Span(start: 0, end: 0)
    var finding = Finding(number: number, title: title, span: nowhere)
    guard kind == .rectificationReport else { return finding }
    finding.status = chance.one(of: [.done, .done, .partlyDone, .notDone, nil])
    if finding.status == .done { finding.statusText = chance.one(of: ["已完成", "长期坚持"]) }
    if Bool.random(using: &chance) {
      let month = Int.random(in: 1...12, using: &chance)
      finding.measures = [
        Measure(number: 1, text: "2025年\(month)月底前完成整改", span: nowhere)
      ]
    }
    return finding
  }

  /// A text long enough for its copies to be known, of one source or another.
  private static func text(_ source: Int) -> String {
    (0..<900).map {
      String(Character(Unicode.Scalar(0x4E00 + ($0 * 7 + source * 997) % 20_000) ?? "一"))
    }
    .joined()
  }

  private static func matters(in store: Store) async throws -> [Matter] {
    try await store.matters(LedgerFilter(), today: today, window: Window(limit: 100)).items
      .sorted { $0.id < $1.id }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `carried on and settled in full it stands the same`(seed: UInt64) async throws {
    let scratch = try ScratchStore()
    var chance = Chance(seed: seed)
    var kept: [(id: Int64, notice: Notice, text: String)] = []
    for notice in Self.notices(seed: seed) {
      // Some are copies of one that was kept before.
      let source = chance.one(of: [kept.count, kept.count, max(0, kept.count - 2)])
      let text = Self.text(source) + "第\(kept.count)号"
      kept.append((try await scratch.keep(text) { $0 = notice }, notice, text))
      if kept.count == 6, let matter = try await Self.matters(in: scratch.store).first {
        _ = try await scratch.store.decide(matter.id, .done, note: nil, user: 0, on: "2024-08-01")
      }
    }
    let carriedOn = try await Self.matters(in: scratch.store)
    #expect(carriedOn.map(\.title).sorted() == Self.titles.sorted())
    for matter in carriedOn {
      let life = try #require(try await scratch.store.matter(matter.id, today: Self.today)).history
      #expect(life.last?.standing == matter.standing)
      #expect(life.last?.on == matter.changedOn)
      #expect(life.count { $0.standing == .rebounded } == matter.rebounds)
    }
    for (id, notice, text) in kept {
      try await scratch.store.replace(id, with: notice, text: text, body: nil)
    }
    #expect(try await Self.matters(in: scratch.store) == carriedOn)
  }

  @Test
  func `findings that only a later reading finds take their place among those of later notices`()
    async throws
  {
    let scratch = try ScratchStore()
    func report(_ status: Finding.Status?) -> Notice {
      var notice = Sample.notice("第一号")
      notice.issuer = "平岭省卫生健康委员会"
      notice.publishedOn = "2024-03-10"
      var finding = Finding(number: 1, title: Self.titles[0], span: Span(start: 0, end: 0))
      finding.status = status
      notice.findings = status == nil ? [] : [finding]
      return notice
    }
    let first = try await scratch.keep("第一号") { $0 = report(nil) }
    try await scratch.keep("第二号") { $0 = report(.done) }
    try await scratch.store.replace(first, with: report(.notDone), text: "第一号", body: nil)
    let matter = try #require(try await Self.matters(in: scratch.store).first)
    let life = try #require(try await scratch.store.matter(matter.id, today: Self.today)).history
    #expect(matter.standing == .done && life.last?.standing == .done)
    #expect(matter.rebounds == 0)
  }

  @Test func `a copy that says the same changes nothing, and one that says more counts`()
    async throws
  {
    let scratch = try ScratchStore()
    let text = (0..<900).map { String(Character(Unicode.Scalar(0x4E00 + $0 * 7 % 6000) ?? "一")) }
      .joined()
    func report(due words: String, from inspection: String) -> (inout Notice) -> Void {
      { notice in
        notice.issuer = "平岭省卫生健康委员会"
        notice.publishedOn = "2024-03-10"
        notice.inspection = Inspection(feedbackOn: inspection)
        var finding = Finding(number: 1, title: Self.titles[0], span: Span(start: 0, end: 0))
        finding.measures = [Measure(number: 1, text: words, span: Span(start: 0, end: 0))]
        notice.findings = [finding]
      }
    }
    let june = report(due: "2025年6月底前完成整改", from: "2023-12-08")
    try await scratch.keep(text, change: june)
    let first = try #require(try await Self.matters(in: scratch.store).first)
    try await scratch.keep(text + "甲", change: june)
    #expect(try await Self.matters(in: scratch.store).map(\.changedOn) == [first.changedOn])
    #expect(try await Self.matters(in: scratch.store).map(\.inspections) == [1])
    try await scratch.keep(
      text + "乙", change: report(due: "2025年9月底前完成整改", from: "2024-01-08"))
    let last = try #require(try await Self.matters(in: scratch.store).first)
    #expect(last.id == first.id && last.dueOn == "2025-09-30" && last.inspections == 2)
  }
}
