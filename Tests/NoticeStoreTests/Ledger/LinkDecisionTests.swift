// Links by hand: made, undone, and kept whatever is read again.

import Foundation
import NoticeRecord
import NoticeStore
import Testing

@Suite struct LinkDecisionTests {
  private static let today = "2025-01-31"
  private static let clerk = Authority(user: 1000, note: "同一座水库", at: 5)

  private static func matters(in store: Store, _ words: String) async throws -> [Matter] {
    var filter = LedgerFilter()
    filter.containing = words
    return try await store.matters(filter, today: today, window: Window(limit: 100)).items
  }

  private static func file(_ id: Int64, in store: Store) async throws -> MatterFile {
    try #require(try await store.matter(id, today: today))
  }

  /// A store with the year, and the documents by their numbers.
  private static func year() async throws -> (ScratchStore, [Int64: URL]) {
    let scratch = try ScratchStore()
    var documents: [Int64: URL] = [:]
    for document in try Documents.year() { documents[try await scratch.keep(document)] = document }
    return (scratch, documents)
  }

  private static func readAgain(_ documents: [Int64: URL], in store: Store) async throws {
    for (id, document) in documents.sorted(by: { $0.key < $1.key }) {
      let (notice, text, _) = try Documents.read(document)
      try await store.replace(id, with: notice, text: text, body: nil)
    }
  }

  @Test func `two problems become one, and stay one when notices are read again`() async throws {
    let (scratch, documents) = try await Self.year()
    let store = scratch.store
    let kept = try #require(try await Self.matters(in: store, "河道").first)
    let gone = try #require(try await Self.matters(in: store, "节水宣传").first)
    // One notice names both: they are two.
    await #expect(throws: LinkRefusal.bothNamed(notice: gone.notice)) {
      try await store.join(gone.id, to: kept.id, by: Self.clerk)
    }
    let stores = try #require(try await Self.matters(in: store, "防汛物资").first)
    #expect(try await store.decide(gone.id, .inProgress, note: nil, user: 0, on: "2025-01-02"))
    try await store.join(gone.id, to: stores.id, by: Self.clerk)
    for _ in 1...2 {
      #expect(try await store.matter(gone.id, today: Self.today) == nil)
      let file = try await Self.file(stores.id, in: store)
      #expect(file.matter.inspections == 2)
      #expect(file.history.map(\.standing) == [.reported, .done, .rebounded, .inProgress])
      let linked = try #require(file.mentions.last)
      #expect(linked.title == "节水宣传不够深入")
      #expect(linked.reason == "by-hand")
      #expect(linked.user == 1000 && linked.at == 5 && linked.note == "同一座水库")
      try await Self.readAgain(documents, in: store)
    }
  }

  @Test func `a notice and its copies are parted from a problem, and stay parted`() async throws {
    let (scratch, documents) = try await Self.year()
    let store = scratch.store
    let river = try #require(try await Self.matters(in: store, "河道").first)
    let report = try #require(
      try await Self.file(river.id, in: store).mentions.first { $0.reason == "copy" })
    let own = try await store.part(report.notice, from: river.id, by: Self.clerk)
    for _ in 1...2 {
      let parted = try await Self.file(own, in: store)
      #expect(parted.mentions.map(\.reason) == ["by-hand", "by-hand"])
      #expect(parted.mentions.map(\.isCopy) == [false, true])
      #expect(parted.matter.body == river.body)
      #expect(parted.matter.dueOn == "2024-06-30")
      let rest = try await Self.file(river.id, in: store)
      #expect(rest.mentions.count == 3)
      #expect(rest.history.map(\.standing) == [.reported, .done, .rebounded])
      try await Self.readAgain(documents, in: store)
    }
    // And back.
    try await store.join(own, to: river.id, only: report.notice, by: Self.clerk)
    try await Self.readAgain(documents, in: store)
    #expect(try await store.matter(own, today: Self.today) == nil)
    #expect(try await Self.file(river.id, in: store).mentions.count == 5)
  }

  @Test func `the words of what was parted are no longer the former problem's`()
    async throws
  {
    let (scratch, _) = try await Self.year()
    let store = scratch.store
    let river = try #require(try await Self.matters(in: store, "河道").first)
    let mentions = try await Self.file(river.id, in: store).mentions
    let other = try #require(mentions.first { $0.title != river.title })
    for mention in mentions where mention.title == river.title && !mention.isCopy {
      _ = try await store.part(mention.notice, from: river.id, by: Self.clerk)
    }
    #expect(try await Self.file(river.id, in: store).matter.title == other.title)
  }

  @Test func `what was linked to another body's problem goes back to its own body`() async throws {
    let scratch = try ScratchStore()
    let titles = [["河道管护不到位", "公车使用管理不严"], ["学生食堂采购不规范", "值班制度不落实"]]
    for (index, issuer) in ["平岭县水利局", "平岭县教育局"].enumerated() {
      try await scratch.keep("第\(index)号") { notice in
        notice.issuer = issuer
        notice.region = Region(code: "420000", province: "平岭省")
        notice.publishedOn = "2024-03-10"
        notice.findings = titles[index].enumerated().map {
          Finding(number: $0.offset + 1, title: $0.element, span: Span(start: 0, end: 0))
        }
      }
    }
    let store = scratch.store
    let river = try #require(try await Self.matters(in: store, "河道").first)
    let school = try #require(try await Self.matters(in: store, "学生食堂").first)
    #expect(river.body != school.body)
    try await store.join(school.id, to: river.id, by: Self.clerk)
    let own = try await store.part(school.notice, from: river.id, by: Self.clerk)
    #expect(try await Self.file(own, in: store).matter.body == school.body)
  }

  @Test func `a decision outlives a reading that loses its finding`() async throws {
    let (scratch, documents) = try await Self.year()
    let store = scratch.store
    let river = try #require(try await Self.matters(in: store, "河道").first)
    let last = try #require(try await Self.file(river.id, in: store).mentions.last)
    let own = try await store.part(last.notice, from: river.id, by: Self.clerk)
    let (read, text, _) = try Documents.read(try #require(documents[last.notice]))
    var notice = read
    notice.findings = []
    try await store.replace(last.notice, with: notice, text: text, body: nil)
    #expect(try await store.matter(own, today: Self.today) == nil)
    try await store.replace(last.notice, with: read, text: text, body: nil)
    let rivers = try await Self.matters(in: store, "河道")
    #expect(rivers.count == 2)
    let parted = try #require(rivers.first { $0.id != river.id })
    #expect(try await Self.file(parted.id, in: store).mentions.map(\.reason) == ["by-hand"])
    #expect(try await Self.file(river.id, in: store).matter.standing == .done)
  }

  @Test func `what cannot be linked or parted is refused and changes nothing`() async throws {
    let (scratch, _) = try await Self.year()
    let store = scratch.store
    let river = try #require(try await Self.matters(in: store, "河道").first)
    let school = try #require(try await Self.matters(in: store, "学生食堂").first)
    let before = try await Self.file(river.id, in: store)
    await #expect(throws: LinkRefusal.same(matter: river.id)) {
      try await store.join(river.id, to: river.id, by: Self.clerk)
    }
    await #expect(throws: LinkRefusal.unknownMatter(99)) {
      try await store.join(99, to: river.id, by: Self.clerk)
    }
    await #expect(throws: LinkRefusal.notNamed(notice: school.notice, matter: river.id)) {
      try await store.part(school.notice, from: river.id, by: Self.clerk)
    }
    await #expect(throws: LinkRefusal.onlyName(matter: school.id)) {
      try await store.part(school.notice, from: school.id, by: Self.clerk)
    }
    #expect(try await Self.file(river.id, in: store) == before)
  }
}
