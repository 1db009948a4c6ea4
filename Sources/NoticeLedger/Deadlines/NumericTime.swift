// Times of digits and marks alone: 2026.6.30, 2026-06-30, 2026/6.

/// A day, or a month as a whole.
struct NumericTime {
  /// Its year.
  let year: Int
  /// Its last day.
  let last: Day
  /// Whether it is a month.
  let isMonth: Bool
}

extension ScalarCursor {
  private static let marks = ScalarSet(".．-－/")
  private static let digits = ScalarSet("0123456789")

  /// Takes a day or a month whose parts stand between equal marks; nil where the text goes on
  /// otherwise than a time does: 2026.6亿元, 2026-2027年.
  mutating func takeNumericTime() -> NumericTime? {
    var ahead = self
    guard !followsNumeral, let year = ahead.takePart(of: 4...4), PlanYear.years.contains(year),
      let mark = ahead.takeMark(), let month = ahead.takePart(of: 1...2)
    else { return nil }
    var rest = ahead
    if rest.takeMark() == mark, let number = rest.takePart(of: 1...2) {
      guard !rest.goesOn, let day = Day(year: year, month: month, day: number) else { return nil }
      _ = rest.take(DeadlineWords.day)
      self = rest
      return NumericTime(year: year, last: day, isMonth: false)
    }
    guard ahead.endsTime || ahead.sees(DeadlineWords.endOfMonth) || ahead.seesSpan,
      let last = Day.last(ofMonth: month, in: year)
    else { return nil }
    self = ahead
    return NumericTime(year: year, last: last, isMonth: true)
  }

  /// Whether another number of the same row follows: 2026.6.30.1.
  private var goesOn: Bool {
    var ahead = self
    return ahead.takeMark() != nil && ahead.sees(Self.digits) && !seesSpan
  }

  private mutating func takePart(of lengths: ClosedRange<Int>) -> Int? {
    var ahead = self
    guard sees(Self.digits), let number = ahead.takeNumber(),
      lengths.contains(ahead.place - place)
    else { return nil }
    self = ahead
    return number
  }

  private mutating func takeMark() -> UInt32? {
    guard sees(Self.marks) else { return nil }
    defer { place += 1 }
    return character
  }
}
