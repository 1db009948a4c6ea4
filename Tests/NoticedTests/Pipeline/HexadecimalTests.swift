// Tests of Hexadecimal.swift.

import Testing

@testable import noticed

@Suite struct `Hexadecimal digits` {
  @Test func `are two a byte, and small`() {
    #expect(Hexadecimal.text([0x00, 0x0F, 0xAB, 0xFF]) == "000fabff")
    #expect(Hexadecimal.text([]) == "")
  }
}
