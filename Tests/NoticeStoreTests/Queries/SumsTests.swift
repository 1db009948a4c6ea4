// The sums that lists say how many there are by agree with the rows, whatever happens to notices.

import GRDB
import NoticeLedger
import NoticeRecord
import Synchronization
import Testing

@testable import NoticeStore

@Suite struct SumsTests {
  private static let today = "2025-01-31"

  /// A store with a year of notices and a notice with facts of every sort.
  private static func year() async throws -> ScratchStore {
    let scratch = try ScratchStore()
    for document in try Documents.year() { try await scratch.keep(document) }
    try await scratch.keep("全") { $0 = Sample.full() }
    try await scratch.keep("无日期")
    return scratch
  }

  private static func problems(_ store: Store) async throws -> [String] {
    // Only the sums matter here, not the digests of the originals.
    try await store.verify { _ in [] }.problems.map(\.message)
      .filter { !$0.contains("digest") }
  }

  @Test func `sums follow notices, copies, other readings, decisions and links`() async throws {
    let scratch = try await Self.year()
    let store = scratch.store
    #expect(try await Self.problems(store) == [])
    let matters = try await store.matters(
      LedgerFilter(), today: Self.today, window: Window(limit: 1000)
    ).items
    let first = try #require(matters.first)
    _ = try await store.decide(first.id, .done, note: nil, user: 0, on: Self.today)
    #expect(try await Self.problems(store) == [])
    let authority = Authority(user: 0, note: nil)
    let other = try #require(matters.first { $0.body != first.body && $0.notice != first.notice })
    try await store.join(other.id, to: first.id, by: authority)
    #expect(try await Self.problems(store) == [])
    _ = try await store.part(other.notice, from: first.id, by: authority)
    #expect(try await Self.problems(store) == [])
    for id in try await store.noticeIDs(limit: 1000) {
      let text = try await store.text(id)
      var notice = try await store.notice(id)
      (notice.kind, notice.publishedOn, notice.issuer) = (.rectificationReport, "2024-05-06", "某局")
      if id.isMultiple(of: 2) { notice.findings.removeLast(notice.findings.count / 2) }
      try await store.replace(id, with: notice, text: text, body: nil)
    }
    #expect(try await Self.problems(store) == [])
    try store.close()
  }

  @Test func `sums that are wrong are found`() async throws {
    let scratch = try await Self.year()
    for table in ["day_tallies", "body_tallies", "due_days", "task_tallies"] {
      let column = ["day_tallies": "notices", "task_tallies": "tasks"][table] ?? "matters"
      try await scratch.store.write { db in
        try db.execute(sql: "UPDATE \(table) SET \(column) = \(column) + 1")
      }
      #expect(try await Self.problems(scratch.store).count == 1, "\(table)")
      try await scratch.store.write { db in
        try db.execute(sql: "UPDATE \(table) SET \(column) = \(column) - 1")
      }
    }
    try scratch.store.close()
  }

  @Test func `a list says how many there are as many as it lists`() async throws {
    let scratch = try await Self.year()
    let store = scratch.store
    let all = Window(limit: 100_000)
    let filters = [
      NoticeFilter(), NoticeFilter(kind: .rectificationReport), NoticeFilter(since: "2024-06"),
      NoticeFilter(until: "2024-06"),
      NoticeFilter(kind: .workPlan, since: "2024", until: "2024-03"),
      NoticeFilter(status: .done), NoticeFilter(kind: .rectificationReport, status: .partlyDone),
      NoticeFilter(issuer: "局"), NoticeFilter(issuer: "无此局"),
    ]
    for filter in filters {
      let list = try await store.list(filter, window: all)
      #expect(list.items.count == list.total, "\(filter)")
      var facts = FactFilter()
      (facts.notices, facts.status) = (filter, filter.status)
      let findings = try await store.findings(facts, window: all)
      #expect(findings.items.count == findings.total, "\(filter)")
      let measures = try await store.measures(facts, window: all)
      #expect(measures.items.count == measures.total, "\(filter)")
      let people = try await store.people(facts, window: all)
      #expect(people.items.count == people.total, "\(filter)")
      let dates = try await store.dates(facts, window: all)
      #expect(dates.items.count == dates.total, "\(filter)")
    }
    try store.close()
  }

  @Test(arguments: [[], ["body"], ["nobody"]])
  func `a list of the ledger says how many there are as many as it lists`(
    bodies: [String]
  ) async throws {
    let scratch = try await Self.year()
    let store = scratch.store
    let all = Window(limit: 100_000)
    let changes: [(inout LedgerFilter) -> Void] =
      [
        { _ in }, { $0.open = true }, { $0.overdue = true }, { $0.dueBy = "2024-09-30" },
        { ($0.dueFrom, $0.dueBy) = ("2024-07-01", "2024-12-31") }, { $0.containing = "学习" },
      ] + Standing.allCases.map { standing in { $0.standing = standing } }
    for change in changes {
      var filter = LedgerFilter()
      change(&filter)
      if let body = bodies.first { filter.body = body == "body" ? "局" : "无此局" }
      let matters = try await store.matters(filter, today: Self.today, window: all)
      #expect(matters.items.count == matters.total, "\(filter)")
      let tasks = try await store.tasks(filter, today: Self.today, window: all)
      #expect(tasks.items.count == tasks.total, "\(filter)")
      // Pages join without gaps, from those that have a day to those that have none.
      var paged: [Assigned] = []
      for offset in stride(from: 0, to: tasks.total, by: 7) {
        let window = Window(limit: 7, offset: offset)
        paged += try await store.tasks(filter, today: Self.today, window: window).items
      }
      #expect(paged == tasks.items, "\(filter)")
    }
    try store.close()
  }

  /// Where SQLite would sort all rows of a statement.
  private static func sorts(in statement: String, _ db: Database) throws -> [String] {
    let plan = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + statement)
    let scalars = plan.filter { ($0["detail"] as String).contains("SCALAR SUBQUERY") }
      .map { $0["id"] as Int }
    return plan.filter { !scalars.contains($0["parent"]) }.map { $0["detail"] as String }
      .filter { $0.hasSuffix("TEMP B-TREE FOR ORDER BY") }
  }

  @Test func `nothing is counted for a list, nor sorted but for few`() async throws {
    let scratch = try await Self.year()
    let statements = Mutex<[String]>([])
    try await scratch.store.read { db in
      db.trace { event in statements.withLock { $0.append(event.expandedDescription) } }
    }
    let store = scratch.store
    var (open, late, done) = (LedgerFilter(), LedgerFilter(), LedgerFilter())
    (open.open, late.overdue, done.standing) = (true, true, .done)
    _ = try await store.list()
    _ = try await store.list(NoticeFilter(kind: .workPlan, since: "2024", status: .done))
    for filter in [LedgerFilter(), open, late, done] {
      _ = try await store.matters(filter, today: Self.today, window: Window(limit: 5))
      _ = try await store.tasks(filter, today: Self.today, window: Window(limit: 5))
    }
    _ = try await store.findings()
    _ = try await store.figures()
    let seen = statements.withLock { $0 }
    #expect(seen.count > 20)
    for statement in seen where statement.hasPrefix("SELECT") {
      #expect(!statement.contains("count(*)"), "\(statement)")
      let sorts = try await store.read { db in try Self.sorts(in: statement, db) }
      // Few facts, and what belongs to one matter, may be sorted.
      #expect(
        sorts.isEmpty || statement.contains("f CROSS JOIN notices")
          || statement.contains("m.matter_id = "), "\(statement)\n\(sorts)")
    }
    try store.close()
  }
}
