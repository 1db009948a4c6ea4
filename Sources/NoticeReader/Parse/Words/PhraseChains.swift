// The hash chains by which a table of phrases is entered.

/// Phrases by a hash of some of their bytes, from long to short.
struct PhraseChains: Sendable {
  /// How many bits of a hash name a bucket: about four buckets a phrase.
  private let bits: UInt32
  /// For each bucket the first phrase of its chain, or -1.
  private let heads: [Int32]
  private let next: [Int32]

  /// Chains of some of `count` phrases, given from short to long.
  @inline(__always)
  init(_ phrases: ArraySlice<Int>, of count: Int, by key: (Int) -> UInt32) {
    var bits: UInt32 = 6
    while bits < 16, 1 << bits < phrases.count * 4 { bits += 1 }
    var heads = [Int32](repeating: -1, count: phrases.isEmpty ? 0 : 1 << bits)
    var next = [Int32](repeating: -1, count: phrases.isEmpty ? 0 : count)
    for phrase in phrases {
      let bucket = Int(key(phrase) >> (32 - bits))
      next[phrase] = heads[bucket]
      heads[bucket] = Int32(phrase)
    }
    self.bits = bits
    self.heads = heads
    self.next = next
  }

  /// The longest phrase with that hash; -1 for none.
  @inline(__always)
  func first(_ key: UInt32) -> Int { Int(heads[Int(key &>> (32 &- bits))]) }

  /// The phrase after another; -1 for none.
  @inline(__always)
  func next(_ phrase: Int) -> Int { Int(next[phrase]) }

  /// The hash of the six bytes at an offset, of which two characters are told by four.
  @inline(__always)
  static func pair(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    // The last byte first: one check of the bounds is enough then.
    let last = UInt32(bytes[offset + 5])
    let key =
      last | UInt32(bytes[offset + 4]) << 7 | UInt32(bytes[offset + 2]) << 14
      | UInt32(bytes[offset + 1]) << 21
    return key &* 0x9E37_79B1
  }

  /// The hash of the three bytes at an offset.
  @inline(__always)
  static func single(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    let last = UInt32(bytes[offset + 2])
    return (last | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset]) << 16) &* 0x9E37_79B1
  }
}
