// Names what each amount counts, from the clause that it stands in.

/// The names of what a run of amounts counts.
struct Subjects {
  /// A name for each amount, in their order; empty where the text gives none.
  private(set) var words: [String] = []

  /// The clause of each amount.
  private(set) var clauses: [Clause] = []

  private let utf8: [UInt8]
  private let range: Range<Int>
  private let amounts: [Amount]
  /// The row of a table that was looked at last.
  private var row: TableRow?

  /// Names what the amounts of a range count; they must be in order.
  init(utf8: [UInt8], range: Range<Int>, amounts: [Amount]) {
    self.utf8 = utf8
    self.range = range
    self.amounts = amounts
    clauses = amounts.indices.map { index in
      Clause(
        around: amounts[index].outer, in: utf8,
        between: index > 0 ? amounts[index - 1].outer.upperBound : range.lowerBound,
        hasBefore: index > 0,
        and: index + 1 < amounts.count ? amounts[index + 1].outer.lowerBound : range.upperBound,
        hasAfter: index + 1 < amounts.count)
    }
    words.reserveCapacity(amounts.count)
    for index in amounts.indices { words.append(name(of: index)) }
    shareOut()
  }

  private mutating func name(of index: Int) -> String {
    if index > 0, amounts[index].spanEnd == .upper, amounts[index - 1].spanEnd == .lower {
      return words[index - 1]
    }
    let clause = clauses[index]
    var left = Wording.trimLeft(utf8, clause.left)
    let right = takesRight(index, left) ? thing(after: index) : 0..<0
    if index > 0, clause.leftEdge == .amount, continuesChange(clause.left) {
      return words[index - 1]
    }
    if !right.isEmpty {
      if endsWithEtCetera(clause.left) || clause.leftEdge == .amount && left.count <= 15 {
        left = left.lowerBound..<left.lowerBound
      }
      left = Wording.objectOfCoverb(utf8, left)
      if !left.isEmpty, left.upperBound < clause.left.upperBound,
        utf8.says("的", at: left.upperBound)
      {
        left = left.lowerBound..<left.upperBound + 3
      }
    }
    if isAspects(of: index, right) { return aspects(left, right) }
    if clause.leftEdge == .list, let sorts = sorts(index, left) { return sorts }
    let comparison = index > 0 && isComparison(left)
    var name = joined(left, right)
    if comparison, sameSentence(index) { name = words[index - 1] + name }
    if name.isEmpty {
      name = inherited(index)
    } else if let changed = changed(left, of: index) {
      name = changed
    }
    name = rest(name, of: index)
    return name.isEmpty ? cellName(of: amounts[index].outer) ?? "" : name
  }

  /// What the heads of a table say that the number in a cell counts.
  private mutating func cellName(of amount: Range<Int>) -> String? {
    if row?.range.contains(amount.lowerBound) != true {
      row = TableRow(utf8, around: amount.lowerBound)
    }
    return row?.name(of: amount)
  }

  /// Whether what follows the number is what it counts: 5个文件, not 62.5%。 or 5569人次到基层.
  private func takesRight(_ index: Int, _ left: Range<Int>) -> Bool {
    let clause = clauses[index]
    guard !clause.right.isEmpty || clause.rightEdge == .amount, !saysOnly(clause, left),
      !opensBracket(clause.right)
    else { return false }
    if clause.rightEdge == .amount, amounts[index].spanEnd == nil,
      continuesChange(clause.right) || opensWithChange(clause.right)
    {
      return false
    }
    return amounts[index].kind != .share || left.isEmpty
  }

  /// 46名（其中音体美教师12名）: what stands in brackets is said of a part.
  private func opensBracket(_ right: Range<Int>) -> Bool {
    !right.isEmpty && utf8.glyph(at: right.lowerBound).scalar.isOne(of: "（(")
      && (utf8.says("其中", at: right.lowerBound + 3) || utf8.says("其中", at: right.lowerBound + 1)
        || utf8.says("含", at: right.lowerBound + 3) || utf8.says("含", at: right.lowerBound + 1))
  }

  /// 其余3笔正与有关单位核对: what follows is said of things that were named before.
  private func saysOnly(_ clause: Clause, _ left: Range<Int>) -> Bool {
    guard Self.predicates.stands(in: utf8, at: clause.right.lowerBound) else {
      return false
    }
    return Self.rests.firstIndex(in: utf8, at: left.lowerBound) {
      left.count == Self.rests.words[$0].utf8CodeUnitCount
    } != nil
  }

  /// 4个方面 of 4个方面18个问题, 3个方面、12类、31个问题: whether a number counts the sides of problems.
  private func isAspects(of index: Int, _ right: Range<Int>) -> Bool {
    guard right.count == 6, utf8.says("方面", at: right.lowerBound) else { return false }
    for next in amounts.indices[(index + 1)...].prefix(2) {
      let gap = amounts[next - 1].outer.upperBound..<amounts[next].outer.lowerBound
      guard gap.count <= 12, utf8.firstOffset(of: "，,。；;\n", in: gap) == nil else { return false }
      let thing = Wording.trimRight(utf8, clauses[next].right)
      if Self.problems.stands(in: utf8, at: thing.lowerBound) { return true }
    }
    return false
  }

  /// 反馈问题类别 of 12类, right behind 反馈的3个方面.
  private func sorts(_ index: Int, _ left: Range<Int>) -> String? {
    guard left.isEmpty, index > 0, amounts[index].unit == "类",
      words[index - 1].hasSuffix("问题方面")
    else { return nil }
    return String(words[index - 1].unicodeScalars.dropLast(2)) + "类别"
  }

  private static let problems: WordList = ["问题", "具体问题", "反馈问题", "突出问题", "主要问题"]

  /// 反馈问题方面 of 对照反馈的4个方面18个问题.
  private func aspects(_ left: Range<Int>, _ right: Range<Int>) -> String {
    var words = left
    if let lead = Self.leads.first(in: utf8, words) {
      words = lead.range.upperBound..<words.upperBound
    } else if !words.isEmpty, utf8.glyph(at: words.lowerBound).scalar.isOne(of: "将把就对") {
      words = words.lowerBound + 3..<words.upperBound
    }
    if utf8.says("的", endingAt: words.upperBound), words.count >= 3 {
      words = words.lowerBound..<words.upperBound - 3
    }
    let problem = utf8.holds("问题", in: words) ? "" : "问题"
    return (words.isEmpty ? "" : before(words)) + problem + utf8.string(right)
  }

  private static let leads = PhraseTable(["对照", "针对", "围绕"])

  /// What is left of things that were counted: 其余, 剩余.
  static let rests: WordList = ["其余", "剩余", "余下", "剩下"]
  private static let predicates: WordList = [
    "正", "已", "均", "仍", "尚", "将", "拟", "因", "由于", "按", "计划", "全部", "予以", "给予", "限期", "明确了",
    "待", "须", "列入", "纳入", "转入", "移交", "移送", "继续", "持续", "预计", "力争", "确保", "督促", "责令", "承诺",
  ]

  /// 其余 with the thing that was counted in the same unit, in its sentence or right before, not with
  /// what was done to that.
  private func rest(_ name: String, of index: Int) -> String {
    guard Self.rests.contains(name) else { return name }
    let alike = amounts.indices[..<index].suffix(8).filter {
      amounts[$0].unit == amounts[index].unit
    }
    let before = alike.first {
      Sentences.isOne(utf8, amounts[$0].outer.upperBound..<amounts[index].outer.lowerBound)
    }
    let isNext = amounts[index].kind == .money && alike.last == index - 1
    guard let before = before ?? (isNext ? index - 1 : nil) else { return name }
    return name + Self.thing(of: words[before])
  }

  /// 任务 of 应完成的任务, 欠款 of 收回欠款: what was counted, without what is said of it; nothing where only
  /// a deed is left.
  private static func thing(of name: String) -> String {
    let counted = Array(name.utf8)
    var start = 0
    while let word = outcomes.word(in: counted, at: start) ?? rests.word(in: counted, at: start) {
      start += word.utf8CodeUnitCount
    }
    let parts = counted.parts(of: start..<counted.count, between: "的")
    let thing = parts.last ?? start..<counted.count
    // 完成率 is no rate of the rest.
    guard !counted.says("率", at: thing.lowerBound), !outcomes.ends(in: counted, at: counted.count)
    else { return "" }
    return counted.string(thing)
  }

  /// What was done to some, and so not to the rest.
  private static let outcomes: WordList = [
    "完成", "办结", "整改", "销号", "追回", "收回", "退回", "清退", "核销", "拆除", "竣工", "修复", "查处", "拨付", "支付",
    "兑现", "发放", "退还", "化解", "清理", "归还", "清收", "调剂", "压减", "腾退", "处置", "建成",
    "发现", "查出", "查摆", "受理",
  ]

  /// The thing after an amount; of 5个方面14项38个任务 and 5-10分政策倾斜 it stands after the last.
  private func thing(after index: Int) -> Range<Int> {
    let words = Wording.trimRight(utf8, clauses[index].right)
    if clauses[index].rightEdge == .amount, let end = endOfThing(words) {
      return words.lowerBound..<end
    }
    guard words.isEmpty, clauses[index].rightEdge == .amount, index + 1 < amounts.count else {
      return words
    }
    return Wording.trimRight(utf8, clauses[index + 1].right)
  }

  /// Where a thing ends that leads on to the next amount: 医院 of 17家医院选派医务人员413名, 村 of
  /// 6个村的21份合同, nothing of 40户中有7户.
  private func endOfThing(_ words: Range<Int>) -> Int? {
    for joint in ["中有", "的"] as [StaticString] where utf8.says(joint, endingAt: words.upperBound) {
      let end = max(words.lowerBound, words.upperBound - joint.utf8CodeUnitCount)
      // 3所高中|有2所
      let isSchool = utf8.glyph(endingAt: end)?.scalar.isOne(of: "高初") ?? false
      return isSchool ? end + 3 : end
    }
    var offset = words.lowerBound + 3
    while offset < words.upperBound {
      if Verbs.accomplishes(utf8, at: offset),
        Self.agents.ends(in: utf8, at: offset, from: words.lowerBound)
      {
        return offset
      }
      offset += utf8.glyph(at: offset).length
    }
    return nil
  }

  /// Those who do something, and what measures are laid down for.
  private static let agents: WordList = [
    "医院", "卫生院", "卫生室", "机构", "学校", "学院", "企业", "单位", "部门", "公司", "小组", "检查组", "督查组", "督导组",
    "工作组", "人员", "医师", "医生", "支部", "团队", "县", "区", "镇", "乡", "街道", "社区", "村", "局", "中心", "幼儿园",
    "问题", "学生", "群众", "居民", "农户",
  ]

  private func joined(_ left: Range<Int>, _ right: Range<Int>) -> String {
    var end = min(right.upperBound, right.lowerBound + Wording.longestAfter)
    while end > right.lowerBound, end < right.upperBound, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    let name =
      right.isEmpty
      ? before(left)
      : (left.isEmpty ? "" : before(left)) + utf8.string(right.lowerBound..<end)
    return name.utf8.count == 3 && (name == "“" || name == "”") ? "" : name
  }

  /// The part of a name that stands before the number.
  private func before(_ left: Range<Int>) -> String {
    guard utf8.holds("《", in: left) else { return utf8.string(lastWords(of: utf8, left)) }
    let words = withoutTitles(left)
    return words.string(lastWords(of: words, 0..<words.count))
  }

  /// As much of the end of some words as a name has before the number.
  private func lastWords(of words: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = max(range.lowerBound, range.upperBound - Wording.longestBefore)
    while start < range.upperBound, words[start] & 0xC0 == 0x80 { start += 1 }
    return start..<range.upperBound
  }

  /// The words without titles in 《》, which say where it stands, not what is counted.
  private func withoutTitles(_ range: Range<Int>) -> [UInt8] {
    var kept: [UInt8] = []
    var depth = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let glyph = utf8.glyph(at: offset)
      if glyph.scalar == "《" { depth += 1 }
      if depth == 0 { kept += utf8[offset..<offset + glyph.length] }
      if glyph.scalar == "》" { depth = max(0, depth - 1) }
      offset += glyph.length
    }
    return kept.isEmpty ? Array(utf8[range]) : kept
  }

  /// 支出 of 支出逐年压减，降至每月230万元: what changed, where what stands before the number begins with the
  /// verb of the change; nil where it does not, or nothing near by is named.
  private func changed(_ left: Range<Int>, of index: Int) -> String? {
    guard let end = Verbs.changeEnd(utf8, at: left.lowerBound, before: left.upperBound) else {
      return nil
    }
    let name = Wording.withoutChange(inherited(index))
    // Between two numbers of one thing only the verb stands.
    guard name.utf8.count >= 6, clauses[index].leftEdge == .amount || !Wording.opensWithMeans(name)
    else { return nil }
    // 每月 tells of what the number is; 目前的 and 历史最低的 tell nothing.
    let rest = utf8.string(end..<left.upperBound)
    return Wording.shares.stands(in: utf8, at: end) && !name.hasSuffix(rest) ? name + rest : name
  }

  /// A name from further left, where the clause itself gives none.
  private func inherited(_ index: Int) -> String {
    let clause = clauses[index]
    if index > 0, clause.leftEdge == .list || clause.leftEdge == .amount, sameSentence(index) {
      return withoutComparison(words[index - 1])
    }
    guard clause.leftEdge == .comma || clause.leftEdge == .list else { return "" }
    let floor = index > 0 ? amounts[index - 1].outer.upperBound : range.lowerBound
    var end = clause.left.lowerBound
    if let mark = utf8.glyph(endingAt: end) { end -= mark.length }
    guard end > floor else {
      return index > 0 && sameSentence(index) ? withoutComparison(words[index - 1]) : ""
    }
    let (before, _) = Clause.left(of: end, in: utf8, from: floor, stop: .sentence)
    return joined(Wording.trimLeft(utf8, before), 0..<0)
  }

  /// 素养水平较上年提升 without 较上年提升: what goes on is the level, not the rise.
  private func withoutComparison(_ name: String) -> String {
    let utf8 = Array(name.utf8)
    var offset = 6
    while offset < utf8.count {
      if Self.comparisons.firstIndex(in: utf8, at: offset).map({ $0 < 4 }) == true,
        !utf8.says("比例", at: offset), !utf8.says("比重", at: offset),
        !utf8.says("占比", endingAt: offset + 3)
      {
        return utf8.string(0..<offset)
      }
      offset += utf8.glyph(at: offset).length
    }
    return name
  }

  // MARK: Continuations

  /// Whether only words of change stand between two amounts: 由36.8%降至29.5%.
  private func continuesChange(_ between: Range<Int>) -> Bool {
    guard !between.isEmpty, between.count <= 24 else { return false }
    return Wording.trimTail(utf8, between).isEmpty
  }

  /// 530元提高到每人560元
  private func opensWithChange(_ between: Range<Int>) -> Bool {
    Verbs.changeEnd(utf8, at: between.lowerBound, before: between.upperBound) != nil
  }

  /// 比上年增长10.6%, 下降22%: needs the name before it.
  private func isComparison(_ range: Range<Int>) -> Bool {
    !range.isEmpty && Self.comparisons.stands(in: utf8, at: range.lowerBound)
  }

  private func endsWithEtCetera(_ range: Range<Int>) -> Bool {
    utf8.says("等", endingAt: range.upperBound)
  }

  private func sameSentence(_ index: Int) -> Bool {
    Sentences.isOne(utf8, amounts[index - 1].outer.upperBound..<amounts[index].outer.lowerBound)
  }

  // MARK: 分别

  /// Gives the values of 甲、乙分别占63%、67% to 甲 and 乙.
  private mutating func shareOut() {
    var index = 0
    while index < amounts.count {
      var last = index
      while last + 1 < amounts.count, follows(last + 1) { last += 1 }
      if last > index {
        let items = Enumeration(utf8: utf8).items(
          before: amounts[index].outer.lowerBound,
          from: index > 0 ? amounts[index - 1].outer.upperBound : range.lowerBound,
          count: last - index + 1)
        if !items.isEmpty {
          for (offset, item) in items.enumerated() { words[index + offset] = item }
        }
      }
      index = last + 1
    }
  }

  /// Whether an amount follows the one before with nothing but 、 or 和 between.
  private func follows(_ index: Int) -> Bool {
    let between = amounts[index - 1].outer.upperBound..<amounts[index].outer.lowerBound
    guard between.count <= 3, !between.isEmpty else { return false }
    let glyph = utf8.glyph(at: between.lowerBound)
    return between.count == glyph.length
      && glyph.scalar.isOne(of: "、和及与,，")
  }

  private static let comparisons: WordList = [
    "比上", "较", "同比", "环比", "比", "增长", "下降", "上升", "减少", "提高", "降低", "增幅", "降幅",
  ]
}
