// The hash chains and the filter by which a table of phrases is entered.

/// Phrases by a hash of some of their bytes, from long to short.
struct PhraseChains: Sendable {
  /// How many bits of a hash name a bucket: about four buckets a phrase.
  private let bits: UInt32
  /// For each bucket the first phrase of its chain, or -1.
  private let heads: [Int32]
  private let next: [Int32]

  /// Chains of some of `count` phrases, given from short to long.
  init(_ phrases: [Int], of count: Int, by key: (Int) -> UInt32) {
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

  /// Whether there is no phrase.
  var isEmpty: Bool { heads.isEmpty }

  /// The longest phrase with that hash; -1 for none.
  func first(_ key: UInt32) -> Int { Int(heads[Int(key >> (32 - bits))]) }

  /// The phrase after another; -1 for none.
  func next(_ phrase: Int) -> Int { Int(next[phrase]) }

  /// The hash of the six bytes at an offset.
  static func pair(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    let second =
      UInt32(bytes[offset + 5]) | UInt32(bytes[offset + 4]) << 6 | UInt32(bytes[offset + 3]) << 12
    return (word(bytes, at: offset) ^ second &* 0x85EB_CA6B) &* 0x9E37_79B1
  }

  /// The hash of the three bytes at an offset.
  static func single(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    word(bytes, at: offset) &* 0x9E37_79B1
  }

  private static func word(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    UInt32(bytes[offset + 2]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset]) << 16
  }
}

/// A set of beginnings that may hold a few too many: enough to pass over most of a text.
struct OpenerFilter: Sendable {
  /// Characters of three bytes by the low six bits of the second (a word) and third (a bit).
  private var wide = [UInt64](repeating: 0, count: 64)
  /// Everything else by the low seven bits of its first byte.
  private var narrow = [UInt64](repeating: 0, count: 2)

  /// A filter for what begins at each of some places.
  init(_ places: [(bytes: [UInt8], offset: Int)]) {
    for (bytes, offset) in places {
      let lead = bytes[offset]
      if lead >= 0xE0 {
        wide[Int(bytes[offset + 1] & 63)] |= 1 &<< UInt64(bytes[offset + 2])
      } else {
        narrow[Int(lead >> 6 & 1)] |= 1 &<< UInt64(lead)
      }
    }
  }

  /// The first place from `start` on where a phrase of at least three bytes may begin.
  @inline(__always)
  func first(in utf8: [UInt8], _ start: Int, before end: Int) -> Int? {
    var offset = start
    while offset <= end - 3 {
      let lead = utf8[offset]
      if lead >= 0xE0 {
        let word = wide[Int(utf8[offset + 1] & 63)]
        if word &>> UInt64(utf8[offset + 2]) & 1 != 0 { return offset }
        offset += 3
      } else {
        if lead & 0xC0 != 0x80, narrow[Int(lead >> 6 & 1)] &>> UInt64(lead) & 1 != 0 {
          return offset
        }
        offset += 1
      }
    }
    return nil
  }
}
