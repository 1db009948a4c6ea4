// The problems that an order to put things right counts: 一、核查发现的问题, 问题一：……, 问题二：…….

import NoticeRecord

/// Reads the problems of a notice that answers none, but names and numbers them.
enum CountedProblems {
  /// The problems right under a section about problems that were found, or about any in a letter that
  /// orders to put them right; none where there are fewer than two.
  static func read(_ sheet: Sheet, _ outline: Outline, title: String?) -> [Finding] {
    let utf8 = sheet.utf8
    let title = title ?? ""
    let words = Array(title.utf8)
    let isOrder = orders.occurs(in: words, 0..<words.count) && !LetterTitle.closes(title)
    let problems = outline.headings.filter { heading in
      guard heading.style == .problem, let number = heading.number, number > 0,
        utf8.holds("问题", in: heading.start..<heading.title.lowerBound),
        let section = heading.parent.map({ outline.headings[$0].title })
      else { return false }
      let start = heading.title.lowerBound
      let line = start..<utf8.lineEnd(from: start, to: heading.whole.upperBound)
      // 问题一：怎样申请？
      return utf8.holds("问题", in: section) && (isOrder || found.occurs(in: utf8, section))
        && utf8.characters(in: heading.title) >= 4 && utf8.firstOffset(of: "？?", in: line) == nil
    }
    guard problems.count >= 2 else { return isOrder ? ordered(sheet, outline) : [] }
    return problems.map { heading in
      Finding(
        number: heading.number ?? 0, title: FindingTitle.clean(utf8, heading.title),
        section: heading.parent.map {
          sheet.text.string(utf8.trimmed(outline.headings[$0].title))
        },
        span: sheet.text.span(heading.start..<utf8.trimmed(heading.whole).upperBound))
    }
  }

  /// The problems that an order lists or, where it lists none, quotes.
  private static func ordered(_ sheet: Sheet, _ outline: Outline) -> [Finding] {
    let listed = listed(sheet, outline)
    if !listed.isEmpty { return listed }
    let spoken = LetterProblems.spoken(sheet) { leadsToProblems(sheet.utf8, endingAt: $0) }
    return spoken.isEmpty ? LetterProblems.quoted(sheet) : spoken
  }

  /// The numbered lines of an order behind 发现存在下列问题：.
  private static func listed(_ sheet: Sheet, _ outline: Outline) -> [Finding] {
    let utf8 = sheet.utf8
    let headings = outline.headings
    let first = headings.indices.first {
      headings[$0].number == 1 && leadsToProblems(utf8, endingAt: headings[$0].start)
    }
    guard let first else { return [] }
    var list: [Heading] = []
    for heading in headings[first...] where heading.style <= headings[first].style {
      guard heading.style == headings[first].style, heading.number == list.count + 1 else { break }
      list.append(heading)
    }
    guard list.count >= 2 else { return [] }
    return list.map { heading in
      let start = heading.title.lowerBound
      let line = start..<utf8.lineEnd(from: start, to: heading.whole.upperBound)
      let title =
        start..<(utf8.firstOffset(of: "；;", in: heading.title) ?? heading.title.upperBound)
      return Finding(
        number: heading.number ?? 0, title: FindingTitle.clean(utf8, title),
        span: sheet.text.span(heading.start..<utf8.trimmed(line).upperBound))
    }
  }

  /// 现场检查发现存在下列问题：, not 针对发现的问题提出如下要求：.
  private static func leadsToProblems(_ utf8: [UInt8], endingAt end: Int) -> Bool {
    let floor = max(0, end - longestLead)
    let before = utf8.trimmed(floor..<end)
    guard let colon = utf8.glyph(endingAt: before.upperBound), colon.scalar.isOne(of: "：:") else {
      return false
    }
    let (clause, _) = Clause.left(
      of: before.upperBound - colon.length, in: utf8, from: floor, stop: .sentence)
    guard let noun = nouns.hit(in: utf8, endingAt: clause.upperBound, from: clause.lowerBound)
    else {
      return false
    }
    let words = clause.lowerBound..<noun.range.lowerBound
    return finding.occurs(in: utf8, words) && !suppositions.occurs(in: utf8, words)
  }

  /// The most bytes of the clause that leads to a list.
  private static let longestLead = 200

  private static let nouns = PhraseTable([
    "问题", "问题如下", "隐患", "隐患如下", "违法行为", "违法行为如下", "违规行为", "情形", "情况", "不足",
  ])
  private static let finding = PhraseTable(["存在", "发现", "查出", "查实", "有下列", "有以下"])

  /// 是否存在下列问题：, 未发现下列问题：, 如发现以下隐患：: what may be, or is not.
  private static let suppositions = PhraseTable([
    "是否", "有无", "有没有", "未发现", "没有", "未存在", "不存在", "如发现", "如存在", "如有", "若", "一旦", "可能", "不得", "避免",
    "防止",
    "严禁", "杜绝",
  ])

  /// 关于限期整治河道垃圾的督办函, 某局整改通知书
  private static let orders = PhraseTable(LetterTitle.endings + ["督办", "责令"])

  /// 一、核查发现的问题, not 二、需要注意的问题
  private static let found = PhraseTable([
    "发现", "存在", "核查", "反馈", "督办", "责令", "指出", "查出",
  ])
}
