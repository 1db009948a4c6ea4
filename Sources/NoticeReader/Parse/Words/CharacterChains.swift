// Entries that share a character at one end, found by that character.

/// Chains of entries by the key of a character (`CharacterFilter.key`), in the order in which they
/// were given.
struct CharacterChains: Sendable {
  /// The characters that have a chain: most have none.
  let filter: CharacterFilter
  /// The first entry of each bucket, or -1.
  private var heads: [Int32]
  /// The entry after each, or -1.
  private var following: [Int32]

  /// Chains of entries by their keys.
  init(_ keys: [Int]) {
    var size = 16
    while size < keys.count * 2, size < 4096 { size *= 2 }
    filter = CharacterFilter(keys)
    heads = [Int32](repeating: -1, count: size)
    following = [Int32](repeating: -1, count: keys.count)
    for (entry, key) in keys.enumerated().reversed() {
      following[entry] = heads[key & (size - 1)]
      heads[key & (size - 1)] = Int32(entry)
    }
  }

  /// The first entry with a key; -1 for none. It may belong to another key: entries are compared.
  @inline(__always)
  func first(_ key: Int) -> Int {
    guard filter.holds(key) else { return -1 }
    return Int(heads[key & (heads.count - 1)])
  }

  /// The entry after another; -1 for none.
  @inline(__always)
  func next(_ entry: Int) -> Int { Int(following[entry]) }
}
