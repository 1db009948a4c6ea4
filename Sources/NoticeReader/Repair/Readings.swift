// How characters are read aloud.

import NoticeTables

/// Readings in Pinyin with tone marks; the table is `readings.tsv`.
enum Readings {
  /// Whether `syllable` is a reading of the character, tone included.
  ///
  /// A syllable without a tone mark agrees with a reading in any tone: 們(men).
  static func agree(
    character: some Collection<UInt8>, syllable: some Collection<UInt8>
  ) -> Bool {
    guard let row = table.value(of: character) else { return false }
    let toneless = syllable.allSatisfy { $0 < 0x80 }
    var rest = row
    while !rest.isEmpty {
      let reading = rest.prefix { $0 != 0x2C }
      if reading.elementsEqual(syllable) || toneless && plain(reading).elementsEqual(syllable) {
        return true
      }
      rest = rest.dropFirst(reading.count + 1)
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
    scalar >= 0xE0 && scalar <= 0x1E3F && toned[scalar] != nil
  }

  private static let toned: [UInt32: UInt8] = {
    let rows: [(StaticString, UInt8)] = [
      ("āáǎà", 0x61), ("ēéěè", 0x65), ("īíǐì", 0x69), ("ōóǒò", 0x6F), ("ūúǔù", 0x75),
      ("ǖǘǚǜü", 0x76), ("ńňǹ", 0x6E), ("ḿ", 0x6D),
    ]
    var marks: [UInt32: UInt8] = [:]
    for (vowels, plain) in rows {
      for scalar in "\(vowels)".unicodeScalars { marks[scalar.value] = plain }
    }
    return marks
  }()

  private static let table = SortedTable(
    Array(UnsafeBufferPointer(start: notice_table_readings, count: notice_table_readings_size)))
}
