// What is a word of Chinese, and how common it is.

import NoticeTables

/// The word model that chooses between readings of a damaged place.
///
/// Its table is `words.tsv`; the numbers are quarters of a bit of frequency.
enum Lexicon {
  /// How common a word of one to four characters is, in quarters of a bit; nil when unknown.
  static func weight(of word: ArraySlice<UInt32>) -> Int? {
    guard let first = word.first, let key = key(of: word) else { return nil }
    let table = Self.table
    var (low, high) = table.rows(of: first)
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if table.keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < end && table.keys[low] == key ? Int(table.weights[low]) : nil
  }

  /// Whether the character is one that every reader knows.
  ///
  /// Nobody notes the reading of such a character in earnest.
  static func isCommon(_ character: UInt32) -> Bool {
    (weight(of: [character]) ?? 0) >= commonWeight
  }

  /// About the frequency of the 2,500th character.
  private static let commonWeight = 44

  private static let table = Table(
    UnsafeBufferPointer(start: notice_table_words, count: notice_table_words_size))

  /// The rows in the order of their characters.
  private struct Table: Sendable {
    /// The characters of each word, four to a key.
    private(set) var keys: [UInt64] = []
    private(set) var weights: [UInt8] = []
    /// For each first character where its rows begin; one more at the end.
    private var starts: [Int32] = []

    private static let first: UInt32 = 0x3400
    private static let last: UInt32 = 0x9FFF

    /// Reads rows of a word, a tab and a weight, sorted by the word.
    init(_ rows: UnsafeBufferPointer<UInt8>) {
      keys.reserveCapacity(rows.count / 9)
      weights.reserveCapacity(rows.count / 9)
      starts.reserveCapacity(Int(Self.last - Self.first) + 2)
      var (key, shift, weight): (UInt64, UInt64, UInt8) = (0, 64, 0)
      for byte in rows {
        switch byte {
        case 0x0A:
          append(key, weight)
          (key, shift, weight) = (0, 64, 0)
        case 0x30...0x39: weight = weight &* 10 &+ (byte - 0x30)
        // Every character of a word has three bytes: four bits, six and six.
        case 0xE0...0xEF:
          shift -= 4
          key |= UInt64(byte & 0xF) << shift
        case 0x80...0xBF:
          shift -= 6
          key |= UInt64(byte & 0x3F) << shift
        default: break
        }
      }
      while starts.count <= Int(Self.last - Self.first) + 1 { starts.append(Int32(keys.count)) }
    }

    /// The rows of the words that begin with a character.
    func rows(of character: UInt32) -> (low: Int, high: Int) {
      guard character >= Self.first, character <= Self.last else { return (0, 0) }
      let index = Int(character - Self.first)
      return (Int(starts[index]), Int(starts[index + 1]))
    }

    private mutating func append(_ key: UInt64, _ weight: UInt8) {
      let first = Int(key >> 48) - Int(Self.first)
      while starts.count <= first { starts.append(Int32(keys.count)) }
      keys.append(key)
      weights.append(weight)
    }
  }

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
