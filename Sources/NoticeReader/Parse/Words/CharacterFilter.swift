// A set of characters that passes over most of a text quickly.

/// A set of characters that may hold a few too many: what it lets through is looked at again.
struct CharacterFilter: Sendable {
  /// The keys of the characters, 64 to a word.
  private var words = [UInt64](repeating: 0, count: 64)

  /// The characters with these keys.
  init(_ keys: some Sequence<Int>) {
    for key in keys { words[key >> 6] |= 1 &<< UInt64(key & 63) }
  }

  /// The characters of some text.
  init(_ characters: String) { self.init(Self.keys(characters)) }

  /// The keys of the characters of some text.
  static func keys(_ characters: String) -> [Int] {
    let bytes = Array(characters.utf8)
    return bytes.indices.filter { HanText.isLead(bytes[$0]) }.map { key(bytes, at: $0) }
  }

  /// Whether characters with a key are in the set.
  @inline(__always)
  func holds(_ key: Int) -> Bool { words[key >> 6] &>> UInt64(key & 63) & 1 != 0 }

  /// The first place from `start` on and before `end` where a character of the set begins.
  @inline(__always)
  func first(in utf8: [UInt8], from start: Int, before end: Int) -> Int? {
    // Said once, it need not be asked at every character.
    guard words.count == 64 else { return nil }
    var offset = start
    let last = min(end, utf8.count &- 2)
    while offset < last {
      let lead = utf8[offset]
      if lead >= 0xE0 {
        if words[Int(utf8[offset + 1] & 63)] &>> UInt64(utf8[offset + 2]) & 1 != 0 {
          return offset
        }
        offset &+= 3
      } else {
        if lead & 0xC0 != 0x80, holds(Self.key(utf8, at: offset)) { return offset }
        offset &+= 1
      }
    }
    while offset < end {
      if holds(Self.key(utf8, at: offset)) { return offset }
      offset += 1
    }
    return nil
  }

  /// The key of the character that begins at an offset: a number below 4096.
  @inline(__always)
  static func key(_ bytes: [UInt8], at offset: Int) -> Int {
    let text = bytes.span.bytes
    guard offset >= 0, offset <= text.byteCount &- 4 else { return lastKey(bytes, at: offset) }
    // Unsafe: four bytes are left, as the line above says.
    let word = text.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self)
      .littleEndian
    if word & 0xC0 != 0xC0 { return Int(word & 0x7F) }
    return word & 0xE0 == 0xE0
      ? Int(word >> 2 & 0xFC0 | word >> 16 & 0x3F) : Int(word << 6 & 0xFC0 | word >> 8 & 0x3F)
  }

  /// The key of one of the last characters of a text, which may be cut off.
  @inline(never)
  private static func lastKey(_ bytes: [UInt8], at offset: Int) -> Int {
    let lead = bytes[offset]
    guard lead >= 0xC0, offset < bytes.count - 1 else { return Int(lead & 0x7F) }
    guard lead >= 0xE0, offset < bytes.count - 2 else { return pair(lead, bytes[offset + 1]) }
    return pair(bytes[offset + 1], bytes[offset + 2])
  }

  /// The key of the character that ends at an offset; of one of three bytes it is the same.
  @inline(__always)
  static func key(_ bytes: [UInt8], endingAt offset: Int) -> Int {
    let last = bytes[offset - 1]
    guard last >= 0x80, offset > 1 else { return Int(last & 0x7F) }
    return pair(bytes[offset - 2], last)
  }

  @inline(__always)
  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 63) << 6 | Int(second & 63)
  }
}
