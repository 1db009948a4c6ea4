// Our check of UTF-8 against the standard library's.

import Testing

@testable import NoticeReader

struct UTF8CheckTests {
  private func isValid(_ bytes: [UInt8]) -> Bool { UTF8Check.isValid(bytes.span) }

  private func isValidForSwift(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  @Test func `every two leading bytes are judged as the standard library judges them`() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        for rest in [[], [0x80], [0x80, 0x80], [0xBF, 0xBF], [0x41]] as [[UInt8]] {
          let bytes = [0xE4, 0xB8, 0x80, first, second] + rest
          #expect(isValid(bytes) == isValidForSwift(bytes))
          let longer = bytes + Array("整改进展。".utf8)
          #expect(isValid(longer) == isValidForSwift(longer))
        }
      }
    }
  }

  @Test func `a changed byte is found out`() {
    let text = Array("省委第五巡视组，2024年🀄é\u{ED80}反馈。其中，整改完成率达到95.5%。".utf8)
    #expect(isValid(text))
    for end in text.indices { #expect(isValid(Array(text[..<end])) == HanText.isLead(text[end])) }
    for index in text.indices {
      for byte in [0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xE0, 0xED, 0xEF, 0xF0, 0xFF] as [UInt8] {
        var changed = text
        changed[index] = byte
        #expect(isValid(changed) == isValidForSwift(changed))
      }
    }
  }

  @Test func `what is no UTF-8 is shown as such`() {
    let bytes = Array("整改".utf8)
    #expect(bytes.string(0..<6) == "整改")
    #expect(bytes.string(1..<6).unicodeScalars.first == "\u{FFFD}")
    #expect(bytes.string(0..<0).isEmpty)
  }
}
