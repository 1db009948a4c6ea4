// The status that a report states once for all its problems: 以上6个问题均已整改到位.

import NoticeRecord

/// Reads what is said of all problems together.
enum CommonStatus {
  /// The status of `count` problems that the text from an offset on states in one clause, and the
  /// words that do; nil where it counts others.
  static func read(
    _ utf8: [UInt8], from start: Int, to end: Int, count: Int
  ) -> (status: Finding.Status, words: Range<Int>)? {
    for line in utf8.parts(of: start..<end, betweenBytes: 0x0A) {
      let words = utf8.trimmed(line)
      guard let problems = collective(utf8, at: words.lowerBound, before: words.upperBound),
        problems.count == count
      else { continue }
      let stop = utf8.firstOffset(of: "，,。；;", in: problems.end..<words.upperBound)
      let clause = problems.end..<(stop ?? words.upperBound)
      if let status = StatusWords.read(utf8, clause) { return (status, clause) }
    }
    return nil
  }

  /// The number of the problems in 以上6个问题, and where these words end.
  static func collective(
    _ utf8: [UInt8], at start: Int, before end: Int
  ) -> (count: Int, end: Int)? {
    guard let opening = openings.hit(in: utf8, at: start, before: end),
      let numeral = DateNumeral.read(utf8, at: opening.range.upperBound, to: end),
      let noun = nouns.hit(in: utf8, at: numeral.end, before: end)
    else { return nil }
    return (numeral.value, noun.range.upperBound)
  }

  private static let openings = PhraseTable(["以上", "上述"])
  private static let nouns = PhraseTable(["个问题", "项问题", "条问题", "个具体问题", "个反馈问题"])
}
