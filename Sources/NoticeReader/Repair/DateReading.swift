// The ways in which a run of digits can be a date that lost its 年 and 月.

/// One way to read a run of digits as a date.
struct DateReading: Sendable, Equatable {
  /// The digits with what they lost: 2024年7月17.
  var text: String
  /// The date; its day is nil for a month.
  var date: CalendarDay

  /// The readings of digits in front of 日: 2024717, 717, 0717.
  static func days(_ digits: [UInt8]) -> [DateReading] {
    if digits.count >= 6, let year = year(digits) {
      return days(digits.dropFirst(4), in: year)
    }
    return digits.count <= 4 ? days(digits[...], in: nil) : []
  }

  /// The readings of digits between 年 and 日: 717 in 2024年717日.
  static func days(_ digits: ArraySlice<UInt8>, in year: Int?) -> [DateReading] {
    guard (2...4).contains(digits.count) else { return [] }
    return (1..<digits.count).compactMap { length in
      let month = digits.prefix(length)
      let day = digits.dropFirst(length)
      guard month.count <= 2, day.count <= 2, isPlain(month, beside: day),
        isPlain(day, beside: month), let monthNumber = number(month), let dayNumber = number(day),
        let date = CalendarDay(year: year, month: monthNumber, day: dayNumber)
      else { return nil }
      let front = year.map { "\($0)年" } ?? ""
      return DateReading(text: "\(front)\(string(month))月\(string(day))", date: date)
    }
  }

  /// The readings of digits in front of 月: 202412 is December, 202524 February to April.
  static func months(_ digits: [UInt8]) -> [DateReading] {
    guard (5...8).contains(digits.count), let year = year(digits) else { return [] }
    let rest = digits.dropFirst(4)
    if rest.count <= 2, rest.count == 2 || rest.first != 0x30, let month = number(rest),
      let date = CalendarDay(year: year, month: month, day: nil)
    {
      return [DateReading(text: "\(year)年\(string(rest))", date: date)]
    }
    return spans(rest, in: year).map { reading in
      DateReading(text: "\(year)年\(reading.text)", date: reading.date)
    }
  }

  /// The readings of digits as a span of months that lost its dash: 24 is 2—4.
  static func spans(_ digits: ArraySlice<UInt8>, in year: Int?) -> [DateReading] {
    guard (2...4).contains(digits.count) else { return [] }
    return (1..<digits.count).compactMap { length in
      let first = digits.prefix(length)
      let last = digits.dropFirst(length)
      guard first.first != 0x30, last.first != 0x30, let start = number(first),
        let end = number(last), start < end, end <= 12,
        let date = CalendarDay(year: year, month: start, day: nil)
      else { return nil }
      return DateReading(text: "\(start)—\(end)", date: date)
    }
  }

  /// A leading zero goes only with a neighbour of two digits: 0717, not 717 as 7 and 17 with 07.
  private static func isPlain(_ digits: ArraySlice<UInt8>, beside other: ArraySlice<UInt8>) -> Bool
  {
    digits.first != 0x30 || digits.count == 2 && other.count == 2
  }

  private static func year(_ digits: [UInt8]) -> Int? {
    number(digits.prefix(4)).flatMap { (1990...2049).contains($0) ? $0 : nil }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func string(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits, as: UTF8.self)
  }
}
