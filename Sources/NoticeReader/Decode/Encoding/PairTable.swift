// The characters of the Chinese multi-byte encodings, asked from iconv once and then looked up.

/// The characters that two bytes stand for.
struct PairTable: Sendable {
  /// The code points of the pairs from 8140 to FEFE, 191 to a first byte.
  private var scalars: [UInt32]

  /// GB18030's two-byte part, which is GBK.
  static let gb18030 = PairTable(iconvNames: ["GB18030"])
  /// Big5: what Windows has first, then what Hong Kong added.
  static let big5 = PairTable(iconvNames: ["CP950", "BIG5-HKSCS"])

  /// Asks each converter in turn for the pairs that those before it do not know.
  private init(iconvNames: [String]) {
    scalars = []
    scalars.reserveCapacity(126 * 191)
    let converters = iconvNames.compactMap(IconvConverter.init)
    for lead in 0x81...0xFE {
      var codes: [UInt8] = []
      for trail in 0x40...0xFE { codes += [UInt8(lead), UInt8(trail)] }
      let answers = converters.map { $0.scalars(of: codes, length: 2) }
      for index in 0..<191 { scalars.append(Self.best(of: answers, at: index)) }
    }
  }

  /// The code point by the first converter that knows one, best one that is not private; 0 for none.
  private static func best(of answers: [[UInt32?]], at index: Int) -> UInt32 {
    var first: UInt32 = 0
    for answer in answers {
      guard let scalar = answer[index] else { continue }
      if !Unicode.isPrivateUse(scalar) { return scalar }
      if first == 0 { first = scalar }
    }
    return first
  }

  /// The code point of a pair; 0 where it stands for none.
  func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
    guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail <= 0xFE else { return 0 }
    return scalars[Int(lead &- 0x81) &* 191 &+ Int(trail &- 0x40)]
  }
}

/// The characters that four bytes of GB18030 stand for.
struct QuadrupleTable: Sendable {
  /// The four-byte codes up to U+FFFF: 0x81308130 to 0x8431A439.
  private static let basicCount = 39420
  /// The codes that share their first two bytes.
  private static let rowLength = 1260
  /// Where U+10000 stands: 0x90308130.
  private static let supplementaryStart = 189_000

  private var basic: [UInt16]

  static let gb18030 = QuadrupleTable()

  private init() {
    basic = []
    guard let converter = IconvConverter("GB18030") else { return }
    basic.reserveCapacity(Self.basicCount)
    for start in stride(from: 0, to: Self.basicCount, by: Self.rowLength) {
      var codes: [UInt8] = []
      for index in start..<start + Self.rowLength {
        codes.append(UInt8(0x81 + index / 12600))
        codes.append(UInt8(0x30 + index / 1260 % 10))
        codes.append(UInt8(0x81 + index / 10 % 126))
        codes.append(UInt8(0x30 + index % 10))
      }
      basic += converter.scalars(of: codes, length: 4).map { UInt16(exactly: $0 ?? 0) ?? 0 }
    }
    basic.removeSubrange(Self.basicCount...)
  }

  /// The code point of four bytes; nil where they stand for none.
  func scalar(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> UInt32? {
    guard (0x81...0xFE).contains(first), (0x81...0xFE).contains(third), ASCII.isDigit(second),
      ASCII.isDigit(fourth)
    else { return nil }
    let high = (Int(first) - 0x81) * 12600 + (Int(second) - 0x30) * 1260
    let index = high + (Int(third) - 0x81) * 10 + Int(fourth) - 0x30
    if index < basic.count { return basic[index] == 0 ? nil : UInt32(basic[index]) }
    let supplementary = index - Self.supplementaryStart
    return (0..<0x100000).contains(supplementary) ? UInt32(0x10000 + supplementary) : nil
  }
}

extension Unicode {
  /// Whether a code point is one that Unicode leaves to private agreement.
  static func isPrivateUse(_ scalar: UInt32) -> Bool {
    (0xE000...0xF8FF).contains(scalar)
  }
}
