// The characters that a date can begin with: what is looked at more closely in a text.

/// Where dates can begin.
enum DateOpeners {
  /// Digits and numerals in every script that dates are written in, 年, and the 今 of 今年.
  static let filter = CharacterFilter(
    "0123456789０１２３４５６７８９〇○零ＯО◯一二三四五六七八九十廿卅年今本去上前明当同次翌")
}
