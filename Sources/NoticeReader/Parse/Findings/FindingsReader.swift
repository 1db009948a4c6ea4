// The problems that a rectification report answers, one after another.

import NoticeRecord

/// Reads the findings of a rectification report.
struct FindingsReader {
  let sheet: Sheet
  let outline: Outline
  /// Whether each heading, or one above it, says that its part is about organisation or the future.
  private let isFramed: [Bool]
  private let isFrame: [Bool]

  init(sheet: Sheet, outline: Outline) {
    self.sheet = sheet
    self.outline = outline
    let isFrame = outline.headings.map { Self.isFrame(sheet.utf8, $0.title) }
    self.isFrame = isFrame
    isFramed = outline.headings.indices.map { index in
      isFrame[index] || outline.ancestors(of: index).contains { isFrame[$0] }
    }
  }

  /// The findings, and where each stands in the text.
  func read() -> [(finding: Finding, range: Range<Int>)] {
    let table = FindingsTable(sheet).read()
    if table.count >= 2 { return table }
    let spoken = SpokenFindings(
      sheet: sheet, outline: outline, sections: outline.headings.indices.filter(isAnswering)
    ).read()
    if spoken.count >= 2 { return spoken }
    let indices = findingHeadings()
    guard !indices.isEmpty else {
      return table.isEmpty ? BareFindings(sheet: sheet, outline: outline).read() : table
    }
    return indices.enumerated().map { place, index in
      let heading = outline.headings[index]
      let next = place + 1 < indices.count ? outline.headings[indices[place + 1]].start : Int.max
      let body =
        heading.body
        .lowerBound..<max(
          heading.body.lowerBound, min(heading.body.upperBound, next))
      return finding(heading, index: index, body: body, place: place + 1)
    }
  }

  // MARK: Which headings are findings

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
      sections.contains(section(of: $0)) && !isFrame[$0]
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
    let title = outline.headings[index].title
    return FindingTitle.namesProblem(sheet.utf8, title)
      && outline.headings[index].style != .chinese
      || FindingTitle.namesProblem(sheet.utf8, title) && outline.children(of: index).isEmpty
  }

  private func isLikeProblem(_ index: Int) -> Bool {
    isAnswering(index)
      && (FindingTitle.soundsLikeProblem(sheet.utf8, outline.headings[index].title)
        || FindingBody.opensWithAnswer(sheet.text, outline.headings[index].body))
  }

  /// Whether no heading above says that this part is about organisation or the future.
  private func isAnswering(_ index: Int) -> Bool { !isFramed[index] }

  private static func isFrame(_ utf8: [UInt8], _ title: Range<Int>) -> Bool {
    frames.occurs(in: utf8, title) && !FindingTitle.namesProblem(utf8, title)
  }

  private func isRectification(_ index: Int) -> Bool {
    Self.rectification.occurs(in: sheet.utf8, outline.headings[index].title)
  }

  private static let frames = PhraseTable([
    "下一步", "下步", "组织领导", "组织开展", "组织情况", "组织落实", "整改工作组织", "总体情况",
    "主体责任落实", "工作打算", "整改打算", "联系方式", "基本情况", "履行第一责任人", "提高站位",
    "提高政治站位", "强化政治担当", "后续整改", "今后", "持续整改", "工作安排", "主要做法",
    "经验做法", "需长期整改", "意见建议", "加强领导", "主要负责人",
  ])
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
    let title = sheet.utf8.trimmed(outline.headings[parent].title)
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
