// Longer names that no table has, and that begin or end like one which it has: 新龙山县 is not 新龙县, and
// 新青田县 is not 青田县.

/// Tells whether a name is only the beginning or the end of another division's.
enum LongerNames {
  /// Whether a rank follows a short name that is not its own, or one character and then a rank:
  /// 青川|市, 新龙|山县, but not 吴川|县域 or 安徽|寿县.
  static func begin(with name: Divisions.Name, _ utf8: [UInt8], _ hit: Range<Int>) -> Bool {
    guard !name.isFull, hit.upperBound < utf8.count else { return false }
    if isRank(utf8, at: hit.upperBound) {
      return utf8.says("县", at: hit.upperBound) || isCounty(name)
    }
    let glyph = utf8.glyph(at: hit.upperBound)
    let rank = hit.upperBound + glyph.length
    guard glyph.isHan, isRank(utf8, at: rank), !counted.stands(in: utf8, at: hit.upperBound) else {
      return false
    }
    let listed = Divisions.all.finder.hit(in: utf8, at: hit.upperBound, before: rank + 3)
    return listed?.range.upperBound != rank + 3
  }

  /// Whether a character with which names open stands before the full name of a county, where the
  /// name of another begins: 中共|新青田县, but not 中共|青田县, 赴青田县 or 山东阳谷县.
  static func end(
    with name: Divisions.Name, _ utf8: [UInt8], _ hit: Range<Int>, from start: Int
  ) -> Bool {
    guard name.isFull, hit.count >= 9, hit.lowerBound - 3 >= start,
      let opener = utf8.glyph(endingAt: hit.lowerBound), opens(opener), isCounty(name)
    else { return false }
    let before = hit.lowerBound - opener.length
    guard before > start, let last = utf8.glyph(endingAt: before), last.isHan else { return true }
    return last.scalar.isOne(of: "省市州盟") || BriefCounties.lead(in: utf8, start..<before)
  }

  @inline(never)
  private static func opens(_ glyph: Glyph) -> Bool {
    glyph.scalar.isOne(of: "新古东西南北上下大小老永安长金龙石高平临武海天青黄云红白")
  }

  private static func isCounty(_ name: Divisions.Name) -> Bool {
    name.meanings.allSatisfy { Divisions.all.list[$0].level == .county }
  }

  private static func isRank(_ utf8: [UInt8], at offset: Int) -> Bool {
    utf8.says("县", at: offset) && !behindCounty.stands(in: utf8, at: offset + 3)
      || utf8.says("市", at: offset) && !behindCity.stands(in: utf8, at: offset + 3)
  }

  /// What makes another word of 县: 县域, 县区.
  private static let behindCounty: WordList = [
    "域", "级", "区", "城", "乡", "市", "直", "内", "外", "以", "处", "属",
  ]
  /// What makes another word of 市: 市场, 市县.
  private static let behindCity: WordList = [
    "场", "域", "值", "价", "容", "区", "县", "州", "级", "直", "内", "外", "属",
  ]
  /// What stands before 县 or 市 in words: 全市, 各县, 城市, 超市.
  private static let counted: WordList = [
    "全", "各", "本", "我", "该", "两", "二", "三", "四", "五", "六", "七", "八", "九", "十", "几", "多",
    "省", "市", "县", "区", "州", "地", "等", "和", "与", "及", "大", "中", "小", "强", "穷", "乡",
    "城", "上", "股", "门", "超", "楼", "夜", "花", "早",
  ]
}
