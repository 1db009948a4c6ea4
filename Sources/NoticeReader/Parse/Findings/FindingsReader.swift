// The problems that a rectification report answers, one after another.

import NoticeRecord

/// Reads the findings of a rectification report.
struct FindingsReader {
  private let sheet: Sheet
  private let answers: AnswerPlaces
  private let blocks: BlockFindings
  private let end: Int
  private var outline: Outline
  /// The headings that are findings, where the report's own answers tell.
  private var level: [Int]?

  /// Reads the lines of a report, of which the outline is known down to `end`.
  init(sheet: Sheet, lines: [Line], outline: Outline, end: Int) {
    self.sheet = sheet
    self.end = end
    let opened = ProblemOpenings(sheet.text)
    let numbered = opened.retitled(outline)
    answers = AnswerPlaces(sheet.text, lines)
    blocks = BlockFindings(sheet: sheet, lines: lines, outline: outline)
    let best = ProblemLevel(sheet.utf8, numbered, answers).best
    self.outline = numbered
    level = best?.headings
    var loose = Set(lines.filter { opened.opensUnnumbered($0) }.map(\.range.lowerBound))
    if loose.count < 2 { loose = BulletHeads.find(sheet.utf8, lines) }
    if loose.count < 2 { loose = answers.answered(lines, sheet.utf8) }
    guard loose.count >= 2 else { return }
    let whole = opened.retitled(
      Outline(sheet.utf8, lines, end: end) { loose.contains($0.range.lowerBound) })
    let items = whole.headings.indices.filter { loose.contains(whole.headings[$0].start) }
    let weighed = ProblemLevel(sheet.utf8, whole, answers)
    if let weight = weighed.weight(ofUnnumbered: items) {
      guard weight > best?.weight ?? 0 else { return }
      level = weighed.withoutEnds(items)
    } else {
      guard best == nil, stated().isEmpty, items.count > 2 * findingHeadings().count else { return }
      level = items
    }
    self.outline = whole
  }

  /// The findings, and where the text tells of each, in order.
  func read() -> (findings: [Finding], places: [(number: Int, range: Range<Int>)]) {
    let table = FindingsTable(sheet).read()
    let apart = table.count >= 2 ? [] : blocks.read()
    if !apart.isEmpty { return (apart, blocks.places()) }
    let found = table.count >= 2 ? table : inText(table)
    return (found.map(\.finding), found.map { ($0.finding.number, $0.range) })
  }

  /// The findings under headings or in sentences, or else those of the table, and where each stands.
  private func inText(
    _ table: [(finding: Finding, range: Range<Int>)]
  ) -> [(finding: Finding, range: Range<Int>)] {
    let spoken = SpokenFindings(sheet: sheet, outline: outline).read(where: isAnswering)
    if spoken.count >= 2 { return spoken }
    let stated = stated()
    let indices = (stated.isEmpty ? level ?? findingHeadings() : stated).filter {
      !FindingTitle.isOutcome(sheet.utf8, outline.headings[$0].title)
    }
    guard !indices.isEmpty else {
      return table.isEmpty
        ? BareFindings(sheet: sheet, outline: outline, answers: answers, end: end).read()
        : table
    }
    let items = withoutCopies(zip(indices, bodies(of: indices)).map { (index: $0, body: $1) })
    var found: [(finding: Finding, range: Range<Int>)] = []
    var common: [CommonStatus?] = []
    found.reserveCapacity(items.count)
    common.reserveCapacity(items.count)
    for (place, item) in items.enumerated() {
      let part = CommonStatus.part(sheet.utf8, item.body)
      let heading = outline.headings[item.index]
      found.append(finding(heading, index: item.index, body: part.body, place: place + 1))
      common.append(part.common)
    }
    return withCommonStatus(found, common)
  }

  /// The findings without a heading that only says again, under the same number and in the same
  /// section, what the one before it is called.
  private func withoutCopies(
    _ items: [(index: Int, body: Range<Int>)]
  ) -> [(index: Int, body: Range<Int>)] {
    let utf8 = sheet.utf8
    return items.indices.filter { place in
      guard place > 0, utf8.trimmed(items[place].body).isEmpty,
        !utf8.trimmed(items[place - 1].body).isEmpty
      else { return true }
      let own = outline.headings[items[place].index]
      let last = outline.headings[items[place - 1].index]
      return own.number != last.number || own.parent != last.parent
        || !utf8[own.title].elementsEqual(utf8[last.title])
    }.map { items[$0] }
  }

  /// The findings with the status that is stated for several of them behind the last of these.
  private func withCommonStatus(
    _ found: [(finding: Finding, range: Range<Int>)], _ stated: [CommonStatus?]
  ) -> [(finding: Finding, range: Range<Int>)] {
    // Where the last has one of its own, what stands behind it gives none.
    let last = found.last.flatMap { $0.finding.status == nil ? $0.range.upperBound : nil }
    let behind = last.flatMap { CommonStatus.first(sheet.utf8, from: $0, to: end) }
    guard behind != nil || stated.contains(where: { $0 != nil }) else { return found }
    var findings = found.map(\.finding)
    for (place, common) in stated.enumerated() {
      common?.state(for: &findings, through: place, in: sheet.text)
    }
    behind?.state(for: &findings, through: findings.count - 1, in: sheet.text)
    return zip(findings, found).map { ($0, $1.range) }
  }

  /// What stands under each finding, down to the next.
  private func bodies(of indices: [Int]) -> [Range<Int>] {
    var bodies = indices.indices.map { place in
      let body = outline.headings[indices[place]].body
      let next = place + 1 < indices.count ? outline.headings[indices[place + 1]].start : Int.max
      let whole = body.lowerBound..<max(body.lowerBound, min(body.upperBound, next))
      return next > whole.upperBound ? whole : Farewell.withoutSection(sheet.utf8, whole)
    }
    if let last = bodies.popLast() {
      let isLoose = indices.last.map { outline.headings[$0].number == nil } ?? false
      bodies.append(Farewell.cut(sheet.utf8, last, after: bodies, isLoose: isLoose))
    }
    return bodies
  }

  // MARK: Which headings are findings

  /// The headings right under sections that state how far their problems are solved: 二、正在整改的问题.
  private func stated() -> [Int] {
    let found = outline.headings.indices.filter { sectionStatus(of: outline.headings[$0]) != nil }
    let styles = Set(found.map { outline.headings[$0].style })
    guard found.count >= 2, styles.count == 1 else { return [] }
    return headings(of: outline.headings[found[0]].style).filter(isAnswering)
  }

  /// The headings of the one style in which this notice counts its problems.
  private func findingHeadings() -> [Int] {
    var best: [Int] = []
    for style in [
      Marker.Style.chinese, .bracketedChinese, .ordinal, .problem, .arabic, .bracketedArabic,
    ] {
      let named = headings(of: style).filter(namesProblem)
      let isLast = style == .bracketedArabic || style == .ordinal
      if !named.isEmpty, !isLast || best.isEmpty { best = named }
    }
    if let style = best.first.map({ outline.headings[$0].style }) {
      return inSameSections(as: best, of: style)
    }
    for style in [Marker.Style.arabic, .problem, .ordinal, .bracketedChinese, .chinese] {
      let sounding = sounding(headings(of: style))
      if !sounding.isEmpty { return inSameSections(as: sounding, of: style) }
    }
    let tasks = tasks()
    // (1) is counted in last of all: it is the number of measures as a rule.
    return tasks.isEmpty ? sounding(headings(of: .bracketedArabic).filter(isOutermost)) : tasks
  }

  /// Those that sound like problems, where at least half do.
  private func sounding(_ headings: [Int]) -> [Int] {
    let sounding = headings.filter(isLikeProblem)
    return sounding.count * 2 >= headings.count(where: isAnswering) ? sounding : []
  }

  /// Whether a heading stands in no other, or in a section at the most.
  private func isOutermost(_ index: Int) -> Bool {
    outline.ancestors(of: index).allSatisfy { outline.headings[$0].style <= .chinese }
  }

  /// A report that turns its problems into tasks counts them under its 整改 section.
  private func tasks() -> [Int] {
    for style in [Marker.Style.arabic, .bracketedChinese] {
      let under = headings(of: style).filter { index in
        isAnswering(index) && outline.ancestors(of: index).contains { isRectification($0) }
      }
      if !under.isEmpty { return under }
    }
    return []
  }

  /// All headings of the style that stand in the sections of the ones that are sure.
  private func inSameSections(as sure: [Int], of style: Marker.Style) -> [Int] {
    let sections = Set(sure.map { section(of: $0) })
    return headings(of: style).filter {
      sections.contains(section(of: $0)) && !isFrame($0)
    }
  }

  /// The outermost section of a heading; -1 where it stands in none.
  private func section(of index: Int) -> Int {
    outline.ancestors(of: index).last ?? (outline.headings[index].style == .chinese ? -2 : -1)
  }

  private func headings(of style: Marker.Style) -> [Int] {
    outline.headings.indices.filter { outline.headings[$0].style == style }
  }

  private func namesProblem(_ index: Int) -> Bool {
    let heading = outline.headings[index]
    let title = heading.title
    // 问题一：限时开放
    if heading.style == .problem, heading.start < title.lowerBound,
      sheet.utf8.holds("问题", in: heading.start..<title.lowerBound)
    {
      return true
    }
    return FindingTitle.namesProblem(sheet.utf8, title)
      && outline.headings[index].style != .chinese
      || FindingTitle.namesProblem(sheet.utf8, title) && outline.children(of: index).isEmpty
  }

  private func isLikeProblem(_ index: Int) -> Bool {
    isAnswering(index)
      && (FindingTitle.soundsLikeProblem(sheet.utf8, outline.headings[index].title)
        || FindingBody.opensWithAnswer(sheet.text, outline.headings[index].body))
  }

  private func isAnswering(_ index: Int) -> Bool {
    ReportFrames.isAnswering(index, sheet.utf8, outline)
  }

  private func isFrame(_ index: Int) -> Bool {
    ReportFrames.isFrame(sheet.utf8, outline.headings[index].title)
  }

  private func isRectification(_ index: Int) -> Bool {
    Self.rectification.occurs(in: sheet.utf8, outline.headings[index].title)
  }

  private static let rectification = PhraseTable(["整改", "见行见效", "问题导向", "落实情况"])

  // MARK: One finding

  private func finding(
    _ heading: Heading, index: Int, body: Range<Int>, place: Int
  ) -> (finding: Finding, range: Range<Int>) {
    let whole = heading.start..<body.upperBound
    var finding = Finding(
      number: heading.number ?? place, title: FindingTitle.clean(sheet.utf8, heading.title),
      section: heading.parent.map { section($0) }, span: sheet.text.span(trimmedEnd(whole)))
    let reading = FindingBody(text: sheet.text, title: heading.title, body: body)
    reading.fill(&finding)
    if finding.status == nil, let stated = sectionStatus(of: heading) {
      finding.status = stated.status
      finding.statusText = stated.words
    }
    return (finding, whole)
  }

  /// The status that a section states for all its problems: 一、已完成整改的问题.
  private func sectionStatus(of heading: Heading) -> (status: Finding.Status, words: String)? {
    guard let parent = heading.parent else { return nil }
    var title = sheet.utf8.trimmed(outline.headings[parent].title)
    // 一、已完成整改的问题（3个）
    if let last = sheet.utf8.glyph(endingAt: title.upperBound), last.scalar.isOne(of: "）)"),
      let open = sheet.utf8.parts(of: title, between: "（(").last,
      let bracket = sheet.utf8.glyph(endingAt: open.lowerBound), open.lowerBound > title.lowerBound
    {
      title = title.lowerBound..<open.lowerBound - bracket.length
    }
    guard
      let noun = Self.collections.hit(
        in: sheet.utf8, endingAt: title.upperBound, from: title.lowerBound)
    else { return nil }
    let words = title.lowerBound..<noun.range.lowerBound
    return StatusWords.read(sheet.utf8, words).map { ($0, sheet.text.string(words)) }
  }

  private static let collections = PhraseTable(["的问题", "的事项", "的任务", "问题", "事项", "任务"])

  private func section(_ index: Int) -> String {
    sheet.text.string(sheet.utf8.trimmed(outline.headings[index].title))
  }

  private func trimmedEnd(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound..<max(range.lowerBound, sheet.utf8.trimmed(range).upperBound)
  }
}
