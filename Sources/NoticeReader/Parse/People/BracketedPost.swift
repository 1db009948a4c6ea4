// A post in brackets behind the name: 责任人：张明（党组书记、局长）.

/// Reads a name with its post in brackets behind it.
enum BracketedPost {
  /// The name before the bracket that closes behind the post word that ends at an offset, and the
  /// post; nil where the bracket holds more, or stands behind other words than a name.
  static func read(
    _ utf8: [UInt8], endingAt wordEnd: Int, in range: Range<Int>
  ) -> (name: PersonName, post: Range<Int>)? {
    let close = utf8.skippingSpaces(from: wordEnd, to: range.upperBound)
    guard close < range.upperBound, utf8.glyph(at: close).scalar.isOne(of: ")）"),
      let inside = inside(utf8, endingAt: wordEnd, from: range.lowerBound),
      let open = utf8.glyph(endingAt: inside.lowerBound)
    else { return nil }
    let end = utf8.skippingSpaces(before: inside.lowerBound - open.length, from: range.lowerBound)
    let letters = letters(utf8, endingAt: end, from: range.lowerBound)..<end
    return name(utf8, letters, from: range.lowerBound).map { ($0, utf8.trimmed(inside)) }
  }

  /// What stands in the bracket up to its end; nil where that is too long, or no list of posts.
  private static func inside(
    _ utf8: [UInt8], endingAt end: Int, from floor: Int
  ) -> Range<Int>? {
    var start = end
    while start > max(floor, end - longest), let glyph = utf8.glyph(endingAt: start) {
      if glyph.scalar.isOne(of: "(（") { return start..<end }
      guard glyph.isHan || glyph.isSpace && glyph.scalar != "\n" || glyph.scalar == "、" else {
        return nil
      }
      start -= glyph.length
    }
    return nil
  }

  /// The most bytes of the posts in a bracket.
  private static let longest = 120

  /// Where the Chinese characters that end at an offset begin, the · of a name taken in.
  private static func letters(_ utf8: [UInt8], endingAt end: Int, from floor: Int) -> Int {
    var start = end
    while start > max(floor, end - longestName), let glyph = utf8.glyph(endingAt: start),
      glyph.isHan || glyph.scalar == "·"
    {
      start -= glyph.length
    }
    return start
  }

  private static let longestName = 60

  /// The name that all the letters are: behind a label any, behind another mark one that makes no
  /// other word.
  private static func name(
    _ utf8: [UInt8], _ letters: Range<Int>, from floor: Int
  ) -> PersonName? {
    guard let last = utf8.glyph(endingAt: letters.upperBound), !last.scalar.isOne(of: units),
      let name = PersonName.read(utf8, at: letters.lowerBound, to: letters.upperBound),
      name.range == letters
    else { return nil }
    let before = utf8.skippingSpaces(before: letters.lowerBound, from: floor)
    if byLines.ends(in: utf8, at: before, from: floor) { return nil }
    return leadsToName(utf8, before) || letters.count > 12 || PersonName.isName(utf8, letters)
      ? name : nil
  }

  /// The labels of those who are named, but do not act.
  private static let byLines: WordList = [
    "联系人：", "联系人:", "经办人：", "经办人:", "记者：", "记者:", "编辑：", "编辑:", "作者：", "作者:", "审核：", "审核:",
    "撰稿：", "撰稿:", "供稿：", "供稿:", "填报人：", "填报人:", "校对：", "校对:",
  ]

  /// Whether a label ends at an offset, or the bracket behind the name before.
  private static func leadsToName(_ utf8: [UInt8], _ offset: Int) -> Bool {
    guard let mark = utf8.glyph(endingAt: offset) else { return false }
    if mark.scalar.isOne(of: ":：") { return true }
    return mark.scalar.isOne(of: "、，,；;")
      && utf8.glyph(endingAt: offset - mark.length)?.scalar.isOne(of: ")）") ?? false
  }

  /// 安监站（站长）: the ends of the names of offices and places, which no name is taken to have.
  private static let units: StaticString = "局科股处室办站所院镇乡村区县市组部委会队校馆厂司"
}
