// Asks the word model about a stretch of text.

extension [UInt8] {
  /// How common the word is that a range holds, in quarters of a bit; nil where it holds none.
  func wordWeight(_ range: Range<Int>) -> Int? {
    Lexicon.weight(of: HanText.scalars(self[range])[...])
  }

  /// How common the word is that begins with the last character before an offset and ends with the first behind
  /// another: 教 | 师 of two lines; nil where that is none, or a seldom one.
  func weightOfWord(tornAt end: Int, _ start: Int) -> Int? {
    guard isHan(endingAt: end), isHan(endingAt: start + 3) else { return nil }
    let word = Array(self[end - 3..<end]) + self[start..<start + 3]
    return word.wordWeight(0..<6).flatMap { $0 >= Lexicon.usual ? $0 : nil }
  }
}

extension Lexicon {
  /// About the frequency of 应邀, in quarters of a bit: what is seldomer may be a word by chance.
  static let usual = 32
}
