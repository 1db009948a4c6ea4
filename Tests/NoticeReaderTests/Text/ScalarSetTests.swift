// Sets of characters.

import Testing

@testable import NoticeReader

struct ScalarSetTests {
  @Test func `a set holds its characters and no others`() {
    let characters = "于至，\u{A0}A\u{FFFD}"
    let set = ScalarSet(characters)
    for value in UInt32(0)...0x11000 {
      let isOne = characters.unicodeScalars.contains { $0.value == value }
      #expect(set.contains(value) == isOne)
    }
    #expect(!set.contains("🀄"))
    #expect(set.contains("至" as Unicode.Scalar))
  }
}
