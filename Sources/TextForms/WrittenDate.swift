// Dates as people write them on a command line and in a query.

/// A date of a query: a year, a month or a day.
public enum WrittenDate {
  /// Whether a text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and there is such a month or day.
  public static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 }),
      parts.joined().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return false }
    let numbers = parts.map { $0.reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) } }
    guard numbers.count > 1 else { return true }
    guard (1...12).contains(numbers[1]) else { return false }
    return numbers.count < 3 || (1...days(in: numbers[1], of: numbers[0])).contains(numbers[2])
  }

  /// Whether a text is a day, `YYYY-MM-DD`.
  public static func isDay(_ text: String) -> Bool {
    text.utf8.count == 10 && isValid(text)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
