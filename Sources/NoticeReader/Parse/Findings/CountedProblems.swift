// The problems that an order to put things right counts: 一、核查发现的问题, 问题一：……, 问题二：…….

import NoticeRecord

/// Reads the problems of a notice that answers none, but names and numbers them.
enum CountedProblems {
  /// The problems right under a section about problems that were found, or about any in a letter that
  /// orders to put them right; none where there are fewer than two.
  static func read(_ sheet: Sheet, _ outline: Outline, title: String?) -> [Finding] {
    let utf8 = sheet.utf8
    let title = Array((title ?? "").utf8)
    let isOrder = orders.occurs(in: title, 0..<title.count)
    let problems = outline.headings.filter { heading in
      guard heading.style == .problem, let number = heading.number, number > 0,
        utf8.holds("问题", in: heading.start..<heading.title.lowerBound),
        let section = heading.parent.map({ outline.headings[$0].title })
      else { return false }
      let start = heading.title.lowerBound
      let line = start..<utf8.lineEnd(from: start, to: heading.whole.upperBound)
      // 问题一：怎样申请？
      return utf8.holds("问题", in: section) && (isOrder || found.occurs(in: utf8, section))
        && utf8.characters(in: heading.title) >= 4 && utf8.firstOffset(of: "？?", in: line) == nil
    }
    guard problems.count >= 2 else { return [] }
    return problems.map { heading in
      Finding(
        number: heading.number ?? 0, title: FindingTitle.clean(utf8, heading.title),
        section: heading.parent.map {
          sheet.text.string(utf8.trimmed(outline.headings[$0].title))
        },
        span: sheet.text.span(heading.start..<utf8.trimmed(heading.whole).upperBound))
    }
  }

  /// 关于限期整治河道垃圾的督办函
  private static let orders = PhraseTable(["督办", "责令"])

  /// 一、核查发现的问题, not 二、需要注意的问题
  private static let found = PhraseTable([
    "发现", "存在", "核查", "反馈", "督办", "责令", "指出", "查出",
  ])
}
