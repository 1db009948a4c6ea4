// One character of each encoding at a time, so that trying an encoding and decoding by it are the
// same rule.

/// The character that begins at a place.
struct CodedCharacter {
  /// Its code point; `none` where no character begins.
  var scalar: UInt32
  /// The bytes that it takes up.
  var length: Int

  /// No character begins here.
  static let none = CodedCharacter(scalar: 0xFFFF_FFFF, length: 0)

  /// Whether a character begins here.
  var exists: Bool { length > 0 }
}

/// A way of reading bytes as characters.
protocol Codec: Sendable {
  /// The character that begins at `offset`.
  func character(in bytes: [UInt8], at offset: Int) -> CodedCharacter
}

/// UTF-8 as Unicode defines it: no overlong forms, no surrogates.
struct UTF8Codec: Codec {
  func character(in bytes: [UInt8], at offset: Int) -> CodedCharacter {
    let lead = bytes[offset]
    if lead < 0x80 { return CodedCharacter(scalar: UInt32(lead), length: 1) }
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, offset + length <= bytes.count else { return .none }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for next in bytes[(offset + 1)..<(offset + length)] {
      guard next & 0xC0 == 0x80 else { return .none }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard scalar >= least, scalar < 0x110000, scalar & 0xFFFF_F800 != 0xD800 else { return .none }
    return CodedCharacter(scalar: scalar, length: length)
  }
}

/// UTF-16 in either byte order.
struct UTF16Codec: Codec {
  /// Whether the high byte comes first.
  var bigEndian: Bool

  func character(in bytes: [UInt8], at offset: Int) -> CodedCharacter {
    guard offset + 2 <= bytes.count else { return .none }
    let unit = unit(in: bytes, at: offset)
    guard unit & 0xF800 == 0xD800 else { return CodedCharacter(scalar: unit, length: 2) }
    guard unit < 0xDC00, offset + 4 <= bytes.count else { return .none }
    let low = self.unit(in: bytes, at: offset + 2)
    guard low & 0xFC00 == 0xDC00 else { return .none }
    return CodedCharacter(scalar: 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF), length: 4)
  }

  private func unit(in bytes: [UInt8], at offset: Int) -> UInt32 {
    let first = UInt32(bytes[offset])
    let second = UInt32(bytes[offset + 1])
    return bigEndian ? first << 8 | second : second << 8 | first
  }
}

/// GB18030: one, two or four bytes.
struct GB18030Codec: Codec {
  private let pairs = PairTable.gb18030

  func character(in bytes: [UInt8], at offset: Int) -> CodedCharacter {
    let lead = bytes[offset]
    if lead < 0x80 { return CodedCharacter(scalar: UInt32(lead), length: 1) }
    guard offset + 2 <= bytes.count else { return .none }
    let second = bytes[offset + 1]
    if ASCII.isDigit(second) {
      guard offset + 4 <= bytes.count,
        let scalar = QuadrupleTable.gb18030.scalar(
          lead, second, bytes[offset + 2], bytes[offset + 3])
      else { return .none }
      return CodedCharacter(scalar: scalar, length: 4)
    }
    let scalar = pairs.scalar(lead, second)
    return scalar == 0 ? .none : CodedCharacter(scalar: scalar, length: 2)
  }
}

/// Big5 as Windows and Hong Kong have extended it.
struct Big5Codec: Codec {
  private let pairs = PairTable.big5

  func character(in bytes: [UInt8], at offset: Int) -> CodedCharacter {
    let lead = bytes[offset]
    if lead < 0x80 { return CodedCharacter(scalar: UInt32(lead), length: 1) }
    guard offset + 2 <= bytes.count else { return .none }
    let scalar = pairs.scalar(lead, bytes[offset + 1])
    return scalar == 0 ? .none : CodedCharacter(scalar: scalar, length: 2)
  }
}
