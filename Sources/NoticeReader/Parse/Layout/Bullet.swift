// The marks before the items of a list that is not counted: ●, ——, ★.

/// Finds the bullet that a line begins with.
enum Bullet {
  /// Where the words behind the bullet of a line begin; nil where it has none.
  static func opening(_ utf8: [UInt8], _ line: Range<Int>) -> Int? {
    let start = utf8.skippingSpaces(from: line.lowerBound, to: line.upperBound)
    guard start < line.upperBound else { return nil }
    let mark = utf8.glyph(at: start)
    if mark.isHan { return nil }
    let next = start + mark.length
    if mark.scalar.isOne(of: marks) { return next }
    // A single dash may stand before a note or the name of a source.
    guard mark.scalar.isOne(of: dashes), next < line.upperBound,
      utf8.glyph(at: next).scalar == mark.scalar
    else { return nil }
    return next + mark.length
  }

  /// Whether a bullet stands before an offset, spaces between them or not.
  static func stands(_ utf8: [UInt8], before offset: Int) -> Bool {
    var offset = offset
    while let glyph = utf8.glyph(endingAt: offset), glyph.isSpace { offset -= glyph.length }
    return utf8.glyph(endingAt: offset)?.scalar.isOne(of: marks) ?? false
  }

  private static let marks: StaticString = "•●○■□◆◇▪★☆▲△►➢✓※"
  private static let dashes: StaticString = "—－-―"
}
