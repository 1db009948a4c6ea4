// Lines set wide, with a space behind each character: 一、工 作 目 标, 2 0 2 3 年 3 月 2 7 日.

import NoticeRecord

/// Takes the spaces out of headings and days that are set wide.
///
/// Only a whole line counts, of at least four characters with one space between any two, that has
/// a number before it or is a day: the cells of a table stand so, too.
enum SpacedLetters {
  /// The fewest characters of such a line.
  private static let fewest = 4

  /// Finds the spaces to take out.
  static func diagnose(_ utf8: [UInt8]) -> Diagnosis {
    let lines = utf8.parts(of: 0..<utf8.count, betweenBytes: 0x0A)
    let gaps = lines.flatMap { self.gaps(utf8, in: utf8.trimmed($0)) }
    return Diagnosis(
      edits: gaps.map {
        Edit(range: $0, replacement: [], kind: .lineStructure, confidence: 0.9)
      })
  }

  private static func gaps(_ utf8: [UInt8], in line: Range<Int>) -> [Range<Int>] {
    var spaces: [Range<Int>] = []
    var holdsDigit = false
    var start = line.upperBound
    while start > line.lowerBound, let letter = utf8.glyph(endingAt: start),
      letter.isHan || letter.isDigit
    {
      holdsDigit = holdsDigit || letter.isDigit
      start -= letter.length
      guard start > line.lowerBound, let space = utf8.glyph(endingAt: start), space.isSpace else {
        break
      }
      start -= space.length
      spaces.append(start..<start + space.length)
    }
    guard spaces.count + 1 >= fewest,
      holdsDigit
        ? start == line.lowerBound && isDay(utf8, line)
        : Marker.read(utf8, at: line.lowerBound, to: start)?.range.upperBound == start
    else { return [] }
    return spaces.reversed()
  }

  private static func isDay(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    utf8.says("日", endingAt: line.upperBound) && utf8.holds("年", in: line)
      && utf8.holds("月", in: line)
  }
}
