// Compares a character with those of a literal, as quickly as a switch would.
//
// All is inlined, and the literal is gone through in runs of ten bytes, which the compiler unrolls
// and folds whole: a few comparisons with constants are left.

extension Unicode.Scalar {
  /// Whether it is one of the scalars of a literal, of which there may be about 13; more cost a loop.
  @inline(__always)
  func isOne(of scalars: StaticString) -> Bool {
    var comparison = Comparison(scalars, wanted: value)
    comparison.take(from: 0, to: 10)
    comparison.take(from: 10, to: 20)
    comparison.take(from: 20, to: 30)
    comparison.take(from: 30, to: 40)
    comparison.take(from: 40, to: .max)
    return comparison.isFound || comparison.scalar == value
  }
}

extension UInt8 {
  /// Whether one of the scalars of a literal begins with this byte.
  @inline(__always)
  func opensOne(of scalars: StaticString) -> Bool {
    var comparison = Comparison(scalars, wanted: UInt32(self))
    comparison.takeLeads(from: 0, to: 10)
    comparison.takeLeads(from: 10, to: 20)
    comparison.takeLeads(from: 20, to: 30)
    comparison.takeLeads(from: 30, to: 40)
    comparison.takeLeads(from: 40, to: .max)
    return comparison.hits != 0
  }
}

/// A walk over the bytes of a literal.
private struct Comparison {
  // Unsafe: a literal's own bytes, of which no more are read than it has.
  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  let wanted: UInt32
  /// The scalar that the bytes so far spell out.
  var scalar: UInt32 = .max
  var isFound = false
  /// How many scalars begin with the wanted byte.
  var hits = 0

  @inline(__always)
  init(_ scalars: StaticString, wanted: UInt32) {
    bytes = scalars.utf8Start
    count = scalars.utf8CodeUnitCount
    self.wanted = wanted
  }

  @inline(__always)
  mutating func take(from start: Int, to end: Int) {
    var index = start
    while index < min(end, count) {
      let byte = UInt32(bytes[index])
      if byte & 0xC0 == 0x80 {
        scalar = scalar << 6 | byte & 0x3F
      } else {
        if scalar == wanted { isFound = true }
        scalar = byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1F : byte & 0xF
      }
      index &+= 1
    }
  }

  /// Counts without a branch: one would keep the compiler from unrolling.
  @inline(__always)
  mutating func takeLeads(from start: Int, to end: Int) {
    var index = start
    while index < min(end, count) {
      hits &+= UInt32(bytes[index]) == wanted && wanted & 0xC0 != 0x80 ? 1 : 0
      index &+= 1
    }
  }
}
