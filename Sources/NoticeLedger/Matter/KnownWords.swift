// Which two characters are a word: 湿地 and 耕地 are two things, 锗地 is a damaged word.

import NoticeTables

/// The words of two characters of the reader's table.
enum KnownWords {
  /// Whether two characters beside each other are a word.
  static func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    words.contains(UInt64(first) << 32 | UInt64(second))
  }

  private static let words: Set<UInt64> = {
    // The table is a constant of the program with its size beside it.
    let rows = UnsafeBufferPointer(start: notice_table_words, count: notice_table_words_size)
    var words: Set<UInt64> = []
    for row in rows.split(separator: 0x0A) {
      let word = row.prefix { $0 != 0x09 }
      // Two characters of three bytes each.
      guard word.count == 6 else { continue }
      let scalars = String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
      if scalars.count == 2 { words.insert(UInt64(scalars[0]) << 32 | UInt64(scalars[1])) }
    }
    return words
  }()
}
