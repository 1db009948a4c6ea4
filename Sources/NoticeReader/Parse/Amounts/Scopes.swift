// Tells the numbers that only limit what is spoken of (65岁以上老年人, 3年以上) from those that
// state something.

/// Judges whether an amount states something.
struct Scopes {
  let utf8: [UInt8]

  /// The amounts that state something, in order.
  func statements(among amounts: [Amount]) -> [Amount] {
    var kept: [Amount] = []
    for (index, amount) in amounts.enumerated() {
      let next = index + 1 < amounts.count ? amounts[index + 1] : nil
      let previous = index > 0 ? amounts[index - 1] : nil
      if !isScope(amount, next: next, previous: previous)
        || kept.last.map({ continues(amount, after: $0) }) == true
      {
        if !(isWhole(amount) && kept.contains { $0.isSame(as: amount) }) { kept.append(amount) }
      }
    }
    return kept
  }

  private func isScope(_ amount: Amount, next: Amount?, previous: Amount?) -> Bool {
    if utf8.says("每", endingAt: amount.outer.lowerBound) { return true }
    switch amount.kind {
    case .age: return !speaksOf(Self.ageSubjects, before: amount)
    case .duration:
      if Self.supplies.stands(in: utf8, at: amount.outer.upperBound) {
        return false
      }
      return
        !(speaksOf(Self.timeSubjects, before: amount) || changes(from: previous, to: amount)
        || changes(from: amount, to: next))
    case .share: return isCondition(amount, next: next)
    default: return isAttribute(amount)
    }
  }

  /// 城市地区不超过10分钟,农村地区不超过12分钟: a length of time that goes on with a statement.
  private func continues(_ amount: Amount, after kept: Amount) -> Bool {
    guard amount.kind == .duration, kept.kind == .duration, amount.bound?.comparator != nil,
      amount.bound?.comparator == kept.bound?.comparator
    else { return false }
    return amount.outer.lowerBound - kept.outer.upperBound <= 30
  }

  /// 297个党组织中，…: what follows speaks of parts of them, and the number was stated before.
  private func isWhole(_ amount: Amount) -> Bool {
    let reach = min(utf8.count, amount.outer.upperBound + 45)
    let (right, edge) = Clause.right(
      of: amount.outer.upperBound, in: utf8, to: reach, stop: .amount)
    return edge == .comma && utf8.says("中", endingAt: right.upperBound) && right.count >= 6
  }

  /// 完成率达到100%的51个, 覆盖率低于50%的镇街: the share tells which are meant.
  private func isCondition(_ amount: Amount, next: Amount?) -> Bool {
    if Self.shortfalls.contains(amount.bound?.words), utf8.says("的", at: amount.outer.upperBound) {
      return true
    }
    guard let next, utf8.says("的", at: amount.outer.upperBound) else { return false }
    return next.outer.lowerBound <= amount.outer.upperBound + 12
  }

  /// 2万以上的乡镇: the number belongs to the thing after 的.
  private func isAttribute(_ amount: Amount) -> Bool {
    amount.outer.upperBound > amount.range.upperBound && amount.bound?.comparator != nil
      && utf8.says("的", at: amount.outer.upperBound)
  }

  /// 由60分钟缩短到3分钟: a length of time that has become another.
  private func changes(from first: Amount?, to second: Amount?) -> Bool {
    guard let first, let second, first.kind == second.kind,
      second.outer.lowerBound - first.outer.upperBound <= 18,
      second.outer.lowerBound >= first.outer.upperBound
    else { return false }
    return Verbs.changeStart(utf8, endingAt: second.outer.lowerBound, from: first.outer.upperBound)
      != nil
  }

  /// Whether the words before an amount in its clause hold one of these.
  private func speaksOf(_ words: WordList, before amount: Amount) -> Bool {
    let start = max(0, amount.outer.lowerBound - Clause.longestSide)
    let reach = Clause.left(of: amount.outer.lowerBound, in: utf8, from: start, stop: .sentence).0
    let trimmed = Wording.trimTail(utf8, reach)
    return words.occurs(in: utf8, trimmed)
  }

  /// 20天用量: an amount that is told by how long it lasts.
  private static let supplies: WordList = [
    "用量", "的用量", "供应量", "的供应量", "需求", "的需求", "需要量", "储备", "库存", "消费量", "市场供应",
  ]
  private static let shortfalls: Set<String?> = ["低于", "不足", "不到", "少于", "未达到", "小于"]
  private static let ageSubjects: WordList = ["寿命", "平均年龄", "均龄"]
  private static let timeSubjects: WordList = [
    "时间", "时长", "用时", "耗时", "时限", "天数", "周期", "住院日", "反应时", "响应时",
    "时段", "等待日", "等候日", "在院日",
  ]
}
