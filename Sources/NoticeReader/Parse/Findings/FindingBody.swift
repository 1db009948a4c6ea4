// What a report says under a problem: what was done, how far it got, and who answers for it.

import NoticeRecord

/// Reads the text under the heading of a finding.
struct FindingBody {
  /// How far the problem is solved.
  private(set) var status: Finding.Status?
  /// The words that say so.
  private(set) var statusText: String?
  /// Who answers for it.
  private(set) var responsible: [String] = []
  /// What was done.
  private(set) var measures: [Measure] = []

  private let text: IndexedText
  private var utf8: [UInt8] { text.utf8 }

  /// Reads the text `body` under the heading `title`.
  init(text: IndexedText, title: Range<Int>, body: Range<Int>) {
    self.text = text
    readBracket(of: title)
    let places = prose(of: body).flatMap { stretch -> [Range<Int>] in
      let answer = readStatusSentences(at: withoutAnswerLabel(stretch))
      let items = Series.items(text, answer)
      return items.isEmpty ? [text.utf8.trimmed(answer)] : items
    }
    measures = places.filter { !$0.isEmpty }.enumerated().map { index, place in
      Measure(number: index + 1, text: text.string(place), span: text.span(place))
    }
  }

  /// Gives a finding what was read of it.
  func fill(_ finding: inout Finding) {
    finding.status = status
    finding.statusText = statusText
    finding.responsible = responsible
    finding.measures = measures
  }

  /// The stretches of lines that are no fields; the fields are kept.
  private mutating func prose(of body: Range<Int>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var isOpen = false
    var isAnswered = false
    for line in utf8.parts(of: body, betweenBytes: 0x0A) {
      let words = utf8.trimmed(line)
      guard !words.isEmpty else { continue }
      let left = readFields(in: words, isAnswered: isAnswered)
      isAnswered = isAnswered || left.map(opensWithMeasures) ?? false
      if let left, isOpen, let last = stretches.last {
        stretches[stretches.count - 1] = last.lowerBound..<left.upperBound
      } else if let left {
        stretches.append(left)
      }
      isOpen = left?.upperBound == words.upperBound
    }
    return stretches
  }

  /// Whether a body begins with 整改情况： or with a statement of status.
  static func opensWithAnswer(_ text: IndexedText, _ body: Range<Int>) -> Bool {
    let utf8 = text.utf8
    let start = utf8.trimmed(body).lowerBound
    if answerLabels.hit(in: utf8, at: start, before: body.upperBound) != nil { return true }
    guard
      let sentence = text.sentences(in: start..<min(body.upperBound, start + 120), most: 1).first
    else {
      return false
    }
    return StatusWords.read(utf8, sentence) != nil
  }

  private static let answerLabels = ColonTable([
    "整改情况", "整改进展", "整改进展情况", "整改落实情况", "整改措施", "整改措施及成效", "落实情况",
    "整改成效", "整改完成情况", "进展情况", "整改举措", "已采取的措施", "具体措施", "主要措施", "整改工作",
    "整改任务", "工作措施", "整改落实", "完成情况及成效", "整改完成情况", "整改结果", "完成情况", "整改落实进展",
    "季度举措", "本季度举措", "本月举措", "季度进展", "本季度进展", "本月进展", "再整改措施", "重新整改措施",
  ])

  private static let measureLabels = ColonTable([
    "整改措施", "整改举措", "具体措施", "主要措施", "工作措施", "已采取的措施",
    "季度举措", "本季度举措", "本月举措", "再整改措施", "重新整改措施",
  ])

  private static let ownerLabels = ColonTable([
    "责任单位", "牵头单位", "责任领导", "牵头领导", "责任人", "责任部门", "牵头部门", "责任科室",
    "责任处室", "牵头处室", "责任股室", "牵头股室", "责任站所", "责任乡镇", "责任班子成员", "配合单位", "责任主体", "分管领导", "牵头责任人",
    "整改责任人",
    "整改责任单位", "主要责任人", "具体责任人", "牵头科室", "协办单位", "包案领导",
  ])

  private static let otherLabels = ColonTable([
    "完成时限", "整改时限", "完成时间", "整改期限", "时限要求", "整改目标", "反馈问题",
    "问题表现", "具体问题", "存在问题", "问题类型",
  ])

  /// (已完成) behind the heading.
  private mutating func readBracket(of title: Range<Int>) {
    let line = utf8.trimmed(title)
    guard let open = utf8.parts(of: line, between: "(（【[").last,
      open.lowerBound > line.lowerBound, StatusWords.read(utf8, open) != nil
    else { return }
    state(open)
  }

  /// Takes the labelled fields out of a line and returns the prose before them.
  ///
  /// Behind the status stand measures too, unless they were listed under a label of their own: there
  /// stands what came of them.
  private mutating func readFields(in line: Range<Int>, isAnswered: Bool) -> Range<Int>? {
    var fields: [(kind: Int, label: Range<Int>)] = []
    // Without a colon there is no label; most lines have none.
    let lastColon = text.last(.colon, ColonTable.colons, in: line)
    let tables =
      lastColon == nil ? [] : [StatusWords.labels, Self.ownerLabels, Self.otherLabels]
    for (kind, table) in tables.enumerated() {
      var offset = line.lowerBound
      while let hit = table.first(in: utf8, offset..<line.upperBound, lastColon: lastColon) {
        if opensField(hit.range.lowerBound, in: line),
          kind > 0 || statesStatus(after: hit, in: line)
        {
          fields.append((kind, hit.range))
        }
        offset = hit.range.upperBound
      }
    }
    fields.sort { $0.label.lowerBound < $1.label.lowerBound }
    if fields.count == 1, fields[0].kind == 0,
      let rest = readStatusBeforeProse(fields[0].label.upperBound..<line.upperBound)
    {
      return isAnswered && Series.items(text, rest).isEmpty ? nil : rest
    }
    for (index, field) in fields.enumerated() {
      let end = index + 1 < fields.count ? fields[index + 1].label.lowerBound : line.upperBound
      keep(field.kind, utf8.trimmed(field.label.upperBound..<max(field.label.upperBound, end)))
    }
    var prose = utf8.trimmed(line.lowerBound..<(fields.first?.label.lowerBound ?? line.upperBound))
    if let last = utf8.glyph(endingAt: prose.upperBound), !fields.isEmpty, !prose.isEmpty,
      last.scalar.isOne(of: "【[（(")
    {
      prose = utf8.trimmed(prose.lowerBound..<prose.upperBound - last.length)
    }
    return prose.isEmpty ? nil : prose
  }

  /// What follows the status in 整改结果：已完成。(1)排查农户……; nil where the value is a status alone, or none.
  private mutating func readStatusBeforeProse(_ value: Range<Int>) -> Range<Int>? {
    guard StatusWords.read(utf8, value) == nil,
      let first = utf8.parts(of: value, between: "。；;").first,
      first.upperBound < value.upperBound, StatusWords.read(utf8, first) != nil
    else { return nil }
    state(first)
    return utf8.trimmed(first.upperBound..<value.upperBound) {
      $0.isSpace || $0.scalar.isOne(of: "。；;")
    }
  }

  /// Whether a status stands behind the label of one: 整改完成情况：一是… goes on with measures.
  private func statesStatus(after label: PhraseTable.Hit, in line: Range<Int>) -> Bool {
    let value = label.range.upperBound..<line.upperBound
    let first = value.lowerBound..<(utf8.firstOffset(of: "。；;", in: value) ?? value.upperBound)
    if StatusWords.read(utf8, first) != nil { return true }
    // 整改进展： leads to measures as often.
    if StatusWords.progress.hit(in: utf8, at: label.range.lowerBound, before: line.upperBound)
      != nil
    {
      return false
    }
    // No character has more than four bytes.
    return value.count <= 160 && utf8.characters(in: value) <= 40
      && Series.items(text, value).count < 2
  }

  private func opensField(_ offset: Int, in line: Range<Int>) -> Bool {
    guard offset > line.lowerBound, let before = utf8.glyph(endingAt: offset) else { return true }
    return before.isSpace || before.scalar.isOne(of: "。；;|，,（(【[")
  }

  private mutating func keep(_ kind: Int, _ value: Range<Int>) {
    switch kind {
    case 0: if StatusWords.read(utf8, value) != nil { state(value) }
    case 1:
      responsible += utf8.parts(of: value, between: "、，,；; \u{3000}")
        .map { utf8.trimmed($0) { $0.isSpace || $0.scalar.isOne(of: "。.）)】]") } }
        .filter { !$0.isEmpty }.map { text.string($0) }
    default: break
    }
  }

  private mutating func state(_ range: Range<Int>) {
    guard status == nil else { return }
    let words = utf8.trimmed(range) {
      $0.isSpace || $0.scalar.isOne(of: "。.（）()【】[]；;")
    }
    status = StatusWords.read(utf8, words)
    statusText = text.string(words)
  }

  /// 整改措施：
  private func opensWithMeasures(_ prose: Range<Int>) -> Bool {
    Self.measureLabels.hit(in: utf8, at: prose.lowerBound, before: prose.upperBound) != nil
  }

  private func withoutAnswerLabel(_ range: Range<Int>) -> Range<Int> {
    let words = utf8.trimmed(range) { $0.isSpace || $0.scalar.isOne(of: "【[") }
    guard
      let label = Self.answerLabels.hit(in: utf8, at: words.lowerBound, before: range.upperBound)
    else { return range }
    return utf8.trimmed(label.range.upperBound..<range.upperBound)
  }

  /// 【已完成】 at the beginning of the answer.
  private func openingBracket(_ answer: Range<Int>) -> Range<Int>? {
    guard !answer.isEmpty, utf8.glyph(at: answer.lowerBound).scalar.isOne(of: "【[（("),
      let close = utf8.firstOffset(of: "】]）)", in: answer)
    else { return nil }
    return answer.lowerBound..<close + utf8.glyph(at: close).length
  }

  /// Takes a sentence that only states the status off the front or the end of the answer.
  private mutating func readStatusSentences(at answer: Range<Int>) -> Range<Int> {
    var rest = answer
    if let bracket = openingBracket(rest), StatusWords.read(utf8, bracket) != nil {
      state(bracket)
      rest = utf8.trimmed(bracket.upperBound..<rest.upperBound)
    }
    let head = text.sentences(
      in: rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 120), most: 1)
    if let first = head.first, StatusWords.read(utf8, first) != nil, first.count < rest.count {
      state(first)
      rest = utf8.trimmed(first.upperBound..<rest.upperBound)
    }
    if let last = utf8.lastSentence(in: rest), StatusWords.read(utf8, last) != nil {
      state(last)
      rest = utf8.trimmed(rest.lowerBound..<last.lowerBound)
    }
    return rest
  }
}
