// The day on which a page says that it was published: what it tells happened before.

/// Finds the publication day of a page before the page is laid out.
enum PublicationDay {
  /// How many bytes from the top are searched for it.
  private static let reach = 2000

  /// The latest of the whole dates at the top that stand behind a label (发布时间：) or are written
  /// as sites write them (2024-01-22).
  static func find(_ utf8: [UInt8], among places: [KnownDates.Place]) -> KnownDates.Place? {
    places.prefix { $0.range.upperBound <= reach }
      .filter { $0.date.year != nil && (isPlain(utf8, $0.range) || isLabelled(utf8, $0.range)) }
      .max { $0.date.isBefore($1.date) }
  }

  private static func isPlain(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    range.allSatisfy { utf8[$0] < 0x80 }
  }

  /// Whether 时间：, 日期： or 发布： stands before the date.
  private static func isLabelled(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset > 0, skipped.contains(HanText.scalar(utf8, before: offset)) {
      offset = HanText.start(utf8, before: offset)
    }
    let colon = HanText.scalar(utf8, before: offset)
    guard colon == 0x3A || colon == 0xFF1A else { return false }
    let end = HanText.start(utf8, before: offset)
    return labels.contains(HanText.scalar(utf8, before: end))
  }

  private static let skipped = ScalarSet(" \u{A0}\u{3000}\t[【")
  private static let labels = ScalarSet("间期布")

  /// How many days lie between a day and the last time that it came round before another; nil where
  /// one of them is incomplete or the first, with its own year, is the later one.
  static func days(from date: CalendarDay, to published: CalendarDay) -> Int? {
    guard let year = published.year else { return nil }
    let end = serial(published, in: year)
    if let own = date.year {
      let start = serial(date, in: own)
      return start <= end ? end - start : nil
    }
    let start = serial(date, in: year)
    return start <= end ? end - start : end - serial(date, in: year - 1)
  }

  /// A count of days that grows with the calendar; months count as 31 days.
  private static func serial(_ date: CalendarDay, in year: Int) -> Int {
    (year * 12 + date.month) * 31 + (date.day ?? 1)
  }
}
