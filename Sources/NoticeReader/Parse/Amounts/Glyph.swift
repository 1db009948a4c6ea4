// Reads UTF-8 bytes a scalar at a time, forwards and backwards.

/// One scalar of a UTF-8 text and how many bytes it takes there.
struct Glyph {
  /// What is written.
  var scalar: Unicode.Scalar
  /// How many bytes it takes; at least 1.
  var length: Int

  /// Whether it is an ASCII or full-width digit.
  var isDigit: Bool { digit != nil }

  /// The value of an ASCII or full-width digit.
  var digit: Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  /// Whether it is a space that may stand between a number and its unit; no line break.
  var isSpace: Bool {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x2002...0x200B, 0x3000: true
    default: false
    }
  }

  /// Whether it is an ASCII letter.
  var isLatin: Bool {
    switch scalar.value | 0x20 {
    case 0x61...0x7A: true
    default: false
    }
  }

  /// Whether it is a dash or wave that joins the two ends of a span.
  var isDash: Bool {
    switch scalar {
    case "-", "‐", "‑", "–", "—", "－", "─", "~", "～", "〜", "―": true
    default: false
    }
  }

  /// Whether it is a Chinese character.
  var isHan: Bool {
    switch scalar.value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}

extension [UInt8] {
  /// The scalar that begins at an offset; the bytes must be UTF-8 there.
  ///
  /// Inlined: a sixth of the reader's time was spent here.
  @inline(__always)
  func glyph(at offset: Int) -> Glyph {
    let bytes = span.bytes
    guard offset >= 0, offset <= bytes.byteCount &- 4 else { return rareGlyph(at: offset) }
    // Unsafe: four bytes are left, as the line above says.
    let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self)
      .littleEndian
    // Nearly every scalar is ASCII or has three bytes.
    if word & 0xC0 != 0xC0 {
      return Glyph(scalar: Unicode.Scalar(UInt8(truncatingIfNeeded: word)), length: 1)
    }
    guard word & 0xF0 == 0xE0 else { return rareGlyph(at: offset) }
    let value = word << 12 & 0xF000 | word >> 2 & 0xFC0 | word >> 16 & 0x3F
    return Glyph(scalar: Unicode.Scalar(value) ?? "\u{FFFD}", length: 3)
  }

  /// A scalar of two or four bytes, or one of the last of a text, which may be cut off.
  @inline(never)
  private func rareGlyph(at offset: Int) -> Glyph {
    let first = self[offset]
    if first < 0xC0 { return Glyph(scalar: Unicode.Scalar(first), length: 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + length <= count else {
      return Glyph(scalar: Unicode.Scalar(first), length: 1)
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(self[index] & 0x3F) }
    return Glyph(scalar: Unicode.Scalar(value) ?? "\u{FFFD}", length: length)
  }

  /// The scalar that ends at an offset; nil at the beginning.
  @inline(__always)
  func glyph(endingAt offset: Int) -> Glyph? {
    let bytes = span.bytes
    guard offset >= 4, offset <= bytes.byteCount else { return rareGlyph(endingAt: offset) }
    // Unsafe: four bytes stand before, as the line above says.
    let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &- 4, as: UInt32.self)
      .littleEndian
    if word < 0x8000_0000 {
      return Glyph(scalar: Unicode.Scalar(UInt8(truncatingIfNeeded: word &>> 24)), length: 1)
    }
    guard word & 0xC0C0_F000 == 0x8080_E000 else { return rareGlyph(endingAt: offset) }
    let value = word << 4 & 0xF000 | word >> 10 & 0xFC0 | word >> 24 & 0x3F
    return Glyph(scalar: Unicode.Scalar(value) ?? "\u{FFFD}", length: 3)
  }

  /// A scalar of two or four bytes, or one of the first of a text.
  @inline(never)
  private func rareGlyph(endingAt offset: Int) -> Glyph? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return glyph(at: start)
  }

  /// Whether the words stand at an offset.
  @inline(__always)
  func says(_ words: StaticString, at offset: Int) -> Bool {
    let length = words.utf8CodeUnitCount
    guard offset >= 0, offset <= count - length else { return false }
    let bytes = span.bytes
    var index = length
    while index > 0 {
      index &-= 1
      // Unsafe: as many bytes are left as the words have, as the check above says. The last comes
      // first: most characters begin alike.
      let byte = bytes.unsafeLoad(fromUncheckedByteOffset: offset &+ index, as: UInt8.self)
      if byte != words.utf8Start[index] { return false }
    }
    return true
  }

  /// Whether the words end at an offset.
  @inline(__always)
  func says(_ words: StaticString, endingAt offset: Int) -> Bool {
    says(words, at: offset - words.utf8CodeUnitCount)
  }

  /// The offset of the first byte at or after `offset` that is no space.
  @inline(__always)
  func skippingSpaces(from offset: Int, to end: Int) -> Int {
    var offset = offset
    while offset < end {
      let glyph = glyph(at: offset)
      guard glyph.isSpace else { break }
      offset += glyph.length
    }
    return offset
  }

  /// Where the spaces before an offset begin, on its line.
  func skippingSpaces(before offset: Int, from floor: Int) -> Int {
    var offset = offset
    while offset > floor, let glyph = glyph(endingAt: offset), glyph.isSpace, glyph.scalar != "\n" {
      offset -= glyph.length
    }
    return offset
  }
}
