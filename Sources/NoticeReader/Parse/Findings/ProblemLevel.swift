// Which level of a report's outline counts its problems, by what recurs once in each of its items.

import NoticeRecord

/// Weighs the levels of an outline.
///
/// Above the problems stand sections, each with many answers; below them stand measures, most with
/// none. The level of the problems is the one whose items hold one statement of status each, or one
/// of each label that recurs.
struct ProblemLevel {
  /// A level, and how sure it is.
  struct Choice {
    var headings: [Int]
    var weight: Double
  }

  /// How many of the items must hold exactly one answer, and of the answers stand so.
  private static let least = 0.75
  /// What it adds that the items name problems.
  private static let naming = 0.3
  /// What it adds that they do, and have numbers.
  private static let numberedNaming = 0.35

  private let utf8: [UInt8]
  private let outline: Outline
  private let answers: AnswerPlaces
  /// Whether each heading is more than a label, or the outcome of what another one names.
  private let isTitle: [Bool]

  init(_ utf8: [UInt8], _ outline: Outline, _ answers: AnswerPlaces) {
    self.utf8 = utf8
    self.outline = outline
    self.answers = answers
    isTitle = outline.headings.map { heading in
      let title = utf8.trimmed(heading.title)
      return FieldLabel.sort(utf8, title) == nil && FieldLabel.opening(utf8, title) == nil
        && utf8.characters(in: title) >= 2 && !FindingTitle.isOutcome(utf8, title)
    }
  }

  /// The level of numbered headings that the answers speak for; nil where they speak for none.
  var best: Choice? {
    for group in answers.groups {
      var best: Choice?
      for style in Self.styles {
        let level = outline.headings.indices.filter {
          outline.headings[$0].style == style && isCandidate($0, group)
        }
        let items = inAnsweringSections(level, group)
        guard let fit = fit(items, group) else { continue }
        let named = Double(items.count(where: isNamed)) / Double(items.count)
        let weight = fit + (named >= 0.4 ? Self.numberedNaming : Self.naming * named)
        // Where each section holds one problem both fit, and nobody numbers a single measure.
        if weight >= best?.weight ?? 0 {
          let found = withoutEnds(items, group)
          best = Choice(headings: found + goingOn(from: found, level), weight: weight)
        }
      }
      if let best { return raised(best) }
    }
    return nil
  }

  /// Those of a level in later sections whose numbers go on from the last that was found, and that name
  /// problems: 3.某某问题 behind 2.某某问题 and the next section.
  private func goingOn(from found: [Int], _ level: [Int]) -> [Int] {
    guard let last = found.last, var number = outline.headings[last].number else { return [] }
    var more: [Int] = []
    for index in level[level.partitioningIndex { $0 > last }...] {
      guard outline.headings[index].number == number + 1,
        FindingTitle.namesProblem(utf8, outline.headings[index].title), !leadsOn(index)
      else { break }
      more.append(index)
      number += 1
    }
    return more
  }

  /// Whether a heading stands under one of what is still to be done: 二、整改措施, 三、意见建议.
  private func leadsOn(_ index: Int) -> Bool {
    guard let parent = outline.headings[index].parent else { return false }
    let title = outline.headings[parent].title
    return Self.furtherParts.occurs(in: utf8, title) || ReportFrames.isOutlook(utf8, title)
  }

  private static let furtherParts = PhraseTable(["措施", "打算", "计划", "建议"])

  /// The level above that of the choice where its headings name problems, 1.关于……的问题, and the
  /// chosen ones do not: those are measures, each with a status of its own. Where the ones above only
  /// sound like problems, the chosen ones must tell deeds.
  private func raised(_ choice: Choice) -> Choice {
    let parents = Set(choice.headings.compactMap { outline.headings[$0].parent }).sorted()
    let items = choice.headings
    guard parents.count >= 2, items.count(where: isNamed) * 4 <= items.count else { return choice }
    // What has an answer of its own is a problem: 1.研讨偏少。整改措施：……完成情况：…….
    guard items.count(where: isAnswered) * 2 < items.count else { return choice }
    let named = parents.count { namesOneProblem(outline.headings[$0].title) }
    let sounding = parents.count { soundsLikeOneProblem(outline.headings[$0].title) }
    let deeds = items.count { Preface.tellsDeed(utf8, outline.headings[$0].title) }
    let areDeeds = deeds * 2 >= items.count || !items.contains(where: isNamed)
    let isAbove =
      named * 5 >= parents.count * 4 && areDeeds
      || sounding * 5 >= parents.count * 4 && deeds * 4 >= items.count * 3
        && items.count(where: tellsOutcome) * 2 >= items.count
    return isAbove ? Choice(headings: parents, weight: choice.weight) : choice
  }

  /// Whether what was done follows a heading under a label of its own: 整改措施：.
  private func isAnswered(_ index: Int) -> Bool {
    FieldLabel.opening(utf8, outline.headings[index].body)?.sort == .measures
  }

  /// Whether a heading tells what came of a deed, 修订了办法, 培训2次, 印发《办法》: 组织研讨偏少 only begins like one.
  private func tellsOutcome(_ index: Int) -> Bool {
    let title = outline.headings[index].title
    return Self.outcomes.occurs(in: utf8, title)
      || title.contains { (0x30...0x39).contains(utf8[$0]) }
  }

  private static let outcomes = PhraseTable(["了", "已", "《"])

  /// 党建责任落实不到位, but not 一、党的建设方面存在薄弱环节.
  private func soundsLikeOneProblem(_ title: Range<Int>) -> Bool {
    namesOneProblem(title)
      || FindingTitle.soundsLikeProblem(utf8, title) && !utf8.holds("方面", in: title)
  }

  /// 一、业务方面的问题 heads many.
  private func namesOneProblem(_ title: Range<Int>) -> Bool {
    FindingTitle.namesProblem(utf8, title) && !utf8.holds("方面", in: title)
  }

  private static let styles: [Marker.Style] = [
    .chinese, .bracketedChinese, .ordinal, .problem, .arabic, .bracketedArabic, .circled,
  ]

  /// How sure items without numbers are; nil where nothing answers them.
  func weight(ofUnnumbered items: [Int]) -> Double? {
    answers.groups.lazy.compactMap { fit(items, $0) }.first.map { $0 + Self.naming }
  }

  /// The items without those at both ends that nothing answers and that name no problem.
  func withoutEnds(_ items: [Int]) -> [Int] {
    answers.groups.first { fit(items, $0) != nil }.map { withoutEnds(items, $0) } ?? items
  }

  /// How well the answers fit the items: 1 where each holds one, and none stands outside.
  private func fit(_ items: [Int], _ answers: [Int]) -> Double? {
    guard items.count >= 2 else { return nil }
    let ones = Double(counts(items, answers).count { $0 == 1 })
    let (filled, covered) = (ones / Double(items.count), ones / Double(answers.count))
    return ones >= 2 && filled >= Self.least && covered >= Self.least ? filled * covered : nil
  }

  /// How many answers stand in each item, from its start to the next one's or to its end.
  private func counts(_ items: [Int], _ answers: [Int]) -> [Int] {
    items.indices.map { place in
      let heading = outline.headings[items[place]]
      let next =
        place + 1 < items.count ? outline.headings[items[place + 1]].start : Int.max
      let end = min(heading.body.upperBound, next)
      return answers.countRising(from: heading.start, to: end)
    }
  }

  private func withoutEnds(_ items: [Int], _ answers: [Int]) -> [Int] {
    let counts = counts(items, answers)
    let isItem = items.indices.map { counts[$0] > 0 || isNamed(items[$0]) }
    guard let first = isItem.firstIndex(of: true), let last = isItem.lastIndex(of: true) else {
      return []
    }
    return Array(items[first...last])
  }

  /// The headings in sections that hold an answer.
  private func inAnsweringSections(_ items: [Int], _ answers: [Int]) -> [Int] {
    var sections: [Int: Bool] = [:]
    return items.filter { index in
      guard let section = outline.ancestors(of: index).last else { return true }
      if let known = sections[section] { return known }
      let whole = outline.headings[section].whole
      let holds = answers.countRising(from: whole.lowerBound, to: whole.upperBound) > 0
      sections[section] = holds
      return holds
    }
  }

  /// Whether a heading may be a problem: it is no 整改措施：, and neither it nor what it stands in is
  /// about organisation, unless the answers say otherwise (主要负责人“一言堂”).
  private func isCandidate(_ index: Int, _ answers: [Int]) -> Bool {
    let heading = outline.headings[index]
    let title = utf8.trimmed(heading.title)
    guard isTitle[index] else { return false }
    return ReportFrames.isAnswering(index, utf8, outline)
      || heading.parent.map { ReportFrames.isAnswering($0, utf8, outline) } ?? true
        && !ReportFrames.isOutlook(utf8, title)
        && answers.countRising(from: heading.whole.lowerBound, to: heading.whole.upperBound) == 1
  }

  private func isNamed(_ index: Int) -> Bool {
    let heading = outline.headings[index]
    let title = heading.title
    // 1.存在问题：…
    let label = FieldLabel.opening(utf8, heading.start..<title.upperBound)
    return label?.sort == .problem
      || FindingTitle.namesProblem(utf8, title) || FindingTitle.soundsLikeProblem(utf8, title)
  }
}
