// Passes over runs of Chinese characters, five at a time: most searches look for something else.

extension [UInt8] {
  /// The first offset from `start` on, and before `end`, at which no Chinese character begins that
  /// lies before `end`; only those that begin with E4 to E9 count, as nearly all do.
  @inline(__always)
  func pastHan(from start: Int, to end: Int) -> Int {
    let bytes = span.bytes
    var offset = start
    while offset <= end &- 15, offset <= bytes.byteCount &- 16 {
      let run = HanRun.length(bytes, at: offset)
      offset &+= run
      if run < 15 { return offset }
    }
    while offset <= end &- 3, (0xE4...0xE9).contains(self[offset]) { offset &+= 3 }
    return offset
  }
}

/// How far Chinese characters go on, looked at in sixteen bytes at once.
private enum HanRun {
  /// What is taken from each byte: from the first of a character, and from the two that go on.
  @inline(__always)
  private static var lowest: SIMD16<UInt8> {
    SIMD16(
      0xE4, 0x80, 0x80, 0xE4, 0x80, 0x80, 0xE4, 0x80, 0x80, 0xE4, 0x80, 0x80, 0xE4, 0x80, 0x80, 0)
  }
  /// What may be left of it then.
  @inline(__always)
  private static var most: SIMD16<UInt8> {
    SIMD16(5, 63, 63, 5, 63, 63, 5, 63, 63, 5, 63, 63, 5, 63, 63, 255)
  }

  /// How many bytes the Chinese characters at an offset have, of five at the most.
  @inline(__always)
  static func length(_ bytes: borrowing RawSpan, at offset: Int) -> Int {
    // Unsafe only for types of which not every pattern of bits is a value; the bounds are checked.
    let text = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    let others = unsafeBitCast((text &- lowest) .> most, to: SIMD2<UInt64>.self)
    let first = others[0].trailingZeroBitCount
    let same = first < 64 ? first : 64 + others[1].trailingZeroBitCount
    return min(same / 24 * 3, 15)
  }
}
