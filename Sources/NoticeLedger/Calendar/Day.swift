// A calendar day as a number, so that days can be compared, added and taken from each other.

/// A day of the Gregorian calendar.
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970.
  public let number: Int

  /// A day by its number.
  public init(number: Int) {
    self.number = number
  }

  /// A day by year, month and day of the month; nil where there is none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, in: year)
    else { return nil }
    // Howard Hinnant's days_from_civil: years begin in March, so that a leap day comes last.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The last day that a date of the record may mean: `2024`, `2024-06`, `2024-06-mid`,
  /// `2024-06-18`; nil where it names no year.
  public init?(lastOf date: String) {
    if let (year, month, day) = Self.plain(date.utf8.span) {
      self.init(year: year, month: month, day: day)
      return
    }
    let parts = date.split(separator: "-")
    guard let first = parts.first, first.count == 4, let year = Int(first) else { return nil }
    let month = parts.count > 1 ? Int(parts[1]) : 12
    guard let month, (1...12).contains(month) else { return nil }
    let end = Day.length(ofMonth: month, in: year)
    switch parts.count > 2 ? parts[2] : "late" {
    case "early": self.init(year: year, month: month, day: 10)
    case "mid": self.init(year: year, month: month, day: 20)
    case "late": self.init(year: year, month: month, day: end)
    case let day: self.init(year: year, month: month, day: Int(day) ?? 0)
    }
  }

  /// The numbers of `2024-06-18`; nil for another form.
  private static func plain(
    _ date: borrowing Span<UInt8>
  ) -> (year: Int, month: Int, day: Int)? {
    guard date.count == 10 else { return nil }
    var numbers = (0, 0, 0)
    for place in date.indices {
      if place == 4 || place == 7 {
        if date[place] != UInt8(ascii: "-") { return nil }
        continue
      }
      guard date[place] >= UInt8(ascii: "0"), date[place] <= UInt8(ascii: "9") else { return nil }
      let digit = Int(date[place] - UInt8(ascii: "0"))
      switch place {
      case 0..<4: numbers.0 = numbers.0 * 10 + digit
      case 5..<7: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    return numbers
  }

  /// Year, month and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
    return (year, month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// The day as `YYYY-MM-DD`.
  public var iso: String {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else {
      return "\(year)" + (month < 10 ? "-0" : "-") + "\(month)" + (day < 10 ? "-0" : "-") + "\(day)"
    }
    func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number) }
    let hyphen = UInt8(ascii: "-")
    let text = [
      digit(year / 1000), digit(year / 100 % 10), digit(year / 10 % 10), digit(year % 10), hyphen,
      digit(month / 10), digit(month % 10), hyphen, digit(day / 10), digit(day % 10),
    ]
    return String(decoding: text, as: UTF8.self)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The day that a moment falls on, so many seconds since 1970, that much east of Greenwich.
  public static func of(seconds: Int64, offset: Int = 0) -> Day {
    let local = seconds + Int64(offset)
    return Day(number: Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400))
  }

  /// How many days a month has.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The last day of a month.
  public static func last(ofMonth month: Int, in year: Int) -> Day? {
    Day(year: year, month: month, day: length(ofMonth: month, in: year))
  }

  /// The same day of a later month, or that month's last where it is shorter.
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let count = year * 12 + month - 1 + months
    let (laterYear, laterMonth) = (count / 12, count % 12 + 1)
    let length = Day.length(ofMonth: laterMonth, in: laterYear)
    return Day(year: laterYear, month: laterMonth, day: min(day, length)) ?? self
  }

  /// Days from one to another; negative where this one is earlier.
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }

  /// A day so many days later.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

  /// Earlier days first.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
