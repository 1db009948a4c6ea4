// Joins lines that were broken at a fixed width, in the middle of sentences and words.

import NoticeRecord

/// Finds and mends hard wraps.
enum HardWraps {
  /// A page is taken for wrapped when at least this many of its line breaks look like wraps.
  private static let fewest = 4

  /// The text with its wrapped lines joined, and what was done.
  static func join(_ text: MappedText) -> (text: MappedText, repairs: [Repair]) {
    let utf8 = text.utf8
    let lines = utf8.parts(of: 0..<utf8.count, between: "\n".unicodeScalars)
    let widths = lines.map { utf8.characters(in: utf8.trimmed($0)) }
    let width = widths.max() ?? 0
    guard (12...60).contains(width) else { return (text, []) }
    let wraps = lines.indices.dropLast().filter {
      widths[$0] + 2 >= width && isWrap(utf8, from: lines[$0], to: lines[$0 + 1])
    }
    let full = widths.count { $0 + 2 >= width }
    guard wraps.count >= fewest, wraps.count * 2 >= full else { return (text, []) }
    return join(text, wraps.map { edges(utf8, lines[$0], lines[$0 + 1]) })
  }

  private static func join(
    _ text: MappedText, _ gaps: [Range<Int>]
  ) -> (text: MappedText, repairs: [Repair]) {
    var rewriter = Rewriter(text)
    var repairs: [Repair] = []
    for gap in gaps {
      rewriter.keep(to: gap.lowerBound)
      rewriter.drop(to: gap.upperBound)
      repairs.append(
        Repair(
          kind: .lineStructure, damaged: text.string(gap), repaired: "", confidence: 0.8,
          span: text.span(gap)))
    }
    return (rewriter.finish(), repairs)
  }

  /// The line break with the spaces around it.
  private static func edges(_ utf8: [UInt8], _ line: Range<Int>, _ next: Range<Int>) -> Range<Int> {
    utf8.trimmed(line, where: \.isSpace)
      .upperBound..<utf8.trimmed(next, where: \.isSpace)
      .lowerBound
  }

  private static func isWrap(_ utf8: [UInt8], from line: Range<Int>, to next: Range<Int>) -> Bool {
    let (line, next) = (utf8.trimmed(line), utf8.trimmed(next))
    guard !line.isEmpty, !next.isEmpty, !utf8.endsSentence(line) else { return false }
    return Marker.read(utf8, at: next.lowerBound, to: next.upperBound) == nil
      && Labels.table.hit(in: utf8, at: next.lowerBound, before: next.upperBound) == nil
  }
}
