// The year that a plan is for, or the part of it: what it sets out is due by its end.

/// The time in a plan's title.
public enum PlanYear {
  /// The end of the year of `2025年卫生健康工作要点`, or of the month of `2025年6月份工作安排`, with the words
  /// that name it; nil where the title names no single time, as 2024-2026年 does not.
  public static func deadline(in title: String?) -> Deadline? {
    title.flatMap { deadline(in: [UInt32](scalarsOf: $0)) }
  }

  /// The same of a title's characters.
  static func deadline(in title: [UInt32]) -> Deadline? {
    var found: [Deadline] = []
    var namesSpan = false
    ScalarCursor.walk(title) { cursor in
      guard cursor.takesYear, let year = cursor.takeNumber(), years.contains(year) else { return }
      if cursor.sees(spans) { namesSpan = true }
      if cursor.take(DeadlineWords.namedYear) { found.append(deadline(in: year, &cursor)) }
    }
    // 2025年工作要点及2025年6月份安排 names two times.
    guard !namesSpan, let first = found.first, found.allSatisfy({ $0.due == first.due }),
      !ScalarCursor(title, at: 0).isBefore(periods)
    else { return nil }
    return first
  }

  /// What can be the number of a year.
  static let years = 1990...2100

  /// The end of what is named behind a year: a month, the last of several, a quarter, half a year;
  /// else that of the year, as where two parts are named: 上半年工作总结和下半年工作计划.
  private static func deadline(in year: Int, _ cursor: inout ScalarCursor) -> Deadline {
    let whole = Deadline(due: Day(year: year, month: 12, day: 31), words: "\(year)年")
    guard let part = cursor.takePartOfYear(), !cursor.isBefore(parts),
      let due = Day.last(ofMonth: part.month, in: year)
    else { return whole }
    return Deadline(due: due, words: whole.words + part.words)
  }

  /// What names more than one year.
  private static let periods: CursorWords = ["十四五", "十五五", "三年", "五年"]
  private static let parts: CursorWords = ["月", "季度", "半年", "全年"]
  fileprivate static let spans = ScalarSet("-－—–~～至到")
}

extension ScalarCursor {
  /// Whether a number of four digits stands here.
  fileprivate var takesYear: Bool {
    var ahead = self
    return !followsNumeral && ahead.takeNumber() != nil && ahead.place == place + 4
  }

  /// Takes the words that name a part of a year, and returns its last month.
  mutating func takePartOfYear() -> (month: Int, words: String)? {
    var ahead = self
    if ahead.take(DeadlineWords.firstHalf) { return take(ahead, month: 6) }
    if ahead.take(DeadlineWords.secondHalf) { return take(ahead, month: 12) }
    _ = ahead.take(DeadlineWords.ordinal)
    guard var number = ahead.takeNumber() else { return nil }
    // 4月至12月, 4-12月.
    var first = ahead
    if first.take(DeadlineWords.month), first.sees(PlanYear.spans) { ahead = first }
    if ahead.sees(PlanYear.spans) {
      ahead.place += 1
      guard let last = ahead.takeNumber() else { return nil }
      number = last
    }
    if ahead.take(DeadlineWords.month), (1...12).contains(number) {
      // A day is no part of a year: 5月1日起.
      return ahead.seesNumeral ? nil : take(ahead, month: number)
    }
    if ahead.take(DeadlineWords.quarter), (1...4).contains(number) {
      return take(ahead, month: 3 * number)
    }
    return nil
  }

  private mutating func take(_ ahead: ScalarCursor, month: Int) -> (month: Int, words: String) {
    defer { self = ahead }
    return (month, words(to: ahead.place))
  }
}
