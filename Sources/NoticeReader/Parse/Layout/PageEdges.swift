// What printed pages carry at their edges, in the midst of a text: — 2 —, 第 2 页 共 8 页, and what stands beside it.

import NoticeRecord

/// Takes the numbers of pages out of a text, and what stands beside each of them.
struct PageEdges {
  /// The text without them.
  private(set) var text: MappedText
  /// The lines of that text that go on in the next, though a page ended.
  private(set) var torn: [Int] = []
  /// What was done.
  private(set) var repairs: [Repair] = []

  /// Looks through the lines of a text.
  init(of text: MappedText, _ lines: [Range<Int>]) {
    self.text = text
    let utf8 = text.utf8
    let mayBeNumbers = lines.lazy.filter { $0.count <= Self.widest }
    guard mayBeNumbers.contains(where: { Self.isNumber(utf8, utf8.trimmed($0)) }) else { return }
    let filled = lines.indices.filter { !utf8.trimmed(lines[$0]).isEmpty }
    let words = filled.map { utf8.trimmed(lines[$0]) }
    let numbers = words.indices.filter { Self.isNumber(utf8, words[$0]) }
    let heads = Self.repeated(utf8, words, beside: numbers)
    var gaps: [Gap] = []
    var dropped = 0
    for block in Self.blocks(of: numbers, in: words, where: { heads.contains(utf8[$0]) }) {
      let (last, next) = (block.lowerBound - 1, block.upperBound)
      if Self.goesOn(utf8, from: words[last], to: words[next]) {
        torn.append(filled[last] - dropped)
      }
      dropped += filled[next] - filled[last] - 1
      gaps.append(Gap(range: words[last].upperBound..<lines[filled[next]].lowerBound))
    }
    let stamps = heads.filter { Self.watermarks.occurs(in: utf8, $0.indices) }
    for stamp in stamps.sorted(by: { $0.startIndex < $1.startIndex }).prefix(Self.mostStamps) {
      gaps += Self.places(of: stamp, utf8, in: words)
    }
    leaveOut(gaps.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// A stretch of text to leave out, and what stands there then.
  private struct Gap {
    var range: Range<Int>
    var replacement = "\n"
  }

  /// The most bytes of a number with the spaces that set it into the middle of its line.
  private static let widest = 200

  /// — 2 —, 第 2 页 共 8 页
  static func isNumber(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard (3...48).contains(line.count) else { return false }
    if utf8.says("第", at: line.lowerBound) { return isOrdinal(utf8, line) }
    guard !(0xE4...0xE9).contains(utf8[line.lowerBound]), utf8.glyph(at: line.lowerBound).isDash,
      utf8.glyph(endingAt: line.upperBound)?.isDash == true
    else { return false }
    let number = utf8.trimmed(line) { $0.isDash || $0.isSpace }
    return (1...3).contains(number.count) && number.allSatisfy { Digits.isDigit(utf8[$0]) }
  }

  /// 第 2 页 共 8 页, 第2页
  private static func isOrdinal(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    let signs = line.filter { utf8[$0] != 0x20 }.map { utf8[$0] }
    let shape = signs.filter { !ASCII.isDigit($0) }
    let hasNumber = signs.count > 3 && ASCII.isDigit(signs[3])
    return hasNumber && shapes.contains { shape.elementsEqual($0.utf8) }
  }

  private static let shapes = ["第页", "第页共页", "第页/共页", "第页，共页", "第页,共页", "第页（共页）", "第页(共页)"]

  /// The lines beside the numbers of pages that stand there more than once, or open the text.
  private static func repeated(
    _ utf8: [UInt8], _ words: [Range<Int>], beside numbers: [Int]
  ) -> Set<ArraySlice<UInt8>> {
    var beside = Set(numbers.flatMap { [$0 - 1, $0 + 1] }).filter { words.indices.contains($0) }
    beside.insert(0)
    var known: Set<ArraySlice<UInt8>> = []
    var heads: Set<ArraySlice<UInt8>> = []
    for index in beside.sorted() where isHead(utf8, words[index]) {
      if !known.insert(utf8[words[index]]).inserted { heads.insert(utf8[words[index]]) }
    }
    return heads
  }

  /// Whether a line may name the paper on each of its pages: it is short, and no field, sentence or
  /// status.
  private static func isHead(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    (18...120).contains(line.count) && !utf8.endsSentence(line) && !isNumber(utf8, line)
      && utf8.firstOffset(of: "：:，。；|\t", in: line) == nil
      && Marker.read(utf8, at: line.lowerBound, to: line.upperBound) == nil
      && StatusWords.read(utf8, line) == nil
  }

  /// The numbers of pages with the heads around them, where lines stand before and behind.
  private static func blocks(
    of numbers: [Int], in words: [Range<Int>], where isHead: (Range<Int>) -> Bool
  ) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    for number in numbers {
      var (start, end) = (number, number + 1)
      while start > 0, isHead(words[start - 1]) { start -= 1 }
      while end < words.count, isHead(words[end]) { end += 1 }
      if let last = blocks.last, last.upperBound >= start {
        blocks[blocks.count - 1] = last.lowerBound..<max(end, last.upperBound)
      } else {
        blocks.append(start..<end)
      }
    }
    return blocks.filter { $0.lowerBound > 0 && $0.upperBound < words.count }
  }

  /// Whether a sentence that a page breaks goes on: both of its parts have marks.
  private static func goesOn(_ utf8: [UInt8], from line: Range<Int>, to next: Range<Int>) -> Bool {
    let marker = Marker.read(utf8, at: line.lowerBound, to: line.upperBound)
    let words = (marker?.range.upperBound ?? line.lowerBound)..<line.upperBound
    return HardWraps.isWrap(utf8, from: line, to: next)
      && [words, next].allSatisfy { utf8.firstOffset(of: "，。；、", in: $0) != nil }
  }

  /// The most stamps that are looked for.
  private static let mostStamps = 3

  /// Where a stamp over the page stands within other lines.
  private static func places(
    of stamp: ArraySlice<UInt8>, _ utf8: [UInt8], in words: [Range<Int>]
  ) -> [Gap] {
    let table = PhraseTable([String(decoding: stamp, as: UTF8.self)])
    return words.filter { $0.count > stamp.count }.flatMap { line in
      table.hits(in: utf8, line).map { Gap(range: $0.range, replacement: "") }
    }
  }

  /// Words of a stamp that says what may be done with the paper.
  private static let watermarks = PhraseTable(["仅供", "严禁", "禁止", "请勿", "内部"])

  private mutating func leaveOut(_ gaps: [Gap]) {
    var rewriter = Rewriter(text)
    for gap in gaps where gap.range.lowerBound >= rewriter.position {
      rewriter.keep(to: gap.range.lowerBound)
      rewriter.replace(to: gap.range.upperBound, with: gap.replacement.utf8)
      repairs.append(
        Repair(
          kind: .lineStructure, damaged: text.string(gap.range), repaired: gap.replacement,
          confidence: 0.9, span: text.span(gap.range)))
    }
    text = rewriter.finish()
  }
}
