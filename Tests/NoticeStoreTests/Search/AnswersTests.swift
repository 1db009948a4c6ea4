import NoticeRecord
import Testing

@testable import NoticeStore

@Suite struct AnswersTests {
  @Test func `a word of very many notices gives the same pages as any other`() async throws {
    let scratch = try ScratchStore()
    let count = Answers.least + 100
    for first in stride(from: 0, to: count, by: 300) {
      let outcomes = (first..<min(first + 300, count)).map { number in
        Sample.outcome("整改情况第\(number)号", name: "\(number).txt", inode: UInt64(number)) {
          // Days out of order, and a notice in ten without any.
          if number % 10 > 0 { $0.publishedOn = "2024-0\(number % 7 + 1)-1\(number % 9)" }
        }
      }
      _ = try await scratch.store.keep(outcomes)
    }
    for order in NoticeOrder.allCases {
      for offset in [0, 7, count - 5, count + 1] {
        let window = Window(limit: 20, offset: offset)
        let listed = try await scratch.store.list(order: order, window: window)
        let found = try await scratch.store.search("整改 情况", order: order, window: window)
        #expect(found.items.map(\.notice.id) == listed.items.map(\.id), "\(order) \(offset)")
        #expect(found.total == count)
        #expect(listed.total == count)
      }
    }
    #expect(try await scratch.store.search("整改 -情况").total == 0)
    for round in 0...1 {
      let dated = count - (count + 9) / 10 + round
      let page = try await scratch.store.search("整改 since:2024", window: Window(limit: 1))
      #expect(page.total == dated)
      #expect(try await scratch.store.search("整改 until:2023").total == 0)
      let filter = NoticeFilter(kind: .rectificationReport)
      #expect(try await scratch.store.search("情况", filter: filter).total == count + round)
      try await scratch.keep("整改情况另一份\(round)") { $0.publishedOn = "2024-12-31" }
      #expect(
        try await scratch.store.search("整改 since:2024").items.first?.notice.id
          == Int64(count + round + 1))
    }
    #expect(try await scratch.store.search("第7号").items.map(\.notice.id) == [8])
  }

  @Test func `what was found is found anew after more notices and other readings`() async throws {
    let scratch = try ScratchStore()
    let store = scratch.store
    let first = try await scratch.keep("食堂整改")
    #expect(try await store.search("食堂").total == 1)
    let second = try await scratch.keep("食堂和消防整改")
    #expect(try await store.search("食堂").total == 2)
    #expect(try await store.search("食堂 kind:rectification-report").total == 2)
    try await store.replace(first, with: Sample.notice("车辆"), text: "车辆", body: nil)
    let found = try await store.search("食堂")
    #expect(found.items.map(\.notice.id) == [second])
    #expect(found.total == 1)
    #expect(try await store.search("食堂 kind:work-plan").total == 0)
  }

  @Test(arguments: ["第7号", "2024年第7号", "关于第7号"])
  func `a phrase that ends in a lone character is found in text and title`(
    query: String
  ) async throws {
    let scratch = try ScratchStore()
    for number in [6, 7, 70, 77] {
      try await scratch.keep("关于2024年第\(number)号巡察、关于第\(number)号巡察的通报")
    }
    try await scratch.keep("别的正文") { $0.title = "关于第7号、2024年第7号文件" }
    try await scratch.keep("关于第7期、2024年第7期")
    #expect(try await scratch.store.search(query).items.map(\.notice.id) == [5, 2])
  }
}
