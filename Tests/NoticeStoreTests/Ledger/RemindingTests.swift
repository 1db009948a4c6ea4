import NoticeLedger
import NoticeRecord
import NoticeStore
import Testing

@Suite struct RemindingTests {
  /// A store with one problem that is due on 30 June 2025.
  private static func store() async throws -> ScratchStore {
    let scratch = try ScratchStore()
    try await scratch.keep("一") { notice in
      notice.kind = .rectificationReport
      notice.issuer = "平岭省教育厅"
      notice.publishedOn = "2025-03-10"
      let nowhere = Span(start: 0, end: 0)
      var finding = Finding(number: 1, title: "校车安全管理存在隐患", span: nowhere)
      finding.measures = [Measure(number: 1, text: "6月底前全部整改", span: nowhere)]
      notice.findings = [finding]
    }
    return scratch
  }

  private static func steps(_ store: Store, on day: String) async throws -> [String] {
    let due = try await store.reminders(
      ReminderStep.usual, on: try #require(Day(lastOf: day)), limit: 10)
    try await store.reminded(due)
    return due.map(\.step)
  }

  @Test func `each step comes once, over restarts too`() async throws {
    let scratch = try await Self.store()
    #expect(try await Self.steps(scratch.store, on: "2025-06-01") == [])
    #expect(try await Self.steps(scratch.store, on: "2025-06-10") == ["green"])
    #expect(try await Self.steps(scratch.store, on: "2025-06-11") == [])
    #expect(try await Self.steps(scratch.store, on: "2025-06-25") == ["yellow"])
    try scratch.store.close()
    let again = try Store(at: scratch.folder.file())
    #expect(try await Self.steps(again, on: "2025-06-30") == [])
    #expect(try await Self.steps(again, on: "2025-07-01") == ["red"])
    #expect(try await Self.steps(again, on: "2025-12-01") == [])
  }

  @Test func `what was missed is not caught up`() async throws {
    let scratch = try await Self.store()
    #expect(try await Self.steps(scratch.store, on: "2025-07-20") == ["red"])
  }

  @Test func `nobody is reminded of what is done`() async throws {
    let scratch = try await Self.store()
    #expect(try await scratch.store.decide(1, .done, note: nil, user: 0, on: "2025-06-01"))
    #expect(try await Self.steps(scratch.store, on: "2025-07-20") == [])
  }

  @Test func `those behind another one are looked at`() async throws {
    let scratch = try await Self.store()
    try await scratch.keep("二") { notice in
      notice.kind = .rectificationReport
      notice.issuer = "青石县教育局"
      notice.publishedOn = "2025-03-11"
      let nowhere = Span(start: 0, end: 0)
      notice.findings = ["食堂管理不规范", "理论学习不深入"].enumerated().map { index, title in
        var finding = Finding(number: index + 1, title: title, span: nowhere)
        finding.measures = [
          Measure(number: 1, text: index == 0 ? "6月底前全部整改" : "5月底前全部整改", span: nowhere)
        ]
        return finding
      }
    }
    let day = try #require(Day(lastOf: "2025-07-01"))
    var (found, last): ([Int64], Matter?) = ([], nil)
    // One more than there are.
    for _ in 1...4 {
      last = try await scratch.store.reminders(
        ReminderStep.usual, on: day, behind: last, limit: 1
      ).first?.matter
      guard let last else { break }
      found.append(last.id)
    }
    #expect(last == nil)
    // Of those that are due on one day the latest to change comes first.
    #expect(found == [3, 2, 1])
  }

  @Test func `bodies are graded and the same problem is found elsewhere`() async throws {
    let scratch = try await Self.store()
    try await scratch.keep("二") { notice in
      notice.kind = .rectificationReport
      notice.issuer = "青石县教育局"
      notice.publishedOn = "2025-03-11"
      notice.findings = [
        Finding(number: 1, title: "校车安全监管有隐患", span: Span(start: 0, end: 0)),
        Finding(number: 2, title: "理论学习不深入", span: Span(start: 0, end: 0)),
      ]
    }
    let grades = try await scratch.store.grades(by: GradeRules(), today: "2025-07-01").items
    #expect(grades.map(\.body) == ["平岭省教育厅", "青石县教育局"])
    #expect(grades.map(\.grade) == ["yellow", "green"])
    #expect(grades.first?.reasons == ["1 overdue: yellow from 1 on"])
    let strict = GradeRules(overdue: .init(yellow: 1, red: 1))
    for place in 0...2 {
      let page = try await scratch.store.grades(
        by: strict, today: "2025-07-01", window: Window(limit: 1, offset: place))
      #expect(page.items.map(\.body) == Array(grades.map(\.body).dropFirst(place).prefix(1)))
      #expect(page.total == 2)
    }
    let similar = try await scratch.store.similar(to: 1, today: "2025-07-01", limit: 10)
    #expect(similar?.map(\.matter.title) == ["校车安全监管有隐患"])
    #expect(try await scratch.store.similar(to: 99, today: "2025-07-01", limit: 10) == nil)
  }
}
