// Very many numbers in little memory.

/// Numbers of notices, a bit each: they are dense.
struct NumberSet: Sendable {
  private var bits: [UInt64] = []
  /// How many numbers there are.
  private(set) var count = 0

  /// Adds a number.
  @inline(__always)
  mutating func add(_ number: Int64) {
    let place = Int(number >> 6)
    if place >= bits.count {
      bits += repeatElement(0, count: place + 1 - bits.count + bits.count / 8)
    }
    let bit: UInt64 = 1 << UInt64(number & 63)
    if bits[place] & bit == 0 { count += 1 }
    bits[place] |= bit
  }

  /// Takes out what is not among others.
  mutating func formIntersection(_ other: NumberSet) {
    combine(with: other) { $0 & $1 }
  }

  /// Adds others.
  mutating func formUnion(_ other: NumberSet) {
    combine(with: other) { $0 | $1 }
  }

  /// Takes others out.
  mutating func subtract(_ other: NumberSet) {
    combine(with: other) { $0 & ~$1 }
  }

  private mutating func combine(with other: NumberSet, _ each: (UInt64, UInt64) -> UInt64) {
    let size = max(bits.count, other.bits.count)
    bits += repeatElement(0, count: size - bits.count)
    for place in bits.indices {
      bits[place] = each(bits[place], place < other.bits.count ? other.bits[place] : 0)
    }
    count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// Whether a number is among them.
  func contains(_ number: Int64) -> Bool {
    let place = Int(number >> 6)
    return place < bits.count && bits[place] & 1 << UInt64(number & 63) != 0
  }

  /// The numbers, in order.
  var numbers: [Int64] {
    bits.indices.flatMap { place in
      var (rest, numbers) = (bits[place], [Int64]())
      while rest != 0 {
        numbers.append(Int64(place) << 6 + Int64(rest.trailingZeroBitCount))
        rest &= rest - 1
      }
      return numbers
    }
  }
}
