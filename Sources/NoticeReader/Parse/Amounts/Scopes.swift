// Tells the numbers that only limit what is spoken of (65岁以上老年人, 3年以上) from those that
// state something.

import NoticeRecord

/// Judges whether an amount states something.
struct Scopes {
  let utf8: [UInt8]

  /// The amounts that state something, in order.
  func statements(among amounts: [Amount]) -> [Amount] {
    var kept: [Int] = []
    kept.reserveCapacity(amounts.count)
    var (known, problems): (Set<Known>, Set<Known>) = ([], [])
    // How many of those kept are known: it is seldom asked.
    var noted = 0
    for index in amounts.indices {
      // 30—50张以上的医院: both ends of a span limit what its end does.
      let end = amounts[index].spanEnd == .lower && index + 1 < amounts.count ? index + 1 : index
      if isScope(index, among: amounts) || end != index && isScope(end, among: amounts) {
        guard let last = kept.last, continues(index, after: last, among: amounts) else { continue }
      }
      let outer = amounts[index].outer
      if isWhole(outer) {
        for index in kept[noted...] { known.insert(Known(amounts[index], "")) }
        noted = kept.count
        if known.contains(Known(amounts[index], "")) { continue }
      }
      if countsProblems(outer) {
        let words = Known(amounts[index], wordsBefore(outer))
        let last = kept.last.map { amounts[$0] }
        guard problems.insert(words).inserted || isOtherPart(amounts[index], than: last) else {
          continue
        }
        problems.insert(Known(amounts[index], ""))
      }
      kept.append(index)
    }
    return kept.count == amounts.count ? amounts : kept.map { amounts[$0] }
  }

  /// A number that was stated before.
  private struct Known: Hashable {
    var value: Double
    var unit: String?
    /// Whose problems it counts; empty for anyone's, or for a number of anything.
    var words: String

    init(_ amount: Amount, _ words: String) {
      value = amount.value
      unit = amount.unit
      self.words = words
    }

    /// Without the unit: few numbers differ in it alone, and to hash it takes longest.
    func hash(into hasher: inout Hasher) {
      hasher.combine(value)
      hasher.combine(words)
    }
  }

  /// The words right before a number of problems: 图书馆党支部 of 图书馆党支部12个问题.
  private func wordsBefore(_ outer: Range<Int>) -> String {
    let floor = max(0, outer.lowerBound - Clause.longestSide)
    var start = outer.lowerBound
    while start > floor, let glyph = utf8.glyph(endingAt: start), glyph.isHan {
      start -= glyph.length
    }
    let words = start..<outer.lowerBound
    return Self.pointers.hit(in: utf8, endingAt: words.upperBound, from: start) == nil
      ? utf8.string(words) : ""
  }

  /// 现将8个问题: words that name nobody.
  private static let pointers = PhraseTable(["将", "对", "就", "这", "上述", "以上", "全部", "所有"])

  private func isScope(_ index: Int, among amounts: [Amount]) -> Bool {
    let outer = amounts[index].outer
    if utf8.says("每", endingAt: outer.lowerBound) { return true }
    switch amounts[index].kind {
    case .age: return !speaksOf(Self.ageSubjects, before: outer)
    case .duration:
      if Self.supplies.stands(in: utf8, at: outer.upperBound) {
        return false
      }
      if isShareOfPeriod(amounts[index]) { return false }
      return
        !(speaksOf(Self.timeSubjects, before: outer) || changes(index - 1, index, of: amounts)
        || changes(index, index + 1, of: amounts))
    case .share: return isCondition(index, among: amounts)
    default:
      // Amounts are large to copy, and few limit anything.
      return amounts[index].bound?.comparator != nil
        && (isAttribute(amounts[index]) || namesClass(index, among: amounts))
    }
  }

  /// 每周坐诊不少于3天: what is demanded; but 每年缺勤超过5天的人员 are those whom it befalls.
  private func isShareOfPeriod(_ amount: Amount) -> Bool {
    guard let comparator = amount.bound?.comparator, [.atLeast, .atMost].contains(comparator)
    else { return false }
    return !utf8.says("的", at: amount.outer.upperBound)
      && speaksOf(Self.periods, before: amount.outer)
  }

  /// 城市地区不超过10分钟,农村地区不超过12分钟: a length of time that goes on with a statement.
  private func continues(_ index: Int, after kept: Int, among amounts: [Amount]) -> Bool {
    guard amounts[index].kind == .duration, amounts[kept].kind == .duration,
      let comparator = amounts[index].bound?.comparator,
      comparator == amounts[kept].bound?.comparator
    else { return false }
    return amounts[index].outer.lowerBound - amounts[kept].outer.upperBound <= 30
  }

  /// 297个党组织中，…: what follows speaks of parts of them, and the number was stated before.
  private func isWhole(_ outer: Range<Int>) -> Bool {
    let reach = min(utf8.count, outer.upperBound + 45)
    guard utf8.holds("中", in: outer.upperBound..<reach) else { return false }
    let (right, edge) = Clause.right(of: outer.upperBound, in: utf8, to: reach, stop: .amount)
    return edge == .comma && utf8.says("中", endingAt: right.upperBound) && right.count >= 6
  }

  /// 39个问题, or 问题39个: how many problems there are is one statement, however often it is made.
  private func countsProblems(_ outer: Range<Int>) -> Bool {
    utf8.says("问题", at: outer.upperBound) || utf8.says("问题", endingAt: outer.lowerBound)
  }

  /// 1个问题基本整改，1个问题仍在整改: other problems than those that were counted right before, of
  /// which there are as many.
  private func isOtherPart(_ amount: Amount, than last: Amount?) -> Bool {
    guard let last, last.value == amount.value, countsProblems(last.outer),
      (0...Clause.longestSide).contains(amount.outer.lowerBound - last.outer.upperBound),
      utf8.says("问题", at: amount.outer.upperBound),
      utf8.firstOffset(of: "。\n", in: last.outer.upperBound..<amount.outer.lowerBound) == nil
    else { return false }
    let start = amount.outer.upperBound + "问题".utf8.count
    let reach = start..<min(utf8.count, start + Clause.longestSide)
    guard let end = utf8.firstOffset(of: "，,。；;\n", in: reach) else { return false }
    return StatusWords.read(utf8, start..<end) != nil
  }

  /// 完成率达到100%的51个, 覆盖率低于50%的镇街: the share tells which are meant.
  private func isCondition(_ index: Int, among amounts: [Amount]) -> Bool {
    let end = amounts[index].outer.upperBound
    if tellsWhich(index, among: amounts) { return true }
    guard utf8.says("的", at: end) else { return false }
    if Self.shortfalls.contains(amounts[index].bound?.words) { return true }
    return index + 1 < amounts.count && amounts[index + 1].outer.lowerBound <= end + 12
  }

  /// 仍有12所卫生院床位使用率低于30%: the shortfall tells which are counted.
  private func tellsWhich(_ index: Int, among amounts: [Amount]) -> Bool {
    guard index > 0, amounts[index - 1].kind == .count,
      Self.shortfalls.contains(amounts[index].bound?.words)
    else { return false }
    let count = amounts[index - 1].outer
    return utf8.says("有", endingAt: count.lowerBound)
      && utf8.firstOffset(
        of: "，,。；;、\n", in: count.upperBound..<amounts[index].outer.lowerBound) == nil
  }

  /// 2万以上的乡镇: the number belongs to the thing after 的.
  private func isAttribute(_ amount: Amount) -> Bool {
    let isBounded = amount.outer.upperBound > amount.range.upperBound
    return utf8.says("的", at: amount.outer.upperBound)
      && (isBounded || Self.shortfalls.contains(amount.bound?.words))
  }

  /// 100万元以上|设备|29台: the number tells which things the next one counts.
  private func namesClass(_ index: Int, among amounts: [Amount]) -> Bool {
    let amount = amounts[index]
    guard amount.outer.upperBound > amount.range.upperBound, index + 1 < amounts.count,
      amounts[index + 1].kind == .count
    else { return false }
    let thing = amount.outer.upperBound..<amounts[index + 1].outer.lowerBound
    guard (6...36).contains(thing.count),
      utf8.pastHan(from: thing.lowerBound, to: thing.upperBound) == thing.upperBound
    else { return false }
    // 督查4次以上检查企业20家 counts both.
    return !utf8.glyph(at: thing.lowerBound).scalar.isOne(of: "和及与并其的")
      && !Verbs.accomplishes(utf8, thing)
  }

  /// 由60分钟缩短到3分钟: a length of time that has become another.
  private func changes(_ first: Int, _ second: Int, of amounts: [Amount]) -> Bool {
    guard first >= 0, second < amounts.count, amounts[first].kind == amounts[second].kind else {
      return false
    }
    let (end, start) = (amounts[first].outer.upperBound, amounts[second].outer.lowerBound)
    return (0...18).contains(start - end)
      && Verbs.changeStart(utf8, endingAt: start, from: end) != nil
  }

  /// Whether the words before an amount in its clause hold one of these.
  private func speaksOf(_ words: WordList, before outer: Range<Int>) -> Bool {
    let start = max(0, outer.lowerBound - Clause.longestSide)
    let reach = Clause.left(of: outer.lowerBound, in: utf8, from: start, stop: .sentence).0
    let trimmed = Wording.trimTail(utf8, reach)
    return words.occurs(in: utf8, trimmed)
  }

  /// 20天用量: an amount that is told by how long it lasts.
  private static let supplies: WordList = [
    "用量", "的用量", "供应量", "的供应量", "需求", "的需求", "需要量", "储备", "库存", "消费量", "市场供应",
  ]
  private static let shortfalls: Set<String?> = ["低于", "不足", "不到", "少于", "未达到", "小于"]
  private static let periods: WordList = [
    "每周", "每月", "每季", "每年", "每学期", "年巡诊", "年坐诊", "年出诊", "年驻", "年下沉", "周坐诊", "月坐诊", "月巡诊",
    "年均",
  ]
  private static let ageSubjects: WordList = ["寿命", "平均年龄", "均龄"]
  private static let timeSubjects: WordList = [
    "时间", "时长", "用时", "耗时", "时限", "天数", "周期", "住院日", "反应时", "响应时",
    "时段", "等待日", "等候日", "在院日",
  ]
}
