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
    return [
      "\(pad(date.year, 4))-\(pad(date.month, 2))-\(pad(date.day, 2))",
      "T\(pad(seconds / 3600, 2)):\(pad(seconds / 60 % 60, 2)):\(pad(seconds % 60, 2))",
      ".\(pad(time % 1_000_000, 6))Z",
    ].joined()
  }

  /// Reads what `description` writes, and nothing else.
  public init?(_ description: String) {
    let bytes = Array(description.utf8)
    guard bytes.count == 27 else { return nil }
    func number(_ start: Int, _ count: Int) -> Int64? {
      Int64(String(decoding: bytes[start..<start + count], as: UTF8.self))
    }
    guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
      let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2),
      let fraction = number(20, 6)
    else { return nil }
    let days = CivilDate(year: year, month: month, day: day).days
    let seconds = (days * 24 + hour) * 3600 + minute * 60 + second
    self.init(microseconds: seconds * 1_000_000 + fraction)
    guard self.description == description else { return nil }
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
private struct CivilDate {
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

private func pad(_ number: Int64, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
