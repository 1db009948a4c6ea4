import NoticeRecord
import NoticeStore
import Testing

@Suite struct JudgementsTests {
  /// A store with two notices that have a fact of every sort.
  private static func filled() async throws -> ScratchStore {
    let scratch = try ScratchStore()
    for text in ["一", "二"] {
      try await scratch.keep(text) { notice in
        notice = Sample.full()
        notice.title = text
      }
    }
    return scratch
  }

  @Test func `every fact of every sort can be drawn, and none twice`() async throws {
    let scratch = try await Self.filled()
    let drawn = try await scratch.store.draw(100, of: SampledSort.allCases)
    #expect(drawn.population == 16)
    #expect(drawn.facts.count == 16)
    #expect(Set(drawn.facts.map { "\($0.notice) \($0.sort) \($0.ordinal)" }).count == 16)
    let words = Set(drawn.facts.filter { $0.notice == 1 }.map(\.words))
    #expect(
      words == [
        "学习不够深入 [partly-done]", "提升服务能力", "制定学习计划", "组织培训", "新建门诊",
        "建档率 >= 90% [2025]", "发放宣传册: 5万余张", "醫(yī)療 → 医疗",
      ])
    #expect(drawn.facts.allSatisfy { $0.span == Span(start: 3, end: 9) })
    #expect(Set(drawn.facts.map(\.title)) == ["一", "二"])
  }

  @Test func `one sort is drawn by itself, no more than asked for`() async throws {
    let scratch = try await Self.filled()
    let drawn = try await scratch.store.draw(1, of: [.targets])
    #expect(drawn.facts.map(\.sort) == [.targets])
    #expect(drawn.population == 2)
    let empty = try ScratchStore()
    #expect(try await empty.store.draw(5, of: SampledSort.allCases).facts.isEmpty)
  }

  @Test func `what was judged is counted and not drawn again`() async throws {
    let scratch = try await Self.filled()
    let facts = try await scratch.store.draw(100, of: [.measures]).facts
    #expect(facts.count == 6)
    for (index, fact) in facts.dropLast().enumerated() {
      #expect(
        try await scratch.store.judge(
          fact.sort, fact.ordinal, of: fact.notice, words: fact.words, isRight: index > 0,
          note: index == 0 ? "漏字" : nil, user: 1000))
    }
    #expect(
      try await scratch.store.judgedCounts() == [
        JudgedCount(sort: .measures, judged: 5, right: 4)
      ])
    #expect(try await scratch.store.draw(100, of: [.measures]).facts == facts.suffix(1))
  }

  @Test func `a later judgement replaces an earlier one`() async throws {
    let scratch = try await Self.filled()
    for isRight in [false, true] {
      let isKept = try await scratch.store.judge(
        .figures, 1, of: 1, words: "发放宣传册: 5万余张", isRight: isRight, note: nil, user: 0)
      #expect(isKept)
    }
    #expect(
      try await scratch.store.judgedCounts() == [JudgedCount(sort: .figures, judged: 1, right: 1)])
  }

  @Test(arguments: [(1, 2, "发放宣传册: 5万余张"), (9, 1, "发放宣传册: 5万余张"), (1, 1, "发放宣传册: 5万张")])
  func `what is not a fact in these words cannot be judged`(
    notice: Int64, ordinal: Int, words: String
  ) async throws {
    let scratch = try await Self.filled()
    let isKept = try await scratch.store.judge(
      .figures, ordinal, of: notice, words: words, isRight: true, note: nil, user: 0)
    #expect(!isKept)
    #expect(try await scratch.store.judgedCounts().isEmpty)
  }

  @Test func `a fact that is read otherwise later no longer counts`() async throws {
    let scratch = try await Self.filled()
    _ = try await scratch.store.judge(
      .figures, 1, of: 1, words: "发放宣传册: 5万余张", isRight: false, note: nil, user: 0)
    var better = Sample.full()
    better.figures[0].value = 50
    try await scratch.store.replace(1, with: better, text: "一", body: nil)
    #expect(try await scratch.store.judgedCounts().isEmpty)
    try await scratch.store.replace(1, with: Sample.full(), text: "一", body: nil)
    #expect(try await scratch.store.judgedCounts().map(\.judged) == [1])
  }
}
