// Names of places that only seem to stand where the word before a place and the place itself meet: 共和县 in
// 中共|和县, 向阳 in 向|阳谷县.

/// Finds the place behind the word whose last character looked like the first of another place.
enum Straddles {
  /// The name that is meant where a hit takes its first character from the word before; nil where no
  /// name is. The hit itself where it does not.
  static func settled(
    _ hit: PhraseTable.Hit, in utf8: [UInt8], _ range: Range<Int>
  ) -> PhraseTable.Hit? {
    let start = hit.range.lowerBound
    guard utf8.glyph(at: start).scalar.isOne(of: "共向和于从将") else { return hit }
    let divisions = Divisions.all
    let behind = divisions.finder.hit(in: utf8, at: start + 3, before: range.upperBound)
    if utf8.says("中共", endingAt: start + 3), start >= range.lowerBound + 3 { return behind }
    guard !divisions.names[hit.phrase].isFull, !utf8.says("共", at: start),
      !PlaceNeighbours.isTown(utf8, after: hit.range.upperBound), let behind,
      divisions.names[behind.phrase].isFull, behind.range.upperBound > hit.range.upperBound
    else { return hit }
    return behind
  }
}
