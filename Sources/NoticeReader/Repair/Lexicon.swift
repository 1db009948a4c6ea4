// What is a word of Chinese, and how common it is.

import NoticeTables

/// The word model that chooses between readings of a damaged place.
///
/// Its table is `words.tsv`; the numbers are quarters of a bit of frequency.
enum Lexicon {
  /// The most characters that a word has.
  static let longest = 4

  /// How common a word of one to four characters is, in quarters of a bit; nil when unknown.
  static func weight(of word: ArraySlice<UInt32>) -> Int? {
    guard let first = word.first, let key = key(of: word) else { return nil }
    let table = Self.table
    let rows = table.rows(of: first)
    let place = table.place(of: key, in: rows)
    return place < rows.upperBound && table.keys[place] == key ? Int(table.weights[place]) : nil
  }

  /// How common a character is as a word, in quarters of a bit; nil when unknown.
  static func weight(ofCharacter character: UInt32) -> Int? {
    let table = Self.table
    // It stands before the words that begin with it.
    guard let row = table.rows(of: character).first, table.keys[row] == UInt64(character) << 48
    else { return nil }
    return Int(table.weights[row])
  }

  /// The words that begin with some characters.
  struct Beginning {
    /// How many characters they are.
    fileprivate var length: Int
    /// The characters, as in the keys.
    fileprivate var key: UInt64
    /// Where such words begin in the table; they may go on behind the last of them.
    fileprivate var rows: Range<Int>
  }

  /// The words that begin with some characters; nil where none does.
  static func words(beginningWith characters: ArraySlice<UInt32>) -> Beginning? {
    guard let first = characters.first, let key = key(of: characters) else { return nil }
    let table = Self.table
    let rows = table.rows(of: first)
    let next = table.place(of: key, in: rows)
    let shift = UInt64(16 * (longest - characters.count))
    guard next < rows.upperBound, table.keys[next] >> shift == key >> shift else { return nil }
    return Beginning(length: characters.count, key: key, rows: next..<rows.upperBound)
  }

  /// Gives the lengths and weights of the words of at least two characters that begin at a place of
  /// a text, from short to long, until it is told to stop.
  @inline(__always)
  static func words(
    of text: [UInt32], from start: Int, take: (_ length: Int, _ weight: Int) -> Bool
  ) {
    guard start < text.count, text[start] <= 0xFFFF else { return }
    let beginning = Beginning(
      length: 1, key: UInt64(text[start]) << 48, rows: table.rows(of: text[start]))
    words(of: text, from: start, going: beginning, take: take)
  }

  /// Gives those that go on from a beginning, which stands there.
  @inline(__always)
  static func words(
    of text: [UInt32], from start: Int, going beginning: Beginning,
    take: (_ length: Int, _ weight: Int) -> Bool
  ) {
    let table = Self.table
    var (key, next) = (beginning.key, beginning.rows.lowerBound)
    for length in (beginning.length + 1)...longest where start + length <= text.count {
      let character = text[start + length - 1]
      guard character <= 0xFFFF else { return }
      let shift = UInt64(16 * (longest - length))
      key |= UInt64(character) << shift
      if length == 2 {
        guard table.maybeOpens(text[start], character) else { return }
        next = table.place(of: key, in: next..<beginning.rows.upperBound)
      } else {
        // Hardly more than one word begins with the same two characters.
        while next < beginning.rows.upperBound, table.keys[next] < key { next &+= 1 }
      }
      // Longer words that begin so stand behind the word itself, so no row means no word at all.
      guard next < beginning.rows.upperBound, table.keys[next] >> shift == key >> shift
      else { return }
      if table.keys[next] == key, !take(length, Int(table.weights[next])) { return }
    }
  }

  /// Whether the character is one that every reader knows.
  ///
  /// Nobody notes the reading of such a character in earnest.
  static func isCommon(_ character: UInt32) -> Bool {
    (weight(ofCharacter: character) ?? 0) >= commonWeight
  }

  /// About the frequency of the 2,500th character.
  private static let commonWeight = 44

  private static let table = Table(
    Array(UnsafeBufferPointer(start: notice_table_words, count: notice_table_words_size)))

  /// The rows in the order of their characters.
  private struct Table: Sendable {
    /// The characters of each word, four to a key.
    let keys: [UInt64]
    let weights: [UInt8]
    /// For each first character where its rows begin; one more at the end.
    private let starts: [Int32]

    /// The hashes of the first two characters of words, 64 to a word: nearly all pairs of characters
    /// begin none.
    private let pairs: [UInt64]

    private static let first: UInt32 = 0x3400
    private static let last: UInt32 = 0x9FFF

    /// Reads rows of a word, a tab and a weight, sorted by the word; every character of a word has
    /// three bytes.
    init(_ rows: [UInt8]) {
      var (keys, weights, starts): ([UInt64], [UInt8], [Int32]) = ([], [], [])
      var pairs = [UInt64](repeating: 0, count: 4096)
      keys.reserveCapacity(rows.count / 9)
      weights.reserveCapacity(rows.count / 9)
      starts.reserveCapacity(Int(Self.last - Self.first) + 2)
      let bytes = rows.span.bytes
      var offset = 0
      while offset < rows.count {
        var (key, shift): (UInt64, UInt64) = (0, 64)
        while rows[offset] != 0x09 {
          shift &-= 16
          let (scalar, next) = HanText.read(rows, bytes, at: offset)
          key |= UInt64(scalar) &<< shift
          offset = next
        }
        offset &+= 1
        var weight: UInt8 = 0
        while rows[offset] != 0x0A {
          weight = weight &* 10 &+ (rows[offset] &- 0x30)
          offset &+= 1
        }
        offset &+= 1
        let first = Int(key &>> 48) &- Int(Self.first)
        while starts.count <= first { starts.append(Int32(keys.count)) }
        keys.append(key)
        weights.append(weight)
        let hash = Self.hash(UInt32(key &>> 48), UInt32(truncatingIfNeeded: key &>> 32))
        pairs[hash &>> 6] |= 1 &<< UInt64(hash & 63)
      }
      while starts.count <= Int(Self.last - Self.first) + 1 { starts.append(Int32(keys.count)) }
      (self.keys, self.weights, self.starts, self.pairs) = (keys, weights, starts, pairs)
    }

    /// The rows of the words that begin with a character.
    @inline(__always)
    func rows(of character: UInt32) -> Range<Int> {
      guard character >= Self.first, character <= Self.last else { return 0..<0 }
      let index = Int(character - Self.first)
      return Int(starts[index])..<Int(starts[index + 1])
    }

    /// Whether some word may begin with two characters; where none does it seldom says so.
    @inline(__always)
    func maybeOpens(_ first: UInt32, _ second: UInt32) -> Bool {
      let hash = Self.hash(first, second)
      return pairs[hash &>> 6] &>> UInt64(hash & 63) & 1 != 0
    }

    @inline(__always)
    private static func hash(_ first: UInt32, _ second: UInt32) -> Int {
      Int(((first &<< 16 | second & 0xFFFF) &* 0x9E37_79B1) &>> 14)
    }

    /// The first of some rows whose key is not below another; their end where all are.
    @inline(__always)
    func place(of key: UInt64, in rows: Range<Int>) -> Int {
      var (low, high) = (rows.lowerBound, rows.upperBound)
      while low < high {
        let middle = (low &+ high) &>> 1
        if keys[middle] < key { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// The characters of a word side by side, the first in the highest place.
  private static func key(of word: ArraySlice<UInt32>) -> UInt64? {
    guard (1...longest).contains(word.count) else { return nil }
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
