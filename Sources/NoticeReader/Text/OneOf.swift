// Compares a character with those of a literal, as quickly as a switch would.

extension Unicode.Scalar {
  /// Whether it is one of the scalars of a literal, of which there may be about 25.
  ///
  /// Inlined and in runs of ten bytes, which the compiler unrolls and folds whole: a few comparisons
  /// with constants are left.
  @inline(__always)
  func isOne(of scalars: StaticString) -> Bool {
    scalars.withUTF8Buffer { bytes in
      var comparison = Comparison(wanted: value)
      comparison.take(bytes, from: 0)
      comparison.take(bytes, from: 10)
      comparison.take(bytes, from: 20)
      comparison.take(bytes, from: 30)
      comparison.take(bytes, from: 40)
      comparison.take(bytes, from: 50)
      comparison.take(bytes, from: 60)
      comparison.take(bytes, from: 70)
      comparison.take(bytes, from: 80, to: bytes.count)
      return comparison.isFound || comparison.scalar == comparison.wanted
    }
  }

  fileprivate struct Comparison {
    let wanted: UInt32
    /// The scalar that the bytes so far spell out.
    var scalar: UInt32 = .max
    var isFound = false

    @inline(__always)
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int? = nil) {
      guard start < bytes.count else { return }
      for index in start..<Swift.min(bytes.count, end ?? start + 10) {
        let byte = bytes[index]
        if byte & 0xC0 == 0x80 {
          scalar = scalar << 6 | UInt32(byte & 0x3F)
        } else {
          if scalar == wanted { isFound = true }
          let lead =
            byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1F : byte < 0xF0 ? byte & 0xF : byte & 7
          scalar = UInt32(lead)
        }
      }
    }
  }
}

extension UInt8 {
  /// Whether one of the scalars of a literal begins with this byte; inlined as `isOne` is.
  @inline(__always)
  func opensOne(of scalars: StaticString) -> Bool {
    scalars.withUTF8Buffer { bytes in
      stands(in: bytes, from: 0) || stands(in: bytes, from: 10) || stands(in: bytes, from: 20)
        || stands(in: bytes, from: 30) || stands(in: bytes, from: 40, to: bytes.count)
    }
  }

  @inline(__always)
  private func stands(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int? = nil
  ) -> Bool {
    guard start < bytes.count else { return false }
    var isFound = false
    for index in start..<Swift.min(bytes.count, end ?? start + 10)
    where bytes[index] & 0xC0 != 0x80 && bytes[index] == self {
      isFound = true
    }
    return isFound
  }
}
