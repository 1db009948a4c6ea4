// A moment, as our interfaces write it.

/// A moment to the microsecond; in JSON a string in UTC, `2024-07-17T08:30:00.000000Z`.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Microseconds since the start of 1970 in UTC.
  public let microseconds: Int64

  /// A moment so many microseconds after the start of 1970 in UTC.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// Earlier moments come first.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.microseconds < right.microseconds
  }
}

extension Timestamp: CustomStringConvertible, LosslessStringConvertible {
  /// The moment in UTC, `2024-07-17T08:30:00.000000Z`.
  public var description: String {
    let (days, time) = microseconds.flooredDivision(by: 86_400_000_000)
    let date = CivilDate(days: days)
    let seconds = time / 1_000_000
    var text: [UInt8] = []
    text.reserveCapacity(27)
    func append(_ number: Int64, from unit: Int64, _ end: Unicode.Scalar) {
      var unit = unit
      while unit > 0 {
        text.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
        unit /= 10
      }
      text.append(UInt8(ascii: end))
    }
    if 0...9999 ~= date.year {
      append(date.year, from: 1000, "-")
    } else {
      text += "\(date.year)-".utf8
    }
    append(date.month, from: 10, "-")
    append(date.day, from: 10, "T")
    append(seconds / 3600, from: 10, ":")
    append(seconds / 60 % 60, from: 10, ":")
    append(seconds % 60, from: 10, ".")
    append(time % 1_000_000, from: 100_000, "Z")
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what `description` writes for the years 0 to 9999, and nothing else.
  public init?(_ description: String) {
    let bytes = Array(description.utf8)
    guard bytes.count == 27 else { return nil }
    var start = 0
    func number(_ width: Int, _ end: Unicode.Scalar) -> Int64? {
      let digits = bytes[start..<start + width]
      defer { start += width + 1 }
      guard bytes[start + width] == UInt8(ascii: end),
        digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
      else { return nil }
      return digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    }
    guard let year = number(4, "-"), let month = number(2, "-"), let day = number(2, "T"),
      let hour = number(2, ":"), let minute = number(2, ":"), let second = number(2, "."),
      let fraction = number(6, "Z"), hour < 24, minute < 60, second < 60
    else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    guard (1...12).contains(month), CivilDate(days: date.days) == date else { return nil }
    let seconds = (date.days * 24 + hour) * 3600 + minute * 60 + second
    self.init(microseconds: seconds * 1_000_000 + fraction)
  }
}

extension Timestamp: Codable {
  /// Reads the string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let moment = Timestamp(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a moment in UTC expected")
    }
    self = moment
  }

  /// Writes the string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A day of the Gregorian calendar, after Howard Hinnant's `civil_from_days` and its inverse.
private struct CivilDate: Equatable {
  let year: Int64
  let month: Int64
  let day: Int64

  init(year: Int64, month: Int64, day: Int64) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day so many days after 1970-01-01.
  init(days: Int64) {
    let (era, dayOfEra) = (days + 719_468).flooredDivision(by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days after 1970-01-01.
  var days: Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = shiftedYear.flooredDivision(by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Int64 {
  /// The quotient rounded down, and the remainder, which is never negative.
  fileprivate func flooredDivision(by divisor: Int64) -> (Int64, Int64) {
    let remainder = ((self % divisor) + divisor) % divisor
    return ((self - remainder) / divisor, remainder)
  }
}
