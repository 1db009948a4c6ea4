// Entries that share a character at one end, found by that character.

/// Chains of entries by the last two bytes of a character, in the order in which they were given.
struct CharacterChains: Sendable {
  /// The keys that have a chain, 64 to a word: most characters have none.
  private var filter = [UInt64](repeating: 0, count: 64)
  /// The first entry of each bucket, or -1.
  private var heads: [Int32]
  /// The entry after each, or -1.
  private var following: [Int32]

  /// Chains of entries by their keys.
  init(_ keys: [Int]) {
    var size = 16
    while size < keys.count * 2, size < 4096 { size *= 2 }
    heads = [Int32](repeating: -1, count: size)
    following = [Int32](repeating: -1, count: keys.count)
    for (entry, key) in keys.enumerated().reversed() {
      filter[key >> 6] |= 1 &<< UInt64(key & 63)
      following[entry] = heads[key & (size - 1)]
      heads[key & (size - 1)] = Int32(entry)
    }
  }

  /// The first entry with a key; -1 for none. It may belong to another key: entries are compared.
  @inline(__always)
  func first(_ key: Int) -> Int {
    guard filter[key >> 6] &>> UInt64(key & 63) & 1 != 0 else { return -1 }
    return Int(heads[key & (heads.count - 1)])
  }

  /// The entry after another; -1 for none.
  @inline(__always)
  func next(_ entry: Int) -> Int { Int(following[entry]) }

  /// The key of the character that begins at an offset: a number below 4096.
  @inline(__always)
  static func key(_ bytes: [UInt8], at offset: Int) -> Int {
    let lead = bytes[offset]
    guard lead >= 0xC0, offset + 1 < bytes.count else { return Int(lead & 0x7F) }
    guard lead >= 0xE0, offset + 2 < bytes.count else { return pair(lead, bytes[offset + 1]) }
    return pair(bytes[offset + 1], bytes[offset + 2])
  }

  /// The key of the character that ends at an offset.
  @inline(__always)
  static func key(_ bytes: [UInt8], endingAt offset: Int) -> Int {
    let last = bytes[offset - 1]
    guard last >= 0x80, offset > 1 else { return Int(last & 0x7F) }
    return pair(bytes[offset - 2], last)
  }

  @inline(__always)
  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 63) << 6 | Int(second & 63)
  }
}
