// Counties of one character, whose names are the ends of longer words, too: 市|和县委, 安和县, 建|成县域.

/// Tells whether a county of one character is named where its name stands.
enum BriefCounties {
  /// Whether a name is that of such a county: 和县, 寿县.
  static func contain(_ name: Divisions.Name) -> Bool {
    name.isFull && name.words.utf8.count == 6 && name.words.hasSuffix("县")
  }

  /// Whether the county is meant by its name: behind a mark, a word that leads to a place, or the
  /// division that it belongs to. In 和县 the first character joins as often as it names.
  static func isMeant(
    _ name: Divisions.Name, _ utf8: [UInt8], _ hit: Range<Int>, from start: Int
  ) -> Bool {
    let joins = utf8.says("和", at: hit.lowerBound)
    if joins, levels.stands(in: utf8, at: hit.lowerBound + 6) { return false }
    // 代县长 acts for one.
    if utf8.says("长", at: hit.upperBound) { return false }
    guard hit.lowerBound > start, let before = utf8.glyph(endingAt: hit.lowerBound) else {
      return true
    }
    guard before.isHan else {
      return !joins || before.isSpace || before.scalar.isOne(of: "。；;：:，,（(【[“《|")
    }
    let words = start..<hit.lowerBound
    if lead(in: utf8, words) { return true }
    if !joins, before.scalar.isOne(of: "省市州盟区日月年") || PlaceNeighbours.opensSite(utf8, words) {
      return true
    }
    return name.meanings.contains { belongs($0, behind: words, utf8) }
  }

  /// Whether some words end with one that leads to a place: 县委巡察组向|和县.
  static func lead(in utf8: [UInt8], _ words: Range<Int>) -> Bool {
    leads.hit(in: utf8, endingAt: words.upperBound, from: words.lowerBound) != nil
  }

  /// Whether words end with the city or province of a division: 马鞍山市|和县, 安徽|和县.
  private static func belongs(_ index: Int, behind words: Range<Int>, _ utf8: [UInt8]) -> Bool {
    Divisions.all.path(of: index).dropFirst().contains { above in
      let name = Array(Divisions.all.list[above].name.utf8)
      let short = ShortName.plain(name, 0..<name.count) ?? 0..<name.count
      return utf8[words].ends(with: name[...]) || utf8[words].ends(with: name[short])
    }
  }

  /// What follows 县 where counties are meant and none is named: 城市和县域.
  private static let levels: WordList = ["区", "域", "级", "乡", "直", "市", "内", "外", "处", "属"]

  private static let leads = PhraseTable([
    "中共", "共产党", "在", "于", "向", "对", "由", "到", "赴", "从", "驻", "与", "及", "暨", "被", "关于", "来自",
  ])
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with other: ArraySlice<UInt8>) -> Bool {
    suffix(other.count).elementsEqual(other)
  }
}
