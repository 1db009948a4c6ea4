// Findings in blocks: all problems first, then all measures, all results and who answers for each.

import NoticeRecord

/// Reads the findings of a report that keeps its problems, its measures and its results apart, and
/// refers from one to the other by number: 问题一：…… and further down 针对问题一，……, 问题一：已完成。
struct BlockFindings {
  /// What a line says of the problem with a number.
  private struct Entry {
    var number: Int
    var line: Line
    /// What stands behind the number.
    var words: Range<Int>
  }

  /// A list of problems with the blocks that refer to them.
  private struct List {
    var titles: [Entry]
    var answers: [[Entry]] = []
  }

  private let sheet: Sheet
  /// The headings above problems, in order.
  private let sections: [Heading]
  /// The lines without a number that stand right above a block and head it, by where that begins.
  private var heads: [Int: Range<Int>] = [:]
  /// The lists of problems; none where no block answers them.
  private var lists: [List] = []
  /// What lines with numbers of their own say of the problems of a single list.
  private var outcomes: [Outcomes.Line] = []
  private var utf8: [UInt8] { sheet.utf8 }

  init(sheet: Sheet, lines: [Line], outline: Outline) {
    self.sheet = sheet
    sections = outline.headings.filter { $0.style < .problem }
    let blocks = Self.blocks(sheet.utf8, lines)
    guard let first = blocks.first, first.allSatisfy({ isTitle($0.words) }) else { return }
    heads = Self.heads(of: blocks, sheet.utf8, lines)
    var lists = [List(titles: first)]
    // The lists that are answered next, and whether they have been.
    var open = (first: 0, isAnswered: false)
    for block in blocks.dropFirst() {
      if listsOthers(block, lists[open.first].titles) {
        guard namesProblems(block) else { continue }
        if open.isAnswered { open = (lists.count, false) }
        lists.append(List(titles: block))
        continue
      }
      let asked = lists.indices[open.first...].suffix(Self.mostOpen)
        .filter { isAnswer(block, to: lists[$0].titles) }
      open.isAnswered = open.isAnswered || !asked.isEmpty
      // Of two lists as long only a head of the same words tells which one is answered.
      let meant =
        asked.count < 2 ? asked : asked.filter { hasSameHead(block, as: lists[$0].titles) }
      if meant.count == 1 { lists[meant[0]].answers.append(block) }
    }
    if open.first > 0 || open.isAnswered { self.lists = lists }
    if self.lists.count == 1 { outcomes = Outcomes.read(utf8, lines, of: first.count) }
  }

  /// Every line that tells of a problem, with the number of that, in order.
  func places() -> [(number: Int, range: Range<Int>)] {
    let told = outcomes.filter { $0.numbers.count == 1 }.map { ($0.numbers[0], $0.words) }
    return
      ((lists.flatMap(\.titles) + lists.flatMap { $0.answers.flatMap(\.self) })
      .map { ($0.number, $0.line.range) } + told)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The findings.
  func read() -> [Finding] {
    let owners = lists.count == 1 ? owners() : [:]
    var found = lists.flatMap { list in
      list.titles.map { finding($0, of: list, owners[$0.number]) }
    }
    let places = outcomes.isEmpty ? [:] : Dictionary(grouping: found.indices) { found[$0].number }
    for outcome in outcomes {
      guard let words = Outcomes.status(utf8, outcome.words) else { continue }
      let status = StatusWords.read(utf8, words)
      let text = sheet.text.string(utf8.trimmed(words, where: StatusWords.isEdge))
      for index in outcome.numbers.flatMap({ places[$0] ?? [] }) where found[index].status == nil {
        found[index].status = status
        found[index].statusText = text
      }
    }
    return found
  }

  private func finding(_ entry: Entry, of list: List, _ owners: [String]?) -> Finding {
    var finding = Finding(
      number: entry.number, title: FindingTitle.clean(utf8, entry.words),
      section: section(of: list.titles, entry).map { sheet.text.string(utf8.trimmed($0)) },
      span: sheet.text.span(entry.line.range))
    for block in list.answers { add(block[entry.number - 1], to: &finding) }
    finding.responsible += owners ?? []
    return finding
  }

  /// Whether a block says of each problem something else than its title.
  private func isAnswer(_ block: [Entry], to list: [Entry]) -> Bool {
    block.count == list.count
      && !zip(block, list).contains { utf8[$0.words].elementsEqual(utf8[$1.words]) }
  }

  /// Whether a block lists other problems, in a section of their own that is not about what was done.
  private func listsOthers(_ block: [Entry], _ list: [Entry]) -> Bool {
    guard let section = section(of: block, block[0]), section != self.section(of: list, list[0])
    else { return false }
    return block.allSatisfy { isTitle($0.words) }
      && (utf8.says("问题", endingAt: section.upperBound) || !Self.deeds.occurs(in: utf8, section))
  }

  /// Whether a block stands under 作风建设方面 or 存在的问题, or at least half of it sounds like problems: 问题一：利用科
  /// under 责任分工 does not.
  private func namesProblems(_ block: [Entry]) -> Bool {
    if let head = section(of: block, block[0]) {
      if Self.otherHeads.occurs(in: utf8, head)
        || Self.leadsOn.hit(in: utf8, at: head.lowerBound, before: head.upperBound) != nil
      {
        return false
      }
      if utf8.says("方面", endingAt: head.upperBound) || utf8.says("问题", endingAt: head.upperBound) {
        return true
      }
    }
    return block.count(where: { FindingTitle.soundsLikeProblem(utf8, $0.words) }) * 2 >= block.count
  }

  /// Whether two blocks stand under headings of the same words: 政治建设方面 among the problems and again
  /// among the results.
  private func hasSameHead(_ block: [Entry], as list: [Entry]) -> Bool {
    guard let one = section(of: block, block[0]), let other = section(of: list, list[0]) else {
      return false
    }
    return utf8[one].elementsEqual(utf8[other])
  }

  /// How many lists may wait for an answer; more have none in any real report.
  private static let mostOpen = 64
  /// 二、原因分析
  private static let otherHeads = PhraseTable([
    "原因", "落实", "打算", "要求", "安排", "分工", "剖析", "思路", "计划",
  ])
  /// 二、针对存在的问题; but 针对性不强方面 is a list.
  private static let leadsOn = PhraseTable(["针对存在", "针对上述", "针对以上", "针对问题", "对照", "围绕", "解决"])
  /// 二、措施清单
  private static let deeds = PhraseTable(["措施", "举措", "整改", "做法", "成效", "结果", "进展", "完成"])

  /// A short line that states nothing.
  private func isTitle(_ words: Range<Int>) -> Bool {
    (4...60).contains(utf8.characters(in: words)) && StatusWords.read(utf8, words) == nil
      && utf8.lastSentence(in: words) == nil
  }

  private func add(_ entry: Entry, to finding: inout Finding) {
    let start = entry.words.lowerBound
    let body = FindingBody(text: sheet.text, title: start..<start, body: entry.words)
    if finding.status == nil {
      finding.status = body.status
      finding.statusText = body.statusText
    }
    finding.responsible += body.responsible
    // What came of it is no measure.
    guard body.status == nil, finding.measures.isEmpty else { return }
    finding.measures = body.measures
  }

  /// The heading that a line of a block stands under.
  private func section(of block: [Entry], _ entry: Entry) -> Range<Int>? {
    if let head = heads[block[0].line.range.lowerBound] { return head }
    let start = entry.line.range.lowerBound
    let place = sections.partitioningIndex { $0.body.lowerBound > start } - 1
    return place >= 0 && sections[place].body.contains(start) ? sections[place].title : nil
  }

  // MARK: Lines

  private static func blocks(_ utf8: [UInt8], _ lines: [Line]) -> [[Entry]] {
    var blocks: [[Entry]] = []
    var run: [Entry] = []
    for line in lines {
      let next = entry(utf8, line)
      if let next, next.number == run.count + 1 {
        run.append(next)
      } else {
        if run.count >= 2 { blocks.append(run) }
        run = []
        if let next, next.number == 1 { run.append(next) }
      }
    }
    return run.count >= 2 ? blocks + [run] : blocks
  }

  /// The short lines without number and end that stand above blocks: 作风建设方面.
  private static func heads(
    of blocks: [[Entry]], _ utf8: [UInt8], _ lines: [Line]
  ) -> [Int: Range<Int>] {
    var heads: [Int: Range<Int>] = [:]
    for block in blocks {
      let start = block[0].line.range.lowerBound
      let place = lines.partitioningIndex { $0.range.lowerBound >= start }
      guard place > 0, lines[place - 1].marker == nil else { continue }
      let head = lines[place - 1].range
      guard (3...longestHead).contains(utf8.characters(in: head)), !utf8.endsSentence(head),
        utf8.firstOffset(of: "，,：:|", in: head) == nil,
        // （2025年3月5日）
        !utf8.glyph(at: head.lowerBound).scalar.isOne(of: "（(")
      else { continue }
      heads[start] = head
    }
    return heads
  }

  /// The most characters of such a line.
  private static let longestHead = 24

  /// 问题一：……, or 针对问题一，…….
  private static func entry(_ utf8: [UInt8], _ line: Line) -> Entry? {
    let start = line.range.lowerBound
    guard line.marker?.style == .problem || utf8.glyph(at: start).scalar.isOne(of: "问针关对就（(")
    else { return nil }
    if let entry = bracketedEntry(utf8, line) { return entry }
    let opening = openings.hit(in: utf8, at: start, before: line.range.upperBound)
    guard
      let (number, end) = reference(utf8, at: opening?.range.upperBound ?? start, line.range),
      end < line.range.upperBound
    else { return nil }
    guard let start = wordsStart(utf8, behind: end) else { return nil }
    let words = utf8.trimmed(start..<line.range.upperBound)
    return words.isEmpty ? nil : Entry(number: number, line: line, words: words)
  }

  /// （问题一）①……
  private static func bracketedEntry(_ utf8: [UInt8], _ line: Line) -> Entry? {
    let open = utf8.glyph(at: line.range.lowerBound)
    guard open.scalar.isOne(of: "（("),
      let (number, end) = reference(utf8, at: line.range.lowerBound + open.length, line.range),
      end < line.range.upperBound
    else { return nil }
    let close = utf8.glyph(at: end)
    let words = utf8.trimmed(min(end + close.length, line.range.upperBound)..<line.range.upperBound)
    guard close.scalar.isOne(of: "）)"), !words.isEmpty else { return nil }
    return Entry(number: number, line: line, words: words)
  }

  /// Where the words begin behind a number: behind its mark, or at once behind 问题（1）, but not in 问题（1）和问题（2）.
  private static func wordsStart(_ utf8: [UInt8], behind end: Int) -> Int? {
    let mark = utf8.glyph(at: end)
    // 问题一、问题三的原因
    if mark.scalar == "、", utf8.says("问题", at: end + mark.length) { return nil }
    if mark.isSpace || mark.scalar.isOne(of: "：:，,、.．") { return end + mark.length }
    let isBracket = utf8.glyph(endingAt: end)?.scalar.isOne(of: "）)") ?? false
    return isBracket && mark.isHan && !mark.scalar.isOne(of: "和与及至到的由为是等") ? end : nil
  }

  /// The number of 问题一 or 问题（1）, and where it ends.
  static func reference(
    _ utf8: [UInt8], at start: Int, _ range: Range<Int>
  ) -> (number: Int, end: Int)? {
    guard utf8.says("问题", at: start), start + 6 < range.upperBound else { return nil }
    let open = utf8.glyph(at: start + 6)
    let inside = open.scalar.isOne(of: "（(") ? start + 6 + open.length : start + 6
    guard let numeral = DateNumeral.read(utf8, at: inside, to: range.upperBound),
      (1...99).contains(numeral.value)
    else { return nil }
    guard inside > start + 6 else { return (numeral.value, numeral.end) }
    guard numeral.end < range.upperBound else { return nil }
    let close = utf8.glyph(at: numeral.end)
    return close.scalar.isOne(of: "）)") ? (numeral.value, numeral.end + close.length) : nil
  }

  private static let openings = PhraseTable(["针对", "关于", "对于", "对", "就"])

  // MARK: Who answers for a problem

  /// The bodies of 问题一由教研室负责，问题二由后勤处和保卫处负责, by the number of the problem.
  private func owners() -> [Int: [String]] {
    var owners: [Int: [String]] = [:]
    for line in sheet.lines where utf8.holds("负责", in: line.range) {
      for clause in utf8.parts(of: line.range, between: "，,；;。") {
        let clause = utf8.trimmed(clause)
        guard let (number, end) = Self.reference(utf8, at: clause.lowerBound, clause),
          utf8.says("由", at: end), utf8.says("负责", endingAt: clause.upperBound)
        else { continue }
        let names = end + 3..<max(end + 3, clause.upperBound - 6)
        owners[number] = utf8.parts(of: names, between: "、和与")
          .map { sheet.text.string(utf8.trimmed($0)) }.filter { !$0.isEmpty }
      }
    }
    return owners
  }
}
