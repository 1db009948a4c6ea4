// Steps through UTF-8 bytes a scalar at a time.

/// Reading scalars from valid UTF-8 by their offset.
enum HanText {
  /// Whether a scalar begins with the byte.
  @inline(__always)
  static func isLead(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// How many bytes the scalar that begins with `lead` has.
  @inline(__always)
  static func length(of lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// How many bytes a search for single characters may go on from a byte that is none of them: not
  /// always a whole character, but never into the next.
  @inline(__always)
  static func step(_ lead: UInt8) -> Int { lead < 0xE0 ? 1 : 3 }

  /// The scalar that begins at `offset`, 0 at the end of the text.
  @inline(__always)
  static func scalar(_ utf8: [UInt8], at offset: Int) -> UInt32 {
    guard offset < utf8.count else { return 0 }
    let lead = utf8[offset]
    if lead < 0x80 { return UInt32(lead) }
    guard lead & 0xF0 == 0xE0, offset < utf8.count - 2 else {
      return rareScalar(utf8, at: offset)
    }
    return UInt32(lead & 0xF) << 12 | UInt32(utf8[offset + 1] & 0x3F) << 6
      | UInt32(utf8[offset + 2] & 0x3F)
  }

  /// The first place from an offset on where ASCII stands; the end of the text where none does.
  @inline(__always)
  static func firstASCII(_ utf8: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < utf8.count, utf8[offset] >= 0x80 { offset &+= step(utf8[offset]) }
    return min(offset, utf8.count)
  }

  /// Goes through valid UTF-8 and gives each scalar with where it begins and ends.
  @inline(__always)
  static func visit(_ utf8: [UInt8], _ take: (_ scalar: UInt32, _ offset: Int, _ next: Int) -> Void)
  {
    let bytes = utf8.span.bytes
    var offset = 0
    while offset < utf8.count {
      let (scalar, next) = read(utf8, bytes, at: offset)
      take(scalar, offset, next)
      offset = next
    }
  }

  /// The scalar that begins at an offset of valid UTF-8, and where it ends; `bytes` are the same.
  @inline(__always)
  static func read(
    _ utf8: [UInt8], _ bytes: borrowing RawSpan, at offset: Int
  ) -> (scalar: UInt32, next: Int) {
    guard offset <= bytes.byteCount &- 4 else {
      return (scalar(utf8, at: offset), offset + length(of: utf8[offset]))
    }
    // Nearly every character has three bytes, which are read at once.
    let word = bytes.word(at: offset)
    if word & 0xF0 == 0xE0 {
      return (word << 12 & 0xF000 | word >> 2 & 0xFC0 | word >> 16 & 0x3F, offset &+ 3)
    }
    let lead = UInt8(truncatingIfNeeded: word)
    return (lead < 0x80 ? UInt32(lead) : rareScalar(utf8, at: offset), offset &+ length(of: lead))
  }

  /// The two scalars that eight bytes of UTF-8 begin with, where both have three bytes.
  @inline(__always)
  static func pair(_ word: UInt64) -> (first: UInt32, second: UInt32)? {
    guard word & 0xF000_00F0 == 0xE000_00E0 else { return nil }
    let scalars = word << 12 & 0xF000_00F000 | word >> 2 & 0xFC0_000FC0 | word >> 16 & 0x3F_00003F
    return (
      UInt32(UInt16(truncatingIfNeeded: scalars)), UInt32(UInt16(truncatingIfNeeded: scalars >> 24))
    )
  }

  /// A scalar of two or four bytes, or one that is cut off.
  @inline(never)
  private static func rareScalar(_ utf8: [UInt8], at offset: Int) -> UInt32 {
    let lead = utf8[offset]
    let length = length(of: lead)
    guard length > 1 else { return UInt32(lead) }
    guard offset + length <= utf8.count else { return 0 }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      value = value << 6 | UInt32(utf8[index] & 0x3F)
    }
    return value
  }

  /// Where the scalar that ends at `offset` begins; 0 at the beginning of the text.
  static func start(_ utf8: [UInt8], before offset: Int) -> Int {
    var start = max(0, offset - 1)
    while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The scalar that ends at `offset`, 0 at the beginning of the text.
  static func scalar(_ utf8: [UInt8], before offset: Int) -> UInt32 {
    offset == 0 ? 0 : scalar(utf8, at: start(utf8, before: offset))
  }

  /// Whether a scalar is a Chinese character (not punctuation, kana or a radical).
  static func isHan(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
      || (0xF900...0xFAFF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
  }

  /// Whether a text has a Chinese character at all.
  static func holdsHan(_ utf8: [UInt8]) -> Bool {
    var offset = 0
    while offset < utf8.count {
      if utf8[offset] >= 0xE3, isHan(scalar(utf8, at: offset)) { return true }
      offset += length(of: utf8[offset])
    }
    return false
  }

  /// Where the Chinese characters that end at an offset begin.
  static func startOfHan(_ utf8: [UInt8], before offset: Int) -> Int {
    var start = offset
    while start > 0, isHan(scalar(utf8, before: start)) { start = Self.start(utf8, before: start) }
    return start
  }

  /// Where the Chinese characters that begin at an offset end.
  static func endOfHan(_ utf8: [UInt8], from offset: Int) -> Int {
    var end = offset
    while end < utf8.count, isHan(scalar(utf8, at: end)) { end += length(of: utf8[end]) }
    return end
  }

  /// The UTF-8 bytes of a scalar; none when it is no scalar.
  static func utf8(_ scalar: UInt32) -> [UInt8] {
    var bytes: [UInt8] = []
    append(scalar, to: &bytes)
    return bytes
  }

  /// Writes the UTF-8 bytes of a scalar behind others; none when it is no scalar.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard scalar < 0x110000, scalar & 0xFFFF_F800 != 0xD800 else { return }
    let last = { (bits: UInt32) in 0x80 | UInt8(truncatingIfNeeded: bits & 0x3F) }
    switch scalar {
    case ..<0x80:
      bytes.append(UInt8(scalar))
    case ..<0x800:
      bytes.append(0xC0 | UInt8(scalar >> 6))
      bytes.append(last(scalar))
    case ..<0x10000:
      bytes.append(0xE0 | UInt8(scalar >> 12))
      bytes.append(last(scalar >> 6))
      bytes.append(last(scalar))
    default:
      bytes.append(0xF0 | UInt8(scalar >> 18))
      bytes.append(last(scalar >> 12))
      bytes.append(last(scalar >> 6))
      bytes.append(last(scalar))
    }
  }

  /// How many bytes of UTF-8 a scalar takes.
  static func utf8Length(of scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  /// The scalars of valid UTF-8.
  static func scalars(_ utf8: some Collection<UInt8>) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(utf8.count / 3 + 1)
    for byte in utf8 {
      if byte & 0xC0 == 0x80, let last = scalars.last {
        scalars[scalars.count - 1] = last << 6 | UInt32(byte & 0x3F)
      } else {
        scalars.append(
          byte < 0x80 ? UInt32(byte) : UInt32(byte) & (0x7F >> UInt32(length(of: byte))))
      }
    }
    return scalars
  }

  /// Whether `bytes` stand in `utf8` at `offset`.
  static func has(_ bytes: [UInt8], in utf8: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + bytes.count <= utf8.count else { return false }
    for index in bytes.indices where utf8[offset + index] != bytes[index] { return false }
    return true
  }
}
