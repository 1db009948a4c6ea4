// A date as a notice writes it, complete or not.

/// A date or a part of one, with the place where it is written.
struct WrittenDate: Sendable, Equatable {
  /// A third of a month, or the end of it that is meant: 初, 上旬 / 中旬 / 下旬, 底, 末.
  enum Third: String, Sendable {
    case early
    case mid
    case late
  }

  /// A year that is named by its distance from another.
  enum RelativeYear: Sendable, Equatable {
    /// 今年 0, 去年 -1, 明年 1: counted from the year in which the notice speaks.
    case fromNotice(Int)
    /// 当年, 同年 0, 次年 1: counted from the date before.
    case fromDateBefore(Int)
  }

  /// The year, where it is written or has been resolved.
  var year: Int?
  /// The month, 1 to 12.
  var month: Int?
  /// The day of the month, 1 to 31.
  var day: Int?
  /// The third of the month.
  var third: Third?
  /// The year by its distance from another, as long as `year` is unknown.
  var relativeYear: RelativeYear?
  /// Whether it is the end of a span of time that the date before begins.
  var closesSpan = false
  /// Where it stands in the text.
  var range: Range<Int>

  /// A date of which nothing but the place is known yet.
  init(range: Range<Int>) {
    self.range = range
  }

  /// The form that the record gives it: `YYYY`, `YYYY-MM`, `YYYY-MM-late`, `YYYY-MM-DD`, or `MM-DD`
  /// where the year is unknown; nil where that would say nothing.
  var iso: String? {
    guard year != nil || month != nil && day != nil else { return nil }
    // Bytes: to put strings together takes several times as long.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    if let year { bytes += String(year).utf8 }
    guard let month else { return String(decoding: bytes, as: UTF8.self) }
    Self.add(month, to: &bytes)
    if let day {
      Self.add(day, to: &bytes)
    } else if let third {
      bytes += "-\(third.rawValue)".utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether year, month and day are known.
  var isCalendarDay: Bool { year != nil && month != nil && day != nil }

  /// Whether a month of a year has a day; without a year, 29 February counts.
  static func exists(year: Int?, month: Int, day: Int) -> Bool {
    let long =
      switch month {
      case 1, 3, 5, 7, 8, 10, 12: 31
      case 4, 6, 9, 11: 30
      case 2: isLeap(year) ? 29 : 28
      default: 0
      }
    return (1...31).contains(day) && day <= long
  }

  private static func isLeap(_ year: Int?) -> Bool {
    guard let year else { return true }
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Writes a number with two digits behind others, and a dash between.
  private static func add(_ number: Int, to bytes: inout [UInt8]) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
    if number < 10 { bytes.append(UInt8(ascii: "0")) }
    bytes += String(number).utf8
  }
}
