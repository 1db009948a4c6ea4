// The undertakings of a plan, each with its goal and its measures.

import NoticeRecord

/// Reads the actions of a work plan.
struct ActionsReader {
  let sheet: Sheet
  let outline: Outline

  /// The actions, counted from 1 through the plan, where each stands in the text, and where a table
  /// says by when; the rows of a table that only shares out what the sections undertake have none.
  func read() -> [(action: Action?, range: Range<Int>, due: Range<Int>?)] {
    let table = ActionsTable(sheet: sheet).read()
    guard let first = table.first else { return headed(by: actionHeadings()) }
    let tasks = undertaken()
    let stands = tasks.contains { outline.headings[$0].whole.contains(first.range.lowerBound) }
    guard tasks.count > 1, !stands else { return table.map { ($0.action, $0.range, $0.due) } }
    let rows = table.map { (action: Action?.none, range: $0.range, due: $0.due) }
    return (headed(by: tasks) + rows).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What each of some headings undertakes.
  private func headed(
    by headings: [Int]
  ) -> [(action: Action?, range: Range<Int>, due: Range<Int>?)] {
    headings.enumerated().map { place, index in
      let heading = outline.headings[index]
      let sentence = sheet.utf8.trimmed(withoutNote(heading.title), where: Self.isEdge)
      let title = firstClause(of: heading) ?? sentence
      var action = Action(
        number: place + 1,
        title: sheet.utf8.holdsSpace(title)
          ? String(decoding: sheet.utf8.lettersWithoutSpaces(in: title), as: UTF8.self)
          : sheet.text.string(title),
        span: sheet.text.span(heading.start..<sheet.utf8.trimmed(heading.whole).upperBound))
      let goal = goalHeading(under: index)
      action.goal = goal.flatMap { self.goal($0) } ?? inlineGoal(heading.body)
      action.measures = measures(under: index, besides: goal)
      if title != sentence, action.measures.isEmpty {
        action.measures = inline(title.upperBound..<sentence.upperBound)
      }
      return (action, heading.whole, nil)
    }
  }

  private static func isEdge(_ glyph: Glyph) -> Bool {
    glyph.isSpace || glyph.scalar.isOne(of: "。.；;，,：:|")
  }

  /// A heading without the bracket that says who answers for it: （牵头科室：待遇保障科）.
  private func withoutNote(_ title: Range<Int>) -> Range<Int> {
    guard let note = FindingTitle.note(sheet.utf8, title),
      let bracket = sheet.utf8.glyph(endingAt: note.lowerBound)
    else { return title }
    return title.lowerBound..<note.lowerBound - bracket.length
  }

  /// The first clause of an item that is one sentence with nothing under it: 筹备竞赛 of
  /// 3.筹备竞赛，5月20日前完成报名。（人事科）
  private func firstClause(of heading: Heading) -> Range<Int>? {
    let utf8 = sheet.utf8
    guard utf8.says("。", at: heading.title.upperBound), isEmpty(heading.body),
      let comma = utf8.firstOffset(of: "，,；;", in: heading.title)
    else { return nil }
    let clause = utf8.trimmed(heading.title.lowerBound..<comma, where: Self.isEdge)
    guard utf8.characters(in: clause) >= 4,
      !Self.prefaces.contains(where: { utf8.says($0, at: clause.lowerBound) })
    else { return nil }
    return clause
  }

  /// Whether nothing stands in a range but a bracket with who answers for it.
  private func isEmpty(_ body: Range<Int>) -> Bool {
    let words = sheet.utf8.trimmed(body)
    return words.isEmpty || isBracket(words)
  }

  /// （人事科）
  private func isBracket(_ words: Range<Int>) -> Bool {
    let utf8 = sheet.utf8
    guard let first = words.isEmpty ? nil : utf8.glyph(at: words.lowerBound),
      first.scalar.isOne(of: "(（【["),
      let close = utf8.firstOffset(of: ")）】]", in: words)
    else { return false }
    return utf8.trimmed(close + utf8.glyph(at: close).length..<words.upperBound, where: Self.isEdge)
      .isEmpty
  }

  /// Words that open a clause in front of what is to be done: 根据上级要求，…
  private static let prefaces: [StaticString] = [
    "根据", "按照", "围绕", "为", "以", "通过", "在", "结合", "针对", "对照", "依托", "依据", "聚焦", "立足", "坚持",
  ]

  /// What is left before a text when what stood before it has been taken off.
  private static func isOpening(_ glyph: Glyph) -> Bool {
    glyph.isSpace || glyph.scalar.isOne(of: "\n|•·，,；;")
  }

  // MARK: Which headings are actions

  /// What stands under 主要任务.
  private func undertaken() -> [Int] {
    outermost().filter { Self.tasks.occurs(in: sheet.utf8, outline.headings[$0].title) }
      .flatMap { children(of: $0) }
  }

  /// What stands under 主要任务; without such a section the outermost headings that are no frame.
  private func actionHeadings() -> [Int] {
    let tops = outermost()
    let under = undertaken()
    if !under.isEmpty { return under }
    let rest = tops.filter { !Self.frames.occurs(in: sheet.utf8, outline.headings[$0].title) }
    let counted = countedThrough(rest)
    if !counted.isEmpty { return counted }
    guard rest.count == 1, rest.count < tops.count, let only = rest.first else { return rest }
    let inside = children(of: only)
    return inside.count >= 2 ? inside : rest
  }

  /// What stands under the sections where its numbers count on from one section to the next:
  /// 一、（一）（二） 二、（三）（四）.
  private func countedThrough(_ sections: [Int]) -> [Int] {
    let under = sections.map { children(of: $0) }
    guard under.count >= 2, under.allSatisfy({ !$0.isEmpty }) else { return [] }
    let all = under.flatMap(\.self)
    let numbers = all.map { outline.headings[$0].number }
    return numbers == (1...all.count).map { $0 } ? all : []
  }

  private func children(of index: Int) -> [Int] {
    outline.children(of: index).filter {
      !Self.goals.occurs(in: sheet.utf8, outline.headings[$0].title)
    }
  }

  private func outermost() -> [Int] {
    let tops = outline.headings.indices.filter { outline.headings[$0].parent == nil }
    guard let style = tops.map({ outline.headings[$0].style }).min() else { return [] }
    return tops.filter { outline.headings[$0].style == style }
  }

  private static let tasks = PhraseTable([
    "主要任务", "重点任务", "工作任务", "主要工作", "重点工作", "工作措施", "主要举措", "重点举措",
    "主要措施", "工作内容", "任务举措", "具体任务", "主要内容", "任务措施", "工作重点", "具体措施",
    "重点内容", "工作举措", "主要目标任务", "目标任务", "重点行动", "行动内容", "主要行动", "具体行动",
    "专项行动任务", "行动任务", "实施内容", "重点项目", "任务分工", "推进措施", "落实措施", "具体工作",
    "重点安排", "检查重点", "检查内容", "整治重点", "整治内容",
    "整治任务", "治理任务", "攻坚任务",
  ])

  /// Sections that say why and how, not what.
  private static let frames = PhraseTable([
    "总体要求", "指导思想", "总体思路", "工作目标", "总体目标", "主要目标", "保障措施", "组织保障",
    "工作要求", "组织领导", "组织实施", "基本原则", "时间安排", "实施步骤", "工作步骤", "有关要求",
    "背景", "附则", "监督考核", "联系方式", "加强领导", "工作机制", "考核评估", "适用范围", "目标要求",
    "形势", "回顾", "基本情况", "行动目标", "发展目标", "主要指标", "考核奖惩", "考核办法", "奖惩", "附件",
    "目标指标", "责任追究", "资金保障", "进度安排", "其他事项", "工作指标", "责任分工", "职责分工", "督导检查", "发展基础", "相关要求",
    "检查目标", "整治目标", "治理目标", "创建目标", "攻坚目标",
  ])

  // MARK: Goal and measures

  private static let goals = PhraseTable([
    "工作目标", "主要目标", "总体目标", "目标指标", "主要指标", "年度目标", "具体目标", "预期目标",
    "目标要求", "目标任务", "行动目标", "发展目标", "工作指标",
  ])
  private static let works = PhraseTable([
    "重点举措", "重要举措", "工作举措", "主要举措", "工作措施", "主要措施", "具体措施", "重点任务",
    "工作内容", "主要任务", "具体举措", "工作任务", "重点工作", "重点措施", "推进举措", "主要工作",
  ])

  /// Where the label of a goal or of works begins that ends at an offset: 工作目标.
  static func label(_ utf8: [UInt8], endingAt end: Int, from start: Int) -> Int? {
    (goals.hit(in: utf8, endingAt: end, from: start)
      ?? works.hit(in: utf8, endingAt: end, from: start))?.range.lowerBound
  }

  private func goalHeading(under index: Int) -> Int? {
    outline.children(of: index).first {
      Self.goals.occurs(in: sheet.utf8, outline.headings[$0].title)
    }
  }

  private func goal(_ index: Int) -> String? {
    let body = sheet.utf8.trimmed(outline.headings[index].body)
    return body.isEmpty ? nil : sheet.text.string(body)
  }

  /// 工作目标：…… as a line of its own under the heading.
  private func inlineGoal(_ body: Range<Int>) -> String? {
    for line in sheet.utf8.parts(of: body, betweenBytes: 0x0A) {
      let words = sheet.utf8.trimmed(line)
      guard
        let label = Self.goals.hit(in: sheet.utf8, at: words.lowerBound, before: words.upperBound)
      else { continue }
      let value = sheet.utf8.trimmed(label.range.upperBound..<words.upperBound, where: Self.isEdge)
      if !value.isEmpty { return sheet.text.string(value) }
    }
    return nil
  }

  private func measures(under index: Int, besides goal: Int?) -> [Measure] {
    var items = outline.children(of: index).filter { $0 != goal }
    let works = items.filter { Self.works.occurs(in: sheet.utf8, outline.headings[$0].title) }
    if let work = works.first {
      let under = outline.children(of: work)
      items = under.isEmpty ? [] : under
      if under.isEmpty { return inline(outline.headings[work].body) }
    }
    guard !items.isEmpty else {
      let body = outline.headings[index].body
      return inline(labelledWork(in: body) ?? body)
    }
    return items.enumerated().map { place, item in
      let heading = outline.headings[item]
      let whole = sheet.utf8.trimmed(heading.title.lowerBound..<heading.body.upperBound)
      return Measure(
        number: place + 1, text: sheet.text.string(whole), span: sheet.text.span(whole))
    }
  }

  /// What follows 主要举措： at the beginning of a line, down to the end of the body.
  private func labelledWork(in body: Range<Int>) -> Range<Int>? {
    let utf8 = sheet.utf8
    for line in utf8.parts(of: body, betweenBytes: 0x0A) {
      let start = utf8.trimmed(line).lowerBound
      guard let label = Self.works.hit(in: utf8, at: start, before: line.upperBound),
        label.range.upperBound < line.upperBound,
        utf8.glyph(at: label.range.upperBound).scalar.isOne(of: "：:")
      else { continue }
      let after = label.range.upperBound
      return utf8.trimmed(after + utf8.glyph(at: after).length..<body.upperBound)
    }
    return nil
  }

  /// The measures, of which the last one keeps who answers for the action, and by when, where that
  /// would be one by itself: 责任科室：质量科.
  private func withoutFieldsAlone(_ places: [Range<Int>]) -> [Range<Int>] {
    guard let last = places.last,
      let field = FieldLabel.all(in: sheet.text, last).first,
      field.sort == .owner || field.sort == .passedOver,
      sheet.utf8.trimmed(last.lowerBound..<field.range.lowerBound, where: Self.isOpening).isEmpty
    else { return places }
    var places = Array(places.dropLast())
    if let before = places.popLast() { places.append(before.lowerBound..<last.upperBound) }
    return places
  }

  private func inline(_ body: Range<Int>) -> [Measure] {
    let items = Series.items(sheet.text, body)
    let places = items.isEmpty ? [sheet.utf8.trimmed(body, where: Self.isOpening)] : items
    return withoutFieldsAlone(places).filter { !$0.isEmpty && !isBracket($0) }.enumerated().map {
      place, range in
      Measure(number: place + 1, text: sheet.text.string(range), span: sheet.text.span(range))
    }
  }
}
