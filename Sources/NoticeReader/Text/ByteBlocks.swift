// Looks at sixteen bytes of a text at once, for searches that find something seldom.

/// Sixteen bytes, one behind the other.
typealias ByteBlock = SIMD16<UInt8>

/// Which bytes of a block are wanted: those where it has 0xFF, where it has 0 elsewhere.
typealias ByteMask = SIMD16<UInt8>

extension ByteBlock {
  /// Which bytes lie between two others or are one of them.
  @inline(__always)
  func isWithin(_ bytes: ClosedRange<UInt8>) -> ByteMask {
    let (least, span) = (bytes.lowerBound, bytes.upperBound &- bytes.lowerBound)
    return ByteMask((self &- ByteBlock(repeating: least)) .<= ByteBlock(repeating: span))
  }

  /// Which bytes are the same as another.
  @inline(__always)
  func equals(_ byte: UInt8) -> ByteMask { ByteMask(self .== ByteBlock(repeating: byte)) }

  /// 0xFF for each byte of which a comparison holds, 0 for each other.
  @inline(__always)
  init(_ mask: SIMDMask<SIMD16<Int8>>) {
    // Unsafe where sizes or bits differ: a mask has the bits of its sixteen numbers, 0 or -1.
    self = unsafeBitCast(mask, to: ByteBlock.self)
  }

  /// The bytes at an offset, which is not negative; zeros stand for those behind the end.
  @inline(__always)
  init(_ bytes: borrowing RawSpan, at offset: Int) {
    guard offset <= bytes.byteCount &- 16 else {
      self = bytes.lastBlock(at: offset)
      return
    }
    // Unsafe: sixteen bytes are left, as the line above says.
    self = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: ByteBlock.self)
  }

  /// The index of the first byte that is not 0; nil for none.
  @inline(__always)
  var first: Int? {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    guard halves[0] | halves[1] != 0 else { return nil }
    return halves[0] != 0
      ? halves[0].trailingZeroBitCount &>> 3 : 8 &+ halves[1].trailingZeroBitCount &>> 3
  }
}

extension RawSpan {
  /// The bytes from an offset on, and zeros behind the last.
  @inline(never)
  fileprivate func lastBlock(at offset: Int) -> ByteBlock {
    var block = ByteBlock(repeating: 0)
    for index in 0..<Swift.min(16, Swift.max(0, byteCount - offset)) {
      block[index] = unsafeLoad(fromByteOffset: offset + index, as: UInt8.self)
    }
    return block
  }
}

/// Sixteen bytes of a text with those behind each.
struct Neighbours {
  /// The bytes.
  let first: ByteBlock
  /// The byte behind each.
  let second: ByteBlock
  /// The one behind that.
  let third: ByteBlock

  /// The bytes at an offset, which is not negative; zeros stand for those behind the end.
  @inline(__always)
  init(_ bytes: borrowing RawSpan, at offset: Int) {
    if offset <= bytes.byteCount &- 18 {
      // Unsafe: eighteen bytes are left, as the line above says.
      first = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: ByteBlock.self)
      second = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 1, as: ByteBlock.self)
      third = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 2, as: ByteBlock.self)
    } else {
      first = bytes.lastBlock(at: offset)
      second = bytes.lastBlock(at: offset &+ 1)
      third = bytes.lastBlock(at: offset &+ 2)
    }
  }
}

extension [UInt8] {
  /// The first offset from `start` on and before `end` of a wanted byte.
  @inline(__always)
  func firstOffset(
    from start: Int, to end: Int, where isWanted: (_ bytes: Neighbours) -> ByteMask
  ) -> Int? {
    precondition(start >= 0)
    let bytes = span.bytes
    var offset = start
    while offset < end {
      if let first = isWanted(Neighbours(bytes, at: offset)).first {
        return offset &+ first < end ? offset &+ first : nil
      }
      offset &+= 16
    }
    return nil
  }

  /// How many bytes lie within a range, which must not have 0 in it; some bits may be set first.
  func count(of wanted: ClosedRange<UInt8>, setting bits: UInt8 = 0) -> Int {
    let bytes = span.bytes
    var (total, offset) = (0, 0)
    while offset < bytes.byteCount {
      // No lane counts further than a byte goes.
      let stop = Swift.min(bytes.byteCount, offset &+ 16 * 255)
      var counts = ByteBlock(repeating: 0)
      while offset < stop {
        let block = ByteBlock(bytes, at: offset) | ByteBlock(repeating: bits)
        counts &-= block.isWithin(wanted)
        offset &+= 16
      }
      total += counts.indices.reduce(0) { $0 + Int(counts[$1]) }
    }
    return total
  }
}
