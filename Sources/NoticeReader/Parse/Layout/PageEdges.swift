// What printed pages carry at their edges, in the midst of a text: — 2 —, 第 2 页 共 8 页.

import NoticeRecord

/// Takes the numbers of pages out of a text with the stamps beside them, and tells which sentences they
/// part.
struct PageEdges {
  /// The text without them.
  private(set) var text: MappedText
  /// The lines of that text that go on in the next, though a page ended: still to be joined.
  private(set) var torn: [Int] = []
  /// What was done, the joining of those taken in.
  private(set) var repairs: [Repair] = []

  /// Looks through the lines of a text.
  init(of text: MappedText, _ lines: [Range<Int>]) {
    self.text = text
    let utf8 = text.utf8
    guard lines.contains(where: { Self.isNumberLine(utf8, $0) }) else { return }
    leaveOut(gaps(utf8, lines))
  }

  /// A stretch of text to leave out, for which a line break stands then.
  private struct Gap {
    var range: Range<Int>
    var isTorn: Bool
  }

  /// Where numbers of pages stand between other lines, with the stamps beside them.
  private mutating func gaps(_ utf8: [UInt8], _ lines: [Range<Int>]) -> [Gap] {
    let filled = lines.indices.filter { !utf8.trimmed(lines[$0]).isEmpty }
    let numbers = filled.map { Self.isNumberLine(utf8, lines[$0]) }
    var gaps: [Gap] = []
    var last: Int?
    var (isBehindEdge, dropped) = (false, 0)
    for (place, index) in filled.enumerated() {
      let isBeside = numbers[max(0, place - 1)...min(place + 1, numbers.count - 1)].contains(true)
      if numbers[place] || isBeside && Self.isStamp(utf8, utf8.trimmed(lines[index])) {
        isBehindEdge = true
        continue
      }
      if isBehindEdge, let last {
        let (line, next) = (lines[last], lines[index])
        let isTorn = Self.goesOn(utf8, from: utf8.trimmed(line), to: utf8.trimmed(next))
        if isTorn { torn.append(last - dropped) }
        dropped += index - last - 1
        gaps.append(Gap(range: line.upperBound..<next.lowerBound, isTorn: isTorn))
      }
      (last, isBehindEdge) = (index, false)
    }
    return gaps
  }

  /// 内部资料 严禁外传: what a stamp says may be done with the paper.
  private static func isStamp(_ utf8: [UInt8], _ words: Range<Int>) -> Bool {
    words.count <= 120 && stamps.occurs(in: utf8, words)
      && utf8.firstOffset(of: "：:，。；|\t", in: words) == nil
      && Marker.read(utf8, at: words.lowerBound, to: words.upperBound) == nil
  }

  private static let stamps = PhraseTable(["内部资料", "仅供", "严禁外传", "请勿外传", "不得外传"])

  /// The most bytes of a number with the spaces that set it into the middle of its line.
  private static let widest = 200

  private static func isNumberLine(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    line.count <= widest && isNumber(utf8, utf8.trimmed(line))
  }

  /// — 2 —, -2-, 第 2 页 共 8 页
  static func isNumber(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard (3...48).contains(line.count) else { return false }
    if utf8.says("第", at: line.lowerBound) { return isOrdinal(utf8, line) }
    guard !(0xE4...0xE9).contains(utf8[line.lowerBound]), utf8.glyph(at: line.lowerBound).isDash,
      utf8.glyph(endingAt: line.upperBound)?.isDash == true
    else { return false }
    let number = utf8.trimmed(line) { $0.isDash || $0.isSpace }
    return (1...3).contains(utf8.characters(in: number))
      && HanText.scalars(utf8[number]).allSatisfy { digits.contains($0) }
  }

  /// 第 2 页 共 8 页, 第２页, 第二页
  private static func isOrdinal(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard utf8.holds("页", in: line) else { return false }
    var shape: [UInt32] = []
    for scalar in HanText.scalars(utf8[line]) where !spaces.contains(scalar) {
      let sign = digits.contains(scalar) || numerals.contains(scalar) ? 0x23 : scalar
      if sign != 0x23 || shape.last != 0x23 { shape.append(sign) }
    }
    return shapes.contains { shape.elementsEqual($0.unicodeScalars.lazy.map(\.value)) }
  }

  private static let digits = ScalarSet("0123456789０１２３４５６７８９")
  private static let numerals = ScalarSet("一二三四五六七八九十百")
  private static let spaces = ScalarSet(" \u{A0}\u{3000}\t")

  /// How a page is counted, # for a number.
  private static let shapes = [
    "第#页", "第#页共#页", "第#页/共#页", "第#页，共#页", "第#页,共#页", "第#页（共#页）", "第#页(共#页)",
  ]

  /// The fewest bytes of a line that the end of a page breaks.
  private static let shortestTorn = 36

  /// Whether a sentence that a page breaks goes on: both of its parts have marks, and the second ends
  /// it. Rows and fields go on in nothing, and neither do items of a list.
  private static func goesOn(_ utf8: [UInt8], from line: Range<Int>, to next: Range<Int>) -> Bool {
    guard line.count >= shortestTorn, utf8[line.upperBound - 1] >= 0x80,
      HardWraps.isWrap(utf8, from: line, to: next), utf8.endsSentence(next),
      [line, next].allSatisfy({ utf8.firstOffset(of: "|\t｜", in: $0) == nil }),
      utf8.firstOffset(of: "，。；", in: line) != nil,
      let mark = utf8.firstOffset(of: "，。；", in: next)
    else { return false }
    return FieldLabel.opening(utf8, next) == nil
      && FieldLabel.sort(utf8, next.lowerBound..<mark) == nil
  }

  private mutating func leaveOut(_ gaps: [Gap]) {
    var rewriter = Rewriter(text)
    for gap in gaps {
      rewriter.keep(to: gap.range.lowerBound)
      rewriter.replace(to: gap.range.upperBound, with: "\n".utf8)
      repairs.append(
        Repair(
          kind: .lineStructure, damaged: text.string(gap.range),
          repaired: gap.isTorn ? "" : "\n", confidence: 0.9, span: text.span(gap.range)))
    }
    text = rewriter.finish()
  }
}
