// The characters that a date can begin with: what is looked at more closely in a text.

/// A set of characters that answers at once.
struct DateOpeners: Sendable {
  /// Digits and numerals in every script that dates are written in, 年, and the 今 of 今年.
  static let table = DateOpeners(
    "0123456789０１２３４５６７８９〇○零ＯО◯一二三四五六七八九十廿卅年今本去上前明当同次翌")

  private var holds = [Bool](repeating: false, count: 0x10000)

  private init(_ characters: String) {
    for scalar in characters.unicodeScalars where scalar.value < 0x10000 {
      holds[Int(scalar.value)] = true
    }
  }

  /// Whether a date can begin with a character.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && holds[Int(scalar.value)]
  }
}
