// What stands between and behind the numbers of a date: 年, 月份, 日, dashes and 至, 上旬 and 底.

extension DateScanner {
  /// The character at an offset; nil at the end.
  func glyph(at offset: Int) -> Glyph? {
    offset < end ? utf8.glyph(at: offset) : nil
  }

  /// Where a mark ends that stands at `offset`, spaces aside.
  func mark(_ mark: Unicode.Scalar, after offset: Int) -> Int? {
    let start = utf8.skippingSpaces(from: offset, to: end)
    guard let glyph = glyph(at: start), glyph.scalar == mark else { return nil }
    return start + glyph.length
  }

  /// Where 月 or 月份 ends; nil where the word is 月龄, 月嫂 and the like.
  func monthMark(after offset: Int) -> Int? {
    guard let afterMonth = mark("月", after: offset) else { return nil }
    guard let next = glyph(at: afterMonth) else { return afterMonth }
    if next.scalar.isOne(of: "龄嫂均薪刊经") { return nil }
    return next.scalar == "份" ? afterMonth + next.length : afterMonth
  }

  /// Where 日 or 号 ends.
  func dayMark(after offset: Int) -> Int? {
    mark("日", after: offset) ?? mark("号", after: offset)
  }

  /// Where the words that join the ends of a span of time end: -, —, ~, 至, 到.
  func dash(after offset: Int) -> Int? {
    let start = utf8.skippingSpaces(from: offset, to: end)
    var position = start
    while let glyph = glyph(at: position), glyph.isDash, position - start < 9 {
      position += glyph.length
    }
    // 5月1日起至7月31日
    let word = utf8.says("起", at: start) ? start + 3 : start
    if position == start, let glyph = glyph(at: word), glyph.scalar == "至" || glyph.scalar == "到" {
      position = word + glyph.length
    }
    return position == start ? nil : utf8.skippingSpaces(from: position, to: end)
  }

  /// The third of a month that is written at an offset, and how many bytes it takes.
  func third(at offset: Int) -> (WrittenDate.Third, Int)? {
    let start = utf8.skippingSpaces(from: offset, to: end)
    guard let first = glyph(at: start) else { return nil }
    let length = start - offset + first.length
    let isThird = glyph(at: start + first.length)?.scalar == "旬"
    switch first.scalar {
    case "初": return (.early, length)
    case "底", "末": return (.late, length)
    case "上" where isThird: return (.early, length + 3)
    case "中" where isThird: return (.mid, length + 3)
    case "下" where isThird: return (.late, length + 3)
    default: return nil
    }
  }
}
