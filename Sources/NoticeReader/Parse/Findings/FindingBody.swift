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
  /// Where the status stands.
  private var statusPlace: Range<Int>?
  /// Whether it stands under a label, which may be that of one measure.
  private var isLabelled = false
  private var measureStatuses = MeasureStatuses()
  /// The label under which the status was found; nil where it stands under none.
  private var label: Range<Int>?

  /// Reads the text `body` under the heading `title`.
  init(text: IndexedText, title: Range<Int>, body: Range<Int>) {
    self.text = text
    readBracket(of: title)
    let stretches = prose(of: body)
    var places: [Range<Int>] = []
    for stretch in stretches {
      let answer = readStatusSentences(at: withoutAnswerLabel(stretch.range))
      let items = stretch.isItem ? [] : Series.items(text, answer)
      if let place = statusPlace, let least = MeasureStatuses.least(utf8, of: items, last: place) {
        restate(least)
      }
      let whole = utf8.trimmed(answer)
      let isPart = items.isEmpty && stretches.count >= 2
      places += items.isEmpty ? [isPart ? withoutNumber(whole, places.count + 1) : whole] : items
    }
    if isLabelled, places.count >= 2,
      let stated = measureStatuses.overall(utf8) ?? measureStatuses.least(utf8)
    {
      restate(stated)
    }
    if status == nil, let last = stretches.last?.range,
      let open = StatusEnds.open(utf8, utf8.lastSentence(in: last) ?? last)
    {
      state(open)
    }
    measures = places.filter { !$0.isEmpty }.enumerated().map { index, place in
      Measure(number: index + 1, text: text.string(place), span: text.span(place))
    }
  }

  /// 1.制定清单。 of numbered measures with something between them: without its number, where that counts
  /// on.
  private func withoutNumber(_ words: Range<Int>, _ number: Int) -> Range<Int> {
    guard let marker = Marker.read(utf8, at: words.lowerBound, to: words.upperBound),
      marker.number == number, marker.range.upperBound < words.upperBound
    else { return words }
    return utf8.trimmed(marker.range.upperBound..<words.upperBound)
  }

  /// Gives a finding what was read of it.
  func fill(_ finding: inout Finding) {
    finding.status = status
    finding.statusText = statusText
    finding.responsible = responsible
    finding.measures = measures
  }

  /// A stretch of lines that are no fields.
  private struct Stretch {
    var range: Range<Int>
    /// Whether a bullet opens it: it is one measure.
    var isItem = false
  }

  /// The stretches of lines that are no fields; the fields are kept.
  private mutating func prose(of body: Range<Int>) -> [Stretch] {
    var stretches: [Stretch] = []
    var isOpen = false
    var isAnswered = false
    // What has been looked at once stays.
    var mayHavePreface = true
    var owed: FieldLabel.Sort?
    for line in utf8.parts(of: body, betweenBytes: 0x0A) {
      let bullet = Bullet.opening(utf8, line)
      let words = utf8.trimmed((bullet ?? line.lowerBound)..<line.upperBound)
      guard !words.isEmpty else { continue }
      if let sort = owed {
        owed = nil
        keep(sort, words)
        continue
      }
      let label = FieldLabel.opening(utf8, words)
      owed = fieldOnNextLine(words, label)
      if mayHavePreface, bullet != nil || answers(label) {
        if isPreface(stretches) { stretches.removeAll() }
        mayHavePreface = stretches.isEmpty
        isOpen = false
      }
      let left = readFields(in: words, isAnswered: isAnswered)
      isAnswered = isAnswered || left.contains(where: opensWithMeasures)
      for (index, part) in left.enumerated() {
        if isOpen, bullet == nil, index == 0, part.lowerBound == words.lowerBound,
          let last = stretches.last
        {
          stretches[stretches.count - 1].range = last.range.lowerBound..<part.upperBound
        } else {
          stretches.append(Stretch(range: part, isItem: bullet != nil && index == 0))
        }
      }
      isOpen = left.last?.upperBound == words.upperBound
    }
    return stretches
  }

  /// Whether all that has been read only says what the problem is, or leads to a list of measures.
  private func isPreface(_ stretches: [Stretch]) -> Bool {
    guard let only = stretches.first, stretches.count == 1, !only.isItem,
      !answers(FieldLabel.opening(utf8, only.range))
    else { return false }
    return Preface.isOne(text, only.range)
  }

  /// Whether a label leads to what was done: 整改措施：.
  private func answers(_ label: FieldLabel.Hit?) -> Bool {
    label?.sort == .measures || label?.sort == .progress
  }

  /// What a line leads to that is nothing but a label, where no answer can stand behind that.
  private func fieldOnNextLine(
    _ line: Range<Int>, _ label: FieldLabel.Hit?
  ) -> FieldLabel.Sort? {
    guard let label, label.range.upperBound == line.upperBound,
      label.sort == .owner || label.sort == .passedOver
    else { return nil }
    return label.sort
  }

  /// Whether a body begins with 整改情况： or with a statement of status.
  static func opensWithAnswer(_ text: IndexedText, _ body: Range<Int>) -> Bool {
    let utf8 = text.utf8
    let start = utf8.trimmed(body).lowerBound
    if let label = FieldLabel.opening(utf8, start..<body.upperBound) {
      return label.sort == .measures || label.sort == .progress || label.sort == .status
    }
    guard
      let sentence = text.sentences(in: start..<min(body.upperBound, start + 120), most: 1).first
    else {
      return false
    }
    return StatusWords.read(utf8, sentence) != nil
  }

  /// (已完成) behind the heading.
  private mutating func readBracket(of title: Range<Int>) {
    let line = utf8.trimmed(title)
    if let bracket = StatusBracket.closing(utf8, line, orDash: true),
      bracket.lowerBound > line.lowerBound
    {
      state(StatusBracket.statement(utf8, bracket))
    } else if let bracket = StatusBracket.opening(utf8, line) {
      state(StatusBracket.statement(utf8, bracket))
    }
    if let note = FindingTitle.note(utf8, line), let label = FieldLabel.opening(utf8, note) {
      keep(label.sort, utf8.trimmed(label.range.upperBound..<note.upperBound))
    }
  }

  /// Takes the labelled fields out of a line and returns the prose that is left.
  ///
  /// Behind the status stand measures too, unless they were listed under a label of their own: there
  /// stands what came of them.
  private mutating func readFields(in line: Range<Int>, isAnswered: Bool) -> [Range<Int>] {
    let fields = fields(of: line)
    guard let first = fields.first else { return [line] }
    if fields.count == 1, first.sort == .status || first.sort == .progress,
      let rest = readStatusBeforeProse(
        first.range.upperBound..<line.upperBound, under: first.range)
    {
      let before = withoutOpenBracket(line.lowerBound..<first.range.lowerBound)
      let isOutcome = isAnswered && Series.items(text, rest).isEmpty
      return (isOutcome ? [before] : [before, rest]).filter { !$0.isEmpty }
    }
    var prose = [withoutOpenBracket(line.lowerBound..<first.range.lowerBound)]
    for (index, field) in fields.enumerated() {
      let end = index + 1 < fields.count ? fields[index + 1].range.lowerBound : line.upperBound
      let value = utf8.trimmed(field.range.upperBound..<max(field.range.upperBound, end))
      switch field.sort {
      case .measures: prose.append(withoutOpenBracket(field.range.lowerBound..<end))
      case .owner, .passedOver:
        // 责任单位：办公室。修订规则2项。
        let stop = utf8.firstOffset(of: "。", in: value) ?? value.upperBound
        keep(field.sort, value.lowerBound..<stop, under: field.range)
        prose.append(utf8.trimmed(stop..<value.upperBound) { $0.isSpace || $0.scalar == "。" })
      case .status, .progress:
        if let rest = readStatusBeforeProse(value, under: field.range) {
          prose.append(rest)
        } else {
          keep(field.sort, value, under: field.range)
        }
      default: keep(field.sort, value, under: field.range)
      }
    }
    return prose.filter { !$0.isEmpty }
  }

  /// The labels of a line that end the prose before them, and those of measures behind such.
  private func fields(of line: Range<Int>) -> [FieldLabel.Hit] {
    var fields: [FieldLabel.Hit] = []
    let labels = FieldLabel.all(in: text, line)
    for (index, label) in labels.enumerated() {
      let next = index + 1 < labels.count ? labels[index + 1].range.lowerBound : line.upperBound
      switch label.sort {
      case .status, .progress:
        if statesStatus(after: label, in: line.lowerBound..<next) {
          fields.append(label)
        } else if !fields.isEmpty {
          fields.append(FieldLabel.Hit(sort: .measures, range: label.range))
        }
      case .measures:
        // 整改情况：已完成。
        let value = label.range.upperBound..<next
        let states = StatusWords.read(utf8, value) != nil
        if states || !fields.isEmpty {
          fields.append(FieldLabel.Hit(sort: states ? .status : .measures, range: label.range))
        }
      case .owner, .passedOver, .problem, .number: fields.append(label)
      }
    }
    return fields
  }

  /// The range without the bracket in which the label behind it stands: （责任单位：….
  private func withoutOpenBracket(_ range: Range<Int>) -> Range<Int> {
    let prose = utf8.trimmed(range)
    guard !prose.isEmpty, let last = utf8.glyph(endingAt: prose.upperBound),
      last.scalar.isOne(of: "【[（(")
    else { return prose }
    return utf8.trimmed(prose.lowerBound..<prose.upperBound - last.length)
  }

  /// What follows the status in 整改结果：已完成。(1)排查农户……; nil where the value is a status alone, or none.
  private mutating func readStatusBeforeProse(
    _ value: Range<Int>, under label: Range<Int>
  ) -> Range<Int>? {
    guard StatusWords.read(utf8, value) == nil,
      let first = utf8.parts(of: value, between: "。；;").first,
      let status = StatusWords.read(utf8, first) != nil ? first : openingStatus(of: value),
      status.upperBound < value.upperBound
    else { return nil }
    state(status, under: label)
    return utf8.trimmed(status.upperBound..<value.upperBound) {
      $0.isSpace || $0.scalar.isOne(of: "。；;，,")
    }
  }

  /// 尚未完成 of 尚未完成，已改造21.5公里, where no other label follows. What goes on behind 已完成 may take it
  /// back, and behind 正在整改 may say more.
  private func openingStatus(of value: Range<Int>) -> Range<Int>? {
    guard let comma = utf8.firstOffset(of: "，,", in: value),
      let status = StatusWords.read(utf8, value.lowerBound..<comma),
      status != .notDone || utf8.holds("未", in: value.lowerBound..<comma),
      status != .done || !Self.doubts.occurs(in: utf8, comma..<value.upperBound),
      utf8.firstOffset(of: "：:", in: value) == nil
    else { return nil }
    return value.lowerBound..<comma
  }

  /// Words by which a sentence goes on that takes back what it began with: 已完成，但仍有3户未搬迁.
  private static let doubts = PhraseTable([
    "但", "仍", "尚", "还", "未", "正在", "待", "其中", "剩余", "其余", "余下", "占", "推进", "%",
  ])

  /// Whether a status stands behind the label of one: 整改完成情况：一是… goes on with measures.
  private func statesStatus(after label: FieldLabel.Hit, in line: Range<Int>) -> Bool {
    let value = label.range.upperBound..<line.upperBound
    let first = value.lowerBound..<(utf8.firstOffset(of: "。；;", in: value) ?? value.upperBound)
    if StatusWords.readAnswer(utf8, first) != nil { return true }
    if StatusBracket.closing(utf8, value) != nil { return false }
    if StatusWords.closing(utf8, value) != nil { return false }
    if openingStatus(of: value) != nil { return true }
    // 整改进展： leads to measures as often. No character has more than four bytes.
    return label.sort == .status && value.count <= 160 && utf8.characters(in: value) <= 40
      && Series.items(text, value).count < 2
  }

  private mutating func keep(
    _ sort: FieldLabel.Sort, _ value: Range<Int>, under label: Range<Int>? = nil
  ) {
    switch sort {
    case .status, .progress:
      if StatusWords.readAnswer(utf8, value) != nil { state(value, under: label) }
    case .owner: responsible += Owners.split(text, value)
    default: break
    }
  }

  /// Keeps the first status, and of those under labels each.
  private mutating func state(_ range: Range<Int>, under label: Range<Int>? = nil) {
    guard status == nil || label != nil else { return }
    let words = withBracketAtEnd(
      utf8.trimmed(range) { $0.isSpace || $0.scalar.isOne(of: "。.（）()【】[]；;，,") }, of: range)
    let stated = StatusWords.readAnswer(utf8, words)
    if let label, let stated {
      measureStatuses.add(.init(status: stated, words: words), under: label)
    }
    guard status == nil else { return }
    status = stated
    statusText = text.string(words)
    statusPlace = words
    isLabelled = label != nil
  }

  private mutating func restate(_ statement: MeasureStatuses.Statement) {
    status = statement.status
    statusText = text.string(statement.words)
  }

  /// 正在整改（诉讼未结）: what was trimmed, with the bracket that closes what it opens.
  private func withBracketAtEnd(_ words: Range<Int>, of range: Range<Int>) -> Range<Int> {
    guard words.upperBound < range.upperBound, utf8.firstOffset(of: "(（", in: words) != nil,
      let end = utf8.firstOffset(of: ")）", in: words.upperBound..<range.upperBound),
      end == words.upperBound
    else { return words }
    return words.lowerBound..<end + utf8.glyph(at: end).length
  }

  /// 整改措施：, where the label speaks of measures alone.
  private func opensWithMeasures(_ prose: Range<Int>) -> Bool {
    guard let label = FieldLabel.opening(utf8, prose), label.sort == .measures else { return false }
    return utf8.holds("措", in: label.range) || utf8.holds("举", in: label.range)
      || utf8.holds("做法", in: label.range)
  }

  private func withoutAnswerLabel(_ range: Range<Int>) -> Range<Int> {
    guard let label = FieldLabel.opening(utf8, range), label.sort != .problem else { return range }
    return utf8.trimmed(label.range.upperBound..<range.upperBound)
  }

  /// Takes the status in brackets off the front or the end of the answer.
  private mutating func readBrackets(at answer: Range<Int>) -> Range<Int> {
    var rest = answer
    if let bracket = StatusBracket.opening(utf8, rest) {
      state(StatusBracket.statement(utf8, bracket))
      rest = utf8.trimmed(bracket.upperBound..<rest.upperBound)
    }
    if let bracket = StatusBracket.closing(utf8, rest) {
      state(StatusBracket.statement(utf8, bracket))
      rest = utf8.trimmed(rest.lowerBound..<bracket.lowerBound)
    }
    return rest
  }

  /// 目前，该问题已基本整改完成 of a sentence that goes on with what is left to do.
  private func statusClause(of sentence: Range<Int>) -> Range<Int>? {
    let clauses = utf8.parts(of: sentence, between: "，,")
    guard clauses.count >= 2 else { return nil }
    for clause in clauses.dropLast().prefix(2) {
      let opening = sentence.lowerBound..<clause.upperBound
      guard utf8.holds("该问题", in: opening), let stated = StatusWords.read(utf8, opening) else {
        continue
      }
      // 该问题长期坚持，持续推进 is open.
      return stated == .notDone || StatusWords.read(utf8, sentence) != .notDone ? opening : nil
    }
    return nil
  }

  /// Takes a sentence that only states the status off the front or the end of the answer.
  private mutating func readStatusSentences(at answer: Range<Int>) -> Range<Int> {
    if StatusWords.read(utf8, answer) != nil {
      state(answer)
      return answer.upperBound..<answer.upperBound
    }
    var rest = readBrackets(at: answer)
    let head = text.sentences(
      in: rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 120), most: 1)
    if let first = head.first, StatusWords.read(utf8, first) != nil, first.count < rest.count {
      state(first)
      rest = utf8.trimmed(first.upperBound..<rest.upperBound)
    }
    if status == nil, let opening = statusClause(of: utf8.lastSentence(in: rest) ?? rest) {
      state(opening)
    }
    if let last = StatusWords.closing(utf8, rest) {
      state(last)
      rest = utf8.trimmed(rest.lowerBound..<last.lowerBound) {
        $0.isSpace || $0.scalar.isOne(of: "，,；;")
      }
    }
    return rest
  }
}
