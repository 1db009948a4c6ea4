import NoticeRecord
import Testing

@testable import NoticeStore

@Suite struct LedgerTests {
  static let today = "2025-06-01"
  static let nowhere = Span(start: 0, end: 0)

  /// A report of 平岭省卫生健康委员会, or the feedback that it answers.
  static func notice(
    _ kind: Kind, on day: String, from inspection: String? = "2024-03-08",
    _ findings: [(String, Finding.Status?, [String])]
  ) -> (inout Notice) -> Void {
    { notice in
      notice.kind = kind
      notice.title =
        kind == .inspectionFeedback
        ? "省委第二巡视组向平岭省卫生健康委员会反馈巡视情况" : "关于巡视整改进展情况的通报"
      notice.issuer = kind == .inspectionFeedback ? "省委第二巡视组" : "中共平岭省卫生健康委员会党组"
      notice.region = Region(code: "420000", province: "平岭省")
      notice.publishedOn = day
      notice.inspection = Inspection(feedbackOn: inspection)
      notice.findings = findings.enumerated().map { index, entry in
        var finding = Finding(number: index + 1, title: entry.0, span: nowhere)
        finding.status = entry.1
        finding.measures = entry.2.enumerated().map {
          Measure(number: $0.offset + 1, text: $0.element, span: nowhere)
        }
        return finding
      }
    }
  }

  static func matters(
    in store: Store, _ change: (inout LedgerFilter) -> Void = { _ in }
  ) async throws -> [Matter] {
    var filter = LedgerFilter()
    change(&filter)
    return try await store.matters(filter, today: today, window: Window(limit: 100)).items
  }

  @Test func `a problem is followed from the feedback through the reports to a rebound`()
    async throws
  {
    let scratch = try ScratchStore()
    let first = try await scratch.keep(
      "反馈", change: Self.notice(.inspectionFeedback, on: "2024-03-10", [("药品采购程序不规范", nil, [])]))
    try await scratch.keep(
      "一",
      change: Self.notice(
        .rectificationReport, on: "2024-06-10", [("药品采购程序不够规范", .partlyDone, ["修订办法"])]))
    try await scratch.keep(
      "二", change: Self.notice(.rectificationReport, on: "2024-12-10", [("药品采购程序不规范", .done, [])]))
    let again = try await scratch.keep(
      "再",
      change: Self.notice(
        .inspectionFeedback, on: "2025-03-10", from: "2025-03-08", [("药品采购不规范", nil, [])]))
    let matters = try await Self.matters(in: scratch.store)
    let matter = try #require(matters.first)
    #expect(matters.count == 1)
    #expect(matter.body == "平岭省卫生健康委员会")
    #expect(matter.standing == .rebounded)
    #expect(matter.inspections == 2)
    #expect(matter.rebounds == 1)
    #expect(matter.notice == again)
    let file = try #require(try await scratch.store.matter(matter.id, today: Self.today))
    #expect(file.history.map(\.standing) == [.reported, .partlyDone, .done, .rebounded])
    #expect(file.history.first?.notice == first)
    #expect(file.mentions.map(\.reason) == ["first", "same-number", "same-words", "like-words"])
  }

  @Test func `notices may come in any order`() async throws {
    let scratch = try ScratchStore()
    try await scratch.keep(
      "二", change: Self.notice(.rectificationReport, on: "2024-12-10", [("公车使用管理不严", .done, [])]))
    try await scratch.keep(
      "一", change: Self.notice(.inspectionFeedback, on: "2024-03-10", [("公车使用管理不严", nil, [])]))
    let matter = try #require(try await Self.matters(in: scratch.store).first)
    #expect(matter.standing == .done)
    #expect(matter.openedOn == "2024-03-10")
  }

  @Test func `a decision is kept and no re-reading overwrites it`() async throws {
    let scratch = try ScratchStore()
    let change = Self.notice(.rectificationReport, on: "2024-12-10", [("公车使用管理不严", .notDone, [])])
    let id = try await scratch.keep("一", change: change)
    let matter = try #require(try await Self.matters(in: scratch.store).first)
    #expect(
      try await scratch.store.decide(
        matter.id, .done, note: "看过现场", user: 1000, on: "2025-05-01", at: 5))
    var better = Sample.notice("一")
    change(&better)
    better.findings[0].title = "公务用车使用管理不严格"
    try await scratch.store.replace(id, with: better, text: "一", body: nil)
    let after = try #require(try await Self.matters(in: scratch.store).first)
    #expect(after.id == matter.id)
    #expect(after.standing == .done)
    #expect(after.byPerson)
    let file = try #require(try await scratch.store.matter(matter.id, today: Self.today))
    #expect(file.history.last?.user == 1000)
    #expect(file.history.last?.at == 5)
    #expect(file.history.last?.reason == "看过现场")
    #expect(
      try await scratch.store.decide(99, .done, note: nil, user: 0, on: "2025-05-01") == false)
  }

  @Test func `a finding that is no longer read takes its matter along`() async throws {
    let scratch = try ScratchStore()
    let findings: [(String, Finding.Status?, [String])] = [
      ("公车使用管理不严", .done, []), ("儿科医师短缺", nil, []),
    ]
    let id = try await scratch.keep(
      "一", change: Self.notice(.rectificationReport, on: "2024-12-10", findings))
    var less = Sample.notice("一")
    Self.notice(.rectificationReport, on: "2024-12-10", [findings[1]])(&less)
    try await scratch.store.replace(id, with: less, text: "一", body: nil)
    #expect(try await Self.matters(in: scratch.store).map(\.title) == ["儿科医师短缺"])
  }

  @Test(arguments: [false, true])
  func `a day that was kept to is none any more when it rebounds`(inOrder: Bool) async throws {
    let scratch = try ScratchStore()
    let notices = [
      ("2024-06-10", Finding.Status.notDone, "2024年8月底前完成清理"),
      ("2024-09-10", .done, "已清理"), ("2024-11-10", .notDone, "再次清理"),
    ]
    for (day, status, measure) in inOrder ? notices : notices.reversed() {
      try await scratch.keep(
        day, change: Self.notice(.rectificationReport, on: day, [("公车使用管理不严", status, [measure])]))
    }
    let matter = try #require(try await Self.matters(in: scratch.store).first)
    #expect(matter.standing == .rebounded)
    #expect(matter.dueOn == nil)
    // A day that is set from then on counts.
    try await scratch.keep(
      "2024-12-10",
      change: Self.notice(
        .rectificationReport, on: "2024-12-10", [("公车使用管理不严", .notDone, ["2025年3月底前完成清理"])]))
    #expect(try await Self.matters(in: scratch.store).first?.dueOn == "2025-03-31")
  }

  @Test(arguments: [
    (Standing.inProgress, "2024-08-31" as String?), (.partlyDone, "2024-08-31"),
    (.rebounded, nil),
  ])
  func `a day stands again when a person says that it was never done`(
    decided: Standing, due: String?
  ) async throws {
    let scratch = try ScratchStore()
    for (day, status, measure) in [
      ("2024-06-10", Finding.Status.notDone, "2024年8月底前完成清理"), ("2024-09-10", .done, "已清理"),
    ] {
      try await scratch.keep(
        day, change: Self.notice(.rectificationReport, on: day, [("公车使用管理不严", status, [measure])]))
    }
    let matter = try #require(try await Self.matters(in: scratch.store).first)
    _ = try await scratch.store.decide(matter.id, decided, note: nil, user: 0, on: "2024-10-01")
    #expect(try await Self.matters(in: scratch.store).first?.dueOn == due)
    // What a later report says of it is no rebound.
    try await scratch.keep(
      "2024-11-10",
      change: Self.notice(.rectificationReport, on: "2024-11-10", [("公车使用管理不严", .notDone, [])]))
    #expect(try await Self.matters(in: scratch.store).first?.dueOn == due)
  }

  @Test func `the deadline after a rebound is the same when all is settled anew`() async throws {
    // Two reports of the day of the rebound, of which the first one said that it was done, and a
    // copy of what was set before, that a site shows later.
    let scratch = try ScratchStore()
    let words = (0..<900).map { String(Character(Unicode.Scalar(0x4E00 + $0 * 7 % 6000) ?? "一")) }
      .joined()
    let notices: [(String, String, Finding.Status?, String)] = [
      (words, "2024-06-10", nil, "2024年8月底前完成清理"),
      ("二", "2024-09-10", .done, "2024年10月底前完成核查"), ("三", "2024-09-10", .notDone, "再次清理"),
      (String(words.dropLast(10)), "2024-12-01", nil, "2024年8月底前完成清理"),
    ]
    for (text, day, status, measure) in notices {
      try await scratch.keep(
        text, change: Self.notice(.rectificationReport, on: day, [("公车使用管理不严", status, [measure])]))
      let carried = try #require(try await Self.matters(in: scratch.store).first)
      try await scratch.store.write { db in try MatterRows(db: db).settle(carried.id) }
      let settled = try #require(try await Self.matters(in: scratch.store).first)
      #expect(carried.dueOn == settled.dueOn, "\(text.prefix(2))")
    }
    let matters = try await Self.matters(in: scratch.store)
    #expect(matters.map(\.standing) == [.rebounded])
    #expect(matters.first?.dueOn == nil)
  }

  @Test func `what is no copy when it is read again has problems of its own`() async throws {
    let scratch = try ScratchStore()
    let words = (0..<900).map { String(Character(Unicode.Scalar(0x4E00 + $0 * 7 % 6000) ?? "一")) }
      .joined()
    _ = try await scratch.store.keep([Self.report(of: "青石县水务局", words)])
    let copy = try await scratch.store.keep([Self.report(of: nil, words, length: 850)])
    #expect(try await Self.matters(in: scratch.store).count == 1)
    guard
      case .notice(let better, _, let text, let body) =
        Self.report(of: "白石县水务局", words, length: 850).verdict
    else { return }
    try await scratch.store.replace(
      try #require(copy.first?.notice), with: better, text: text, body: body)
    let bodies = try await Self.matters(in: scratch.store).compactMap(\.body)
    #expect(Set(bodies) == ["青石县水务局", "白石县水务局"])
  }

  @Test func `lists tell what is due, what is late and who answers`() async throws {
    let scratch = try ScratchStore()
    try await scratch.keep(
      "一",
      change: Self.notice(
        .rectificationReport, on: "2025-03-10",
        [
          ("公车使用管理不严", .notDone, ["修订办法,2025年4月底前完成(牵头单位:办公室;配合单位:财务处)"]),
          ("儿科医师短缺", .notDone, ["年底前引进10人"]), ("档案管理不规范", .done, ["4月底前完成整理"]),
          ("理论学习不深入", nil, ["长期坚持抓学习"]),
        ]))
    let due = try await Self.matters(in: scratch.store) { $0.dueBy = "2025-12-31" }
    #expect(due.map(\.dueOn) == ["2025-04-30", "2025-12-31"])
    #expect(due.map(\.overdue) == [true, false])
    #expect(
      try await Self.matters(in: scratch.store) { $0.overdue = true }.map(\.title) == ["公车使用管理不严"])
    let tasks = try await scratch.store.tasks(
      LedgerFilter(), today: Self.today, window: Window(limit: 10))
    #expect(tasks.total == 4)
    #expect(tasks.items.first?.leads == ["办公室"])
    #expect(tasks.items.first?.assists == ["财务处"])
    let page = try await scratch.store.responsibilities(
      LedgerFilter(), today: Self.today, window: Window(limit: 10))
    #expect(
      page.items.first
        == Responsibility(
          body: "平岭省卫生健康委员会", name: "办公室", part: "leads", matters: 1, open: 1, overdue: 1))
    #expect(page.items.filter { $0.name == nil }.map(\.matters) == [3])
  }

  @Test func `other bodies' problems are other matters`() async throws {
    let scratch = try ScratchStore()
    for issuer in ["中共平岭省卫生健康委员会党组", "中共平岭省教育厅党组"] {
      let change = Self.notice(.rectificationReport, on: "2024-12-10", [("公车使用管理不严", .done, [])])
      try await scratch.keep(issuer) {
        change(&$0)
        $0.issuer = issuer
      }
    }
    #expect(try await Self.matters(in: scratch.store).count == 2)
    #expect(try await Self.matters(in: scratch.store) { $0.body = "教育厅" }.count == 1)
  }

  @Test func `totals that are kept are those of the rows`() async throws {
    let scratch = try ScratchStore()
    try await scratch.keep(
      "一",
      change: Self.notice(
        .rectificationReport, on: "2024-12-10",
        [("公车使用管理不严", .done, []), ("儿科医师短缺", .notDone, []), ("档案管理不规范", nil, [])]))
    try await scratch.keep(
      "二", change: Self.notice(.rectificationReport, on: "2025-01-10", [("儿科医师短缺", .done, [])]))
    func totals() async throws -> [Int] {
      var open = LedgerFilter()
      (open.open, open.limit) = (true, 1)
      var totals: [Int] = []
      for filter in [LedgerFilter(), open] {
        let page = try await scratch.store.matters(
          filter, today: Self.today, window: Window(limit: 1))
        totals.append(page.total)
      }
      return totals
    }
    #expect(try await totals() == [3, 1])
    let done = try await Self.matters(in: scratch.store) { $0.standing = .done }
    let first = try #require(done.first)
    let found = try await scratch.store.decide(
      first.id, .rebounded, note: nil, user: 1, on: Self.today)
    #expect(found)
    #expect(try await totals() == [3, 2])
    #expect(try await scratch.store.verify(digest: Sample.digest).problems.isEmpty)
  }
}
