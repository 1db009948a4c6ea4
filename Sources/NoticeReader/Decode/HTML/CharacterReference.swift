// `&nbsp;`, `&#8220;` and the like.

import CLibXML2

/// A character that is written by its name or number.
struct CharacterReference: Equatable {
  /// The character's code point.
  var scalar: UInt32
  /// The bytes that the reference takes up.
  var length: Int
  /// Whether it was escaped twice, as in `&amp;nbsp;`.
  var escapedTwice = false

  /// The longest name is `thetasym`; numbers may have leading zeros.
  private static let longest = 12

  /// Reads the reference that `&` at `place` begins; nil when it begins none.
  ///
  /// Old names (`&nbsp`) and numbers may lack the semicolon, as in browsers.
  init?(in utf8: [UInt8], at place: Int) {
    guard let first = Self.single(in: utf8, at: place) else { return nil }
    self = first
    while scalar == 0x26,
      let inner = Self.single(in: utf8, at: place + length, afterAmpersand: true),
      utf8[place + length + inner.length - 1] == UInt8(ascii: ";")
    {
      scalar = inner.scalar
      length += inner.length
      escapedTwice = true
    }
  }

  private init(scalar: UInt32, length: Int) {
    self.scalar = scalar
    self.length = length
  }

  /// One reference, which may stand after an ampersand that was itself written by name.
  private static func single(
    in utf8: [UInt8], at place: Int, afterAmpersand: Bool = false
  ) -> CharacterReference? {
    let start = place + (afterAmpersand ? 0 : 1)
    guard start < utf8.count else { return nil }
    let body = utf8[start...].prefix(longest)
    let found = body.first == UInt8(ascii: "#") ? number(body) : name(body)
    return found.map {
      CharacterReference(scalar: $0.scalar, length: $0.end - place)
    }
  }

  private static func name(_ body: ArraySlice<UInt8>) -> (scalar: UInt32, end: Int)? {
    let name = body.prefix { ASCII.isLetter($0) || ASCII.isDigit($0) }
    guard let scalar = scalars[String(decoding: name, as: UTF8.self)] else { return nil }
    if name.endIndex < body.endIndex, body[name.endIndex] == UInt8(ascii: ";") {
      return (scalar, name.endIndex + 1)
    }
    let follower = name.endIndex < body.endIndex ? body[name.endIndex] : 0
    return scalar < 0x100 && follower != UInt8(ascii: "=") ? (scalar, name.endIndex) : nil
  }

  private static func number(_ body: ArraySlice<UInt8>) -> (scalar: UInt32, end: Int)? {
    var digits = body.dropFirst()
    let hexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    if hexadecimal { digits = digits.dropFirst() }
    digits = digits.prefix { hexadecimal ? ASCII.hexValue($0) != nil : ASCII.isDigit($0) }
    guard
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: hexadecimal ? 16 : 10)
    else { return nil }
    let ended = digits.endIndex < body.endIndex && body[digits.endIndex] == UInt8(ascii: ";")
    return (meant(by: value), digits.endIndex + (ended ? 1 : 0))
  }

  /// The character that a number means: 128 to 159 are Windows' signs, as in browsers.
  private static func meant(by value: UInt32) -> UInt32 {
    if (0x80...0x9F).contains(value) { return windowsSigns[Int(value) - 0x80] }
    return value != 0 && Unicode.Scalar(value) != nil ? value : 0xFFFD
  }

  /// Windows-1252 from 0x80 on; U+FFFD where it has no sign.
  static let windowsSigns: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// The names of HTML 4 as libxml2 has them, and those of HTML 5 that Chinese pages use.
  private static let scalars: [String: UInt32] = {
    var scalars: [String: UInt32] = [
      "apos": 0x27, "colon": 0x3A, "comma": 0x2C, "lpar": 0x28, "lowbar": 0x5F, "NewLine": 0x0A,
      "num": 0x23, "percnt": 0x25, "period": 0x2E, "rpar": 0x29, "Tab": 0x09,
    ]
    for value in blocks.joined() {
      // The table is libxml2's own constant.
      guard let entry = htmlEntityValueLookup(value) else { continue }
      scalars[String(cString: entry.pointee.name)] = value
    }
    return scalars
  }()

  /// Where the characters stand that HTML 4 has names for: libxml2 looks for each from the first name on.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x22...0x3E, 0xA0...0xFF, 0x152...0x192, 0x2C6...0x2DC, 0x391...0x3D6, 0x2002...0x2044,
    0x20AC...0x20AC, 0x2111...0x2135, 0x2190...0x21D4, 0x2200...0x22C5, 0x2308...0x232A,
    0x25CA...0x25CA, 0x2660...0x2666,
  ]
}
