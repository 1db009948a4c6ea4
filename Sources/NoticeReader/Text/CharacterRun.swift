// Runs of characters of three bytes, as nearly all Chinese ones are, looked at sixteen bytes at once.

/// How far such characters go on.
enum CharacterRun {
  /// How many bytes the characters at an offset have that begin with one byte of a range, of five at
  /// the most.
  @inline(__always)
  static func length(
    _ bytes: borrowing RawSpan, at offset: Int, leads: ClosedRange<UInt8>
  ) -> Int {
    // Unsafe only for types of which not every pattern of bits is a value; the bounds are checked.
    let text = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: ByteBlock.self)
    let others =
      (text &- lanes(leads.lowerBound, 0x80, 0))
      .> lanes(leads.upperBound &- leads.lowerBound, 0x3F, 0xFF)
    guard let first = ByteMask(others).first else { return 15 }
    return first &- first % 3
  }

  /// Five times a byte for the first of a character and one for the two that go on, and a last one.
  @inline(__always)
  private static func lanes(_ lead: UInt8, _ rest: UInt8, _ last: UInt8) -> SIMD16<UInt8> {
    SIMD16(
      lead, rest, rest, lead, rest, rest, lead, rest, rest, lead, rest, rest, lead, rest, rest, last
    )
  }
}
