// The words by which a report says how far a problem is solved.

import NoticeRecord

/// Reads statements of status.
///
/// A statement is put together of few words (已|基本|完成, 尚未|整改|到位): each clause is read word by
/// word, and the first that settles something counts. A clause with any other word states nothing.
enum StatusWords {
  /// What a word adds to a statement.
  enum Word: UInt32 {
    /// 该问题, 目前, 的: nothing.
    case filler
    /// 已, 全部: what comes next is finished.
    case already
    /// 完成, 销号: finished as such.
    case finished
    /// 整改, 落实: finished only after 已, or with 到位.
    case action
    /// 基本, 部分, 阶段性: what comes next is finished in part.
    case partly
    /// 部分: so is what stands before it.
    case part
    /// 取得成效: finished in part as such.
    case progress
    /// 未, 尚未: what comes next is not finished.
    case not
    /// 正在, 推进: going on.
    case ongoing
    /// 中: what stands before it is going on.
    case midst
    /// 持续, 长期: going on, unless what is good is kept up.
    case lasting
    /// 坚持, 巩固: kept up.
    case kept
    /// 常态化, 跟踪问效: what goes on after the end.
    case afterwards
    /// 转入: what it has become, 常态化推进, is no status.
    case turned
    /// 验收: what others say of it.
    case verdict
    /// 需: what is kept up is still to be.
    case needed
    /// 反弹: open again.
    case relapse
  }

  /// 尚未完成: what comes next is not finished yet.
  static let notYet = ["尚未", "暂未", "还未", "仍未"]

  private static let words = otherWords + notYet.map { ($0, Word.not) }
  private static let otherWords: [(String, Word)] = [
    // 该问题目前已……
    ("该", .filler), ("此", .filler), ("本", .filler), ("目前", .filler), ("当前", .filler),
    ("现", .filler), ("现在", .filler), ("这一", .filler), ("这个", .filler), ("今后", .needed),
    ("截至目前", .filler), ("问题", .filler), ("事项", .filler), ("任务", .filler), ("工作", .filler),
    ("项", .filler), ("条", .filler), ("的", .filler), ("了", .filler), ("都", .filler), ("下去", .filler),
    ("并", .filler), ("且", .filler), ("为", .filler), ("属", .filler), ("状态", .filler),
    ("达到", .filler), ("达", .filler), ("序时进度", .filler), ("时序进度", .filler),
    ("验收", .verdict),
    ("全面", .filler), ("如期", .filler), ("按期", .filler), ("按时", .filler), ("彻底", .filler),
    // 已全部……
    ("已", .already), ("已经", .already), ("全部", .already), ("均", .already),
    // 完成, 立行立改
    ("完成", .finished), ("销号", .finished), ("办结", .finished), ("完毕", .finished), ("到位", .finished),
    ("改到位", .finished),
    ("达标", .finished), ("清零", .finished), ("见底", .finished), ("立行立改", .finished),
    ("即知即改", .finished),
    ("立整立改", .finished), ("边巡边改", .finished), ("通过验收", .finished),
    ("实施完毕", .finished), ("实施完成", .finished), ("实施到位", .finished),
    // 整改, 解决
    ("整改", .action), ("落实", .action), ("解决", .action), ("办理", .action), ("纠正", .action),
    ("处理", .action), ("整治", .action), ("改正", .action), ("再整改", .action), ("再整改后", .filler),
    // 基本完成, 取得阶段性成效
    ("基本", .partly), ("部分", .part), ("阶段性", .partly), ("阶段", .partly), ("分阶段", .partly),
    ("初步", .partly),
    ("大部分", .part), ("阶段性目标", .part), ("阶段性任务", .part), ("阶段目标", .part), ("取得", .partly),
    ("明显", .partly), ("显著", .partly), ("积极", .partly),
    ("一定", .partly), ("较好", .partly), ("成效", .progress), ("进展", .progress), ("成果", .progress),
    ("效果", .progress), ("见效", .progress),
    // 尚未完成
    ("未", .not), ("没有", .not), ("未能", .not),
    // 正在推进
    ("正在", .ongoing), ("仍在", .ongoing), ("尚在", .ongoing), ("还在", .ongoing), ("正", .ongoing),
    ("推进", .ongoing),
    ("进行", .ongoing), ("中", .midst),
    ("有序", .ongoing), ("加快", .ongoing), ("稳步", .ongoing), ("抓紧", .ongoing), ("继续", .ongoing),
    ("跟进", .ongoing), ("实施", .ongoing), ("启动", .ongoing), ("开始", .ongoing), ("动工", .ongoing),
    ("开工", .ongoing), ("攻坚", .ongoing), ("持续", .lasting), ("长期", .lasting),
    // 并长期坚持
    ("坚持", .kept), ("保持", .afterwards), ("巩固", .afterwards), ("常态", .afterwards),
    ("长效", .afterwards),
    ("常态化", .afterwards), ("长效化", .afterwards), ("常抓", .afterwards), ("不懈", .afterwards),
    ("深化", .afterwards), ("优化", .afterwards), ("提升", .afterwards), ("提高", .afterwards),
    ("转入", .turned), ("转为", .turned), ("仍", .filler), ("需", .needed),
    ("需要", .needed), ("须", .needed), ("还需", .needed), ("跟踪", .afterwards), ("问效", .afterwards),
    ("关注", .afterwards), ("用力", .afterwards),
    ("抓好", .afterwards), ("加强", .afterwards), ("深入", .afterwards), ("完善", .afterwards),
    ("发力", .afterwards), ("管理", .afterwards), ("机制", .afterwards), ("监测", .afterwards),
    ("纳入日常监管", .afterwards), ("纳入日常管理", .afterwards), ("纳入常态化管理", .afterwards),
    // 虽已完成，但近期又出现反弹；已重新列入整改
    ("虽", .filler), ("虽然", .filler), ("但", .filler), ("近期", .filler), ("又", .filler),
    ("再次", .filler),
    ("再度", .filler), ("出现", .filler), ("发生", .filler), ("反弹", .relapse), ("回潮", .relapse),
    ("死灰复燃", .relapse), ("重新列入整改", .relapse), ("重新纳入整改", .relapse),
    ("重新列入整改台账", .relapse), ("重新纳入整改台账", .relapse),
    // Of a problem: 治理反弹问题.
    ("反弹问题", .filler), ("反弹回潮问题", .filler),
  ]
  private static let table = PhraseTable(words.map(\.0))

  /// The most bytes of a statement.
  static let longest = 90

  /// The status that a range states, when it says nothing else.
  static func read(_ utf8: [UInt8], _ range: Range<Int>) -> Finding.Status? {
    if let status = stated(utf8, range) { return status }
    return mayEndWithBracket(utf8, range) ? statedBeforeBracket(utf8, range) : nil
  }

  /// The status that a range states in these words, nothing in brackets behind them.
  static func stated(_ utf8: [UInt8], _ range: Range<Int>) -> Finding.Status? {
    if let effect = effect(utf8, range) {
      let status = read(utf8, effect)
      return status == .done ? nil : status
    }
    guard opensStatement(utf8, range) else { return nil }
    if isWholeRate(utf8, range) { return .done }
    let (stated, rest) = withoutPlan(utf8, range)
    let words = utf8.trimmed(stated) { isEdge($0) }
    guard (6...longest).contains(words.count) else { return nil }
    // 分阶段整改 is how it is done; only with what is planned next it says how far.
    if stated == range, utf8.says("分阶段", at: words.lowerBound) { return nil }
    var clause = Clause()
    var before: Clause?
    var offset = words.lowerBound
    while offset < words.upperBound {
      if let hit = table.hit(in: utf8, at: offset, before: words.upperBound) {
        clause.add(Self.words[hit.phrase].1)
        offset = hit.range.upperBound
        continue
      }
      let glyph = utf8.glyph(at: offset)
      guard isEdge(glyph) || glyph.scalar == "、" else {
        return offset > words.lowerBound ? readClose(utf8, words) : nil
      }
      if !glyph.isSpace {
        before = clause.after(before)
        clause = Clause()
      }
      offset += glyph.length
    }
    let status = clause.after(before).status
    guard status == .done, let rest else { return status }
    return rest == .left ? .partlyDone : nil
  }

  /// Whether a range begins with a word of statements, as what says anything else hardly does.
  private static func opensStatement(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let start = utf8.trimmed(range) { isEdge($0) }.lowerBound
    return start < range.upperBound
      && (table.hit(in: utf8, at: start, before: range.upperBound) != nil
        || utf8.glyph(at: start).scalar == "、")
  }

  /// 尚未完成 of 因资料缺失，尚未完成: what is behind the last cause.
  private static func effect(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let start = utf8.skippingSpaces(from: range.lowerBound, to: range.upperBound)
    guard causes.stands(in: utf8, at: start) else { return nil }
    let words = start..<utf8.trimmed(range) { isEdge($0) }.upperBound
    let clauses = utf8.parts(of: words, between: "，,")
    // 因资料缺失，尚未完成，预计年底前完成
    let last = clauses.lastIndex { clause in
      !plans.stands(in: utf8, at: clause.lowerBound)
        && !remainders.stands(in: utf8, at: clause.lowerBound)
    }
    guard let last, last > 0 else { return nil }
    return clauses[last].lowerBound..<words.upperBound
  }

  private static let causes: WordList = ["因", "由于", "鉴于"]

  /// The status that a range states when the spaces that a copy put into its words are left out:
  /// 取得阶 段性成效.
  private static func readClose(_ utf8: [UInt8], _ words: Range<Int>) -> Finding.Status? {
    guard utf8.holdsSpace(words) else { return nil }
    let letters = utf8.lettersWithoutSpaces(in: words)
    return letters.count < words.count ? read(letters, 0..<letters.count) : nil
  }

  /// The sentence of prose that closes with a status: the last, or a 已完成 right before it that the
  /// last goes on from.
  ///
  /// 推进工作落实到位 closes many a report of measures, so the last must say that it speaks of a state.
  static func closing(_ utf8: [UInt8], _ prose: Range<Int>) -> Range<Int>? {
    guard let last = utf8.lastSentence(in: prose) else {
      return statement(ofProblemIn: prose, utf8)
    }
    guard let status = read(utf8, last) else { return statement(ofProblemIn: last, utf8) }
    if let before = utf8.lastSentence(in: prose.lowerBound..<last.lowerBound),
      read(utf8, before) == .done
    {
      return before
    }
    let speaksOfState =
      states.occurs(in: utf8, last)
      || status == .partlyDone && partialStates.occurs(in: utf8, last)
      || status == .done && wholeStates.stands(in: utf8, at: utf8.trimmed(last).lowerBound)
    return speaksOfState ? effect(utf8, last) ?? last : nil
  }

  private static let states = PhraseTable([
    "已", "未", "正在", "仍在", "该问题", "该项", "此项", "截至目前", "部分",
  ])
  /// 基本完成, 阶段性完成.
  private static let partialStates = PhraseTable(["基本", "阶段性"])
  /// 整改到位, 整改完成率100%, but not 推进工作落实到位.
  private static let wholeStates: WordList = ["整改到位", "整改完成", "整改完毕", "完成整改", "整改率"]

  /// 该问题尚未完成 of 办法尚未出台，该问题尚未完成, and 目前正在推进 of 该问题涉及面广，目前正在推进: what a sentence
  /// ends with that names the problem.
  private static func statement(ofProblemIn sentence: Range<Int>, _ utf8: [UInt8]) -> Range<Int>? {
    // Statements are short, and few clauses hold more than one.
    let tail = max(sentence.lowerBound, sentence.upperBound - 4 * longest)
    guard utf8.holds("该问题", in: tail..<sentence.upperBound) else { return nil }
    let clauses = utf8.parts(of: sentence, between: "，,；;")
    let named = clauses.lastIndex { utf8.says("该问题", at: utf8.trimmed($0).lowerBound) }
    guard let named else { return nil }
    // A statement is short, and so are its clauses few.
    return clauses.indices[named...].suffix(4).lazy
      .map { (isNamed: $0 == named, words: clauses[$0].lowerBound..<sentence.upperBound) }
      .first { statement in
        read(utf8, statement.words).map { statement.isNamed || $0 != .done } ?? false
      }?.words
  }

  /// The status that the answer to a question such as 是否完成 states: 是, 否, or in words.
  static func readAnswer(_ utf8: [UInt8], _ range: Range<Int>) -> Finding.Status? {
    let answer = utf8.trimmed(range) { isEdge($0) }
    if isWhole(utf8, answer) { return .done }
    guard (2...3).contains(answer.count) else { return read(utf8, range) }
    let scalar = utf8.glyph(at: answer.lowerBound).scalar
    if scalar.isOne(of: "是√✓✔") { return .done }
    return scalar.isOne(of: "否×✕✗") ? .notDone : nil
  }

  /// What is open although something is done.
  private enum Rest {
    /// Some of it: 已完成，剩余2户年底前搬迁.
    case left
    /// What others say of it: 已整改，待验收.
    case verdict
  }

  /// 正在整改 of 正在整改，计划2024年6月底前完成, and 已完成 of 已完成，剩余2户年底前搬迁, which is not all.
  private static func withoutPlan(
    _ utf8: [UInt8], _ range: Range<Int>
  ) -> (stated: Range<Int>, rest: Rest?) {
    var stated = range
    var start = range.lowerBound
    while start < range.upperBound,
      let comma = utf8.firstOffset(of: "，,；;（(", in: start..<range.upperBound)
    {
      // What is longer states nothing.
      if stated == range, comma - range.lowerBound > 2 * longest { return (range, nil) }
      // A range may end within the comma.
      start = min(comma + utf8.glyph(at: comma).length, range.upperBound)
      let isPlan =
        plans.stands(in: utf8, at: behindSpeaker(utf8, start))
        || namesDay(utf8, start..<range.upperBound)
      let awaits = verdicts.stands(in: utf8, at: start)
      let leavesRest = !isPlan && remainders.stands(in: utf8, at: start)
      // 其余均已整改 leaves nothing.
      if leavesRest, start < range.upperBound, utf8.holdsOne(of: "已均", in: start..<range.upperBound)
      {
        return (stated, nil)
      }
      if isPlan || awaits || leavesRest, stated == range { stated = range.lowerBound..<comma }
      if awaits || leavesRest { return (stated, awaits ? .verdict : .left) }
    }
    return (stated, nil)
  }

  /// 2025年底前全部完成: whether a clause begins with the day by which something is to be.
  private static func namesDay(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, ASCII.isDigit(utf8[range.lowerBound]) else { return false }
    let clause = range.lowerBound..<(utf8.firstOffset(of: "，,；;。", in: range) ?? range.upperBound)
    return utf8.holdsOne(of: "年月", in: clause) && utf8.holdsOne(of: "前底", in: clause)
  }

  /// Where words go on behind who speaks: 我们|力争.
  private static func behindSpeaker(_ utf8: [UInt8], _ start: Int) -> Int {
    start + (speakers.word(in: utf8, at: start)?.utf8CodeUnitCount ?? 0)
  }

  private static let speakers: WordList = ["我们", "我局", "我院", "我委", "我校", "我中心", "下一步"]
  private static let verdicts: WordList = [
    "待验收", "待核", "待销号", "待审", "待评估", "待复", "待上级", "待省", "待市", "待县", "待区",
  ]
  private static let remainders: WordList = ["剩余", "其余", "余下"]

  /// What comes next is no statement: what is planned, or why it stands as it stands.
  private static let plans: WordList = [
    "计划", "预计", "拟", "将", "力争", "确保", "预期", "因", "由于", "主要原因",
  ]

  /// What may stand around a statement.
  static func isEdge(_ glyph: Glyph) -> Bool {
    switch glyph.scalar {
    case "。", ".", "；", ";", "，", ",", "（", "）", "(", ")", "【", "】", "[", "]", "：", ":": true
    default: glyph.isSpace
    }
  }
}
