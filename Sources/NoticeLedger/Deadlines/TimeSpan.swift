// Spans of time, of which the end is the deadline: 2026年6月至9月, 2026年3—6月, 6月1日至6月30日.

extension ScalarCursor {
  private static let signs = ScalarSet("-－—–~～至到")
  /// These part two times as well, where the first one is whole: 3月、6月.
  private static let pairs = ScalarSet("、和")
  private static let units: CursorWords = ["月份", "月", "季度"]
  private static let ends: CursorWords = ["第", "年底", "年末", "年终", "今年", "明年", "次年"]

  /// Whether the sign of a span and a time stand here.
  var seesSpan: Bool {
    var ahead = self
    return ahead.takeSpanSign()
  }

  /// Steps over the sign of a span before a time.
  mutating func takeSpanSign() -> Bool { takeSign(Self.signs) }

  /// Steps over what a span begins with, down to its end: 6月至 of 6月至9月; `isInYear` tells
  /// whether a year was taken before.
  mutating func takeSpanBeginning(isInYear: Bool) -> Bool {
    var ahead = self
    _ = ahead.take(DeadlineWords.ordinal)
    let isNumbered = ahead.takeNumber() != nil
    let isWhole = isNumbered && ahead.take(Self.units)
    if isWhole, ahead.takeNumber() != nil { _ = ahead.take(DeadlineWords.day) }
    guard isNumbered || isInYear,
      ahead.takeSpanSign() || (isWhole || isInYear) && ahead.takeSign(Self.pairs)
    else { return false }
    self = ahead
    return true
  }

  private mutating func takeSign(_ signs: ScalarSet) -> Bool {
    var ahead = self
    guard sees(signs) else { return false }
    ahead.place += 1
    // Of a double dash the second one.
    if ahead.sees(Self.signs) { ahead.place += 1 }
    guard ahead.seesNumeral || ahead.sees(Self.ends) else { return false }
    self = ahead
    return true
  }
}
