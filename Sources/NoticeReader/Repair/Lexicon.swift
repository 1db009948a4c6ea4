// What is a word of Chinese, and how common it is.

import NoticeTables

/// The word model that chooses between readings of a damaged place.
///
/// Its table is `words.tsv`; the numbers are quarters of a bit of frequency.
enum Lexicon {
  /// How common a word of one to four characters is, in quarters of a bit; nil when unknown.
  static func weight(of word: ArraySlice<UInt32>) -> Int? {
    guard let key = key(of: word) else { return nil }
    var low = 0
    var high = table.keys.count
    while low < high {
      let middle = (low + high) / 2
      if table.keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < table.keys.count && table.keys[low] == key ? Int(table.weights[low]) : nil
  }

  /// Whether the character is one that every reader knows.
  ///
  /// Nobody notes the reading of such a character in earnest.
  static func isCommon(_ character: UInt32) -> Bool {
    (weight(of: [character]) ?? 0) >= commonWeight
  }

  /// About the frequency of the 2,500th character.
  private static let commonWeight = 44

  /// The rows in the order of their characters, four to a key.
  private static let table: (keys: [UInt64], weights: [UInt8]) = {
    let rows = UnsafeBufferPointer(start: notice_table_words, count: notice_table_words_size)
    var keys: [UInt64] = []
    var weights: [UInt8] = []
    for row in rows.split(separator: 0x0A) {
      guard let tab = row.firstIndex(of: 0x09),
        let key = key(of: HanText.scalars(row[..<tab])[...])
      else { continue }
      keys.append(key)
      weights.append(row[(tab + 1)...].reduce(0) { $0 &* 10 &+ ($1 - 0x30) })
    }
    return (keys, weights)
  }()

  /// The characters of a word side by side, the first in the highest place.
  private static func key(of word: ArraySlice<UInt32>) -> UInt64? {
    guard (1...4).contains(word.count) else { return nil }
    var key: UInt64 = 0
    var shift: UInt64 = 48
    for character in word {
      guard character <= 0xFFFF else { return nil }
      key |= UInt64(character) << shift
      shift &-= 16
    }
    return key
  }
}
