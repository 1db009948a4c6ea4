// What is a word of Chinese, and how common it is.

import NoticeTables

/// The word model that chooses between readings of a damaged place.
///
/// Its table is `words.tsv`; the numbers are quarters of a bit of frequency.
enum Lexicon {
  /// How common a word of one to four characters is, in quarters of a bit; nil when unknown.
  static func weight(of word: some Collection<UInt8>) -> Int? {
    table.value(of: word).map { digits in
      digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
  }

  /// Whether the character is one that every reader knows.
  ///
  /// Nobody notes the reading of such a character in earnest.
  static func isCommon(_ character: some Collection<UInt8>) -> Bool {
    (weight(of: character) ?? 0) >= commonWeight
  }

  /// About the frequency of the 2,500th character.
  private static let commonWeight = 44

  private static let table = SortedTable(
    Array(UnsafeBufferPointer(start: notice_table_words, count: notice_table_words_size)))
}
