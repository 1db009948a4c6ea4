// Headings that ran into the line before: 已建成3个。2.关于X的问题 begins a line at 2.

import NoticeRecord

/// Gives the headings of findings their line back where the copy lost the break.
///
/// A heading is 关于…问题 behind a number; it is only moved when its number follows, or is followed
/// by, the number of another such heading.
enum RunOnHeadings {
  /// Finds the headings that stand in the middle of a line.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    let headings = survey.offsets(of: .numberedHeading).compactMap { Heading(utf8, mark: $0) }
    var edits: [Edit] = []
    for (index, heading) in headings.enumerated() where !heading.opensLine {
      let follows = index > 0 && headings[index - 1].isFollowed(by: heading)
      let isFollowed = index + 1 < headings.count && heading.isFollowed(by: headings[index + 1])
      guard follows || isFollowed else { continue }
      edits.append(
        Edit(
          range: heading.start..<heading.start, replacement: [0x0A], kind: .lineStructure,
          confidence: 0.85))
    }
    return Diagnosis(edits: edits)
  }

  private struct Heading {
    var number: Int
    /// The byte behind the number, which tells 1. from 1) and 1、.
    var mark: UInt8
    var start: Int
    var opensLine: Bool

    /// The heading that 关于 behind the mark at an offset belongs to; nil where it is none.
    init?(_ utf8: [UInt8], mark before: Int) {
      let about = before + HanText.length(of: utf8[before])
      guard Self.marks.contains(HanText.scalar(utf8, at: before)),
        HanText.has(Marks.about, in: utf8, at: about)
      else { return nil }
      var start = Digits.start(utf8, before: before)
      guard let number = Digits.value(utf8, start..<before), (1...99).contains(number),
        Self.endsAsFinding(utf8, from: about)
      else { return nil }
      self.number = number
      mark = utf8[before]
      if start > 0, utf8[start - 1] == 0x28 {
        start -= 1
      } else if HanText.scalar(utf8, before: start) == 0xFF08 {
        start -= 3
      }
      self.start = start
      let last = HanText.scalar(utf8, before: start)
      opensLine = last <= 0x20 || last == 0x3000 || last == 0xA0
      guard opensLine || last > 0x7F || last == 0x25 else { return nil }
    }

    func isFollowed(by next: Heading) -> Bool {
      mark == next.mark && number + 1 == next.number
    }

    /// . ． 、 ) ）.
    private static let marks: Set<UInt32> = [0x2E, 0xFF0E, 0x3001, 0x29, 0xFF09]

    /// Whether 问题 stands in the same sentence.
    private static func endsAsFinding(_ utf8: [UInt8], from about: Int) -> Bool {
      guard let end = Marks.first([problem], in: utf8, from: about, within: 180) else {
        return false
      }
      return Marks.first([stop], in: utf8, from: about, within: end - about) == nil
    }

    private static let problem = Array("问题".utf8)
    private static let stop = Array("。".utf8)
  }
}
