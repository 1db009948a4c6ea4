// The real documents in the ledger's lists, as a person would sign them.

import Foundation
import NoticeRecord
import NoticeStore
import Testing

@Suite struct RealDocumentsTests {
  /// What one document gives.
  struct Expectation: Sendable, CustomTestStringConvertible {
    var file: String
    var body: String
    var problems = 0
    var tasks: Int
    var actions = 0
    var targets = 0
    var testDescription: String { file }
  }

  static let expectations = [
    Expectation(
      file: "000_0c82fd17d0286482.txt", body: "湖北省卫生健康委员会", problems: 10, tasks: 36),
    Expectation(
      file: "001_e4b299b9574c0671.txt", body: "宿迁市卫生健康委员会", problems: 34, tasks: 84),
    Expectation(
      file: "002_1d416549c9bd430e.txt", body: "绍兴市上虞区卫生健康局", tasks: 44, actions: 12,
      targets: 103),
  ]

  @Test(arguments: expectations)
  func `a real document fills the lists beside all others`(expected: Expectation) async throws {
    guard let documents = try Documents.real() else { return }
    let scratch = try ScratchStore()
    var id: Int64 = 0
    for document in documents {
      let kept = try await scratch.keep(document)
      if document.lastPathComponent == expected.file { id = kept }
    }
    var filter = LedgerFilter()
    filter.notice = id
    let (store, all, today) = (scratch.store, Window(limit: 1000), "2026-01-01")

    let problems = try await store.matters(filter, today: today, window: all)
    #expect(problems.total == expected.problems)
    #expect(problems.items.count == expected.problems)
    #expect(problems.items.allSatisfy { $0.body == expected.body })
    #expect(Set(problems.items.map(\.title)).count == expected.problems)

    let tasks = try await store.tasks(filter, today: today, window: all)
    #expect(tasks.total == expected.tasks)
    #expect(tasks.items.allSatisfy { $0.body == expected.body && !$0.text.isEmpty })
    #expect(Set(tasks.items.map(\.about)).count == expected.problems + expected.actions)
    #expect(
      tasks.items.count { $0.matter != nil } == (expected.problems > 0 ? expected.tasks : 0))

    var facts = FactFilter()
    facts.notice = id
    #expect(try await store.actions(facts, window: all).total == expected.actions)
    #expect(try await store.targets(facts, window: all).total == expected.targets)
    let answers = try await store.responsibilities(filter, today: today, window: all)
    #expect(
      answers.items.filter { $0.name == nil }.reduce(0) { $0 + $1.matters } <= expected.problems)
  }

  @Test func `reading the real documents again changes nothing in the lists`() async throws {
    guard let documents = try Documents.real() else { return }
    let scratch = try ScratchStore()
    var ids: [Int64] = []
    for document in documents { ids.append(try await scratch.keep(document)) }
    let (all, today) = (Window(limit: 1000), "2026-01-01")
    let before = try await scratch.store.matters(LedgerFilter(), today: today, window: all)
    #expect(before.total == 44)
    for (id, document) in zip(ids, documents) {
      let (notice, text, _) = try Documents.read(document)
      try await scratch.store.replace(id, with: notice, text: text, body: nil)
    }
    #expect(try await scratch.store.matters(LedgerFilter(), today: today, window: all) == before)
  }
}
