// Tells valid UTF-8 at the cost of a few instructions a character.

/// Checks UTF-8 as Unicode defines it: no overlong forms, no surrogates.
///
/// The standard library's check takes ten instructions a byte of Chinese; here one comparison is
/// enough for nearly every character.
enum UTF8Check {
  /// Whether bytes are valid UTF-8.
  static func isValid(_ utf8: borrowing Span<UInt8>) -> Bool {
    let bytes = utf8.bytes
    var offset = 0
    while offset <= bytes.byteCount &- 4 {
      // Five characters of E1 to EF at once, which nearly all are; ED has some that are none.
      while offset <= bytes.byteCount &- 16 {
        let run = CharacterRun.length(bytes, at: offset, leads: 0xE1...0xEF, except: 0xED)
        offset &+= run
        if run < 15 { break }
      }
      guard offset <= bytes.byteCount &- 4 else { break }
      let word = bytes.word(at: offset)
      // E1 to EC, EE or EF, and two bytes that go on.
      if word & 0xC0_C0F0 == 0x80_80E0, word & 0xF != 0, word & 0xF != 0xD {
        offset &+= 3
      } else if word & 0x80 == 0 {
        // As much ASCII as the word begins with.
        offset &+= min((word & 0x8080_8080).trailingZeroBitCount &>> 3, 4)
      } else {
        guard let length = length(in: utf8, at: offset) else { return false }
        offset &+= length
      }
    }
    // The last character mostly has three bytes as well.
    if offset == bytes.byteCount &- 3,
      case let word = UInt32(utf8[offset]) | UInt32(utf8[offset &+ 1]) << 8
        | UInt32(utf8[offset &+ 2]) << 16,
      word & 0xC0_C0F0 == 0x80_80E0, word & 0xF != 0, word & 0xF != 0xD
    {
      return true
    }
    while offset < utf8.count {
      guard let length = length(in: utf8, at: offset) else { return false }
      offset &+= length
    }
    return true
  }

  /// How many bytes the character at an offset has; nil where none begins there.
  private static func length(in utf8: borrowing Span<UInt8>, at offset: Int) -> Int? {
    let lead = utf8[offset]
    if lead < 0x80 { return 1 }
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, offset + length <= utf8.count else { return nil }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      guard utf8[index] & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(utf8[index] & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    return scalar >= least && scalar < 0x110000 && scalar & 0xFFFF_F800 != 0xD800 ? length : nil
  }
}

extension RawSpan {
  /// The four bytes at an offset as one number, the first in its lowest place.
  @inline(__always)
  func word(at offset: Int) -> UInt32 {
    // Unsafe only for types of which not every pattern of bits is a value; the bounds are checked.
    UInt32(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}

extension RawSpan {
  /// The eight bytes at an offset as one number, the first in its lowest place.
  @inline(__always)
  func doubleWord(at offset: Int) -> UInt64 {
    // Unsafe only for types of which not every pattern of bits is a value; the bounds are checked.
    UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension [UInt8] {
  /// The text in a range; U+FFFD stands for what is no UTF-8.
  func string(_ range: Range<Int>) -> String {
    let part = span.extracting(range)
    guard UTF8Check.isValid(part) else { return String(decoding: self[range], as: UTF8.self) }
    // Unsafe for bytes that are no UTF-8; these were found to be.
    return String(copying: UTF8Span(unchecked: part))
  }
}
