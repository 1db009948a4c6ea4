// The labels of what a report says about a problem: 存在问题：, 整改情况：, 责任单位：, 整改状态：.

import NoticeRecord

/// Tells by its words what a label leads to.
///
/// A label is a noun that says what follows it, with words before it that only narrow it
/// (巡察|反馈|问题, 整改|落实|情况, 牵头|科室): so it is known by its parts, in whatever order reports
/// put them together.
enum FieldLabel {
  /// What a label leads to.
  enum Sort: Sendable {
    /// The problem: 存在问题：.
    case problem
    /// What was done: 整改措施：.
    case measures
    /// What was done, or how far it got: 整改进展：.
    case progress
    /// How far it got, and seldom what was done: 完成情况：.
    case status
    /// Who answers for it: 责任单位：.
    case owner
    /// What the record does not keep: 完成时限：.
    case passedOver
    /// The number of a row in a table: 序号.
    case number
  }

  private static let nouns: [(String, Sort)] = [
    ("问题", .problem), ("问题表现", .problem), ("主要表现", .problem), ("表现形式", .problem),
    ("问题描述", .problem), ("问题清单", .problem), ("问题事项", .problem), ("问题内容", .problem),
    ("反馈意见", .problem), ("反馈内容", .problem), ("反馈事项", .problem), ("问题点", .problem),
    ("指出", .problem), ("发现", .problem),
    ("措施", .measures), ("举措", .measures), ("做法", .measures), ("整改情况", .measures),
    ("落实情况", .measures), ("落实", .measures), ("整改工作", .measures), ("整改任务", .measures),
    ("整改", .measures), ("整改内容", .measures), ("整改工作情况", .measures), ("工作开展情况", .measures),
    ("落实进展", .measures), ("措施及成效", .measures), ("措施和成效", .measures),
    ("情况及成效", .measures), ("进展及成效", .measures), ("措施及进展", .measures),
    ("措施及完成情况", .measures), ("举措及成效", .measures), ("举措和成效", .measures),
    ("做法及成效", .measures), ("做法和成效", .measures), ("举措及进展", .measures),
    ("进展", .progress), ("进展情况", .progress),
    ("成效", .status), ("效果", .status), ("状态", .status), ("现状", .status), ("结论", .status),
    ("结果", .status),
    ("进度", .status), ("评估", .status), ("完成情况", .status), ("销号情况", .status),
    ("办结情况", .status), ("整改类型", .status), ("是否完成", .status), ("是否销号", .status),
    ("是否到位", .status), ("是否整改到位", .status), ("是否完成整改", .status), ("是否办结", .status),
    ("是否整改", .status), ("是否完成销号", .status), ("是否整改完成", .status),
    ("单位", .owner), ("领导", .owner), ("部门", .owner), ("科室", .owner), ("处室", .owner),
    ("股室", .owner), ("站所", .owner), ("乡镇", .owner), ("班子成员", .owner), ("主体", .owner),
    ("责任人", .owner), ("负责人", .owner), ("责任领导", .owner), ("责任股", .owner),
    ("督导单位", .passedOver), ("督办单位", .passedOver), ("督查单位", .passedOver), ("监督单位", .passedOver),
    ("验收单位", .passedOver), ("督导部门", .passedOver), ("督办部门", .passedOver), ("监督部门", .passedOver),
    ("验收部门", .passedOver), ("督办领导", .passedOver),
    ("时限", .passedOver), ("期限", .passedOver), ("时间", .passedOver), ("目标", .passedOver),
    ("类型", .passedOver), ("类别", .passedOver), ("备注", .passedOver), ("来源", .passedOver),
    ("时限要求", .passedOver), ("完成时限", .passedOver),
    ("原因", .passedOver), ("未完成原因", .passedOver),
    ("序号", .number), ("编号", .number),
    // In the words of every day: 【怎么改】, 【谁来改】, 【何时改】, 【改得怎样】.
    ("怎么改", .measures), ("怎样改", .measures), ("如何改", .measures),
    ("谁负责", .owner), ("谁来改", .owner), ("谁牵头", .owner),
    ("改得怎样", .status), ("改得怎么样", .status), ("改得如何", .status),
    ("何时改", .passedOver), ("何时改完", .passedOver), ("何时完成", .passedOver),
  ]
  private static let nounTable = PhraseTable(nouns.map(\.0))

  /// What may stand before the noun.
  private static let modifiers = PhraseTable([
    "整改", "落实", "工作", "目前", "当前", "具体", "主要", "进展", "完成", "存在", "巡察", "巡视", "审计",
    "检查", "督查", "督察", "反馈", "季度", "本季度", "本月", "本年度", "阶段性", "已采取", "采取", "的", "及",
    "和", "与", "再", "重新", "突出", "逐项", "销号", "办理", "责任", "牵头", "直接", "分管", "最新", "近期",
    "现", "发现", "指出", "查出", "个性", "共性", "问题", "情况", "任务", "事项", "措施", "配合", "协办", "包案",
    "承办", "主办", "主责", "挂牌", "办结", "处置", "解决", "治理", "要求", "立行立改", "长期", "原因", "具体",
    "已", "状态", "成效", "班子", "主体", "第一", "结果", "本轮", "年度", "全年", "以来", "党组", "党委", "我局",
  ])

  /// Owners are named only by labels that say so: 联系单位： leads to no owner.
  private static let charges = PhraseTable([
    "责任", "牵头", "配合", "协办", "包案", "分管", "承办", "主办", "主责", "挂牌", "整改",
  ])

  /// The most bytes of a label.
  static let longest = 42

  /// What a label that is the whole of a range leads to; nil where it is no label.
  static func sort(_ utf8: [UInt8], _ label: Range<Int>) -> Sort? {
    guard (6...longest).contains(label.count) else { return nil }
    if utf8.holdsSpace(label) {
      let letters = label.filter { utf8[$0] >= 0x80 && !isWideSpace(utf8, at: $0) }.map { utf8[$0] }
      return letters.count < label.count ? sort(letters, 0..<letters.count) : nil
    }
    // 完成整改 is a status.
    guard
      let noun = nounTable.hit(in: utf8, endingAt: label.upperBound, from: label.lowerBound),
      StatusWords.read(utf8, label) == nil
    else { return nil }
    let sort = nouns[noun.phrase].1
    let head = label.lowerBound..<noun.range.lowerBound
    if sort == .owner, noun.range.count < 9, charges.first(in: utf8, head) == nil { return nil }
    var offset = head.lowerBound
    while offset < head.upperBound {
      guard let word = modifiers.hit(in: utf8, at: offset, before: head.upperBound) else {
        return nil
      }
      offset = word.range.upperBound
    }
    return sort
  }

  /// Whether a byte belongs to an ideographic space.
  private static func isWideSpace(_ utf8: [UInt8], at offset: Int) -> Bool {
    var start = offset
    while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    return utf8.glyph(at: start).isSpace
  }

  /// A label with the colon behind it.
  struct Hit {
    var sort: Sort
    /// Where the label stands, its colon taken in.
    var range: Range<Int>
  }

  /// The label with which a range opens.
  static func opening(_ utf8: [UInt8], _ range: Range<Int>) -> Hit? {
    let start = utf8.trimmed(range) { $0.isSpace || $0.scalar == "【" || $0.scalar == "[" }
      .lowerBound
    let reach = start..<min(range.upperBound, start + longest + 16)
    guard let colon = ColonTable.colon(in: utf8, reach) else {
      return whole(utf8, line(utf8, reach))
    }
    return hit(utf8, start..<colon, in: range) ?? whole(utf8, line(utf8, reach))
  }

  /// The labels of a line, each at the beginning of a clause.
  static func all(in text: IndexedText, _ line: Range<Int>) -> [Hit] {
    let utf8 = text.utf8
    var found: [Hit] = []
    var start = line.lowerBound
    if let whole = whole(utf8, line) { return [whole] }
    while let colon = text.first(.colon, from: start, before: line.upperBound) {
      var clause = clauseStart(utf8, before: colon, from: start)
      if start == line.lowerBound, let inside = clause,
        Marker.read(utf8, at: start, to: colon)?.range.upperBound == inside
      {
        clause = start
      }
      start = colon + utf8.glyph(at: colon).length
      guard let clause, let hit = hit(utf8, clause..<colon, in: line),
        !isOfSentence(utf8, clause..<colon, in: line)
      else { continue }
      found.append(hit)
      start = hit.range.upperBound
    }
    return found
  }

  /// 开展自查，发现问题：…: words that are a label only at the beginning of a sentence.
  private static func isOfSentence(
    _ utf8: [UInt8], _ label: Range<Int>, in line: Range<Int>
  ) -> Bool {
    let words = utf8.trimmed(label)
    let before = utf8.trimmed(line.lowerBound..<words.lowerBound)
    guard !before.isEmpty, let last = utf8.glyph(endingAt: before.upperBound) else { return false }
    return last.scalar.isOne(of: "，,；;、")
      && (utf8.says("发现问题", endingAt: words.upperBound)
        || utf8.says("存在问题", endingAt: words.upperBound))
  }

  private static func hit(_ utf8: [UInt8], _ label: Range<Int>, in range: Range<Int>) -> Hit? {
    let words = withoutNumber(utf8, label)
    guard let sort = sort(utf8, utf8.trimmed(words)) else { return nil }
    var end = label.upperBound + utf8.glyph(at: label.upperBound).length
    // 【整改情况】：
    if end < range.upperBound, utf8.glyph(at: end).scalar.isOne(of: ":：") {
      end += utf8.glyph(at: end).length
    }
    return Hit(sort: sort, range: label.lowerBound..<end)
  }

  /// The label that is a line for itself: what it leads to stands on the next.
  private static func whole(_ utf8: [UInt8], _ line: Range<Int>) -> Hit? {
    guard line.count <= longest + 12 else { return nil }
    let words = utf8.trimmed(withoutNumber(utf8, utf8.trimmed(line)))
    // 整改 and 问题 are words of sentences, too.
    guard words.count >= 12 else { return nil }
    return sort(utf8, words).map { Hit(sort: $0, range: line) }
  }

  /// The first line of a range.
  private static func line(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    range.lowerBound..<utf8.lineEnd(from: range.lowerBound, to: range.upperBound)
  }

  /// The range without the number before it: 2.整改措施, （一）整改措施.
  private static func withoutNumber(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let marker = Marker.read(utf8, at: range.lowerBound, to: range.upperBound)
    guard let marker, marker.range.upperBound < range.upperBound else { return range }
    return marker.range.upperBound..<range.upperBound
  }

  /// Where the clause that ends with a colon begins; nil where it is too long for a label.
  private static func clauseStart(_ utf8: [UInt8], before colon: Int, from start: Int) -> Int? {
    var offset = colon
    while offset > start, let glyph = utf8.glyph(endingAt: offset) {
      if glyph.scalar.isOne(of: "。；;|，,（(【[\n)）") { return offset }
      if glyph.isSpace, colon - offset >= 6, isLabelEdge(utf8, offset, colon) { return offset }
      offset -= glyph.length
      if colon - offset > longest + 6 { return nil }
    }
    return offset
  }

  /// Whether a label begins behind the space that ends at an offset: 整 改 情 况 has spaces within.
  private static func isLabelEdge(_ utf8: [UInt8], _ offset: Int, _ colon: Int) -> Bool {
    sort(utf8, utf8.trimmed(offset..<colon)) != nil
  }
}
