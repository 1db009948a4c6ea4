// Which two characters are a word: 湿地 and 耕地 are two things, 锗地 is a damaged word.

import NoticeTables

/// The words of two characters of the reader's table.
enum KnownWords {
  /// Whether two characters beside each other are a word.
  static func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    let key = bytes(first) + bytes(second) + [tab]
    var (low, high) = (0, rows.count)
    while low < high {
      var row = (low + high) / 2
      while row > low, rows[row - 1] != lineFeed { row -= 1 }
      var same = 0
      while same < key.count, row + same < high, rows[row + same] == key[same] { same += 1 }
      if same == key.count { return true }
      if row + same < high, rows[row + same] < key[same] {
        low = row + same
        while low < high, rows[low] != lineFeed { low += 1 }
        low += 1
      } else {
        high = row
      }
    }
    return false
  }

  private static let tab: UInt8 = 0x09
  private static let lineFeed: UInt8 = 0x0A

  /// The table's rows, in the order of their bytes: the word, a tab, its frequency.
  private static var rows: UnsafeBufferPointer<UInt8> {
    // The table is a constant of the program with its size beside it.
    UnsafeBufferPointer(start: notice_table_words, count: notice_table_words_size)
  }

  private static func bytes(_ character: UInt32) -> [UInt8] {
    Unicode.Scalar(character).map { Array(String($0).utf8) } ?? []
  }
}
