// Asks the word model about a stretch of text.

extension [UInt8] {
  /// How common the word is that a range holds, in quarters of a bit; nil where it holds none.
  func wordWeight(_ range: Range<Int>) -> Int? {
    Lexicon.weight(of: HanText.scalars(self[range])[...])
  }
}
