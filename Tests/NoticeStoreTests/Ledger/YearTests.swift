// A year in a made-up county: what the ledger says of three bodies on chosen days, while their notices
// come in.

import Foundation
import NoticeLedger
import NoticeRecord
import NoticeStore
import Testing

@Suite struct YearTests {
  /// How one problem stands on a day: its words, its standing, its deadline, whether it is late.
  private struct State: Equatable, CustomStringConvertible {
    var title: String
    var standing: Standing
    var due: String?
    var isLate: Bool

    init(_ title: String, _ standing: Standing, due: String? = nil, late: Bool = false) {
      (self.title, self.standing, self.due, isLate) = (title, standing, due, late)
    }

    init(_ matter: Matter) {
      self.init(matter.title, matter.standing, due: matter.dueOn, late: matter.overdue)
    }

    var description: String {
      "\(title) \(standing.rawValue) \(due ?? "–")\(isLate ? " late" : "")"
    }
  }

  private static let water = "青石县水务局"
  private static let school = "青石县教育局"
  private static let health = "青石县卫生健康局"

  /// Keeps what was published up to a day and has not been kept yet.
  private static func keep(
    until day: String, of documents: inout [URL], in scratch: ScratchStore
  ) async throws {
    while let next = documents.first, next.lastPathComponent < day + "~" {
      try await scratch.keep(next)
      documents.removeFirst()
    }
  }

  private static func states(of body: String, on day: String, in store: Store) async throws
    -> [State]
  {
    var filter = LedgerFilter()
    filter.body = body
    let page = try await store.matters(filter, today: day, window: Window(limit: 100))
    return page.items.map(State.init)
  }

  private static func grades(on day: String, in store: Store) async throws -> [String: String] {
    let grades = try await store.grades(by: GradeRules(), today: day).items
    return Dictionary(uniqueKeysWithValues: grades.map { ($0.body, $0.grade) })
  }

  @Test func `lists and grades follow the notices through the year`() async throws {
    let scratch = try ScratchStore()
    let store = scratch.store
    var documents = try Documents.year()

    try await Self.keep(until: "2024-03-31", of: &documents, in: scratch)
    #expect(
      try await Self.states(of: Self.water, on: "2024-03-31", in: store) == [
        State("河道管护责任落实不到位", .reported), State("防汛物资储备不足", .reported),
        State("农村供水水质检测不规范", .reported), State("水利工程招投标把关不严", .reported),
      ])
    #expect(
      try await Self.states(of: Self.school, on: "2024-03-31", in: store) == [
        State("校车安全管理存在隐患", .inProgress, due: "2024-05-31"),
        State("学生食堂食材采购不规范", .done), State("乡村教师流失严重", .done),
      ])

    // The water bureau's report and its copy on a news site; the school bureau is late.
    try await Self.keep(until: "2024-06-15", of: &documents, in: scratch)
    #expect(
      try await Self.states(of: Self.water, on: "2024-06-15", in: store) == [
        State("河道管护责任落实不到位", .inProgress, due: "2024-06-30"),
        State("农村供水水质检测不规范", .partlyDone, due: "2024-12-31"),
        State("防汛物资储备不足", .done), State("水利工程招投标把关不严", .done),
      ])
    #expect(
      try await Self.states(of: Self.school, on: "2024-06-15", in: store).first
        == State("校车安全管理存在隐患", .inProgress, due: "2024-05-31", late: true))
    #expect(
      try await Self.grades(on: "2024-06-15", in: store)
        == [Self.water: "green", Self.school: "yellow", Self.health: "green"])
    #expect(
      try await Self.grades(on: "2024-07-01", in: store)[Self.water] == "yellow",
      "five cofferdams should have been gone by the end of June")

    try await Self.keep(until: "2024-10-31", of: &documents, in: scratch)
    #expect(
      try await Self.states(of: Self.water, on: "2024-10-31", in: store).map(\.standing)
        == [.done, .done, .done, .done])
    #expect(
      try await Self.states(of: Self.school, on: "2024-10-31", in: store) == [
        State("乡村教师流失严重", .partlyDone, due: "2024-12-31"),
        State("校车安全管理存在隐患", .done, due: "2024-05-31"), State("学生食堂食材采购不规范", .done),
      ])

    try await Self.keep(until: "2025-01-31", of: &documents, in: scratch)
    #expect(documents.isEmpty)
    #expect(
      try await Self.states(of: Self.water, on: "2025-01-31", in: store).first
        == State("河道管护责任落实不到位", .rebounded))
    #expect(
      try await Self.states(of: Self.health, on: "2025-01-31", in: store) == [
        State("家庭医生签约服务质量不高", .inProgress, due: "2024-12-20", late: true),
        State("村卫生室药品管理不规范", .done), State("医疗废物处置不及时", .done),
      ])
    #expect(
      try await Self.grades(on: "2025-01-31", in: store)
        == [Self.water: "yellow", Self.school: "yellow", Self.health: "yellow"],
      "a rebound; teachers' homes that are late; a team not yet looked at")
  }

  @Test func `a problem's life names each notice and why it belongs to it`() async throws {
    let scratch = try ScratchStore()
    for document in try Documents.year() { try await scratch.keep(document) }
    var filter = LedgerFilter()
    filter.containing = "河道"
    let found = try await scratch.store.matters(
      filter, today: "2025-01-31", window: Window(limit: 10))
    let matter = try #require(found.items.first)
    #expect(found.total == 1)
    #expect(matter.inspections == 2)
    #expect(matter.rebounds == 1)
    #expect(matter.responsible == ["河湖管理股"])
    let answers = try await scratch.store.responsibilities(
      filter, today: "2025-01-31", window: Window(limit: 10))
    #expect(
      answers.items.map { "\($0.name ?? "") \($0.part)" }.sorted() == [
        "水政监察大队 assists", "河湖管理股 leads",
      ])
    let file = try #require(try await scratch.store.matter(matter.id, today: "2025-01-31"))
    #expect(file.history.map(\.standing) == [.reported, .inProgress, .done, .rebounded])
    #expect(
      file.history.map(\.on) == ["2024-01-18", "2024-04-22", "2024-10-15", "2024-12-06"])
    #expect(
      file.mentions.map(\.reason)
        == ["first", "same-words", "copy", "same-number", "like-words"])
    #expect(file.mentions.map(\.isCopy) == [false, false, true, false, false])
  }

  @Test(arguments: [3, 5, 8])
  func `notices in another order end in the same ledger`(step: Int) async throws {
    let documents = try Documents.year()
    let (straight, mixed) = (try ScratchStore(), try ScratchStore())
    for document in documents { try await straight.keep(document) }
    // Every so many'th, around and around: all of them, for the step divides no count.
    var place = 0
    var left = documents
    while !left.isEmpty {
      place = (place + step) % left.count
      try await mixed.keep(left.remove(at: place))
    }
    for body in [Self.water, Self.school, Self.health] {
      let expected = try await Self.outlines(of: body, on: "2025-01-31", in: straight.store)
      #expect(try await Self.outlines(of: body, on: "2025-01-31", in: mixed.store) == expected)
    }
  }

  /// The standings and deadlines without the titles, which are the first notice's own.
  private static func outlines(
    of body: String, on day: String, in store: Store
  ) async throws -> [String] {
    let states = try await states(of: body, on: day, in: store)
    return states.map { "\($0.standing.rawValue) \($0.due ?? "–")" }.sorted()
  }

  @Test func `reading the year again changes nothing`() async throws {
    let scratch = try ScratchStore()
    let documents = try Documents.year()
    var ids: [Int64] = []
    for document in documents { ids.append(try await scratch.keep(document)) }
    let window = Window(limit: 100)
    let before = try await scratch.store.matters(
      LedgerFilter(), today: "2025-01-31", window: window)
    #expect(before.total == 11)
    for (id, document) in zip(ids, documents).reversed() {
      let (notice, text, _) = try Documents.read(document)
      try await scratch.store.replace(id, with: notice, text: text, body: nil)
    }
    let after = try await scratch.store.matters(LedgerFilter(), today: "2025-01-31", window: window)
    #expect(after == before)
  }

  @Test func `each deadline reminds at its steps, once`() async throws {
    let scratch = try ScratchStore()
    for document in try Documents.year() { try await scratch.keep(document) }
    func reminded(on day: String) async throws -> [String] {
      let due = try await scratch.store.reminders(
        ReminderStep.usual, on: try #require(Day(lastOf: day)), limit: 100)
      try await scratch.store.reminded(due)
      return due.map { "\($0.matter.title) \($0.step)" }
    }
    #expect(try await reminded(on: "2024-12-05") == ["家庭医生签约服务质量不高 green"])
    #expect(
      try await reminded(on: "2024-12-11")
        == ["家庭医生签约服务质量不高 yellow", "乡村教师流失严重 green"])
    #expect(try await reminded(on: "2024-12-12") == [])
    #expect(
      try await reminded(on: "2025-01-01") == ["家庭医生签约服务质量不高 red", "乡村教师流失严重 red"])
  }
}
