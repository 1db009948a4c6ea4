// Tells valid UTF-8 at the cost of a few instructions a character.

/// Checks UTF-8 as Unicode defines it: no overlong forms, no surrogates.
///
/// The standard library's check takes ten instructions a byte of Chinese; here sixteen bytes are
/// looked at together, which mostly hold nothing but ASCII and characters of three bytes.
enum UTF8Check {
  /// Whether bytes are valid UTF-8.
  static func isValid(_ utf8: borrowing Span<UInt8>) -> Bool {
    let bytes = utf8.bytes
    // A block is compared with the two bytes before it.
    var (offset, stop) = (0, 2)
    while offset < utf8.count {
      repeat {
        guard let length = length(in: utf8, at: offset) else { return false }
        offset &+= length
      } while offset < min(stop, utf8.count)
      while offset < utf8.count {
        let block = min(offset, utf8.count &- 16)
        guard block >= 2, isUsual(Neighbours(bytes, at: block &- 2)) else { break }
        offset = block &+ 16
      }
      // Back to the beginning of a character that goes on.
      if utf8[offset &- 1] >= 0xE1 {
        offset &-= 1
      } else if offset > 1, utf8[offset &- 2] >= 0xE1 {
        offset &-= 2
      }
      stop = offset &+ 16
    }
    return true
  }

  /// Whether each third byte is ASCII or has its place in a character of three bytes; those that
  /// begin with E0 or ED are not all valid.
  @inline(__always)
  private static func isUsual(_ bytes: Neighbours) -> Bool {
    let own = bytes.third
    let mustGoOn = bytes.first.isWithin(0xE1...0xFF) | bytes.second.isWithin(0xE1...0xFF)
    let isRare = own.isWithin(0xC0...0xE0) | own.isWithin(0xF0...0xFF) | own.equals(0xED)
    return (own.isWithin(0x80...0xBF) ^ mustGoOn | isRare).first == nil
  }

  /// How many bytes the character at an offset has; nil where none begins there.
  private static func length(in utf8: borrowing Span<UInt8>, at offset: Int) -> Int? {
    let lead = utf8[offset]
    if lead < 0x80 { return 1 }
    if lead > 0xE0, lead < 0xED, offset < utf8.count &- 2 {
      return utf8[offset &+ 1] & utf8[offset &+ 2] & 0xC0 == 0x80
        && (utf8[offset &+ 1] | utf8[offset &+ 2]) & 0x40 == 0 ? 3 : nil
    }
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
