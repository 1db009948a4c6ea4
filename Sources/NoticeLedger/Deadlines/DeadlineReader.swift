// Finds the deadlines in a text: 年底前, 6月底前, 两个月内, 年内, 到2025年, 2024年12月31日前.

/// The deadlines that a text states.
public enum DeadlineReader {
  /// The deadlines in the text's order.
  ///
  /// What has a day that lies before the notice is a deadline only after 时限 or 期限: otherwise it
  /// tells what has been done by then. A number of working days gives no day, for it depends on
  /// holidays. A day that takes the place of an earlier one stands alone, and nothing counts that
  /// stands before a day under a label: 年底前建成（完成时限：2024年11月底）.
  public static func deadlines(in text: String, from base: DeadlineBase) -> [Deadline] {
    deadlines(in: StatementSigns(of: text), from: base)
  }

  /// The deadlines of a text that was looked at.
  public static func deadlines(in text: StatementSigns, from base: DeadlineBase) -> [Deadline] {
    deadlines(in: text.scalars, among: text.deadlines, from: base)
  }

  /// The deadlines that begin among some of a text's characters.
  public static func deadlines(
    in scalars: [UInt32], among places: Range<Int>, from base: DeadlineBase
  ) -> [Deadline] {
    let (found, adjusted) = read(scalars, among: places, from: base)
    return adjusted.isEmpty ? found : adjusted
  }

  /// The last day that a text sets in the place of an earlier one.
  static func adjusted(in text: String, from base: DeadlineBase) -> Deadline? {
    let scalars = [UInt32](scalarsOf: text)
    return read(scalars, among: scalars.indices, from: base).adjusted.last
  }

  private static func read(
    _ scalars: [UInt32], among places: Range<Int>, from base: DeadlineBase
  ) -> (found: [Deadline], adjusted: [Deadline]) {
    var found: [Deadline] = []
    var adjusted: [Deadline] = []
    var isLabelled = false
    var place = places.lowerBound
    while place < places.upperBound {
      guard mayBegin(in: scalars, at: place) else {
        place += 1
        continue
      }
      var phrase = DeadlinePhrase(scalars, at: place, base: base)
      guard let reading = phrase.read() else {
        place += max(1, phrase.skipped - place)
        continue
      }
      let end = phrase.end
      let clause = clause(in: scalars, at: place)
      let deadline = Deadline(due: reading.due, words: phrase.words)
      if phrase.isAdjusted, reading.due != nil {
        let sentence = DeadlineSentence(scalars, clause: clause, time: place..<end)
        if !sentence.isCondition { adjusted.append(deadline) }
      } else if counts(
        reading, at: place..<end, in: clause, of: scalars, base, isFirst: found.isEmpty)
      {
        if phrase.isLabelled, reading.due != nil, !isLabelled {
          found.removeAll()
          isLabelled = true
        }
        found.append(deadline)
      }
      place = end
    }
    return (found, adjusted)
  }

  /// Whether a deadline may begin at a place: by its character and the next one, or the one behind
  /// a number. Most numbers, and most 上, 本 and 年, are no time. A mark stands between two numbers,
  /// a point behind a year.
  private static func mayBegin(in text: [UInt32], at place: Int) -> Bool {
    let classes = StatementSigns.classes
    let first = classes[text[place]]
    guard !first.isDisjoint(with: [.number, .timeWord]) else { return false }
    var next = place + 1
    if first.contains(.number) {
      let end = min(text.count, place + longestNumber)
      while next < end, classes[text[next]].contains(.number) { next += 1 }
    }
    guard next < text.count, classes[text[next]].continuing(first).isTime else { return false }
    guard first.contains(.number), marks.contains(text[next]) else { return true }
    let after = next + 1 < text.count ? classes[text[next + 1]] : []
    return after.contains(.number) && (next - place == 4 || !points.contains(text[next]))
  }

  /// In characters: a year.
  private static let longestNumber = 5
  private static let marks = ScalarSet(".．/-－—–~～至到")
  private static let points = ScalarSet(".．/")

  /// Whether a reading is of something to come, or is labelled as a deadline; behind one that is, the
  /// day of a review is none: 完成时限：2024年12月底前（2026年3月底前复查）.
  private static func counts(
    _ reading: DeadlinePhrase.Reading, at place: Range<Int>, in clause: Range<Int>,
    of scalars: [UInt32], _ base: DeadlineBase, isFirst: Bool
  ) -> Bool {
    let before = clause.lowerBound..<place.lowerBound
    if !isFirst, isOfReviewInBracket(place, of: scalars) { return false }
    if before.contains(where: { DeadlineWords.limits.end(in: scalars, before: $0 + 1) }) {
      return isFirst || DeadlineWords.reviews.length(in: scalars, at: place.upperBound) == nil
    }
    if reading.needsLabel { return false }
    let sentence = DeadlineSentence(scalars, clause: clause, time: place)
    if sentence.isOfParts || sentence.isCondition || sentence.deniesThatDay
      || sentence.tellsWhatWasDone
    {
      return false
    }
    if reading.isDuration, isNorm(at: place, in: clause, of: scalars) { return false }
    if DeadlineWords.backward.end(in: scalars, before: place.lowerBound) { return false }
    if let due = reading.due, due < base.notice { return false }
    return true
  }

  /// Whether a time stands in a bracket that says that others look again then: （2026年3月底前市局复查）.
  private static func isOfReviewInBracket(_ time: Range<Int>, of scalars: [UInt32]) -> Bool {
    let floor = max(0, time.lowerBound - longestBracket)
    guard let edge = scalars[floor..<time.lowerBound].last(where: brackets.contains),
      openings.contains(edge)
    else { return false }
    let reach = scalars[time.upperBound..<min(scalars.count, time.upperBound + longestBracket)]
    guard let end = reach.firstIndex(where: brackets.contains) else { return false }
    return DeadlineWords.reviews.occurs(in: scalars, at: time.upperBound..<end)
  }

  private static let brackets = ScalarSet("()（）。\n")
  private static let openings = ScalarSet("(（")
  /// In characters, on each side of a time.
  private static let longestBracket = 24

  /// Whether a duration says how long something may ever take: 平均住院日控制在7天以内, 接到投诉后3日内答复.
  private static func isNorm(
    at place: Range<Int>, in clause: Range<Int>, of scalars: [UInt32]
  ) -> Bool {
    let before = clause.lowerBound..<place.lowerBound
    return before.contains { DeadlineWords.limitsOfQuantities.length(in: scalars, at: $0) != nil }
      || DeadlineWords.occasions.end(in: scalars, before: place.lowerBound)
      || DeadlineWords.services.length(in: scalars, at: place.upperBound) != nil
  }

  private static let clauseEnds = ScalarSet(",，;；。!！?？\n")

  private static func clause(in scalars: [UInt32], at place: Int) -> Range<Int> {
    var start = place
    while start > 0, !clauseEnds.contains(scalars[start - 1]) { start -= 1 }
    var end = place
    while end < scalars.count, !clauseEnds.contains(scalars[end]) { end += 1 }
    return start..<max(end, place + 1)
  }
}
