import Testing

@testable import NoticeReader

struct PhraseTableTests {
  private let table = PhraseTable(["来源", "文章来源", "来源地", "ICP"])

  private func found(_ text: String) -> [String] {
    let utf8 = Array(text.utf8)
    return table.hits(in: utf8, 0..<utf8.count).map {
      String(decoding: utf8[$0.range], as: UTF8.self)
    }
  }

  @Test func `the longest phrase at a place wins`() {
    #expect(found("文章来源：某报，来源地不明，ICP备") == ["文章来源", "来源地", "ICP"])
  }

  @Test func `a phrase is not found over the end of the range`() {
    let utf8 = Array("来源地".utf8)
    #expect(table.first(in: utf8, 0..<6)?.range == 0..<6)
    #expect(table.first(in: utf8, 0..<5) == nil)
  }

  @Test func `the longest phrase at an end wins`() {
    let utf8 = Array("据文章来源".utf8)
    #expect(table.hit(in: utf8, endingAt: utf8.count, from: 0)?.range == 3..<15)
    #expect(table.hit(in: utf8, endingAt: utf8.count, from: 6)?.range == 9..<15)
  }
}
