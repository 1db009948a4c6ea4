// One expression of time that may be a deadline, read where it begins.

/// Reads an expression such as `2024年9月底前`.
struct DeadlinePhrase {
  /// What an expression means.
  struct Reading {
    /// The last day; nil where the words fix none.
    var due: Day?
    /// Whether it is a deadline only behind 时限: 长期坚持 stands in any sentence.
    var needsLabel = false
    /// Whether it is a length of time: such are limits of quantities, too.
    var isDuration = false
  }

  private let start: ScalarCursor
  private var cursor: ScalarCursor
  private let base: DeadlineBase
  /// Whether a half year or a quarter was read: one that has passed is not next year's.
  private var isHalfOrQuarter = false
  /// Whether another day than before is set here, which any words will do for: 延期至2025年6月30日.
  let isAdjusted: Bool
  /// Whether the words before say that it is a deadline: 整改时限：2024年12月31日.
  let isLabelled: Bool
  /// Whether any day will do.
  private var fixesAnyDay: Bool { isAdjusted || isLabelled }
  /// Whether the day follows from that of the notice: this year, within two months.
  private var countsFromNotice = false

  init(_ text: [UInt32], at place: Int, base: DeadlineBase) {
    start = ScalarCursor(text, at: place)
    cursor = start
    self.base = base
    isAdjusted = AdjustedDay.begins(in: text, at: place)
    isLabelled = start.follows(DeadlineWords.labels)
  }

  /// Where the expression ends, after it has been read.
  var end: Int { cursor.place }

  /// Its words, after it has been read.
  var words: String { start.words(to: cursor.place) }

  /// How far the text was understood as a number or year, where it is no deadline.
  var skipped: Int { cursor.place }

  /// What the expression means; nil where none begins here.
  mutating func read() -> Reading? {
    guard var reading = readWords(), !begins else { return nil }
    if countsFromNotice, !base.isStated { reading.due = nil }
    return reading
  }

  /// Whether something begins at the time that was read: 2026年6月起.
  private var begins: Bool {
    cursor.sees(DeadlineWords.onwards) && !cursor.follows(DeadlineWords.bounds)
  }

  private mutating func readWords() -> Reading? {
    if let reading = unfixed() { return reading }
    if start.follows(DeadlineWords.ofThePast) { return nil }
    if let time = cursor.takeNumericTime() { return numeric(time) }
    let first = takeYear()
    let isSpan = cursor.takeSpanBeginning(isInYear: first != nil)
    if let year = (isSpan ? takeYear() : nil) ?? first { return inYear(year) }
    if start.follows(DeadlineWords.beforeNumbers) { return nil }
    if let reading = duration() { return reading }
    countsFromNotice = true
    return yearless()
  }

  /// 每季度, 长期坚持, 立行立改: no day.
  private mutating func unfixed() -> Reading? {
    guard cursor.sees(Self.unfixedBeginnings) else { return nil }
    if cursor.take(DeadlineWords.unending) {
      return Reading(due: nil, needsLabel: true)
    }
    if cursor.take(DeadlineWords.repeated) {
      return Reading(due: nil, needsLabel: true)
    }
    return nil
  }

  private static let unfixedBeginnings = ScalarSet("长持立适近每")
  private static let yearBeginnings = ScalarSet("今本当明次")

  private mutating func takeYear() -> Int? {
    if cursor.sees(Self.yearBeginnings) {
      countsFromNotice = true
      if cursor.take(DeadlineWords.thisYear) { return base.notice.parts.year }
      if cursor.take(DeadlineWords.nextYear) { return base.notice.parts.year + 1 }
    }
    var number = cursor
    guard let year = number.takeYearInCharacters() ?? number.takeNumber(),
      PlanYear.years.contains(year), number.take(DeadlineWords.namedYear)
    else { return nil }
    cursor = number
    return year
  }

  /// 2026.6.30, or the end of the span that it begins.
  private mutating func numeric(_ first: NumericTime) -> Reading? {
    var time = first
    if cursor.takeSpanSign() {
      guard let end = cursor.takeNumericTime() else { return inYear(first.year) }
      time = end
    }
    let isBound =
      time.isMonth ? cursor.take(DeadlineWords.endOfMonth) : cursor.take(DeadlineWords.byThatDay)
    return isBound || fixesAnyDay ? Reading(due: time.last) : nil
  }

  private mutating func inYear(_ year: Int) -> Reading? {
    if let reading = endOfYear(year) ?? partOfYear(year) { return reading }
    // The end of a span: 2026年6月至年底.
    if cursor.place > start.place, cursor.take(DeadlineWords.yearEnd) {
      return reading(Day(year: year, month: 12, day: 31))
    }
    if cursor.take(DeadlineWords.inside) { return reading(Day(year: year, month: 12, day: 31)) }
    // 到2025年 and 2025年完成, but not 截至2025年 or the report of 2025年.
    if start.follows(DeadlineWords.until), !start.follows(DeadlineWords.notUntil) || completes() {
      return reading(Day(year: year, month: 12, day: 31))
    }
    // A part of the year that is no month may stand behind it: 2026年汛期前.
    guard fixesAnyDay && cursor.endsTime || completes() else { return nil }
    return reading(Day(year: year, month: 12, day: 31))
  }

  private mutating func yearless() -> Reading? {
    let year = base.notice.parts.year
    if !start.follows(DeadlineWords.vagueNumbers), !start.followsNumeral,
      cursor.take(DeadlineWords.year)
    {
      return endOfYear(year)
    }
    guard let reading = partOfYear(year) else { return nil }
    guard let due = reading.due, due < base.notice, !isHalfOrQuarter else { return reading }
    // 3月底前 in a notice of December is next year's.
    let parts = due.parts
    let end = Day.length(ofMonth: parts.month, in: parts.year)
    let later =
      parts.day == end
      ? Day.last(ofMonth: parts.month, in: year + 1)
      : Day(year: year + 1, month: parts.month, day: parts.day)
    // More than ten months ahead it is rather the month that has just passed.
    return later.map { $0 - base.notice > 300 ? reading : Reading(due: $0) }
  }

  /// 底前, 底, 末, 内 behind 年.
  private mutating func endOfYear(_ year: Int) -> Reading? {
    guard cursor.take(DeadlineWords.endOfYear) else { return nil }
    return reading(Day(year: year, month: 12, day: 31))
  }

  private mutating func partOfYear(_ year: Int) -> Reading? {
    let here = cursor
    if let reading = month(of: year) ?? quarterOrHalf(of: year) { return reading }
    cursor = here
    return nil
  }

  private mutating func month(of year: Int) -> Reading? {
    var ahead = cursor
    guard let month = ahead.takeNumber(), (1...12).contains(month), ahead.take(DeadlineWords.month)
    else {
      return nil
    }
    cursor = ahead
    if cursor.take(DeadlineWords.endOfMonth)
      || (!cursor.sees(DeadlineWords.before) && completes())
    {
      return reading(Day.last(ofMonth: month, in: year))
    }
    for (third, day) in DeadlineWords.thirds where cursor.take(third) {
      guard cursor.take(DeadlineWords.beforeThen) || fixesAnyDay || completes() else { return nil }
      return reading(
        Day(year: year, month: month, day: min(day, Day.length(ofMonth: month, in: year))))
    }
    guard let day = cursor.takeNumber() else {
      return fixesAnyDay ? reading(Day.last(ofMonth: month, in: year)) : nil
    }
    guard cursor.take(DeadlineWords.day), cursor.take(DeadlineWords.byThatDay) || fixesAnyDay
    else { return nil }
    return reading(Day(year: year, month: month, day: day))
  }

  private mutating func quarterOrHalf(of year: Int) -> Reading? {
    var month: Int?
    if cursor.take(DeadlineWords.firstHalf) { month = 6 }
    if month == nil, cursor.take(DeadlineWords.secondHalf) { month = 12 }
    if month == nil {
      _ = cursor.take(DeadlineWords.ordinal)
      if let quarter = cursor.takeNumber(), (1...4).contains(quarter),
        cursor.take(DeadlineWords.quarter)
      {
        month = quarter * 3
      }
    }
    guard let month else { return nil }
    isHalfOrQuarter = true
    guard cursor.take(DeadlineWords.endOfPart) || fixesAnyDay || completes() else { return nil }
    return reading(Day.last(ofMonth: month, in: year))
  }

  /// 两个月内, 30日内, 半年内.
  private mutating func duration() -> Reading? {
    var ahead = cursor
    let isHalf = ahead.take(DeadlineWords.half)
    let number = isHalf ? 1 : ahead.takeNumber()
    guard let number, number > 0, number < 400, !start.follows(DeadlineWords.points) else {
      return nil
    }
    let isFromFeedback = Self.isCountedFromFeedback(start)
    guard let from = isFromFeedback ? base.feedback : base.notice else { return nil }
    countsFromNotice = !isFromFeedback
    var due: Day?
    if ahead.take(DeadlineWords.workingDays) {
      due = nil
    } else if ahead.take(DeadlineWords.months) {
      due = isHalf ? from + 15 : from.adding(months: number)
    } else if ahead.take(DeadlineWords.year) {
      due = from.adding(months: isHalf ? 6 : 12 * number)
    } else if ahead.take(DeadlineWords.weeks) {
      due = from + 7 * number
    } else if ahead.take(DeadlineWords.days) {
      due = from + number
    } else {
      return nil
    }
    guard ahead.take(DeadlineWords.within) else { return nil }
    cursor = ahead
    return Reading(due: due, isDuration: true)
  }

  private static func isCountedFromFeedback(_ start: ScalarCursor) -> Bool {
    start.follows(DeadlineWords.feedback)
  }

  /// Whether what follows says that something is then finished.
  private func completes() -> Bool {
    var ahead = cursor
    _ = ahead.take(DeadlineWords.fully)
    return ahead.sees(DeadlineWords.completion)
  }

  private func reading(_ day: Day?) -> Reading? {
    day.map { Reading(due: $0) }
  }
}
