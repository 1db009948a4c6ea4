import NoticeRecord
import Testing

@testable import NoticeStore

@Suite struct CommonWordsTests {
  @Test func `a word of very many notices gives the same pages as any other`() async throws {
    let scratch = try ScratchStore()
    let count = CommonWords.least + 100
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
    #expect(try await scratch.store.search("第7号").items.map(\.notice.id) == [8])
  }
}
