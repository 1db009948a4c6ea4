// Finds the numbers that a plan promises: 覆盖率达80%以上, 新建门诊6家, 孕产妇零死亡.

import NoticeRecord

/// Finds the numbers that a plan promises.
enum Targets {
  /// The targets in a range; `action` is the number of the action that holds it and `year` the year
  /// of the plan.
  static func find(
    in text: IndexedText, _ range: Range<Int>, action: Int?, year: Int?
  ) -> [Target] {
    let finder = TargetFinder(text: text, range: range, action: action, year: year)
    let noughts = ZeroTargets.find(in: text, range, action: action)
    let targets = NamedBefore.resolve(finder.targets(), among: finder.amounts, in: text)
    return noughts.isEmpty
      ? targets : (targets + noughts).sorted { $0.span.start < $1.span.start }
  }
}

/// Judges the amounts of a range one after the other.
struct TargetFinder {
  /// The text that is looked through.
  let text: IndexedText
  /// The part of it that is.
  let range: Range<Int>
  private let action: Int?
  private let year: Int?
  /// The amounts of the range that state something of their own.
  let amounts: [Amount]
  /// What each amount counts.
  let subjects: [String]
  /// The clause of each amount.
  let clauses: [Clause]
  /// The text's bytes.
  var utf8: [UInt8] { text.utf8 }

  /// Scans a range, of an action where it is one's, in a plan of a year.
  init(text: IndexedText, range: Range<Int>, action: Int?, year: Int?) {
    self.text = text
    self.range = range
    self.action = action
    self.year = year
    let amounts = Scopes(utf8: text.utf8).statements(among: Amounts.scan(text, in: range))
    self.amounts = amounts
    let named = Subjects(utf8: text.utf8, range: range, amounts: amounts)
    (subjects, clauses) = (named.words, named.clauses)
  }

  /// The amounts that are promised, as targets.
  func targets() -> [Target] {
    var targets: [Target] = []
    targets.reserveCapacity(amounts.count)
    var accepted: Int?
    let deadlines = Deadlines(text: text, range: range, year: year)
    for index in amounts.indices where promises(index, after: accepted) {
      let amount = amounts[index]
      if isOthers(amount) || isReward(amount) || isLead(index) || isBelowSpan(index) { continue }
      accepted = index
      let year = yearBefore(index)
      let subject = year == nil ? subjects[index] : withoutYear(subjects[index])
      let indicators = indicators(of: index, subject: subject).map {
        withObject(withThing($0, of: index), of: index)
      }
      let outer = amount.outer
      let due =
        year ?? deadlines.due(before: outer.lowerBound) ?? yearOpening(index)
        ?? deadlines.labelled(after: outer.upperBound)
      for indicator in indicators where !indicator.isEmpty {
        targets.append(
          Target(
            indicator: indicator, comparator: comparator(of: index), value: amount.value,
            unit: amount.unit, normalized: amount.normalized, due: due,
            action: action, span: text.span(outer)))
      }
    }
    return targets
  }

  /// 30% of 控制在30%—35%以下, which says nothing about it.
  private func isBelowSpan(_ index: Int) -> Bool {
    let comparator = upperEnd(of: index)?.bound?.comparator
    return comparator == .atMost || comparator == .less
  }

  /// The upper end of a span whose lower end an amount is.
  private func upperEnd(of index: Int) -> Amount? {
    guard amounts[index].spanEnd == .lower, index + 1 < amounts.count,
      amounts[index + 1].spanEnd == .upper
    else { return nil }
    return amounts[index + 1]
  }

  // MARK: The year

  /// 2026年 of 托位数2025年4.5个、2026年5个: the year right before a number, by which it is promised.
  private func yearBefore(_ index: Int) -> String? {
    let end = Wording.trimTail(utf8, clauses[index].left).upperBound
    return Self.year(endingAt: end, in: utf8)
      ?? Self.year(endingAt: amounts[index].outer.lowerBound, in: utf8)
  }

  /// 2024 of 2024年改造卫生院40所, 其中2024年建成16所: the year that opens the clause, of the plan's or after.
  private func yearOpening(_ index: Int) -> String? {
    var clause = utf8.trimmed(clauses[index].left)
    if let marker = Marker.read(utf8, at: clause.lowerBound, to: clause.upperBound) {
      clause = marker.range.upperBound..<clause.upperBound
    }
    let start = utf8.says("其中", at: clause.lowerBound) ? clause.lowerBound + 6 : clause.lowerBound
    guard start < clause.upperBound, ASCII.isDigit(utf8[start]), clauses[index].leftEdge != .amount,
      let date = WrittenDates.opening(utf8, in: start..<clause.upperBound), date.month == nil,
      let own = date.year, own >= year ?? own,
      date.range.upperBound < clause.upperBound,
      utf8.glyph(at: date.range.upperBound).isHan, !utf8.says("度", at: date.range.upperBound)
    else { return nil }
    return String(own)
  }

  /// An indicator without the year behind it.
  private func withoutYear(_ subject: String) -> String {
    Self.year(endingAt: subject.utf8.count, in: Array(subject.utf8)) == nil
      ? subject : String(subject.unicodeScalars.dropLast(5))
  }

  private static func year(endingAt end: Int, in utf8: [UInt8]) -> String? {
    guard end >= 7, utf8.says("年", endingAt: end), utf8.says("20", at: end - 7),
      utf8[end - 7..<end - 3].allSatisfy(ASCII.isDigit),
      end == 7 || !ASCII.isDigit(utf8[end - 8])
    else { return nil }
    return utf8.string(end - 7..<end - 3)
  }

  // MARK: What is promised

  /// Whether an amount is a promise; `accepted` is the last one before it that is.
  private func promises(_ index: Int, after accepted: Int?) -> Bool {
    let amount = amounts[index]
    if isStartingPoint(index) { return false }
    if amount.kind == .share || isRateOfNone(index) { return true }
    let compares = amount.bound?.comparator != nil || reaches(index)
    if compares, amount.kind != nil || !amount.isChinese { return true }
    guard amount.kind != nil, amount.kind != .duration else { return false }
    if amount.spanEnd == .upper { return amount.kind == .count && accepted == index - 1 }
    guard amount.spanEnd == nil || amount.kind == .count else { return false }
    let clause = clauses[index]
    let continues =
      index > 0 && accepted == index - 1 && !amount.isChinese
      && Sentences.isOne(utf8, amounts[index - 1].outer.upperBound..<amount.outer.lowerBound)
    return standsLast(clause)
      ? closesAPromise(clause, continues: continues) || promisedList(closedBy: index) != nil
        || provides(index)
      : opensAPromise(index, continues: continues)
  }

  /// 孕产妇死亡率为0; but 往年事故率为0 was, and 事故率为0的单位 are rewarded for it.
  private func isRateOfNone(_ index: Int) -> Bool {
    let (value, outer) = (amounts[index].value, amounts[index].outer)
    return value == 0 && utf8.says("率为", endingAt: outer.lowerBound)
      && !utf8.says("的", at: outer.upperBound)
      && !Self.formerYears.occurs(in: utf8, clauses[index].left)
  }

  private static let formerYears: WordList = ["往年", "去年", "上年", "历年", "以往"]

  /// 省上要求…, 去年…: what others demand, or what was.
  private func isOthers(_ amount: Amount) -> Bool {
    let attribution = Attribution(utf8: utf8)
    let (offset, floor) = (amount.outer.lowerBound, range.lowerBound)
    // 实际仅为48.2%
    if Self.outcomes.ends(in: utf8, at: offset, from: floor) { return true }
    return attribution.isPast(offset, from: floor, year: year)
      || attribution.isDemandedBefore(offset, from: floor)
  }

  private static let outcomes: WordList = ["仅为", "仅有", "实际为", "实际达", "实际达到", "实际完成"]

  /// 最高不超过20万元的奖励: what a rule gives or takes, case by case.
  private func isReward(_ amount: Amount) -> Bool {
    amount.kind == .money
      && Self.rewards.hit(in: utf8, at: amount.outer.upperBound, before: range.upperBound) != nil
  }

  private static let rewards = PhraseTable([
    "的奖励", "奖励", "的罚款", "罚款", "的标准奖励", "的规定标准奖励", "标准奖励", "的标准给予奖励",
  ])

  /// 较省定目标高15个百分点: how far a value that was stated stands from another.
  private func isLead(_ index: Int) -> Bool {
    let offset = amounts[index].outer.lowerBound
    guard let last = utf8.glyph(endingAt: offset), last.scalar.isOne(of: "高低"),
      let before = utf8.glyph(endingAt: offset - last.length),
      !before.scalar.isOne(of: "提增升降减走新")
    else { return false }
    return utf8.holdsOne(of: "较比", in: clauses[index].left)
  }

  /// 由38%提升至45%: what the number is now.
  private func isStartingPoint(_ index: Int) -> Bool {
    if upperEnd(of: index) != nil { return isStartingPoint(index + 1) }
    guard index + 1 < amounts.count, amounts[index].kind == amounts[index + 1].kind else {
      return false
    }
    let (end, next) = (amounts[index].outer.upperBound, amounts[index + 1].outer.lowerBound)
    return Verbs.changeStart(utf8, endingAt: next, from: end) == end
  }

  /// 达, 达到 or 提升至 right before the number.
  private func reaches(_ index: Int) -> Bool {
    Verbs.reaching.ends(in: utf8, at: amounts[index].outer.lowerBound)
  }

  /// Whether nothing that is counted follows the number.
  func standsLast(_ clause: Clause) -> Bool {
    Wording.trimRight(utf8, clause.right).isEmpty
  }

  /// 新建名中医工作室2个: the clause opens with what is to be done, or goes on with a list.
  private func closesAPromise(_ clause: Clause, continues: Bool) -> Bool {
    let left = Wording.trimLeft(utf8, clause.left)
    if left.isEmpty, continues, clause.leftEdge == .list { return true }
    guard left.count >= 6, !Verbs.describes(utf8, left) else { return false }
    return continues || Verbs.accomplishes(utf8, left) || Verbs.bringsIn(utf8, left)
  }

  /// 每年安排专项资金1500万元, not 已安排资金300万元.
  private func provides(_ index: Int) -> Bool {
    let left = clauses[index].left
    return amounts[index].kind == .money && utf8.holds("安排", in: left)
      && !utf8.holds("已", in: left) && !Verbs.describes(utf8, left)
  }

  /// 认证绿色食品、有机农产品12个: what is to be done stands before the first of a list, and nothing of its
  /// own before the last.
  func promisedList(closedBy index: Int) -> Range<Int>? {
    let last = clauses[index].left
    guard clauses[index].leftEdge == .list, last.count >= 6,
      !Verbs.accomplishes(utf8, Wording.trimLeft(utf8, last))
    else { return nil }
    let list = Wording.trimLeft(utf8, wideLeft(of: index))
    guard list.lowerBound < last.lowerBound,
      Verbs.accomplishes(utf8, list.lowerBound..<last.lowerBound), !Verbs.describes(utf8, list)
    else { return nil }
    return list
  }

  /// 举办3期培训班: the number follows the verb at once, or goes on with such a list.
  private func opensAPromise(_ index: Int, continues: Bool) -> Bool {
    let clause = clauses[index]
    let right = Wording.trimRight(utf8, clause.right)
    guard !Verbs.namesWork(utf8, right) else { return false }
    let left = Wording.trimOpening(utf8, clause.left)
    if left.isEmpty || Self.withinYear.isOne(utf8, left) {
      return continues || Verbs.reachesStandard(utf8, right)
    }
    if utf8.holds("至少", in: left), Verbs.accomplishes(utf8, right) { return true }
    if Verbs.servesPeople(utf8, left),
      Verbs.accomplishes(utf8, clause.right) || amounts[index].countsPeople
    {
      return true
    }
    if amounts[index].countsPeople, Verbs.accomplishes(utf8, left),
      Self.journeys.stands(in: utf8, at: right.lowerBound)
    {
      return true
    }
    if utf8.says("覆盖所有", endingAt: left.upperBound) { return true }
    if Verbs.choosesPlaces(utf8, left), Verbs.accomplishes(utf8, right) { return true }
    if continues, clause.leftEdge == .amount, endsWithAnd(left) { return true }
    if utf8.says("等", endingAt: left.upperBound) {
      return utf8.says("对", at: left.lowerBound) || Verbs.doing(utf8, clause.right)
    }
    return Verbs.endsWithAccomplishing(utf8, left)
  }

  /// 每年遴选骨干40人|到县级医院跟班学习
  private static let journeys: WordList = ["到", "赴", "参加", "前往", "外出"]

  private static let withinYear: WordList = ["年内", "年底前", "全年", "全县", "全市", "全区", "全旗"]

  private func endsWithAnd(_ range: Range<Int>) -> Bool {
    guard let last = utf8.glyph(endingAt: range.upperBound) else { return false }
    return last.scalar.isOne(of: "和及与")
  }

  // MARK: What is compared

  private func comparator(of index: Int) -> Target.Comparator {
    let amount = amounts[index]
    let start = amount.outer.lowerBound
    // 控制在11%—13%: neither less nor more; 80%—90%以上 says at its end what is meant of both.
    if let end = amount.spanEnd {
      let stated = (upperEnd(of: index) ?? amount).bound?.comparator
      return stated ?? (end == .lower ? .atLeast : .atMost)
    }
    if Verbs.limiting.ends(in: utf8, at: start) { return .atMost }
    if let comparator = amount.bound?.comparator { return comparator }
    if amount.kind == .count, Verbs.growing.ends(in: utf8, at: start) {
      return .equal
    }
    if reaches(index) { return .atLeast }
    if requiresAtLeast(clauses[index].left) { return .atLeast }
    if let comparator = boundOfWhole(index) { return comparator }
    return sharedComparator(of: index) ?? .equal
  }

  /// 不低于上年度采购量的80%: the comparison stands before the whole of which the number is a share.
  private func boundOfWhole(_ index: Int) -> Target.Comparator? {
    let start = amounts[index].outer.lowerBound
    guard amounts[index].kind == .share, utf8.says("的", endingAt: start) else { return nil }
    let first = clauses[index].left.lowerBound
    return Bounds.whole(utf8, first..<max(first, start - "的".utf8.count))
  }

  /// 至少配备1名, 每所学校至少开展应急演练1次: the verb stands between, or the verb and its object.
  private func requiresAtLeast(_ left: Range<Int>) -> Bool {
    guard let least = utf8.range(of: "至少", in: left) else { return false }
    // 至少组织一次义诊服务群众500人次 has it for the one time.
    return !utf8.holdsOne(of: "一二两三四五六七八九十每各", in: least.upperBound..<left.upperBound)
  }

  /// The comparison of 分别达25%、17%、27%以上, which stands at the first or the last value.
  private func sharedComparator(of index: Int) -> Target.Comparator? {
    var last = index
    while last + 1 < amounts.count, joins(last, last + 1) { last += 1 }
    if last > index, let comparator = amounts[last].bound?.comparator { return comparator }
    var first = index
    while first > 0, joins(first - 1, first) { first -= 1 }
    guard first < index else { return nil }
    return reaches(first) ? .atLeast : amounts[first].bound?.comparator
  }

  /// Whether nothing but 、 or 和 stands between two amounts of one kind.
  func joins(_ index: Int, _ next: Int) -> Bool {
    let gap = amounts[index].outer.upperBound..<amounts[next].outer.lowerBound
    guard !gap.isEmpty, gap.count <= 3, amounts[index].kind == amounts[next].kind else {
      return false
    }
    let glyph = utf8.glyph(at: gap.lowerBound)
    return gap.count == glyph.length && glyph.scalar.isOne(of: "、和及与")
  }
}
