// Those who inspect for an office, by name: 我局执法人员张明、李红对你单位进行检查.

/// Reads the names of those who inspect.
enum Inspectors {
  /// Those who are named in a range, each with the words for what they are.
  static func find(
    _ utf8: [UInt8], in range: Range<Int>
  ) -> [(name: PersonName, post: Range<Int>)] {
    var found: [(name: PersonName, post: Range<Int>)] = []
    var start = range.lowerBound
    while let place = utf8.range(of: "员", in: start..<range.upperBound) {
      start = place.upperBound
      guard let word = words.word(in: utf8, endingAt: start, from: range.lowerBound) else {
        continue
      }
      let post = start - word.utf8CodeUnitCount..<start
      for name in names(utf8, after: start, to: range.upperBound) { found.append((name, post)) }
    }
    return found
  }

  private static let words: WordList = [
    "行政执法人员", "监督执法人员", "执法人员", "卫生监督人员", "监督人员", "检查人员", "督查人员", "稽查人员",
    "卫生监督员", "监督员",
  ]

  /// The names of a list that begins behind a colon or at once, when nothing but names stand in it.
  private static func names(_ utf8: [UInt8], after offset: Int, to end: Int) -> [PersonName] {
    var names: [PersonName] = []
    var start = utf8.skippingSpaces(from: offset, to: end)
    if start < end, utf8.glyph(at: start).scalar.isOne(of: ":：") {
      start = utf8.skippingSpaces(from: start + utf8.glyph(at: start).length, to: end)
    }
    while let name = PersonName.read(utf8, at: start, to: end),
      PersonName.isName(utf8, name.range), ends(utf8, name, before: end)
    {
      names.append(name)
      let next = afterBracket(utf8, name.range.upperBound, to: end)
      guard next < end, utf8.glyph(at: next).scalar.isOne(of: "、和") else { break }
      start = next + 3
    }
    return names
  }

  /// Whether a mark, or what is done to others, follows a name: verbs begin like names, too (查扣|到).
  private static func ends(_ utf8: [UInt8], _ name: PersonName, before end: Int) -> Bool {
    let next = name.range.upperBound
    guard next < end else { return true }
    let glyph = utf8.glyph(at: next)
    return !glyph.isHan || glyph.scalar.isOne(of: "对和在") || utf8.says("依法", at: next)
  }

  /// Where a short bracket ends that begins at an offset: （证号：001）.
  private static func afterBracket(_ utf8: [UInt8], _ offset: Int, to end: Int) -> Int {
    guard offset < end, utf8.glyph(at: offset).scalar.isOne(of: "(（"),
      let close = utf8.firstOffset(of: ")）\n", in: offset..<min(end, offset + 90)),
      utf8[close] != 0x0A
    else { return offset }
    return close + utf8.glyph(at: close).length
  }
}
