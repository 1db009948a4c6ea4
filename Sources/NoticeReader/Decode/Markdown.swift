// Pages that were saved as Markdown: ## 二、主要任务, **牵头**：某局, > 来源：某局.

/// Takes the signs of Markdown out of a text.
enum Markdown {
  /// The text without them. Only a page with a heading of words behind # has them: what stands there else,
  /// as in #话题# or # 1, changes nothing.
  ///
  /// These changes are no repairs: nobody reads what they take away.
  static func plain(_ text: MappedText) -> MappedText {
    let utf8 = text.utf8
    guard utf8.firstOffset(ofByte: 0x23, from: 0, to: utf8.count) != nil else { return text }
    let lines = utf8.parts(of: 0..<utf8.count, betweenBytes: 0x0A)
    guard lines.contains(where: { headingWords(utf8, $0) != nil }) else { return text }
    var rewriter = Rewriter(text)
    for line in lines {
      let start = dropOpening(of: line, utf8, &rewriter)
      dropEmphasis(in: start..<line.upperBound, utf8, &rewriter)
      rewriter.keep(to: line.upperBound)
    }
    rewriter.keep(to: utf8.count)
    return rewriter.finish()
  }

  /// Where the words of a heading begin; nil for a line that is none.
  private static func headingWords(_ utf8: [UInt8], _ line: Range<Int>) -> Int? {
    var offset = line.lowerBound
    while offset < line.upperBound, utf8[offset] == 0x23 { offset += 1 }
    guard (1...6).contains(offset - line.lowerBound), offset < line.upperBound,
      utf8[offset] == 0x20
    else { return nil }
    let words = utf8.skippingSpaces(from: offset, to: line.upperBound)
    guard words < line.upperBound,
      utf8.glyph(at: words).isHan || utf8.hanCharacters(in: words..<line.upperBound) >= 4
    else { return nil }
    return words
  }

  /// Takes off #, > and the sign of an item; returns where the rest begins.
  private static func dropOpening(
    of line: Range<Int>, _ utf8: [UInt8], _ rewriter: inout Rewriter
  ) -> Int {
    if let words = headingWords(utf8, line) {
      rewriter.keep(to: line.lowerBound)
      rewriter.drop(to: words)
      return words
    }
    let start = utf8.skippingSpaces(from: line.lowerBound, to: line.upperBound)
    guard start + 1 < line.upperBound, utf8[start + 1] == 0x20 else { return line.lowerBound }
    switch utf8[start] {
    case UInt8(ascii: ">"):
      rewriter.keep(to: start)
      rewriter.drop(to: start + 2)
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      rewriter.keep(to: start)
      rewriter.replace(to: start + 1, with: "•".utf8)
    default: return line.lowerBound
    }
    return start + 2
  }

  /// Takes off the ** around words of a line; around the whole of it they mark a heading.
  private static func dropEmphasis(
    in line: Range<Int>, _ utf8: [UInt8], _ rewriter: inout Rewriter
  ) {
    let words = utf8.trimmed(line)
    var offset = words.lowerBound
    while let open = utf8.range(of: "**", in: offset..<words.upperBound) {
      offset = open.upperBound
      while offset < words.upperBound, utf8[offset] == 0x2A { offset += 1 }
      guard offset == open.upperBound, opens(utf8, open, in: words),
        let close = utf8.range(of: "**", in: offset..<words.upperBound),
        close.lowerBound > offset, utf8.glyph(endingAt: close.lowerBound)?.isSpace == false
      else { continue }
      if open.lowerBound == words.lowerBound, close.upperBound == words.upperBound { return }
      rewriter.keep(to: open.lowerBound)
      rewriter.drop(to: open.upperBound)
      rewriter.keep(to: close.lowerBound)
      rewriter.drop(to: close.upperBound)
      offset = close.upperBound
    }
  }

  /// Whether ** opens words, and hides no part of a name or a number: 张**，, 3401**1990.
  private static func opens(_ utf8: [UInt8], _ sign: Range<Int>, in words: Range<Int>) -> Bool {
    guard sign.upperBound < words.upperBound else { return false }
    let after = utf8.glyph(at: sign.upperBound)
    guard !after.isSpace else { return false }
    guard sign.lowerBound > words.lowerBound, let before = utf8.glyph(endingAt: sign.lowerBound)
    else { return true }
    if before.isHan || before.isDigit { return after.isHan || after.isDigit && !before.isDigit }
    return true
  }
}
