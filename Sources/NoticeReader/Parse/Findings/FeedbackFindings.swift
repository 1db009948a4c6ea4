// The problems that an inspection's feedback names: in prose (问题主要是：…；…；…), in a series
// (一是…。二是…。) or under headings of their own.

import NoticeRecord

/// Reads the findings of an inspection's feedback.
enum FeedbackFindings {
  /// The problems of the first sentence or paragraph that lists them, else of the headings.
  static func read(_ sheet: Sheet, _ outline: Outline, from start: Int) -> [Finding] {
    let utf8 = sheet.utf8
    for sentence in sheet.text.sentences(in: start..<utf8.count) {
      let items = items(sheet.text, sentence)
      guard items.count >= 2 else { continue }
      return items.enumerated().map { index, range in
        Finding(
          number: index + 1, title: FindingTitle.clean(utf8, range), span: sheet.text.span(range))
      }
    }
    return ProblemHeadings.indices(utf8, outline).enumerated().map { place, index in
      let heading = outline.headings[index]
      return Finding(
        number: heading.number ?? place + 1, title: FindingTitle.clean(utf8, heading.title),
        section: heading.parent.map {
          sheet.text.string(utf8.trimmed(outline.headings[$0].title))
        },
        span: sheet.text.span(
          heading.start..<max(heading.start, utf8.trimmed(heading.whole).upperBound)))
    }
  }

  private static func items(_ text: IndexedText, _ sentence: Range<Int>) -> [Range<Int>] {
    let utf8 = text.utf8
    if let opening = openings.first(in: utf8, sentence) {
      let series = series(text, after: opening.range.upperBound)
      if series.count >= 2 { return series }
      let list = afterColon(utf8, opening.range.upperBound, sentence)
      return utf8.parts(of: list, between: "；;").map { withoutEnd(utf8, $0) }
        .filter { !$0.isEmpty }
    }
    let some = utf8.parts(of: sentence, between: "；;").compactMap { part in
      utf8.range(of: "有的", in: part).map { withoutEnd(utf8, $0.upperBound..<part.upperBound) }
    }
    return some.allSatisfy { FindingTitle.soundsLikeProblem(utf8, $0) } || some.count >= 3
      ? some : []
  }

  /// The first sentence of each item of a series that begins right here and may run on over several
  /// sentences of the paragraph, or that has a line for each item below this one.
  private static func series(_ text: IndexedText, after offset: Int) -> [Range<Int>] {
    let utf8 = text.utf8
    let lineEnd = utf8.lineEnd(from: offset, to: utf8.count)
    let leads = leadsToLines(utf8, offset..<lineEnd)
    let range = leads ? lineEnd..<listEnd(utf8, below: lineEnd) : offset..<lineEnd
    let items = Series.items(text, range)
    guard let first = items.first, first.lowerBound - range.lowerBound <= 18 else { return [] }
    return items.compactMap { item in
      let sentence = text.sentences(in: item, most: 1).first ?? item
      return utf8.parts(of: sentence, between: "；;").first
        .map { withoutEnd(utf8, $0) }
    }.filter { !$0.isEmpty }
  }

  /// Whether nothing but 主要表现在： or the like is left of a line.
  private static func leadsToLines(_ utf8: [UInt8], _ rest: Range<Int>) -> Bool {
    let words = utf8.trimmed(rest)
    guard !words.isEmpty else { return true }
    return words.count <= 45 && utf8.firstOffset(of: "。；;", in: words) == nil
      && utf8.glyph(endingAt: words.upperBound)?.scalar.isOne(of: "：:") ?? false
  }

  /// Where the last of the lines below ends that count on: 一是…, 二是….
  private static func listEnd(_ utf8: [UInt8], below start: Int) -> Int {
    var (end, offset, count, others) = (start, start, 0, 0)
    while offset < utf8.count, others < mostOthers {
      let next = utf8.lineEnd(from: offset + 1, to: utf8.count)
      let line = utf8.trimmed(offset..<next)
      if opensItem(utf8, line, count + 1) {
        (end, count, others) = (next, count + 1, 0)
      } else if !line.isEmpty {
        others += 1
      }
      offset = next
    }
    return end
  }

  /// How many lines may tell more of an item before the next.
  private static let mostOthers = 3

  private static func opensItem(_ utf8: [UInt8], _ line: Range<Int>, _ number: Int) -> Bool {
    DateNumeral.read(utf8, at: line.lowerBound, to: line.upperBound)?.value == number
      && Series.afterSpoken(utf8, line) != nil
  }

  private static func afterColon(
    _ utf8: [UInt8], _ offset: Int, _ sentence: Range<Int>
  ) -> Range<Int> {
    var start = offset
    for verb in ["表现在" as StaticString, "包括", "是", "有", "为"] where utf8.says(verb, at: start) {
      start += verb.utf8CodeUnitCount
      break
    }
    guard start < sentence.upperBound else { return offset..<offset }
    let glyph = utf8.glyph(at: start)
    if glyph.scalar.isOne(of: "：:，,") { start += glyph.length }
    return start..<sentence.upperBound
  }

  private static func withoutEnd(_ utf8: [UInt8], _ part: Range<Int>) -> Range<Int> {
    var range = utf8.trimmed(part) { $0.isSpace || $0.scalar.isOne(of: "。，,；;") }
    if let marker = Marker.read(utf8, at: range.lowerBound, to: range.upperBound) {
      range = marker.range.upperBound..<range.upperBound
    }
    if let start = Series.afterSpoken(utf8, range) { range = start..<range.upperBound }
    if utf8.says("等", endingAt: range.upperBound) {
      range = range.lowerBound..<range.upperBound - 3
    }
    return range
  }

  private static let openings = PhraseTable(fixedOpenings + looseOpenings)

  private static let fixedOpenings = [
    "问题：", "问题:", "问题如下", "问题主要是", "主要问题是", "问题主要有", "主要问题有", "存在的问题是", "突出问题是", "主要表现为",
    "存在的主要问题", "存在以下问题", "发现的问题主要", "发现的主要问题是", "发现以下问题",
    "问题主要表现在", "问题有", "问题是", "不足主要是", "主要存在以下问题", "突出问题有",
    "主要存在的问题是", "问题主要包括", "问题包括",
  ]

  /// 看到一些问题，主要是：…；…: with a colon, behind a comma.
  private static let looseOpenings = ["问题", "不足", "短板"].flatMap { noun in
    ["，", ","].flatMap { comma in
      ["主要", "集中", "突出", "具体", ""].flatMap { manner in
        ["是", "有", "为", "包括", "表现在", "表现为", "体现在", "反映在"].flatMap { verb in
          ["：", ":"].map { noun + comma + manner + verb + $0 }
        }
      }
    }
  }
}
