// Pinyin syllables in running text.

/// The shape of one syllable of Pinyin.
enum Syllable {
  /// Where the syllable that begins at `start` ends; `start` when there is none.
  ///
  /// One to six small letters, at most one with a tone mark.
  static func end(_ utf8: [UInt8], from start: Int) -> Int {
    var end = start
    var letters = 0
    var tones = 0
    while end < utf8.count, letters <= 6 {
      let byte = utf8[end]
      if (0x61...0x7A).contains(byte) {
        end += 1
      } else if (0xC3...0xE1).contains(byte), Readings.isToned(HanText.scalar(utf8, at: end)) {
        tones += 1
        end += HanText.length(of: byte)
      } else {
        break
      }
      letters += 1
    }
    return letters <= 6 && tones <= 1 ? end : start
  }
}
