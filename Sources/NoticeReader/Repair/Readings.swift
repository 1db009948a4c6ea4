// How characters are read aloud.

import NoticeTables

/// Readings in Pinyin with tone marks; the table is `readings.tsv`.
enum Readings {
  /// Whether `syllable` is a reading of the character, tone included.
  ///
  /// A syllable without a tone mark agrees with a reading in any tone: 們(men).
  static func agree(character: UInt32, syllable: ArraySlice<UInt8>) -> Bool {
    guard let row = table.row(of: character) else { return false }
    let rows = table.rows
    let isToneless = syllable.allSatisfy { $0 < 0x80 }
    var start = row.lowerBound
    while start < row.upperBound {
      var (end, letter) = (start, syllable.startIndex)
      while letter < syllable.endIndex, rows[end] == syllable[letter] {
        end += 1
        letter += 1
      }
      let isSame = letter == syllable.endIndex && (end == row.upperBound || rows[end] == 0x2C)
      while end < row.upperBound, rows[end] != 0x2C { end += 1 }
      if isSame || isToneless && plain(rows[start..<end]).elementsEqual(syllable) { return true }
      start = end + 1
    }
    return false
  }

  /// A syllable without its tone mark.
  private static func plain(_ syllable: ArraySlice<UInt8>) -> [UInt8] {
    HanText.scalars(syllable).compactMap { scalar in
      scalar < 0x80 ? UInt8(scalar) : toned[scalar]
    }
  }

  /// Whether the scalar is a vowel or nasal with a tone mark.
  static func isToned(_ scalar: UInt32) -> Bool {
    // à comes first of them, ḿ last.
    scalar >= 0xE0 && scalar <= 0x1E3F && tonedLetters.contains(scalar)
  }

  private static let tonedLetters = ScalarSet(letters.map(\.toned).joined())

  private static let toned: [UInt32: UInt8] = {
    var marks: [UInt32: UInt8] = [:]
    for (toned, plain) in letters {
      for scalar in toned.unicodeScalars { marks[scalar.value] = plain }
    }
    return marks
  }()

  private static let letters: [(toned: String, plain: UInt8)] = [
    ("āáǎà", 0x61), ("ēéěè", 0x65), ("īíǐì", 0x69), ("ōóǒò", 0x6F), ("ūúǔù", 0x75),
    ("ǖǘǚǜü", 0x76), ("ńňǹ", 0x6E), ("ḿ", 0x6D),
  ]

  private static let table = Table(
    Array(UnsafeBufferPointer(start: notice_table_readings, count: notice_table_readings_size)))

  /// The rows by their character.
  private struct Table: Sendable {
    let rows: [UInt8]
    /// Where the readings of each character from `first` to `last` begin; 0 for none.
    private var starts: [Int32]

    private static let first: UInt32 = 0x4E00
    private static let last: UInt32 = 0x9FFF

    /// Takes rows of a character, a tab and its readings with commas between.
    init(_ rows: [UInt8]) {
      self.rows = rows
      starts = [Int32](repeating: 0, count: Int(Self.last - Self.first) + 1)
      var row = 0
      while row < rows.count {
        let character = HanText.scalar(rows, at: row)
        if character >= Self.first, character <= Self.last {
          // A character of three bytes, and a tab.
          starts[Int(character - Self.first)] = Int32(row + 4)
        }
        row = (rows.firstOffset(ofByte: 0x0A, from: row, to: rows.count) ?? rows.count) + 1
      }
    }

    /// Where the readings of a character stand.
    func row(of character: UInt32) -> Range<Int>? {
      guard character >= Self.first, character <= Self.last else { return nil }
      let start = Int(starts[Int(character - Self.first)])
      guard start > 0 else { return nil }
      var end = start
      while rows[end] != 0x0A { end += 1 }
      return start..<end
    }
  }
}
