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
    case "-", "–", "—", "－", "─", "~", "～", "〜", "―": true
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
    let first = self[offset]
    // Nearly every scalar is ASCII or has three bytes.
    if first < 0xC0 { return Glyph(scalar: Unicode.Scalar(first), length: 1) }
    guard first & 0xF0 == 0xE0, offset < count - 2 else { return rareGlyph(first, at: offset) }
    let value =
      UInt32(first & 0xF) << 12 | UInt32(self[offset + 1] & 0x3F) << 6
      | UInt32(self[offset + 2] & 0x3F)
    return Glyph(scalar: Unicode.Scalar(value) ?? "\u{FFFD}", length: 3)
  }

  /// A scalar of two or four bytes, or one that is cut off at the end.
  @inline(never)
  private func rareGlyph(_ first: UInt8, at offset: Int) -> Glyph {
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
    guard offset > 0 else { return nil }
    let last = self[offset - 1]
    if last < 0x80 { return Glyph(scalar: Unicode.Scalar(last), length: 1) }
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return glyph(at: start)
  }

  /// Whether the words stand at an offset.
  @inline(__always)
  func says(_ words: StaticString, at offset: Int) -> Bool {
    let length = words.utf8CodeUnitCount
    guard offset >= 0, offset <= count - length else { return false }
    return words.withUTF8Buffer { word in
      for index in 0..<length where self[offset + index] != word[index] { return false }
      return true
    }
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
}
