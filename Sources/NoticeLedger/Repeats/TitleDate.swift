// The full date with which a title ends: 每日通报（2025年1月3日）, 每日通报 2025-01-03.

/// A year, month and day at the end of a title.
struct TitleDate {
  /// Where it begins, with its bracket.
  let start: Int
  let month: Int
  let day: Int
  let isBracketed: Bool

  /// Reads it; nil where the title ends otherwise.
  init?(endOf title: [UInt32]) {
    var end = title.count
    isBracketed = end > 0 && Self.closings.contains(title[end - 1])
    if isBracketed { end -= 1 }
    if end > 0, Self.days.contains(title[end - 1]) { end -= 1 }
    guard let day = Self.number(in: title, before: &end, most: 2), (1...31).contains(day), end > 0,
      Self.marks.contains(title[end - 1])
    else { return nil }
    end -= 1
    guard let month = Self.number(in: title, before: &end, most: 2), (1...12).contains(month),
      end > 0, Self.marks.contains(title[end - 1])
    else { return nil }
    end -= 1
    guard let year = Self.number(in: title, before: &end, most: 4), year >= 1900 else { return nil }
    if isBracketed {
      guard end > 0, Self.openings.contains(title[end - 1]) else { return nil }
      end -= 1
    }
    (start, self.month, self.day) = (end, month, day)
  }

  private static let closings = ScalarSet(")）")
  private static let openings = ScalarSet("(（")
  private static let days = ScalarSet("日号")
  private static let marks = ScalarSet("年月-－/.．")

  /// The number of so many digits at most that ends before a place, which is moved to its start.
  private static func number(in text: [UInt32], before end: inout Int, most: Int) -> Int? {
    var (number, unit, digits) = (0, 1, 0)
    while digits < most, end > 0, (0x30...0x39).contains(text[end - 1]) {
      number += Int(text[end - 1] - 0x30) * unit
      (unit, digits, end) = (unit * 10, digits + 1, end - 1)
    }
    return digits > 0 ? number : nil
  }
}
