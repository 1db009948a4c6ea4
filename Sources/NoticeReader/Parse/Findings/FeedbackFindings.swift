// The problems that an inspection's feedback names in its prose: 存在的问题主要是：…；…；….

import NoticeRecord

/// Reads the findings of an inspection's feedback.
enum FeedbackFindings {
  /// The problems of the first sentence that lists them, counted from 1.
  static func read(_ text: MappedText, from start: Int) -> [Finding] {
    let utf8 = text.utf8
    for sentence in utf8.sentences(in: start..<utf8.count) {
      let items = items(utf8, sentence)
      guard items.count >= 2 else { continue }
      return items.enumerated().map { index, range in
        Finding(
          number: index + 1, title: FindingTitle.clean(utf8, range), span: text.span(range))
      }
    }
    return []
  }

  private static func items(_ utf8: [UInt8], _ sentence: Range<Int>) -> [Range<Int>] {
    if let opening = openings.first(in: utf8, sentence) {
      let list = afterColon(utf8, opening.range.upperBound, sentence)
      return utf8.parts(of: list, between: "；;".unicodeScalars).map { withoutEnd(utf8, $0) }
        .filter { !$0.isEmpty }
    }
    let some = utf8.parts(of: sentence, between: "；;".unicodeScalars).compactMap { part in
      utf8.range(of: "有的", in: part).map { withoutEnd(utf8, $0.upperBound..<part.upperBound) }
    }
    return some.allSatisfy { FindingTitle.soundsLikeProblem(utf8, $0) } || some.count >= 3
      ? some : []
  }

  private static func afterColon(
    _ utf8: [UInt8], _ offset: Int, _ sentence: Range<Int>
  ) -> Range<Int> {
    guard offset < sentence.upperBound else { return offset..<offset }
    let glyph = utf8.glyph(at: offset)
    let start = "：:，,".unicodeScalars.contains(glyph.scalar) ? offset + glyph.length : offset
    return start..<sentence.upperBound
  }

  private static func withoutEnd(_ utf8: [UInt8], _ part: Range<Int>) -> Range<Int> {
    var range = utf8.trimmed(part) { $0.isSpace || "。，,；;".unicodeScalars.contains($0.scalar) }
    if let marker = Marker.read(utf8, at: range.lowerBound, to: range.upperBound) {
      range = marker.range.upperBound..<range.upperBound
    }
    for spoken in ["一是" as StaticString, "二是", "三是", "四是", "五是", "六是", "七是", "八是"]
    where utf8.says(spoken, at: range.lowerBound) {
      range = range.lowerBound + 6..<range.upperBound
    }
    if utf8.says("等", endingAt: range.upperBound) {
      range = range.lowerBound..<range.upperBound - 3
    }
    return range
  }

  private static let openings = PhraseTable([
    "问题主要是", "主要问题是", "问题主要有", "主要问题有", "存在的问题是", "突出问题是", "主要表现为",
    "存在的主要问题", "存在以下问题", "发现的问题主要", "发现的主要问题是", "发现以下问题",
    "问题主要表现在", "问题有", "问题是", "不足主要是", "主要存在以下问题", "突出问题有",
    "主要存在的问题是", "问题主要包括", "问题包括",
  ])
}
