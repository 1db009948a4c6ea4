// The characters of the Chinese multi-byte encodings, from the tables beside the program.

import NoticeTables

/// The characters that two bytes stand for.
struct PairTable: Sendable {
  /// How many second bytes there are, from 40 to FE.
  private static let rowLength = 191

  /// The code points of the pairs from 8140 to FEFE, a row to a first byte; 0 for none.
  private var scalars: [UInt32] = []

  /// GB18030's two-byte part, which is GBK.
  static let gb18030 = PairTable(
    Array(
      UnsafeBufferPointer(
        start: notice_table_gb18030_pairs, count: notice_table_gb18030_pairs_size)))
  /// Big5: what Windows has first, then what Hong Kong added.
  static let big5 = PairTable(
    Array(
      UnsafeBufferPointer(start: notice_table_big5_pairs, count: notice_table_big5_pairs_size)))

  /// Reads rows of a first byte in hexadecimal, a tab, and the characters, a full stop for none.
  private init(_ rows: [UInt8]) {
    scalars.reserveCapacity(126 * Self.rowLength)
    let bytes = rows.span.bytes
    var offset = 0
    while offset < rows.count {
      offset += 3
      for _ in 0..<Self.rowLength {
        let (scalar, next) = HanText.read(rows, bytes, at: offset)
        scalars.append(scalar == 0x2E ? 0 : scalar)
        offset = next
      }
      offset += 1
    }
  }

  /// The code point of a pair; 0 where it stands for none.
  func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
    guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail <= 0xFE else { return 0 }
    return scalars[Int(lead &- 0x81) &* Self.rowLength &+ Int(trail &- 0x40)]
  }
}

/// The characters that four bytes of GB18030 stand for.
struct QuadrupleTable: Sendable {
  /// The four-byte codes up to U+FFFF: 0x81308130 to 0x8431A439.
  private static let basicCount = 39420
  /// Where U+10000 stands: 0x90308130.
  private static let supplementaryStart = 189_000

  /// The code points of the codes up to U+FFFF; 0 for none.
  private var basic: [UInt16] = []

  static let gb18030 = QuadrupleTable(
    Array(
      UnsafeBufferPointer(start: notice_table_gb18030_runs, count: notice_table_gb18030_runs_size)))

  /// Reads rows of a code, a tab, and its code point, which the codes behind it go on from.
  private init(_ rows: [UInt8]) {
    basic.reserveCapacity(Self.basicCount)
    var following: UInt16 = 0
    for row in rows.parts(of: 0..<rows.count, betweenBytes: 0x0A) where row.count == 13 {
      let code = (0..<4).map { Self.byte(rows, at: row.lowerBound + 2 * $0) }
      goOn(from: following, to: Self.index(code[0], code[1], code[2], code[3]))
      let high = UInt16(Self.byte(rows, at: row.lowerBound + 9))
      following = high << 8 | UInt16(Self.byte(rows, at: row.lowerBound + 11))
    }
    goOn(from: following, to: Self.basicCount)
  }

  /// Adds the code points of a run up to the code with an index.
  private mutating func goOn(from first: UInt16, to end: Int) {
    let start = basic.count
    for index in start..<max(start, end) {
      basic.append(first == 0 ? 0 : first &+ UInt16(truncatingIfNeeded: index - start))
    }
  }

  /// The byte that two hexadecimal digits spell.
  private static func byte(_ rows: [UInt8], at offset: Int) -> UInt8 {
    UInt8(ASCII.hexValue(rows[offset]) ?? 0) << 4 | UInt8(ASCII.hexValue(rows[offset + 1]) ?? 0)
  }

  /// The place of a code among all of four bytes.
  private static func index(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Int
  {
    let high = (Int(first) - 0x81) * 12600 + (Int(second) - 0x30) * 1260
    return high + (Int(third) - 0x81) * 10 + Int(fourth) - 0x30
  }

  /// The code point of four bytes; nil where they stand for none.
  func scalar(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> UInt32? {
    guard (0x81...0xFE).contains(first), (0x81...0xFE).contains(third), ASCII.isDigit(second),
      ASCII.isDigit(fourth)
    else { return nil }
    let index = Self.index(first, second, third, fourth)
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
