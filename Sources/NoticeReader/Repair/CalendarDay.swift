// Days as a calendar has them.

/// A date of the calendar, as far as it is written: the year, the day or both may be unknown.
struct CalendarDay: Sendable, Hashable {
  /// The year; nil where the text relies on its neighbours.
  var year: Int?
  /// The month, 1 to 12.
  var month: Int
  /// The day of the month; nil for a whole month.
  var day: Int?

  /// A date, if the calendar has it.
  init?(year: Int?, month: Int, day: Int?) {
    guard (1...12).contains(month) else { return nil }
    if let year, !(1949...2049).contains(year) { return nil }
    if let day, !(1...Self.days(of: month, in: year)).contains(day) { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// How many days the month has; February 29 where the year is unknown.
  private static func days(of month: Int, in year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true ? 29 : 28
    default: 31
    }
  }

  /// Whether this day comes before another of the same year.
  func isBefore(_ other: CalendarDay) -> Bool {
    if let year, let otherYear = other.year, year != otherYear { return year < otherYear }
    return (month, day ?? 0) < (other.month, other.day ?? 32)
  }
}
