// Scalars of UTF-8 text, forwards and backwards.

import Testing

@testable import NoticeReader

@Suite struct GlyphTests {
  @Test(arguments: ["a", "é", "医", "𠮷"])
  func `a scalar is the same from both sides`(text: String) {
    let utf8 = Array(text.utf8)
    #expect(utf8.glyph(at: 0).length == utf8.count)
    #expect(utf8.glyph(endingAt: utf8.count)?.scalar == utf8.glyph(at: 0).scalar)
    #expect(utf8.glyph(endingAt: 0) == nil)
  }

  @Test(arguments: ["", "a", "ab", "医", "医疗卫生"])
  func `a scalar is the same wherever it stands`(neighbours: String) {
    let text = neighbours + "aé医𠮷。７ \u{FEFF}\u{7FF}𐀀b" + neighbours
    let utf8 = Array(text.utf8)
    var (offset, forwards) = (0, [Unicode.Scalar]())
    while offset < utf8.count {
      forwards.append(utf8.glyph(at: offset).scalar)
      offset += utf8.glyph(at: offset).length
    }
    #expect(forwards == Array(text.unicodeScalars))
    var backwards: [Unicode.Scalar] = []
    while let glyph = utf8.glyph(endingAt: offset) {
      backwards.append(glyph.scalar)
      offset -= glyph.length
    }
    #expect(backwards == text.unicodeScalars.reversed())
  }

  @Test func `full-width digits count as digits`() {
    #expect(Array("７".utf8).glyph(at: 0).digit == 7)
    #expect(Array("七".utf8).glyph(at: 0).digit == nil)
  }

  @Test func `words are compared in place`() {
    let utf8 = Array("上年度".utf8)
    #expect(utf8.says("年度", at: 3))
    #expect(utf8.says("上年", endingAt: 6))
    #expect(!utf8.says("年度末", at: 3))
  }
}
