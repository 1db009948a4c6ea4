// The tables of encodings, held against glibc's iconv.

import Testing

@testable import NoticeReader

@Suite struct PairTableTests {
  @Test func `codes of two bytes of GB18030 are those of iconv`() throws {
    let converter = try #require(IconvConverter("GB18030"))
    try compare(.gb18030, with: [converter])
  }

  @Test func `codes of Big5 are those of Windows and then of Hong Kong`() throws {
    let windows = try #require(IconvConverter("CP950"))
    let hongKong = try #require(IconvConverter("BIG5-HKSCS"))
    try compare(.big5, with: [windows, hongKong])
  }

  @Test func `codes of four bytes of GB18030 are those of iconv`() throws {
    let converter = try #require(IconvConverter("GB18030"))
    var differing: [String] = []
    // All up to U+FFFF, and the first of each thousand beyond.
    for index in Array(0..<39_420) + Array(stride(from: 39_420, to: 1_587_600, by: 1000)) {
      let code = [
        UInt8(0x81 + index / 12600), UInt8(0x30 + index / 1260 % 10),
        UInt8(0x81 + index / 10 % 126), UInt8(0x30 + index % 10),
      ]
      let ours = QuadrupleTable.gb18030.scalar(code[0], code[1], code[2], code[3])
      if ours != converter.scalar(of: code) { differing.append("\(code)") }
    }
    #expect(differing == [])
  }

  /// Each code is what the first converter makes of it that knows a character which is not private.
  private func compare(_ table: PairTable, with converters: [IconvConverter]) throws {
    var differing: [String] = []
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE {
        let known = converters.compactMap { $0.scalar(of: [lead, trail]) }
        let best = known.first { !Unicode.isPrivateUse($0) } ?? known.first ?? 0
        if table.scalar(lead, trail) != best { differing.append("\(lead) \(trail)") }
      }
    }
    #expect(differing == [])
  }
}
