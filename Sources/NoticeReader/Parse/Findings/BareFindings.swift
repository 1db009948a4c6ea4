// Findings under headings without numbers: a short line that names a problem, and the answer below.

import NoticeRecord

/// Reads the findings of a report that does not number them.
struct BareFindings {
  /// How long a heading may be, in characters.
  private static let longest = 40

  let sheet: Sheet
  let outline: Outline
  let answers: AnswerPlaces
  /// Where the text ends.
  let end: Int

  /// The findings, counted from 1, and where each stands; none where fewer than two lines sound like
  /// problems.
  func read() -> [(finding: Finding, range: Range<Int>)] {
    let heads = sheet.lines.indices.filter(isHead)
    let problems = problems(among: heads)
    return problems.enumerated().map { place, index in
      finding(at: sheet.lines[index].range, end: end(of: index, heads), number: place + 1)
    }
  }

  /// Those that say 问题 outright; else all, where at least half of them sound like problems.
  private func problems(among heads: [Int]) -> [Int] {
    let named = heads.filter { FindingTitle.namesProblem(sheet.utf8, sheet.lines[$0].range) }
    if named.count >= 2 { return named }
    let sounding = heads.filter {
      FindingTitle.soundsLikeProblem(sheet.utf8, sheet.lines[$0].range)
    }
    if sounding.count >= 2, sounding.count * 2 >= heads.count { return heads }
    return answers.fit(heads.map { sheet.lines[$0].range.lowerBound }) ? heads : []
  }

  /// A short line without a number or an end, and a sentence on the next.
  private func isHead(_ index: Int) -> Bool {
    let (utf8, lines) = (sheet.utf8, sheet.lines)
    guard lines[index].marker == nil, index + 1 < lines.count, lines[index + 1].marker == nil,
      (4...Self.longest).contains(utf8.characters(in: lines[index].range)),
      !utf8.endsSentence(lines[index].range), isAnswered(by: lines[index + 1].range),
      utf8.firstOffset(of: "：:|", in: lines[index].range) == nil
    else { return false }
    if outline.headings.isEmpty { return lines[..<index].contains { isAnswered(by: $0.range) } }
    return outline.headings.contains { $0.body.contains(lines[index].range.lowerBound) }
  }

  private func isAnswered(by line: Range<Int>) -> Bool {
    sheet.utf8.endsSentence(line) || sheet.utf8.firstOffset(of: "。", in: line) != nil
  }

  /// Where the answer ends: at the next such line, or the next numbered heading.
  private func end(of index: Int, _ heads: [Int]) -> Int {
    let start = sheet.lines[index].range.upperBound
    let next = heads.first { $0 > index }.map { sheet.lines[$0].range.lowerBound } ?? .max
    let section =
      outline.headings.isEmpty
      ? self.end
      : outline.headings.last { $0.body.contains(start - 1) }?.body.upperBound ?? start
    return max(start, min(next, section))
  }

  private func finding(
    at title: Range<Int>, end: Int, number: Int
  ) -> (finding: Finding, range: Range<Int>) {
    let whole = title.lowerBound..<end
    var finding = Finding(
      number: number, title: FindingTitle.clean(sheet.utf8, title),
      span: sheet.text.span(
        title.lowerBound..<max(title.upperBound, sheet.utf8.trimmed(whole).upperBound)))
    let body = FindingBody(text: sheet.text, title: title, body: title.upperBound..<end)
    body.fill(&finding)
    return (finding, whole)
  }
}
