import NoticeRecord
import Testing

@testable import NoticeStore

/// Which notices are one text, and which of them speaks for the others.
extension LedgerTests {
  @Test func `a copy on another site adds no matter and no step, and the better copy leads`()
    async throws
  {
    let scratch = try ScratchStore()
    let text = (0..<900).map { String(Character(Unicode.Scalar(0x4E00 + $0 * 7 % 6000) ?? "一")) }
      .joined()
    let report = Self.notice(
      .rectificationReport, on: "2024-12-10",
      [("公车使用管理不严", .done, ["年底前完成清理"]), ("儿科医师短缺", .notDone, [])])
    let cut = Self.notice(.rectificationReport, on: "2025-02-10", [("公车使用管理不严", nil, ["年底前完成清理"])])
    let whole = try await scratch.keep(text, change: report)
    try await scratch.keep(String(text.prefix(700)), change: cut)
    let matters = try await Self.matters(in: scratch.store)
    #expect(matters.count == 2)
    let car = try #require(matters.first { $0.title == "公车使用管理不严" })
    let file = try #require(try await scratch.store.matter(car.id, today: Self.today))
    #expect(file.history.map(\.standing) == [.done])
    #expect(file.mentions.map(\.isCopy) == [false, true])
    #expect(file.mentions.last?.reason == "copy")
    let tasks = try await scratch.store.tasks(
      LedgerFilter(), today: Self.today, window: Window(limit: 10))
    #expect(tasks.items.map(\.notice) == [whole])
  }

  @Test func `a later report of nearly the same words is no copy`() async throws {
    let scratch = try ScratchStore()
    let words = (0..<900).map { String(Character(Unicode.Scalar(0x4E00 + $0 * 7 % 6000) ?? "一")) }
      .joined()
    func report(_ status: Finding.Status?, _ day: String?) -> (inout Notice) -> Void {
      let change = Self.notice(
        .rectificationReport, on: day ?? "2024-12-01", [("公车使用管理不严", status, [])])
      return {
        change(&$0)
        $0.signedOn = day
      }
    }
    try await scratch.keep(words + "一", change: report(.notDone, "2024-06-10"))
    // A cut copy of the first report states neither its day nor a status.
    try await scratch.keep(String(words.prefix(700)), change: report(nil, nil))
    try await scratch.keep(words + "二", change: report(.done, "2024-12-10"))
    let matter = try #require(try await Self.matters(in: scratch.store).first)
    let file = try #require(try await scratch.store.matter(matter.id, today: Self.today))
    #expect(file.history.map(\.standing) == [.inProgress, .done])
    #expect(file.mentions.map(\.isCopy).filter { $0 }.count == 1)
  }

  @Test func `the same words of two bodies are the problems of both`() async throws {
    let scratch = try ScratchStore()
    let words = (0..<900).map { String(Character(Unicode.Scalar(0x4E00 + $0 * 7 % 6000) ?? "一")) }
      .joined()
    for body in ["青石县水务局", "白石县水务局"] {
      let change = Self.notice(.rectificationReport, on: "2024-12-10", [("公车使用管理不严", nil, [])])
      let outcome = Sample.outcome(body + words, body: body) { notice in
        change(&notice)
        notice.issuer = "中共\(body)党组"
      }
      _ = try await scratch.store.keep([outcome])
    }
    let matters = try await Self.matters(in: scratch.store)
    #expect(Set(matters.map(\.body)) == ["青石县水务局", "白石县水务局"])
  }

  /// A report of a body, in the words of all others; nil for one that does not state its issuer.
  static func report(of body: String?, _ words: String, length: Int = 900) -> Outcome {
    let change = notice(.rectificationReport, on: "2024-12-10", [("公车使用管理不严", nil, [])])
    return Sample.outcome((body ?? "") + words.prefix(length), body: body) { notice in
      change(&notice)
      notice.issuer = body.map { "中共\($0)党组" }
      notice.region = nil
    }
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func `a copy that states no issuer joins no two bodies`(order: [Int]) async throws {
    let scratch = try ScratchStore()
    let words = (0..<900).map { String(Character(Unicode.Scalar(0x4E00 + $0 * 7 % 6000) ?? "一")) }
      .joined()
    let outcomes = [
      Self.report(of: "青石县水务局", words, length: 800), Self.report(of: nil, words),
      Self.report(of: "白石县水务局", words, length: 850),
    ]
    for place in order { _ = try await scratch.store.keep([outcomes[place]]) }
    // Where it comes first, one of the two is its copy; the other never is.
    #expect(try await Self.matters(in: scratch.store).count == 2)
  }

  @Test func `feedback of one wording to two bodies is two notices`() async throws {
    let scratch = try ScratchStore()
    let words = (0..<900).map { String(Character(Unicode.Scalar(0x4E00 + $0 * 7 % 6000) ?? "一")) }
      .joined()
    for (county, body) in [("青石县", "青石县教育局"), ("青石县", "水务局"), ("白石县", "教育局")] {
      let change = Self.notice(.inspectionFeedback, on: "2024-03-10", [("公车使用管理不严", nil, [])])
      try await scratch.keep(body + county + words) {
        change(&$0)
        $0.title = "县委第一巡察组向\(body)反馈巡察情况"
        $0.issuer = nil
        $0.region = Region(province: "平岭省", county: county)
      }
    }
    let bodies = try await Self.matters(in: scratch.store).compactMap(\.body)
    #expect(Set(bodies).count == 3)
  }

  @Test func `of two copies that state the same the one with fewer repairs leads`() async throws {
    let scratch = try ScratchStore()
    let words = (0..<900).map { String(Character(Unicode.Scalar(0x4E00 + $0 * 7 % 6000) ?? "一")) }
      .joined()
    let report = Self.notice(.rectificationReport, on: "2024-12-10", [("公车使用管理不严", .done, [])])
    let clean = try await scratch.keep(words, change: report)
    try await scratch.keep("首页新闻中心工作动态通知公告" + words) {
      report(&$0)
      $0.repairs = [
        Repair(
          kind: .lostDatePart, damaged: "2026630日", repaired: "2026年6月30日", confidence: 1,
          span: Self.nowhere)
      ]
    }
    let matter = try #require(try await Self.matters(in: scratch.store).first)
    let file = try #require(try await scratch.store.matter(matter.id, today: Self.today))
    #expect(file.mentions.filter { !$0.isCopy }.map(\.notice) == [clean])
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func `the same of three copies leads, whichever comes first`(order: [Int]) async throws {
    let scratch = try ScratchStore()
    let words = (0..<1300).map { String(Character(Unicode.Scalar(0x4E00 + $0 * 7 % 9100) ?? "一")) }
      .joined()
    let report = Self.notice(.rectificationReport, on: "2024-12-10", [("公车使用管理不严", .done, [])])
    var kept: [Int: Int64] = [:]
    for place in order {
      kept[place] = try await scratch.keep(String(words.prefix([1000, 1200, 1300][place]))) {
        report(&$0)
        let repair = Repair(
          kind: .lostDatePart, damaged: "2026630日", repaired: "2026年6月30日", confidence: 1,
          span: Self.nowhere)
        $0.repairs = [Repair](repeating: repair, count: place)
      }
    }
    let matter = try #require(try await Self.matters(in: scratch.store).first)
    let file = try #require(try await scratch.store.matter(matter.id, today: Self.today))
    #expect(file.mentions.filter { !$0.isCopy }.map(\.notice) == [kept[1]])
  }
}
