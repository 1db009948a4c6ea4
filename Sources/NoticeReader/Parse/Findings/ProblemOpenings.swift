// The words with which the answer to a problem opens and names it: 存在问题：…, 针对“……”的问题，….

import NoticeRecord

/// Finds the problem in lines that say that they name one.
struct ProblemOpenings {
  /// The most bytes from 针对 to 问题.
  private static let reach = 240

  private let text: IndexedText
  private var utf8: [UInt8] { text.utf8 }

  init(_ text: IndexedText) { self.text = text }

  /// The outline with the problems themselves for titles, where headings only lead to them.
  func retitled(_ outline: Outline) -> Outline {
    var outline = outline
    for index in outline.headings.indices {
      let heading = outline.headings[index]
      if let words = labelled(heading) {
        let title = words.lowerBound..<firstStop(words)
        outline.retitle(index, title, bodyFrom: afterStop(title.upperBound, in: heading.whole))
      } else if let words = quoted(
        at: heading.title.lowerBound, before: heading.title.upperBound)
      {
        outline.retitle(index, words.title, bodyFrom: afterStop(words.end, in: heading.whole))
      } else if heading.title.isEmpty, let title = nextLine(under: heading) {
        outline.retitle(index, title, bodyFrom: title.upperBound)
      } else if let problem = problem(
        at: heading.title.lowerBound, before: heading.title.upperBound),
        problem.upperBound < heading.title.upperBound,
        !utf8.says("问题", endingAt: utf8.trimmed(heading.title).upperBound)
      {
        outline.retitle(index, problem, bodyFrom: afterStop(problem.upperBound, in: heading.whole))
      }
    }
    return outline
  }

  /// What follows the label of a problem with which a heading opens, on its line or on the next.
  private func labelled(_ heading: Heading) -> Range<Int>? {
    let whole = heading.title.lowerBound..<heading.body.upperBound
    guard let label = FieldLabel.opening(utf8, whole), label.sort == .problem else { return nil }
    let start = utf8.trimmed(label.range.upperBound..<whole.upperBound).lowerBound
    let words = utf8.trimmed(start..<utf8.lineEnd(from: start, to: whole.upperBound))
    return words.isEmpty ? nil : words
  }

  /// The line under a number that stands alone on its own.
  private func nextLine(under heading: Heading) -> Range<Int>? {
    let start = utf8.trimmed(heading.body).lowerBound
    let line = utf8.trimmed(start..<utf8.lineEnd(from: start, to: heading.body.upperBound))
    return line.isEmpty || FieldLabel.opening(utf8, line) != nil ? nil : line
  }

  /// Whether a line without a number opens with a problem.
  func opensUnnumbered(_ line: Line) -> Bool {
    guard line.marker == nil else { return false }
    if let label = FieldLabel.opening(utf8, line.range), label.sort == .problem { return true }
    if quoted(at: line.range.lowerBound, before: line.range.upperBound) != nil { return true }
    guard let problem = problem(at: line.range.lowerBound, before: line.range.upperBound) else {
      return false
    }
    return !isBare(problem) && !Self.collective.occurs(in: utf8, problem)
  }

  /// The problem in the quotes of 巡察指出我院“理论学习以读代学”。…, and where these or 的问题 behind them
  /// end. 巡察指出“……”“……”等问题 names many.
  private func quoted(at start: Int, before end: Int) -> (title: Range<Int>, end: Int)? {
    guard let opening = Self.pointings.hit(in: utf8, at: start, before: end) else { return nil }
    var quote = opening.range.upperBound
    if utf8.says("我", at: quote) || utf8.says("本", at: quote) {
      quote = utf8.pastHan(from: quote, to: min(end, quote + Self.longestBody))
    }
    guard quote < end, utf8.says("“", at: quote) else { return nil }
    let inside = quote + 3
    guard let close = utf8.range(of: "”", in: inside..<min(end, inside + Self.reach)) else {
      return nil
    }
    let title = inside..<close.lowerBound
    let noun = Self.nouns.word(in: utf8, at: close.upperBound)?.utf8CodeUnitCount ?? 0
    let after = close.upperBound + noun
    guard utf8.characters(in: title) >= 4,
      after >= end || utf8.glyph(at: after).scalar.isOne(of: "。，,：:；;\n")
    else { return nil }
    return (title, after)
  }

  private static let pointings = PhraseTable(
    ["巡察", "巡视", "审计", "督察", "检查", "反馈", "巡察组", "巡视组", "巡察反馈", "巡视反馈"].map { $0 + "指出" })
  private static let nouns: WordList = ["的问题", "问题", "这一问题"]
  /// In bytes: 我院, 我局党组.
  private static let longestBody = 18

  /// 就古籍修复问题，… begins many an ordinary sentence, 就“无人修复古籍”问题，… the answer to a problem.
  private func isBare(_ problem: Range<Int>) -> Bool {
    let opening = Self.openings.hit(in: utf8, at: problem.lowerBound, before: problem.upperBound)
    guard let word = opening?.range, word.count == "对".utf8.count else { return false }
    return !utf8.says("“", at: word.upperBound)
  }

  /// The words from 针对 to 问题, a comma, a stop or the end of the line behind them.
  private func problem(at start: Int, before end: Int) -> Range<Int>? {
    guard let opening = Self.openings.hit(in: utf8, at: start, before: end) else { return nil }
    let limit = min(end, start + Self.reach)
    var offset = opening.range.upperBound
    while let word = utf8.range(of: "问题", in: offset..<limit) {
      offset = word.upperBound
      guard word.lowerBound - opening.range.upperBound >= 9 else { continue }
      if utf8.firstOffset(of: "。\n", in: start..<word.lowerBound) != nil { return nil }
      if offset == end || utf8.glyph(at: offset).scalar.isOne(of: "，,。：:；;\n") {
        return start..<offset
      }
    }
    return nil
  }

  /// The end of the problem: at a stop or the next label.
  private func firstStop(_ words: Range<Int>) -> Int {
    let stop = utf8.firstOffset(of: "。！？；;", in: words) ?? words.upperBound
    let next = FieldLabel.all(in: text, words.lowerBound..<stop).first
    return next.map(\.range.lowerBound) ?? stop
  }

  private func afterStop(_ offset: Int, in range: Range<Int>) -> Int {
    guard offset < range.upperBound else { return offset }
    let glyph = utf8.glyph(at: offset)
    return glyph.scalar.isOne(of: "。！？；;，,：:") ? offset + glyph.length : offset
  }

  private static let openings = PhraseTable(["针对", "关于", "对于", "对", "就", "围绕"])

  /// 对尚未完成整改的问题，…: what is said of many problems at once.
  private static let collective = PhraseTable([
    "未完成", "已完成", "整改到位", "完成整改", "阶段性", "正在整改", "上述", "以上", "这些", "个问题", "项问题",
    "条问题", "类问题", "所有", "各类", "存在的问题", "指出的问题", "反馈的问题", "反馈问题", "发现的问题",
    "查出的问题", "的其他问题", "整改的问题", "个具体问题", "难点问题", "堵点问题", "遇到的",
    "需要解决", "需要整改", "中发现的", "急难愁盼",
  ])
}
