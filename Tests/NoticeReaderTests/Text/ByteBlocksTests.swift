// Searches by blocks against searches byte by byte.

import Testing

@testable import NoticeReader

struct ByteBlocksTests {
  private let text = Array("省委第五巡视组，\u{3000}2024年 7\u{2009}月🀄é“反馈”。\n整改 情况\u{A0}".utf8)

  @Test func `a wanted byte is found wherever it stands, and none outside the range`() {
    for repeats in 1...3 {
      let bytes = Array(repeatElement(text, count: repeats).joined())
      for start in 0...bytes.count {
        for end in start...bytes.count {
          let found = bytes.firstOffset(from: start, to: end) {
            $0.first.equals(0x20) | $0.first.equals(0xE2) & $0.second.equals(0x80)
          }
          let expected = (start..<end).first {
            bytes[$0] == 0x20 || bytes[$0] == 0xE2 && $0 + 1 < bytes.count && bytes[$0 + 1] == 0x80
          }
          #expect(found == expected)
        }
      }
    }
  }

  @Test func `spaces are found by their characters`() {
    for start in text.indices where HanText.isLead(text[start]) {
      let expected = text.indices[start...].first {
        HanText.isLead(text[$0]) && text.glyph(at: $0).isSpace
      }
      #expect(text.firstSpace(in: start..<text.count) == expected)
    }
  }

  @Test func `all bytes of a range are counted, in long texts too`() {
    for count in [0, 1, 15, 16, 17, 40, 4079, 4080, 4081, 9000] {
      let bytes = Array(repeatElement(text, count: count / text.count + 1).joined().prefix(count))
      #expect(bytes.count(of: 0xE4...0xE9) == bytes.count { (0xE4...0xE9).contains($0) })
      #expect(
        bytes.count(of: 0x61...0x7A, setting: 0x20)
          == bytes.count { (0x61...0x7A).contains($0 | 0x20) })
    }
    #expect([UInt8](repeating: 0xE4, count: 5000).count(of: 0xE4...0xE9) == 5000)
  }
}
