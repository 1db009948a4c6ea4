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
    var best = [Int](repeating: .min / 2, count: plain.count + 1)
    best[0] = 0
    for start in plain.indices {
      let before = best[start]
      best[start + 1] = max(best[start + 1], before + weight(of: plain[start]))
      guard plain[start] >= 0x80 else { continue }
      Lexicon.words(of: plain, from: start) { length, weight in
        best[start + length] = max(best[start + length], before + weight - whole)
        return true
      }
    }
    return best[plain.count]
  }

  /// A place in front of another at which a word begins that may go on to it.
  struct Start {
    fileprivate var place: Int
    fileprivate var words: Lexicon.Beginning
  }

  /// Where words begin that go on to a place, whatever character stands there.
  static func starts(in around: [UInt32], before place: Int) -> [Start] {
    (max(0, place - longest + 1)..<place).compactMap { start in
      Lexicon.words(beginningWith: around[start..<place]).map { Start(place: start, words: $0) }
    }
  }

  /// Whether the character at `place` makes a word with what stands around it, all in simplified
  /// script: one that begins at one of some places in front of it, or with itself.
  static func joins(_ around: [UInt32], at place: Int, from starts: [Start]) -> Bool {
    var isWord = false
    for start in starts {
      Lexicon.words(of: around, from: start.place, going: start.words) { _, _ in
        isWord = true
        return false
      }
      if isWord { return true }
    }
    Lexicon.words(of: around, from: place) { _, _ in
      isWord = true
      return false
    }
    return isWord
  }

  /// The most characters that a word has.
  static let longest = Lexicon.longest
  /// The weight of the whole lexicon: what makes a word's weight a probability.
  private static let whole = 104

  /// The weight of one character as a word.
  private static func weight(of character: UInt32) -> Int {
    if character < 0x80 { return asciiWeight(UInt8(character)) }
    if Unicode.Scalar(character)?.isOne(of: "，。、；：！？（）“”《》—") == true { return -34 }
    return Lexicon.weight(ofCharacter: character).map { $0 - whole } ?? -130
  }

  private static func asciiWeight(_ byte: UInt8) -> Int {
    switch byte {
    case 0: -16
    case 0x3F: -90
    case 0x30...0x39, 0x2C, 0x2E, 0x3A, 0x3B, 0x28, 0x29, 0x20: -24
    default: -60
    }
  }
}
