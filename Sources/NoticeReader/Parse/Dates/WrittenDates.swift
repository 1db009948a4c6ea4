// Finds the dates in a text: 2024年7月17日, 2024-07-17, 二〇二四年七月, 8月下旬, 2—4月, 去年12月.

/// Finds dates.
enum WrittenDates {
  /// The dates in a range of a UTF-8 text, in the order in which they stand; one pass.
  ///
  /// 2024-2035 is two years, 6月1—3日 two days. Phone numbers, document numbers, ages (12月龄) and
  /// what happens every year (每年5月) are no dates.
  static func scan(_ utf8: [UInt8], in range: Range<Int>) -> [WrittenDate] {
    var scanner = DateScanner(utf8: utf8, position: range.lowerBound, end: range.upperBound)
    while scanner.readNext() {}
    return scanner.found
  }

  /// The dates in a range of a text whose cues are known.
  static func scan(_ text: IndexedText, in range: Range<Int>) -> [WrittenDate] {
    if let dates = text.dates(in: range) { return Array(dates) }
    var scanner = DateScanner(
      utf8: text.utf8, position: range.lowerBound, end: range.upperBound, text: text)
    while scanner.readNext() {}
    return scanner.found
  }

  /// The date with which a range begins.
  static func opening(_ utf8: [UInt8], in range: Range<Int>) -> WrittenDate? {
    guard !range.isEmpty,
      DateOpeners.filter.holds(CharacterFilter.key(utf8, at: range.lowerBound))
    else { return nil }
    var scanner = DateScanner(utf8: utf8, position: range.lowerBound, end: range.upperBound)
    guard scanner.readNext(), scanner.found.first?.range.lowerBound == range.lowerBound else {
      return nil
    }
    return scanner.found.first
  }

  /// The first date in a range.
  static func first(_ utf8: [UInt8], in range: Range<Int>) -> WrittenDate? {
    var scanner = DateScanner(utf8: utf8, position: range.lowerBound, end: range.upperBound)
    while scanner.found.isEmpty, scanner.readNext() {}
    return scanner.found.first
  }
}
