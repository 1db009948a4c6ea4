// Finds promises of none at all: 孕产妇零死亡, 医疗安全零事故.

import NoticeRecord

/// Finds promises of none at all.
enum ZeroTargets {
  /// The targets of the value 0 in a range that are written with 零 before a misfortune.
  ///
  /// 零距离, 零跑腿, 零容忍 and 零突破 are figures of speech and no targets.
  static func find(in text: IndexedText, _ range: Range<Int>, action: Int?) -> [Target] {
    let utf8 = text.utf8
    var found: [Target] = []
    var offset = range.lowerBound
    while let place = text.first(.zero, from: offset, before: range.upperBound) {
      offset = place
      let glyph = utf8.glyph(at: offset)
      let next = offset + glyph.length
      if glyph.scalar == "零" || glyph.scalar == "0",
        utf8.glyph(endingAt: offset)?.isDigit != true,
        let word = misfortunes.word(in: utf8, at: next)
      {
        let end = next + word.utf8CodeUnitCount
        let subject = subject(utf8, before: offset, from: range.lowerBound)
        if !subject.isEmpty {
          found.append(
            Target(
              indicator: subject + (word.description == "发生" ? "" : word.description),
              comparator: .equal, value: 0, unit: nil,
              normalized: Quantity(value: 0, unit: nil), action: action,
              span: text.span(offset..<end)))
        }
        offset = end
      } else {
        offset = next
      }
    }
    return found
  }

  private static func subject(_ utf8: [UInt8], before offset: Int, from floor: Int) -> String {
    let (clause, _) = Clause.left(of: offset, in: utf8, from: floor, stop: .sentence)
    let words = Wording.trimLeft(utf8, clause)
    var start = words.lowerBound
    var end = words.upperBound
    for verb in reaching where utf8.says(verb, at: start) { start += verb.utf8CodeUnitCount }
    for verb in reaching where utf8.says(verb, endingAt: end) { end -= verb.utf8CodeUnitCount }
    return utf8.string(start..<max(start, end))
  }

  private static let reaching: [StaticString] = ["实现", "保持", "确保", "力争", "达到"]

  /// What a plan promises to be spared.
  static let misfortunes: WordList = [
    "死亡", "事故", "感染", "差错", "伤亡", "投诉", "发案", "违规", "违纪", "病例", "发生",
  ]
}
