// What the number of a target measures: 两癌筛查率 and 孕产妇管理率均达到95%, 改造卫生院40所，2025年改造35所.

extension TargetFinder {
  /// The indicators that share the value.
  func indicators(of index: Int, subject: String) -> [String] {
    let clause = clauses[index]
    if utf8.says("各", endingAt: amounts[index].outer.lowerBound) {
      let each = Enumeration(utf8: utf8).each(in: Wording.trimLeft(utf8, wideLeft(of: index)))
      if each.count > 1 { return each }
    }
    if amounts[index].kind == .count, standsLast(clause),
      let list = promisedList(closedBy: index)
    {
      return [text.string(list)]
    }
    guard amounts[index].kind == .share,
      clause.leftEdge == .list || clause.leftEdge == .comma
        || clause.leftEdge == .sentence || clause.leftEdge == .bracket || clause.leftEdge == .amount
    else { return [subject] }
    if index > 0, joins(index - 1, index) { return [subject] }
    if index + 1 < amounts.count, joins(index, index + 1) { return [subject] }
    let wide = wideLeft(of: index)
    let words = Wording.trimLeft(utf8, wide)
    let rates = Enumeration(utf8: utf8).rates(in: words)
    if rates.count > 1 { return rates }
    let sharers =
      utf8.holds("均", in: words.upperBound..<wide.upperBound)
      ? Enumeration(utf8: utf8).sharers(in: words) : []
    return sharers.count > 1 ? sharers : [subject]
  }

  /// 改造卫生院 of 2024年改造卫生院40所，2025年改造35所: a verb alone, or 其余, has the thing that was counted
  /// in the same unit before, in its paragraph.
  func withThing(_ indicator: String, of index: Int) -> String {
    // Four characters: 计划新建.
    guard indicator.utf8.count <= 12, amounts[index].kind == .count,
      Verbs.isVerbAlone(indicator) || Subjects.rests.contains(indicator)
    else { return indicator }
    let start = amounts[index].outer.lowerBound
    let things = amounts.indices[..<index].suffix(Self.mostParts).lazy.reversed().filter { before in
      let end = amounts[before].outer.upperBound
      return amounts[before].unit == amounts[index].unit
        && utf8.firstOffset(ofByte: 0x0A, from: end, to: start) == nil
    }
    let thing = things.compactMap { Verbs.objectOfDeed(subjects[$0]) }.first
    return thing.map { indicator + $0 } ?? indicator
  }

  /// How many amounts the parts of a whole are at most.
  private static let mostParts = 6

  /// 做好检验员招聘工作，拟招聘6名: a verb alone, or 每年 and a verb, is completed from the clause
  /// before.
  func withObject(_ indicator: String, of index: Int) -> String {
    let clause = clauses[index]
    guard clause.leftEdge == .comma else { return indicator }
    let isVerb = Verbs.isVerbAlone(indicator)
    guard isVerb || Verbs.recurs(indicator),
      let comma = utf8.glyph(endingAt: clause.left.lowerBound)
    else { return indicator }
    let floor = index > 0 ? amounts[index - 1].outer.upperBound : range.lowerBound
    let end = clause.left.lowerBound - comma.length
    guard end > floor else { return indicator }
    let (before, _) = Clause.left(of: end, in: utf8, from: floor, stop: .amount, acrossLists: true)
    let object = Verbs.object(utf8, Wording.trimOpening(utf8, before))
    guard object.count >= 6 else { return indicator }
    let words = text.string(object)
    return isVerb && words.hasSuffix(String(indicator.suffix(2))) ? words : words + indicator
  }

  /// The words before an amount with the whole list that they end.
  func wideLeft(of index: Int) -> Range<Int> {
    let floor = index > 0 ? amounts[index - 1].outer.upperBound : range.lowerBound
    return Clause.left(
      of: amounts[index].outer.lowerBound, in: utf8, from: floor, stop: .amount, acrossLists: true
    ).0
  }
}
