// The problems that an order to put things right counts: 一、核查发现的问题, 问题一：……, 问题二：…….

import NoticeRecord

/// Reads the problems of a notice that answers none, but names and numbers them.
enum CountedProblems {
  /// The problems right under a section about problems; none where there are fewer than two.
  static func read(_ sheet: Sheet, _ outline: Outline) -> [Finding] {
    let utf8 = sheet.utf8
    let found = outline.headings.filter { heading in
      guard heading.style == .problem, let number = heading.number, number > 0,
        utf8.holds("问题", in: heading.start..<heading.title.lowerBound),
        let section = heading.parent.map({ outline.headings[$0].title })
      else { return false }
      // 问题一：怎样申请？
      return utf8.holds("问题", in: section) && utf8.characters(in: heading.title) >= 4
        && utf8.firstOffset(of: "？?", in: heading.title.lowerBound..<line(utf8, heading)) == nil
    }
    guard found.count >= 2 else { return [] }
    return found.map { heading in
      Finding(
        number: heading.number ?? 0, title: FindingTitle.clean(utf8, heading.title),
        section: heading.parent.map {
          sheet.text.string(utf8.trimmed(outline.headings[$0].title))
        },
        span: sheet.text.span(heading.start..<utf8.trimmed(heading.whole).upperBound))
    }
  }

  private static func line(_ utf8: [UInt8], _ heading: Heading) -> Int {
    utf8.firstOffset(
      ofByte: 0x0A, from: heading.title.lowerBound, to: heading.whole.upperBound)
      ?? heading.whole.upperBound
  }
}
