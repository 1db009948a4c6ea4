// Names and titles that a page has twice in a row, pasted without anything between.

/// Takes repeated words once.
enum Repeated {
  /// The fewest characters of a name that may be there twice; 常常 is a word.
  private static let fewest = 6

  /// The words without their own beginning behind them: 某县卫生健康局某县卫生健康局 is there once.
  static func once(_ words: String) -> String {
    let scalars = Array(words.unicodeScalars)
    guard scalars.count >= 2 * fewest else { return words }
    // The second may have lost its end, but no more than that.
    let first = (scalars.count + 1) / 2
    for start in first...min(first + 3, scalars.count - fewest)
    where scalars[start...].elementsEqual(scalars[..<(scalars.count - start)]) {
      return String(String.UnicodeScalarView(scalars[..<start]))
    }
    return words
  }
}
