// Weeks, months and quarters of the calendar.

public import NoticeRecord

/// A week, month or quarter.
public struct Period: Sendable, Hashable {
  /// How long it is.
  public let length: PeriodLength
  /// Its first day.
  public let first: Day
  /// Its last day.
  public let last: Day

  /// The period of this length that a day belongs to.
  public init(_ length: PeriodLength, containing day: Day) {
    self.length = length
    let (_, month, dayOfMonth) = day.parts
    let startOfMonth = day + (1 - dayOfMonth)
    switch length {
    case .week:
      first = day + (1 - day.weekday)
      last = first + 6
    case .month:
      first = startOfMonth
      last = startOfMonth.adding(months: 1) + -1
    case .quarter:
      first = startOfMonth.adding(months: -((month - 1) % 3))
      last = first.adding(months: 3) + -1
    }
  }

  /// The period before this one.
  public var before: Period { Period(length, containing: first + -1) }

  /// The period after this one.
  public var after: Period { Period(length, containing: last + 1) }

  /// This period and those after it, so many in all.
  public func ahead(_ count: Int) -> [Period] {
    var periods = [self]
    while periods.count < count, let last = periods.last { periods.append(last.after) }
    return periods
  }

  /// `2026-W47`, by ISO 8601, where the week belongs to the year of its Thursday; `2026-11`;
  /// `2026-Q4`.
  public var name: String {
    let (year, month, _) = first.parts
    switch length {
    case .week:
      let thursday = first + 3
      let newYear = Day(year: thursday.parts.year, month: 1, day: 1) ?? thursday
      let number = (thursday - newYear) / 7 + 1
      return "\(thursday.parts.year)-W" + (number < 10 ? "0\(number)" : "\(number)")
    case .month: return String(first.iso.prefix(7))
    case .quarter: return "\(year)-Q\((month - 1) / 3 + 1)"
    }
  }

  /// The first days of its parts: the days of a week or month, the seven-day parts of a quarter.
  public var parts: [Day] {
    stride(from: first.number, through: last.number, by: length == .quarter ? 7 : 1)
      .map(Day.init(number:))
  }
}
