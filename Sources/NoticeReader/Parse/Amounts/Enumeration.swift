// Takes apart lists of indicators that share a value or have one each: 甲、乙分别达25%、17%.

/// Reads the list of things before a shared value.
struct Enumeration {
  let utf8: [UInt8]

  /// The items of the list that 分别 closes right before an offset; none without 分别, or where the
  /// list has not so many.
  func items(before offset: Int, from floor: Int, count: Int) -> [String] {
    let (clause, _) = Clause.left(
      of: offset, in: utf8, from: floor, stop: .sentence, acrossLists: true)
    guard let marker = distributor(in: clause) else { return [] }
    let list = Wording.trimOpening(utf8, clause.lowerBound..<marker)
    for marks in ["、", "、和", "、和及与"] as [StaticString] {
      let parts = split(list, at: marks) { _ in true }
      if parts.count == count { return names(parts) }
    }
    return []
  }

  /// The indicators of a list of rates that share one value (规范管理率和服药率达95%); a single one
  /// where the words are no such list.
  ///
  /// What the last one is compared with (较上年度增长) holds for all of them.
  func rates(in range: Range<Int>) -> [String] {
    let parts = split(range, at: "、和及与") { endsWithRate($0) }
    let whole = utf8.string(range)
    guard parts.count > 1, let last = parts.last else { return [whole] }
    let tail = comparison(in: last)
    return parts.enumerated().map { index, part in
      let words = utf8.string(part)
      return index + 1 < parts.count ? words + tail : words
    }
  }

  /// The things of 妇科、乳腺检查各300人, each of which has the number.
  func each(in range: Range<Int>) -> [String] {
    let parts = split(range, at: "、和及与") { _ in true }
    guard (2...4).contains(parts.count), parts.allSatisfy({ $0.count >= 6 }) else { return [] }
    return parts.map { utf8.string($0) }
  }

  /// The indicators of 甲患者、乙患者管理率均达60% and of 甲病、乙病患者管理率均达60%, which share the rate of
  /// the last; none where the parts are not all such people or illnesses.
  func sharers(in range: Range<Int>) -> [String] {
    let parts = split(range, at: "、和及与") { _ in true }
    if let tail = rate(sharedBy: parts) { return with(tail, parts) }
    guard (2...4).contains(parts.count), let last = parts.last,
      let people = utf8.range(of: "患者", in: last)
    else { return [] }
    if parts.dropLast().allSatisfy({ isIllness($0) }) { return names(parts) }
    guard parts.dropLast().allSatisfy({ utf8.says("患者", endingAt: $0.upperBound) }) else {
      return []
    }
    let tail = utf8.string(people.upperBound..<last.upperBound)
    return parts.map { part in
      utf8.string(part) + (part == last ? "" : tail)
    }
  }

  /// 控制率 of 血压、血糖控制率 and 次均费用增幅 of 门诊、住院次均费用增幅, of which the last alone names the rate:
  /// things that begin alike, or are words of one length.
  private func rate(sharedBy parts: [Range<Int>]) -> Range<Int>? {
    guard (2...4).contains(parts.count), let first = parts.first, let last = parts.last,
      (6...12).contains(first.count), last.count > first.count + 3, endsWithRate(last),
      parts.dropLast().allSatisfy({ $0.count == first.count && !endsWithRate($0) })
    else { return nil }
    let things = parts.dropLast() + [last.lowerBound..<last.lowerBound + first.count]
    guard
      things.allSatisfy({ utf8.pastHan(from: $0.lowerBound, to: $0.upperBound) == $0.upperBound })
    else { return nil }
    let opening = first.prefix(3).map { utf8[$0] }
    let areAlike = things.allSatisfy { $0.prefix(3).map { utf8[$0] } == opening }
    let areWords = parts.dropLast().allSatisfy {
      utf8.says("、", at: $0.upperBound) && utf8.wordWeight($0) != nil
    }
    guard areAlike || areWords && utf8.wordWeight(things[things.count - 1]) != nil else {
      return nil
    }
    return last.lowerBound + first.count..<last.upperBound
  }

  private func with(_ tail: Range<Int>, _ parts: [Range<Int>]) -> [String] {
    parts.map { $0 == parts.last ? utf8.string($0) : utf8.string($0) + utf8.string(tail) }
  }

  /// The items; of 高血压、糖尿病患者管理率 the first gets 患者管理率 too.
  private func names(_ parts: [Range<Int>]) -> [String] {
    if let tail = rate(sharedBy: parts) { return with(tail, parts) }
    guard let last = parts.last else { return [] }
    var tail = ""
    var offset = last.lowerBound
    while offset < last.upperBound {
      if utf8.says("患者", at: offset) {
        tail = utf8.string(offset..<last.upperBound)
        break
      }
      offset += utf8.glyph(at: offset).length
    }
    return parts.map { part in
      let words = utf8.string(part)
      if part == last { return words }
      if words.hasSuffix("患者") { return words + tail.dropFirst(2) }
      return isIllness(part) ? words + tail : words
    }
  }

  /// 糖尿病, 高血压, 慢阻肺; but 孕产妇 and 老年人 are no patients.
  private func isIllness(_ part: Range<Int>) -> Bool {
    Self.illnesses.ends(in: utf8, at: part.upperBound, from: part.lowerBound)
  }

  private static let illnesses: WordList = [
    "病", "压", "症", "炎", "癌", "结核", "障碍", "卒中", "慢阻肺", "瘤",
  ]

  private func distributor(in range: Range<Int>) -> Int? {
    var offset = range.upperBound
    while offset > range.lowerBound, let glyph = utf8.glyph(endingAt: offset) {
      if offset - 6 >= range.lowerBound, utf8.says("分别", endingAt: offset) { return offset - 6 }
      if range.upperBound - offset > 24 { return nil }
      offset -= glyph.length
    }
    return nil
  }

  /// Splits at the marks where the part before passes the test.
  @inline(__always)
  private func split(
    _ range: Range<Int>, at marks: StaticString, where isItem: (Range<Int>) -> Bool
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var offset = range.lowerBound
    var depth = 0
    while offset < range.upperBound {
      let glyph = utf8.glyph(at: offset)
      switch glyph.scalar {
      case "(", "（", "“", "《": depth += 1
      case ")", "）", "”", "》": depth -= 1
      default:
        let after = offset + glyph.length
        if glyph.scalar.isOne(of: marks), depth <= 0, start < offset,
          after < range.upperBound, isItem(start..<offset)
        {
          parts.append(start..<offset)
          start = after
        }
      }
      offset += glyph.length
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  private func endsWithRate(_ range: Range<Int>) -> Bool {
    guard let last = utf8.glyph(endingAt: range.upperBound) else { return false }
    return last.scalar.isOne(of: "率比例数量度面重额平幅")
      && (last.scalar != "平" || utf8.says("水平", endingAt: range.upperBound))
      && (last.scalar != "面" || utf8.says("覆盖面", endingAt: range.upperBound))
  }

  /// 较上年度增长, from 较 on.
  private func comparison(in range: Range<Int>) -> String {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let glyph = utf8.glyph(at: offset)
      if glyph.scalar.isOne(of: "较比"), offset > range.lowerBound,
        !utf8.says("比例", at: offset), !utf8.says("比重", at: offset),
        !utf8.says("占比", endingAt: offset + glyph.length)
      {
        return utf8.string(offset..<range.upperBound)
      }
      offset += glyph.length
    }
    return ""
  }
}
