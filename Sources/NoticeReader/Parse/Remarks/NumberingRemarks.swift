// Points out numbering that jumps over a number: a part of the notice may be lost.

import NoticeRecord

/// Checks the numbering of an outline.
enum NumberingRemarks {
  /// A remark for each number that neither counts on nor begins anew.
  static func find(_ text: IndexedText, _ outline: Outline) -> [Remark] {
    var last = [Int](repeating: 0, count: Marker.Style.allCases.count)
    var remarks: [Remark] = []
    for heading in outline.headings {
      guard let number = heading.number else { continue }
      let before = last[heading.style.rawValue]
      if number > before + 1, before > 0 {
        remarks.append(
          Remark(
            code: "numbering-jump", message: "The numbering goes from \(before) to \(number).",
            span: text.span(heading.start..<heading.title.upperBound)))
      }
      last[heading.style.rawValue] = number
    }
    return remarks
  }
}
