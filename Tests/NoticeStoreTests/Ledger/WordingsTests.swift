// The wordings that are kept beside a matter are those of its mentions.

import GRDB
import NoticeLedger
import NoticeRecord
import Testing

@testable import NoticeStore

@Suite struct WordingsTests {
  private static func mention(_ number: Int, _ title: String, _ inspection: String?) throws
    -> Mention
  {
    Mention(
      notice: 1, finding: 1, number: number, title: title,
      on: try #require(Day(lastOf: "2024-05-06")), role: .report, status: nil, statusText: nil,
      inspection: inspection)
  }

  @Test func `what is kept of a wording is the wording`() throws {
    let own = Wordings.line(try Self.mention(3, "药品采购不规范", "第2轮"))
    let other = Wordings.line(try Self.mention(12, "药品采购", nil), title: "药品采购")
    #expect(
      Wordings.sides(own + other, of: "药品采购不规范") == [
        LinkSide(title: "药品采购不规范", number: 3, inspection: "第2轮"),
        LinkSide(title: "药品采购", number: 12, inspection: nil),
      ])
    #expect(Wordings.sides("", of: "药品采购不规范") == [])
  }

  @Test func `each wording of the mentions is kept once, in the order of the notices`()
    async throws
  {
    let scratch = try ScratchStore()
    for document in try Documents.year() { try await scratch.keep(document) }
    let (kept, mentioned) = try await scratch.store.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT id, title, wordings FROM matters")
      let kept = rows.map { Wordings.sides($0["wordings"], of: $0["title"]) }
      let mentioned = try rows.map { row in
        var sides: [LinkSide] = []
        let mentions = try Row.fetchAll(
          db,
          sql: """
            SELECT title, number, inspection FROM mentions WHERE matter_id = ? ORDER BY notice_id
            """, arguments: [row["id"] as Int64])
        for mention in mentions {
          let side = LinkSide(
            title: mention["title"], number: mention["number"], inspection: mention["inspection"])
          if !sides.contains(side) { sides.append(side) }
        }
        return sides
      }
      return (kept, mentioned)
    }
    #expect(kept == mentioned)
    #expect(kept.contains { $0.count > 1 })
    try scratch.store.close()
  }

  @Test func `a matter keeps the wordings of its first notices`() async throws {
    let scratch = try ScratchStore()
    for number in 1...Wordings.most + 6 {
      try await scratch.keep("\(number)") { notice in
        notice.kind = .rectificationReport
        notice.issuer = "中共青石县水务局党组"
        notice.publishedOn = "2024-04-01"
        notice.findings = [
          Finding(number: number, title: "河道管护责任落实不到位", span: Span(start: 0, end: 0))
        ]
      }
    }
    let first = Array(1...Wordings.most)
    #expect(try await Self.numbers(scratch.store) == [first])
    // They are the same when they are made anew from the mentions.
    try await scratch.store.write { db in try MatterRows(db: db).settle(1) }
    #expect(try await Self.numbers(scratch.store) == [first])
    let problems = try await scratch.store.verify { _ in [] }.problems.map(\.message)
    #expect(problems.filter { $0.contains("wordings") } == [])
    try scratch.store.close()
  }

  /// The numbers of the wordings of each matter.
  private static func numbers(_ store: Store) async throws -> [[Int]] {
    try await store.read { db in
      try Row.fetchAll(db, sql: "SELECT title, wordings FROM matters ORDER BY id").map { row in
        Wordings.sides(row["wordings"], of: row["title"]).map(\.number)
      }
    }
  }

  @Test func `wordings that differ from the mentions are found`() async throws {
    let scratch = try ScratchStore()
    for document in try Documents.year() { try await scratch.keep(document) }
    try await scratch.store.write { db in
      try db.execute(sql: "UPDATE matters SET wordings = '' WHERE id = 1")
    }
    let problems = try await scratch.store.verify { _ in [] }.problems.map(\.message)
    #expect(problems.filter { !$0.contains("digest") }.count == 1)
    try scratch.store.close()
  }
}
