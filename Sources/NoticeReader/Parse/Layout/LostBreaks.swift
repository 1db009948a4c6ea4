// Gives a page back the line breaks that its copy lost: a whole page on one line.

import NoticeRecord

/// Finds and mends lines that hold what once were many.
///
/// Chinese needs no spaces, so a space after a sentence, or between a heading and its text, is what
/// is left of a line break. A line is only touched when its own numbering shows that it is a page,
/// when it has the fields of one and sentences, or when it is nearly the whole file and several of its
/// sentences have a space behind them.
enum LostBreaks {
  /// Lines shorter than this many bytes are taken as they are.
  private static let shortestPage = 240

  /// The text of some lines with these rebuilt, and what was done.
  static func restore(
    _ text: MappedText, _ lines: [Range<Int>]
  ) -> (text: MappedText, repairs: [Repair]) {
    let utf8 = text.utf8
    var gaps: [Range<Int>] = []
    for (index, line) in lines.enumerated() where line.count >= shortestPage {
      let lost = lostBreaks(
        utf8, in: line, isWhole: line.count * 5 >= utf8.count * 4, isAtTop: index < topLines)
      if !lost.isEmpty, !isRow(utf8, at: index, of: lines) { gaps += lost }
    }
    let starts =
      RunOnSections.starts(utf8, lines) + RunOnProblems.starts(utf8, lines)
      + RunOnItems.starts(utf8, lines) + RunOnTrails.starts(utf8, lines)
      + RunOnNumberedProblems.starts(utf8, lines)
    if !starts.isEmpty {
      let ends = Set(gaps.map(\.upperBound))
      gaps = (gaps + Set(starts).subtracting(ends).map { $0..<$0 }).sorted {
        ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
      }
    }
    guard !gaps.isEmpty else { return (text, []) }
    var rewriter = Rewriter(text)
    var repairs: [Repair] = []
    for gap in gaps {
      rewriter.keep(to: gap.lowerBound)
      rewriter.replace(to: gap.upperBound, with: "\n".utf8)
      repairs.append(
        Repair(
          kind: .lineStructure, damaged: text.string(gap), repaired: "\n", confidence: 0.9,
          span: text.span(gap)))
    }
    return (rewriter.finish(), repairs)
  }

  /// Whether a line is a row of a table: one beside it has as many cells.
  private static func isRow(_ utf8: [UInt8], at index: Int, of lines: [Range<Int>]) -> Bool {
    func cells(_ line: Range<Int>) -> Int { utf8.parts(of: line, betweenBytes: 0x7C).count }
    let own = cells(lines[index])
    guard own > 2 else { return false }
    return [index - 1, index + 1].contains {
      lines.indices.contains($0) && cells(lines[$0]) == own
    }
  }

  /// How many lines from the top may hold the fields of a page and its first paragraph.
  private static let topLines = 8

  /// How many sentences must have a space behind them where no numbering tells a page.
  private static let fewestEnds = 3

  private static func lostBreaks(
    _ utf8: [UInt8], in line: Range<Int>, isWhole: Bool, isAtTop: Bool
  ) -> [Range<Int>] {
    let gaps = spaces(utf8, in: line)
    let markers = gaps.compactMap { Marker.read(utf8, at: $0.upperBound, to: line.upperBound) }
    let ends = gaps.count { utf8.says("。", endingAt: $0.lowerBound) }
    let isOpened = (isWhole || isAtTop && utf8.holds("。", in: line)) && opensAPage(utf8, line)
    guard isPage(markers) || isOpened || isWhole && ends >= fewestEnds else { return [] }
    var breaks: [Range<Int>] = []
    var start = utf8.trimmed(line).lowerBound
    for (index, gap) in gaps.enumerated() where gap.lowerBound > start {
      let next = index + 1 < gaps.count ? gaps[index + 1].lowerBound : line.upperBound
      if isBreak(utf8, before: start..<gap.lowerBound, after: gap.upperBound..<next) {
        breaks.append(gap)
        start = gap.upperBound
      }
    }
    return breaks
  }

  /// Whether a line begins as pages do: with at least two of their fields (时间：… 来源：…).
  private static func opensAPage(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    var offset = line.lowerBound
    let end = min(line.upperBound, line.lowerBound + 500)
    var count = 0
    // The first field may reach beyond the end.
    while count < 2, offset < end, let field = Labels.table.first(in: utf8, offset..<end) {
      count += 1
      offset = field.range.upperBound
    }
    return count == 2
  }

  /// Whether the numbers count on from one to the next at least once.
  private static func isPage(_ markers: [Marker]) -> Bool {
    var last: [Marker.Style: Int] = [:]
    for marker in markers {
      if let before = last[marker.style], marker.number == before + 1 { return true }
      last[marker.style] = marker.number
    }
    return false
  }

  private static func isBreak(
    _ utf8: [UInt8], before piece: Range<Int>, after rest: Range<Int>
  ) -> Bool {
    if utf8.endsSentence(piece) || utf8.holds("|", in: piece.upperBound..<rest.lowerBound) {
      return true
    }
    if Marker.read(utf8, at: rest.lowerBound, to: rest.upperBound) != nil { return true }
    if Labels.table.hit(in: utf8, at: rest.lowerBound, before: rest.upperBound) != nil {
      return true
    }
    if Labels.table.hit(in: utf8, at: piece.lowerBound, before: piece.upperBound) != nil {
      return true
    }
    if Strangers.beginsLikeFooter(utf8, rest) || BodyNames.isName(utf8, rest) && closes(utf8, piece)
    {
      return true
    }
    if isBareDate(utf8, rest), !BareLabels.endsWithLabel(utf8, piece) { return true }
    // A piece grows as long as nothing breaks it.
    guard piece.count <= longestPiece else { return false }
    if closesTrail(utf8, piece, before: rest) { return true }
    if isButtons(utf8, piece) { return true }
    if isTitle(utf8, piece) || isTitle(utf8, rest) && isMenu(utf8, piece) { return true }
    return isHeading(utf8, piece) && !isStub(utf8, rest)
  }

  /// The most bytes of a menu, a trail, a title or a heading.
  private static let longestPiece = 1200

  /// 二、做强特色产业: a number with words and no mark.
  private static func isHeading(_ utf8: [UInt8], _ piece: Range<Int>) -> Bool {
    guard let marker = Marker.read(utf8, at: piece.lowerBound, to: piece.upperBound) else {
      return false
    }
    return utf8.firstOffset(of: "。；：，,;:", in: piece) == nil
      && (marker.style >= .arabic
        || utf8.characters(in: marker.range.upperBound..<piece.upperBound) >= 2)
  }

  /// 底线 of 五、守住质量 底线 抽检……: a word that a stray space cut off a heading, since no text of one
  /// is so short; 农村居 民人均…… goes on.
  private static func isStub(_ utf8: [UInt8], _ rest: Range<Int>) -> Bool {
    guard rest.count == 6, let word = utf8.wordWeight(rest) else { return false }
    let next = utf8.skippingSpaces(from: rest.upperBound, to: utf8.count)
    guard next < utf8.count, utf8.glyph(at: next).isHan else { return false }
    let across = Array(utf8[rest.upperBound - 3..<rest.upperBound] + utf8[next..<next + 3])
    return (across.wordWeight(0..<6) ?? 0) < word
  }

  /// 首页 > 动态 | 某局召开会议: the way through the site ends before a longer piece without its signs.
  private static func closesTrail(
    _ utf8: [UInt8], _ piece: Range<Int>, before rest: Range<Int>
  ) -> Bool {
    guard let last = utf8.glyph(endingAt: piece.upperBound) else { return false }
    let signs: StaticString = ">＞»›"
    return utf8.firstOffset(of: signs, in: piece) != nil && !last.scalar.isOne(of: signs)
      && utf8.firstOffset(of: signs, in: rest) == nil && utf8.characters(in: rest) >= 10
  }

  /// (责任科室:疾控科): whether a piece ends with a bracket, after which a signature may stand.
  private static func closes(_ utf8: [UInt8], _ piece: Range<Int>) -> Bool {
    utf8.glyph(endingAt: piece.upperBound).map { $0.scalar.isOne(of: ")）") } ?? false
  }

  /// 【打印】【关闭】: the buttons of a page, in brackets.
  private static func isButtons(_ utf8: [UInt8], _ piece: Range<Int>) -> Bool {
    utf8.says("【", at: piece.lowerBound) && utf8.says("】", endingAt: piece.upperBound)
      && utf8.characters(in: piece) <= 24 && buttons.occurs(in: utf8, piece)
  }

  private static let buttons = PhraseTable(["打印", "关闭", "字体", "字号", "返回", "分享", "收藏"])

  /// 首页 清廉某县 巡察工作: short words without a mark, as menus have them.
  private static func isMenu(_ utf8: [UInt8], _ piece: Range<Int>) -> Bool {
    let words = utf8.parts(of: piece, between: " \u{A0}\u{3000}")
    return words.count >= 2
      && words.allSatisfy {
        utf8.characters(in: $0) <= 8
          && utf8.firstOffset(of: "。；：，,;:", in: $0) == nil
      }
  }

  /// Whether a piece without a mark ends as titles do: 某组向某局反馈巡察情况.
  private static func isTitle(_ utf8: [UInt8], _ piece: Range<Int>) -> Bool {
    (12...60).contains(utf8.characters(in: piece))
      && TitleWords.endings.hit(in: utf8, endingAt: piece.upperBound, from: piece.lowerBound) != nil
      && TitleWords.verbs.occurs(in: utf8, piece)
      && utf8.firstOffset(of: "。；：，,;:", in: piece) == nil
  }

  private static func isBareDate(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let dates = WrittenDates.scan(utf8, in: range)
    return dates.count == 1 && dates[0].range == utf8.trimmed(range) && dates[0].day != nil
  }

  private static func spaces(_ utf8: [UInt8], in line: Range<Int>) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var offset = line.lowerBound
    while let space = utf8.firstSpace(in: offset..<line.upperBound) {
      offset = skippingGap(utf8, from: space, to: line.upperBound)
      if offset < line.upperBound { gaps.append(space..<offset) }
    }
    return gaps
  }

  /// Past spaces, and a pipe among them: the edge of a table that was drawn around the page.
  private static func skippingGap(_ utf8: [UInt8], from start: Int, to end: Int) -> Int {
    let pipe = utf8.skippingSpaces(from: start, to: end)
    guard pipe < end, utf8[pipe] == 0x7C, pipe + 1 < end, utf8.glyph(at: pipe + 1).isSpace else {
      return pipe
    }
    return utf8.skippingSpaces(from: pipe + 1, to: end)
  }
}
