// Dates that lost only their last sign: 2024年4月26，市委 is 2024年4月26日，市委.

import NoticeRecord

/// Puts 日 back behind a whole day of the calendar.
///
/// The year and month must be whole, and the day must end at a mark or at a following date: a
/// number of things would have its measure word there.
enum LostDaySigns {
  /// Finds the days without their sign.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    var edits: [Edit] = []
    for offset in survey.offsets(of: .day) where HanText.has(Digits.month, in: utf8, at: offset) {
      let start = offset + Digits.month.count
      let end = Digits.end(utf8, from: start)
      guard let day = Digits.value(utf8, start..<end), isDay(day, utf8, month: offset),
        ends(utf8, at: end)
      else { continue }
      edits.append(
        Edit(range: end..<end, replacement: Digits.day, kind: .lostDatePart, confidence: 0.9))
    }
    return Diagnosis(edits: edits)
  }

  /// Whether year and month in front make that a day of the calendar.
  private static func isDay(_ day: Int, _ utf8: [UInt8], month offset: Int) -> Bool {
    let monthStart = Digits.start(utf8, before: offset)
    let yearEnd = monthStart - Digits.year.count
    guard HanText.has(Digits.year, in: utf8, at: yearEnd),
      let month = Digits.value(utf8, monthStart..<offset),
      let year = Digits.value(utf8, Digits.start(utf8, before: yearEnd)..<yearEnd)
    else { return false }
    return CalendarDay(year: year, month: month, day: day) != nil
  }

  /// Whether a date may end here: at a mark of a sentence, or where 至8月30日 follows.
  private static func ends(_ utf8: [UInt8], at end: Int) -> Bool {
    let next = HanText.scalar(utf8, at: end)
    if marks.contains(next) {
      // 3月1,200 is a number, 1、2日 a list.
      return !Digits.isDigit(utf8[end...].dropFirst(HanText.length(of: utf8[end])).first ?? 0)
    }
    guard until.contains(next) else { return false }
    let month = Digits.end(utf8, from: end + 3)
    return month > end + 3 && HanText.has(Digits.month, in: utf8, at: month)
  }

  private static let marks = ScalarSet("，。；,;")
  private static let until = ScalarSet("至到")
}
