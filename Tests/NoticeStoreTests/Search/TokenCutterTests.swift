import GRDB
import Testing

@testable import NoticeStore

@Suite struct TokenCutterTests {
  private static func cut(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var cutter = TokenCutter()
    var tokens: [String] = []
    while let token = cutter.next(in: bytes.span) {
      tokens.append(String(decoding: bytes[token.range], as: UTF8.self))
    }
    return tokens
  }

  @Test(arguments: [
    ("", []),
    ("整", ["整"]),
    ("整改", ["整改", "改"]),
    ("整改完成", ["整改", "改完", "完成", "成"]),
    ("整改，完成", ["整改", "改", "完成", "成"]),
    ("2024年7月", ["2024", "年", "7", "月"]),
    ("CT检查x光", ["CT", "检查", "查", "x", "光"]),
    ("99.5%", ["99", "5"]),
    ("二〇二三", ["二〇", "〇二", "二三", "三"]),
    ("𠀀𠀁", ["𠀀𠀁", "𠀁"]),
    ("①落实", ["①", "落实", "实"]),
  ])
  func `a text is cut into pairs and words`(text: String, tokens: [String]) {
    #expect(Self.cut(text) == tokens)
  }

  @Test func `bytes that are not UTF-8 separate and stop nothing`() {
    let bytes: [UInt8] = [0xE6, 0x95, 0xE6, 0x95, 0xB4, 0xFF, 0x61, 0xF0, 0x9F]
    var cutter = TokenCutter()
    var ranges: [Range<Int>] = []
    while let token = cutter.next(in: bytes.span) { ranges.append(token.range) }
    #expect(ranges == [2..<5, 6..<7])
  }

  @Test(arguments: [
    ("ＧＤＰ", "gdp"), ("Gdp", "gdp"), ("２０２４", "2024"), ("É", "é"), ("abc", "abc"),
    (String(repeating: "A", count: 500), String(repeating: "a", count: 120)),
  ])
  func `words are folded for width and case`(word: String, folded: String) throws {
    let database = try DatabaseQueue(
      path: ":memory:", configuration: .forStore(at: ":memory:"))
    let tokens = try database.read { db in
      try db.makeTokenizer(CharacterPairs.tokenizerDescriptor()).tokenize(document: word)
    }
    #expect(tokens.map(\.token) == [folded])
  }

  @Test(arguments: [
    ("整改", ["整改"]), ("整", ["整"]), ("整改2024", ["整改", "改", "2024"]),
    ("整改 完成", ["整改", "改", "完成"]),
  ])
  func `a phrase leaves out the last character alone`(phrase: String, expected: [String]) throws {
    let database = try DatabaseQueue(
      path: ":memory:", configuration: .forStore(at: ":memory:"))
    let tokens = try database.read { db in
      try db.makeTokenizer(CharacterPairs.tokenizerDescriptor()).tokenize(query: phrase)
    }
    #expect(tokens.map(\.token) == expected)
  }
}
