// One expression of time that may be a deadline, read where it begins.

/// Reads an expression such as `2024年9月底前`.
struct DeadlinePhrase {
  /// What an expression means.
  struct Reading {
    /// The last day; nil where the words fix none.
    var due: Day?
    /// Whether it is a deadline only behind 时限: 长期坚持 stands in any sentence.
    var needsLabel = false
  }

  private let start: ScalarCursor
  private var cursor: ScalarCursor
  private let base: DeadlineBase
  /// Whether a half year or a quarter was read: one that has passed is not next year's.
  private var isHalfOrQuarter = false

  init(_ text: [UInt32], at place: Int, base: DeadlineBase) {
    start = ScalarCursor(text, at: place)
    cursor = start
    self.base = base
  }

  /// Where the expression ends, after it has been read.
  var end: Int { cursor.place }

  /// How far the text was understood as a number or year, where it is no deadline.
  var skipped: Int { cursor.place }

  /// What the expression means; nil where none begins here.
  mutating func read() -> Reading? {
    if let reading = unfixed() { return reading }
    if start.follows("近", "过去", "连续", "最近", "历", "往", "去", "上", "每") { return nil }
    if let year = takeYear() { return inYear(year) }
    if start.follows("年", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9") { return nil }
    return duration() ?? yearless()
  }

  /// 每季度, 长期坚持, 立行立改: no day.
  private mutating func unfixed() -> Reading? {
    guard cursor.sees(Self.unfixedBeginnings) else { return nil }
    if cursor.take("长期坚持", "持续推进", "持续坚持", "立行立改", "立整立改", "适时", "近期") {
      return Reading(due: nil, needsLabel: true)
    }
    if cursor.take("每季度末前", "每季度", "每半年", "每月底前", "每月", "每年底前", "每年", "每周") {
      return Reading(due: nil, needsLabel: true)
    }
    return nil
  }

  private static let unfixedBeginnings = ScalarSet("长持立适近每")
  private static let yearBeginnings = ScalarSet("今本当明次")

  private mutating func takeYear() -> Int? {
    if cursor.sees(Self.yearBeginnings) {
      if cursor.take("今年", "本年度", "本年", "当年") { return base.notice.parts.year }
      if cursor.take("明年", "次年") { return base.notice.parts.year + 1 }
    }
    var number = cursor
    guard let year = number.takeNumber(), (1990...2100).contains(year),
      number.take("年度", "年")
    else { return nil }
    cursor = number
    return year
  }

  private mutating func inYear(_ year: Int) -> Reading? {
    if let reading = endOfYear(year) ?? partOfYear(year) { return reading }
    if cursor.sees("内"), cursor.take("内") { return reading(Day(year: year, month: 12, day: 31)) }
    // 到2025年 and 2025年完成, but not 截至2025年 or the report of 2025年.
    if start.follows("到"), !start.follows("达到", "收到", "得到", "回到") || completes() {
      return reading(Day(year: year, month: 12, day: 31))
    }
    return completes() ? reading(Day(year: year, month: 12, day: 31)) : nil
  }

  private mutating func yearless() -> Reading? {
    let year = base.notice.parts.year
    if !start.follows("几", "数", "多"), !start.followsNumeral, cursor.take("年") {
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
    guard cursor.take("底之前", "底以前", "底前", "末前", "终前", "底", "末", "内") else { return nil }
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
    guard let month = ahead.takeNumber(), (1...12).contains(month), ahead.take("月份", "月") else {
      return nil
    }
    cursor = ahead
    if cursor.take("底之前", "底以前", "底前", "末前", "底", "末")
      || (!cursor.sees("前") && completes())
    {
      return reading(Day.last(ofMonth: month, in: year))
    }
    for (third, day) in [("上旬", 10), ("中旬", 20), ("下旬", 31)] where cursor.take(third) {
      guard cursor.take("之前", "以前", "前") || completes() else { return nil }
      return reading(
        Day(year: year, month: month, day: min(day, Day.length(ofMonth: month, in: year))))
    }
    guard let day = cursor.takeNumber(), cursor.take("日", "号"),
      cursor.take("之前", "以前", "前", "止")
    else { return nil }
    return reading(Day(year: year, month: month, day: day))
  }

  private mutating func quarterOrHalf(of year: Int) -> Reading? {
    var month: Int?
    if cursor.take("上半年") { month = 6 }
    if month == nil, cursor.take("下半年") { month = 12 }
    if month == nil {
      _ = cursor.take("第")
      if let quarter = cursor.takeNumber(), (1...4).contains(quarter), cursor.take("季度") {
        month = quarter * 3
      }
    }
    guard let month else { return nil }
    isHalfOrQuarter = true
    guard cursor.take("末前", "底前", "结束前", "前", "末", "底", "内") || completes() else { return nil }
    return reading(Day.last(ofMonth: month, in: year))
  }

  /// 两个月内, 30日内, 半年内.
  private mutating func duration() -> Reading? {
    var ahead = cursor
    let isHalf = ahead.take("半")
    let number = isHalf ? 1 : ahead.takeNumber()
    guard let number, number > 0, number < 400 else { return nil }
    let isFromFeedback = Self.isCountedFromFeedback(start)
    guard let from = isFromFeedback ? base.feedback : base.notice else { return nil }
    var due: Day?
    if ahead.take("个工作日") || ahead.take("工作日") {
      due = nil
    } else if ahead.take("个月", "月") {
      due = isHalf ? from + 15 : from.adding(months: number)
    } else if ahead.take("年") {
      due = from.adding(months: isHalf ? 6 : 12 * number)
    } else if ahead.take("周", "个星期") {
      due = from + 7 * number
    } else if ahead.take("日", "天") {
      due = from + number
    } else {
      return nil
    }
    guard ahead.take("之内", "以内", "内") else { return nil }
    cursor = ahead
    return Reading(due: due)
  }

  private static func isCountedFromFeedback(_ start: ScalarCursor) -> Bool {
    start.follows("反馈后", "反馈之日起", "反馈意见后", "收到反馈后", "反馈之后", "反馈起")
  }

  /// Whether what follows says that something is then finished.
  private func completes() -> Bool {
    var ahead = cursor
    _ = ahead.take("前") || ahead.take("正式") || ahead.take("全面") || ahead.take("全部")
    return ["完成", "建成", "竣工", "投用", "投入使用", "启用", "实现", "达到", "完工"].contains(where: ahead.sees)
  }

  private func reading(_ day: Day?) -> Reading? {
    day.map { Reading(due: $0) }
  }
}
