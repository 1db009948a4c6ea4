// Finds the deadlines in a text: 年底前, 6月底前, 两个月内, 年内, 到2025年, 2024年12月31日前.

/// The deadlines that a text states.
public enum DeadlineReader {
  /// The deadlines in the text's order.
  ///
  /// What has a day that lies before the notice is a deadline only after 时限 or 期限: otherwise it
  /// tells what has been done by then. A number of working days gives no day, for it depends on holidays.
  public static func deadlines(in text: String, from base: DeadlineBase) -> [Deadline] {
    let scalars = [UInt32](scalarsOf: text)
    guard mayState(scalars) else { return [] }
    var found: [Deadline] = []
    var place = 0
    var clause = 0..<0
    while place < scalars.count {
      if place >= clause.upperBound { clause = self.clause(in: scalars, at: place) }
      guard mayBegin(scalars[place]) else {
        place += 1
        continue
      }
      var phrase = DeadlinePhrase(scalars, at: place, base: base)
      guard let reading = phrase.read() else {
        place += max(1, phrase.skipped - place)
        continue
      }
      let end = phrase.end
      if counts(reading, at: place..<end, in: clause, of: scalars, base) {
        found.append(Deadline(due: reading.due, words: string(scalars[place..<end])))
      }
      place = end
    }
    return found
  }

  /// Whether a character stands in a text without which it states no deadline: 年底前, 月内, 止, 时限, or
  /// 完成 and its like behind a time. Few texts have none; those that have one are read.
  private static func mayState(_ text: [UInt32]) -> Bool {
    var (hasTime, hasEnd) = (false, false)
    for scalar in text where scalar >= 0x4E00 {
      if marks.contains(scalar) { return true }
      hasTime = hasTime || times.contains(scalar)
      hasEnd = hasEnd || ends.contains(scalar)
    }
    return hasTime && hasEnd
  }

  private static let marks = ScalarSet("前底末内止限到")
  private static let times = ScalarSet("年月季旬")
  private static let ends = ScalarSet("完建竣投启实达")

  /// Characters that a deadline may begin with.
  private static func mayBegin(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || beginnings.contains(scalar)
  }

  private static let beginnings = ScalarSet("一二两三四五六七八九十半今本当明次年第上下每长持立适近")

  /// Whether a reading is of something to come, or is labelled as a deadline.
  private static func counts(
    _ reading: DeadlinePhrase.Reading, at place: Range<Int>, in clause: Range<Int>,
    of scalars: [UInt32], _ base: DeadlineBase
  ) -> Bool {
    let before = clause.lowerBound..<place.lowerBound
    if before.contains(where: { DeadlineWords.limits.end(in: scalars, before: $0 + 1) }) {
      return true
    }
    if reading.needsLabel { return false }
    if DeadlineWords.backward.end(in: scalars, before: place.lowerBound) { return false }
    if let due = reading.due, due < base.notice { return false }
    let already: UInt32 = 0x5DF2  // 已
    let after = place.upperBound..<max(place.upperBound, clause.upperBound)
    return !scalars[before].contains(already) && !scalars[after].contains(already)
  }

  private static let clauseEnds = ScalarSet(",，;；。!！?？\n")

  private static func clause(in scalars: [UInt32], at place: Int) -> Range<Int> {
    var start = place
    while start > 0, !clauseEnds.contains(scalars[start - 1]) { start -= 1 }
    var end = place
    while end < scalars.count, !clauseEnds.contains(scalars[end]) { end += 1 }
    return start..<max(end, place + 1)
  }

  private static func string(_ scalars: ArraySlice<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}
