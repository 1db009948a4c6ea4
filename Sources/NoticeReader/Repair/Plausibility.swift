// How much a few characters look like Chinese.

/// Weighs readings of a damaged place against each other, in quarters of a bit.
///
/// The weight of a text is that of its best division into words of the lexicon.
enum Plausibility {
  /// The weight of some characters, in either script; never above 0, higher is likelier.
  ///
  /// 0 stands for a character that is not known yet and hardly weighs.
  static func weight(of characters: [UInt32]) -> Int {
    let table = ChineseScript.table
    let plain = characters.map { table.simplified($0) ?? $0 }
    var best = [0] + [Int](repeating: .min / 2, count: plain.count)
    for start in plain.indices {
      for length in 1...longest where start + length <= plain.count {
        guard let weight = weight(ofWord: plain[start..<start + length]) else { continue }
        best[start + length] = max(best[start + length], best[start] + weight)
        if plain[start] < 0x80 { break }
      }
    }
    return best[plain.count]
  }

  /// Whether the character at `place` makes a word with what stands around it, all in simplified
  /// script.
  static func joins(_ around: [UInt32], at place: Int) -> Bool {
    for start in max(0, place - longest + 1)...place {
      for end in place + 1...around.count where (2...longest).contains(end - start) {
        if Lexicon.weight(of: around[start..<end]) != nil { return true }
      }
    }
    return false
  }

  /// The most characters that a word has.
  static let longest = 4
  /// The weight of the whole lexicon: what makes a word's weight a probability.
  private static let whole = 104

  private static func weight(ofWord word: ArraySlice<UInt32>) -> Int? {
    guard let first = word.first else { return nil }
    if word.count == 1 {
      if first < 0x80 { return asciiWeight(UInt8(first)) }
      if marks.contains(first) { return -34 }
    }
    if let weight = Lexicon.weight(of: word) { return weight - whole }
    return word.count == 1 ? -130 : nil
  }

  private static func asciiWeight(_ byte: UInt8) -> Int {
    switch byte {
    case 0: -16
    case 0x3F: -90
    case 0x30...0x39, 0x2C, 0x2E, 0x3A, 0x3B, 0x28, 0x29, 0x20: -24
    default: -60
    }
  }

  private static let marks = Set("，。、；：！？（）“”《》—".unicodeScalars.map(\.value))
}
