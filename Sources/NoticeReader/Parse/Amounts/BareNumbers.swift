// Tells counts that have lost their measure word (推荐31医务人员) from numbers that name.

/// Judges numbers without a unit.
struct BareNumbers {
  let utf8: [UInt8]
  let range: Range<Int>

  /// Whether a number without a unit is an amount all the same.
  ///
  /// It must stand between Chinese words, or at the end of a clause after one, and be short; known
  /// numbers (12345热线, 120急救) and what looks like a year are none.
  func isCount(_ number: WrittenNumber, at start: Int) -> Bool {
    if number.isChinese {
      return number.rounding != nil && number.total >= 10 && isEnd(number.end)
    }
    guard number.multiplier > 1 || number.total < 10_000,
      start > range.lowerBound, let before = utf8.glyph(endingAt: start),
      before.isHan || opensAShortList(number, before),
      !Self.namesBefore.contains(before.scalar),
      !isKnownNumber(number), !followsAddressWord(start),
      !Self.problems.ends(in: utf8, at: start, from: range.lowerBound),
      !numbersProblem(start, number.end)
    else { return false }
    return isEnd(number.end) || isFollowedByThing(number.end) || isLimit(number, at: start)
  }

  /// 费用消耗指数控制在0.95以内: a number that has no unit, between words that limit it on both sides.
  private func isLimit(_ number: WrittenNumber, at start: Int) -> Bool {
    guard let (bound, end) = Bounds.after(number.end, in: utf8, to: range.upperBound),
      bound.comparator != nil, isEnd(end)
    else { return false }
    return Verbs.limiting.ends(in: utf8, at: start) || Verbs.reaching.ends(in: utf8, at: start)
      || ["保持在", "稳定在", "维持在"].contains { utf8.says($0, endingAt: start) }
  }

  /// Whether the number opens a clause and another with a unit follows: ，1国家级5项省级试点.
  private func opensAShortList(_ number: WrittenNumber, _ before: Glyph) -> Bool {
    guard before.scalar.isOne(of: "，,") else { return false }
    var offset = number.end
    while offset < range.upperBound, offset - number.end <= 12 {
      let glyph = utf8.glyph(at: offset)
      if glyph.isDigit, offset - number.end >= 6 { return true }
      guard glyph.isHan else { return false }
      offset += glyph.length
    }
    return false
  }

  /// Whether a clause ends at an offset.
  private func isEnd(_ offset: Int) -> Bool {
    guard offset < range.upperBound else { return true }
    let next = utf8.glyph(at: offset)
    guard next.scalar.isOne(of: "，,。；;、)）\n") else { return false }
    return true
  }

  private func isFollowedByThing(_ offset: Int) -> Bool {
    guard offset < range.upperBound else { return false }
    let next = utf8.glyph(at: offset)
    guard next.isHan, MeasureWord.find(utf8, at: offset, to: range.upperBound) == nil else {
      return false
    }
    return !Self.namesAfter.stands(in: utf8, at: offset)
  }

  /// 对问题3挂牌督办: which problem, not how many.
  private static let problems: WordList = ["对问题", "将问题", "把问题", "就问题", "因问题"]

  private func isKnownNumber(_ number: WrittenNumber) -> Bool {
    guard number.multiplier == 1 else { return false }
    if number.digits == 4, (1900...2099).contains(number.value) { return true }
    return [110, 114, 119, 120, 122, 211, 323, 985, 996].contains(number.value)
  }

  /// Whether a line is nothing but 反馈问题1, or a clause begins with 问题1: 发现问题31 counts them.
  private func numbersProblem(_ start: Int, _ end: Int) -> Bool {
    guard utf8.says("问题", endingAt: start) else { return false }
    let noun = start - "问题".utf8.count
    guard noun > range.lowerBound, let before = utf8.glyph(endingAt: noun), before.isHan else {
      return true
    }
    guard end == range.upperBound || utf8[end] == 0x0A else { return false }
    var line = start
    while line > 0, start - line < Self.longestNoun, utf8[line - 1] != 0x0A { line -= 1 }
    return Marker.read(utf8, at: line, to: end)?.range == line..<end
  }

  /// The most bytes of the noun before the number of a problem.
  private static let longestNoun = 24

  private func followsAddressWord(_ start: Int) -> Bool {
    Self.addressWords.ends(in: utf8, at: start)
  }

  /// Characters behind which a number is part of a name: 第39, 文件2.
  private static let namesBefore = ScalarSet("第文函字号版元级类型乙甲丙初高大小路楼月年日时点分线")

  /// Words after which a number is a name: 12345市长热线, 8小时 is caught by its unit.
  private static let namesAfter: WordList = [
    "工程", "行动", "攻坚", "计划", "热线", "市长", "电话", "急救", "平台", "模式", "体系", "机制",
    "战略", "服务", "房间", "室", "楼", "号", "级", "路", "线", "届", "时", "期", "月", "日", "年",
    "型", "价", "分局", "大队", "中队", "医院", "国道", "省道", "高校", "班", "区", "栋", "单元", "以", "排",
  ]

  /// Words after which a number is an address of some kind.
  private static let addressWords: WordList = [
    "邮编", "编码", "电话", "传真", "热线", "信箱", "号码", "邮箱", "微信", "账号", "编号", "文号",
    "拨打", "代号", "刊号", "代码", "证号", "索引号", "浏览", "访问量", "阅读", "点击", "次数",
    "浏览量", "阅读量", "点击量", "点击数", "分机", "字号",
  ]
}
