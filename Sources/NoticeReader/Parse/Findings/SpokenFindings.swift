// Findings that a section counts in its sentences: 一是关于“……”的问题。已完成整改。……

import NoticeRecord

/// Reads the findings of sections that count them by 一是, 二是.
struct SpokenFindings {
  let sheet: Sheet
  let outline: Outline

  /// The findings of the headings that may hold some, numbered as in their section, and where each
  /// stands.
  func read(where isSection: (Int) -> Bool) -> [(finding: Finding, range: Range<Int>)] {
    outline.headings.indices.filter { mayHoldSome($0) && isSection($0) }
      .flatMap { findings(in: $0) }
  }

  private func mayHoldSome(_ section: Int) -> Bool {
    outline.children(of: section).isEmpty
      && sheet.utf8.holds("关于", in: outline.headings[section].body)
  }

  private func findings(in section: Int) -> [(finding: Finding, range: Range<Int>)] {
    let utf8 = sheet.utf8
    let items = Series.items(sheet.text, outline.headings[section].body)
    let titles = items.compactMap { sheet.text.sentences(in: $0, most: 1).first }
    guard titles.count == items.count, titles.allSatisfy({ opensWithProblem($0) }) else {
      return []
    }
    return zip(items, titles).enumerated().map { place, item in
      let (whole, title) = item
      let heading = utf8.trimmed(outline.headings[section].title)
      var finding = Finding(
        number: place + 1, title: FindingTitle.clean(utf8, title),
        section: sheet.text.string(heading), span: sheet.text.span(whole))
      let body = FindingBody(
        text: sheet.text, title: title, body: title.upperBound..<whole.upperBound)
      body.fill(&finding)
      return (finding, whole)
    }
  }

  private func opensWithProblem(_ title: Range<Int>) -> Bool {
    sheet.utf8.says("关于", at: title.lowerBound) && FindingTitle.namesProblem(sheet.utf8, title)
  }
}
