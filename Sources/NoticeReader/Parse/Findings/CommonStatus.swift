// The status that a report states once for several problems: 以上6个问题均已整改到位.

import NoticeRecord

/// What is said of several problems together, behind the last of them.
struct CommonStatus {
  /// How far they are solved.
  let status: Finding.Status
  /// The words that say so.
  let words: Range<Int>
  /// How many problems it counts; nil where it counts none, and speaks of all above it.
  let count: Int?

  /// What the line says, where it speaks of problems together and of nothing else.
  private init?(_ utf8: [UInt8], _ line: Range<Int>) {
    let line = utf8.trimmed(line)
    guard let problems = Self.collective(utf8, at: line.lowerBound, before: line.upperBound) else {
      return nil
    }
    let rest = problems.end..<line.upperBound
    let sentence = rest.lowerBound..<(utf8.firstOffset(of: "。；;", in: rest) ?? rest.upperBound)
    let comma = utf8.firstOffset(of: "，,", in: sentence)
    let clause = sentence.lowerBound..<(comma ?? sentence.upperBound)
    guard let status = StatusWords.read(utf8, clause) else { return nil }
    let isWhole = StatusWords.read(utf8, sentence) == status
    // 均已整改完成，除第3项外: not all of them.
    if status == .done, !isWhole,
      Self.exceptions.occurs(in: utf8, clause.upperBound..<sentence.upperBound)
    {
      return nil
    }
    self.status = status
    words = isWhole ? sentence : clause
    count = problems.count
  }

  /// The words that take something out of what was done.
  private static let exceptions: WordList = ["但", "除", "尚", "未", "仍", "剩余", "其余", "个别", "部分", "待"]

  /// The first that a text says from an offset on.
  static func first(_ utf8: [UInt8], from start: Int, to end: Int) -> CommonStatus? {
    utf8.parts(of: start..<max(start, end), betweenBytes: 0x0A).lazy
      .compactMap { CommonStatus(utf8, $0) }.first
  }

  /// The most bytes of a line that speaks of several problems behind one.
  private static let longest = 240

  /// The body of a problem without the last line, where that speaks of several, and what it says.
  static func part(
    _ utf8: [UInt8], _ body: Range<Int>
  ) -> (body: Range<Int>, common: CommonStatus?) {
    let words = utf8.trimmed(body)
    let near = max(words.lowerBound, words.upperBound - longest)
    let start = utf8.lineStart(before: words.upperBound, from: near)
    guard start == words.lowerBound || utf8[start - 1] == 0x0A,
      let common = CommonStatus(utf8, start..<words.upperBound)
    else { return (body, nil) }
    return (body.lowerBound..<start, common)
  }

  /// The most problems of a section that are looked at together.
  private static let most = 60

  /// Gives the problems down to a place this status, where it counts them, they stand in one section
  /// or are all, and none has one of its own.
  func state(for found: inout [Finding], through place: Int, in text: IndexedText) {
    let isAll = count == found.count && place == found.count - 1
    let section = found[place].section
    let near = found[...place].suffix(isAll ? found.count : Self.most)
    let open = near.reversed().prefix { $0.status == nil && (isAll || $0.section == section) }.count
    let group = count ?? open
    guard group > 0, group <= open else { return }
    if count == nil, open < place + 1, found[place - open].section == section { return }
    for index in place + 1 - group...place {
      found[index].status = status
      found[index].statusText = text.string(text.utf8.trimmed(words))
    }
  }

  /// The number of the problems in 以上6个问题, where it has one, and where these words end.
  static func collective(
    _ utf8: [UInt8], at start: Int, before end: Int
  ) -> (count: Int?, end: Int)? {
    guard let opening = openings.hit(in: utf8, at: start, before: end) else { return nil }
    let after = opening.range.upperBound
    if let noun = uncounted.hit(in: utf8, at: after, before: end) {
      return (nil, noun.range.upperBound)
    }
    guard let (count, behind) = number(utf8, at: after, before: end),
      let noun = nouns.hit(in: utf8, at: behind, before: end)
    else { return nil }
    return (count, noun.range.upperBound)
  }

  /// 6, 六 or 两, and where it ends.
  private static func number(_ utf8: [UInt8], at start: Int, before end: Int) -> (Int, Int)? {
    if start + 3 <= end, utf8.says("两", at: start) { return (2, start + 3) }
    return DateNumeral.read(utf8, at: start, to: end).map { ($0.value, $0.end) }
  }

  private static let openings = PhraseTable([
    "以上", "上述", "本部分", "该部分", "本方面", "该方面", "本类", "该类",
  ])
  /// 以上问题均已整改到位.
  private static let uncounted = PhraseTable(["问题", "各问题", "各项问题", "全部问题", "所有问题"])
  private static let nouns = PhraseTable([
    "个问题", "项问题", "条问题", "个具体问题", "个反馈问题", "项具体问题", "个整改问题", "项整改任务", "项任务",
    "项整改事项", "个事项", "项",
  ])
}
