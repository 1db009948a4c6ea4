import NoticeRecord
import NoticeStore
import Testing

@Suite struct FactsTests {
  private static func filled() async throws -> ScratchStore {
    let scratch = try ScratchStore()
    try await scratch.keep("全") { $0 = Sample.full() }
    try await scratch.keep("早") {
      $0.publishedOn = "2020"
      $0.people = [Person(name: "李平", post: nil, span: Span(start: 1, end: 2))]
      $0.findings = [Finding(number: 7, title: "程序不规范", span: Span(start: 1, end: 2))]
      $0.figures = [
        Figure(
          subject: "罚款", value: 300, unit: "元", normalized: Quantity(value: 300, unit: "元"),
          span: Span(start: 1, end: 2))
      ]
    }
    return scratch
  }

  @Test func `every sort of fact reads back as it was stated`() async throws {
    let scratch = try await Self.filled()
    let notice = Sample.full()
    var filter = FactFilter()
    filter.notice = 1
    let store = scratch.store
    #expect(try await store.findings(filter).items.map(\.fact) == notice.findings)
    #expect(try await store.targets(filter).items.map(\.fact) == notice.targets)
    #expect(try await store.figures(filter).items.map(\.fact) == notice.figures)
    #expect(try await store.people(filter).items.map(\.fact) == notice.people)
    #expect(try await store.repairs(filter).items.map(\.fact) == notice.repairs)
    let contacts = try await store.contacts(filter).items.map(\.fact)
    #expect(contacts.map(\.sort) == [.phone, .email])
    #expect(contacts.map(\.value) == ["0888-1234567", "a@example.org"])
    let measures = try await store.measures(filter).items.map(\.fact)
    #expect(measures.map(\.finding) == [1, 1, nil])
    #expect(measures.map(\.action) == [nil, nil, 4])
    #expect(measures.map(\.about) == ["学习不够深入", "学习不够深入", "提升服务能力"])
    #expect(measures.map(\.measure) == notice.findings[0].measures + notice.actions[0].measures)
  }

  @Test func `facts come with their notice, the latest first`() async throws {
    let scratch = try await Self.filled()
    let page = try await scratch.store.findings()
    #expect(page.total == 2)
    #expect(page.items.map(\.notice) == [1, 2])
    #expect(page.items.map(\.ordinal) == [1, 1])
    #expect(page.items.first?.issuer == "中共平岭省卫生健康委员会党组")
    #expect(page.items.last?.datedOn == "2020")
    let second = try await scratch.store.findings(window: Window(limit: 1, offset: 1))
    #expect(second.items.map(\.notice) == [2])
    #expect(second.total == 2)
  }

  @Test func `filters narrow the facts`() async throws {
    let store = try await Self.filled()
    var filter = FactFilter()
    filter.status = .partlyDone
    #expect(try await store.store.findings(filter).items.map(\.notice) == [1])
    #expect(try await store.store.measures(filter).total == 2)
    filter = FactFilter()
    filter.unstated = true
    #expect(try await store.store.findings(filter).items.map(\.notice) == [2])
    #expect(try await store.store.measures(filter).total == 0)
    filter = FactFilter()
    filter.containing = "李"
    #expect(try await store.store.people(filter).items.map(\.fact.name) == ["李平"])
    filter = FactFilter()
    filter.atLeast = 1000
    #expect(try await store.store.figures(filter).items.map(\.notice) == [1])
    filter.atLeast = nil
    filter.atMost = 300
    filter.unit = "元"
    #expect(try await store.store.figures(filter).items.map(\.notice) == [2])
    filter = FactFilter()
    filter.repair = .frameShift
    #expect(try await store.store.repairs(filter).total == 0)
    filter = FactFilter()
    filter.notices = NoticeFilter(until: "2021")
    #expect(try await store.store.findings(filter).items.map(\.fact.number) == [7])
  }

  @Test func `facts of copies are left out, unless the copy is asked for`() async throws {
    let scratch = try ScratchStore()
    let words = (0..<300).map { String(UnicodeScalar(0x4E00 + $0 * 37) ?? "一") }.joined()
    for (text, subject) in [(words, "罚款"), (String(words.prefix(280)), "罚金")] {
      try await scratch.keep(text) {
        $0.figures = [
          Figure(
            subject: subject, value: 300, unit: "元", normalized: Quantity(value: 300, unit: "元"),
            span: Span(start: 1, end: 2))
        ]
      }
    }
    let copy = try #require(try await scratch.store.list().items.first { $0.copyOf != nil })
    let all = try await scratch.store.figures()
    #expect(all.items.map(\.fact.subject) == ["罚款"])
    #expect(all.total == 1)
    var ofCopy = FactFilter()
    ofCopy.notice = copy.id
    #expect(try await scratch.store.figures(ofCopy).items.map(\.fact.subject) == ["罚金"])
    let statistics = try await scratch.store.statistics()
    #expect(statistics.facts.first { $0.name == "figures" }?.count == 1)
    #expect(statistics.kinds.map(\.count) == [2])
  }
}
