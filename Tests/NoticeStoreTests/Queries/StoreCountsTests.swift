// The numbers of the store agree with its rows.

import NoticeRecord
import NoticeStore
import Testing

@Suite struct StoreCountsTests {
  @Test func `tallies follow what is kept, refused and decided`() async throws {
    let scratch = try ScratchStore()
    let store = scratch.store
    #expect(try await store.counts().notices == 0)
    try await scratch.keep("甲")
    try await scratch.keep("乙")
    try await scratch.keep("甲")
    let refusals = ["x", "y"].map {
      Outcome(
        drop: Sample.drop($0, name: "\($0).txt"), verdict: .refused(code: "empty", reason: "empty"))
    }
    let seqs = try await store.keep(refusals).map(\.seq)
    _ = try await store.settle(seqs[0], as: .retried)
    let counts = try await store.counts()
    #expect(counts.notices == 2)
    #expect(counts.kept == 2)
    #expect(counts.duplicates == 1)
    #expect(counts.rejected == 2)
    #expect(counts.openRejections == 1)
    #expect(counts.lastSeq == 5)
  }

  @Test func `statistics count by sorts`() async throws {
    let scratch = try ScratchStore()
    try await scratch.keep("全") { $0 = Sample.full() }
    try await scratch.keep("早") { $0.publishedOn = "2020" }
    let found = try await scratch.store.statistics()
    #expect(found.kinds.map(\.name) == ["rectification-report"])
    #expect(found.kinds.map(\.count) == [2])
    #expect(found.months.map(\.name) == ["2024-07"])
    #expect(found.months.map(\.count) == [1])
    #expect(found.undated == 1)
    #expect(found.statuses.map(\.count) == [0, 1, 0, 0])
    #expect(found.facts.first { $0.name == "measures" }?.count == 3)
  }

  @Test func `records come in the order of their numbers, by batches and filters`() async throws {
    let scratch = try ScratchStore()
    for (index, text) in ["甲", "乙", "丙"].enumerated() {
      try await scratch.keep(text) { $0.publishedOn = "202\(index)" }
    }
    let store = scratch.store
    let first = try await store.records(limit: 2)
    #expect(first.map(\.notice.id) == [1, 2])
    #expect(first.map(\.notice.text) == [nil, nil])
    let rest = try await store.records(after: 2, withText: true, limit: 2)
    #expect(rest.map(\.notice.id) == [3])
    #expect(rest.first?.notice.text == "丙")
    let late = try await store.records(NoticeFilter(since: "2021"), limit: 9)
    #expect(late.map(\.notice.id) == [2, 3])
  }

  @Test func `records and facts say of what they are copies`() async throws {
    let scratch = try ScratchStore()
    let text = (0..<900).map { String(Character(Unicode.Scalar(0x4E00 + $0 * 7 % 6000) ?? "一")) }
      .joined()
    let finding = Finding(number: 1, title: "公车管理不严", span: Span(start: 0, end: 1))
    for length in [900, 700] {
      try await scratch.keep(String(text.prefix(length))) { $0.findings = [finding] }
    }
    try await scratch.keep("别的") { $0.findings = [finding] }
    let records = try await scratch.store.records(limit: 9).map(\.notice)
    #expect(records.map(\.copyOf) == [nil, 1, nil])
    #expect(records.map(\.copies) == [[2], [], []])
    #expect(try await scratch.store.findings().items.map(\.copyOf) == [nil, nil])
    var filter = FactFilter()
    filter.notice = 2
    #expect(try await scratch.store.findings(filter).items.map(\.copyOf) == [1])
  }

  @Test func `actions, dates and remarks read back as they were stated`() async throws {
    let scratch = try ScratchStore()
    try await scratch.keep("全") {
      $0 = Sample.full()
      $0.dates = [DatedPlace(date: "2024-07-17", text: "7月17日", span: Span(start: 1, end: 2))]
      $0.remarks = [Remark(code: "x", message: "看", span: Span(start: 1, end: 2))]
    }
    let notice = Sample.full()
    let store = scratch.store
    #expect(try await store.actions().items.map(\.fact) == notice.actions)
    #expect(try await store.dates().items.map(\.fact.date) == ["2024-07-17"])
    #expect(try await store.remarks().items.map(\.fact.message) == ["看"])
  }
}
