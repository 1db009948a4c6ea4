// Pinyin glosses: 醫(yī)療 is 医疗.

import NoticeRecord

/// A converter of scripts adds the reading behind the characters that it could not convert.
///
/// A gloss is damage when nobody would have written it: its character exists in traditional script
/// only and is a common one, or the whole document is full of such glosses. A note on a rare or
/// ambiguous character, 单(shàn)县, is the author's.
enum PinyinGlosses {
  /// Finds the glosses to drop.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    let glosses = find(utf8, survey)
    let strange = glosses.count { $0.isStrange }
    let systematic = strange >= 3 && strange * 2 >= glosses.count
    var edits: [Edit] = []
    edits.reserveCapacity(glosses.count)
    for gloss in glosses where gloss.isStrange || systematic {
      edits.append(
        Edit(
          range: gloss.character.lowerBound..<gloss.end,
          replacement: Array(utf8[gloss.character]), kind: .pinyinGloss,
          confidence: gloss.isStrange ? 0.99 : 0.9))
    }
    return Diagnosis(edits: edits)
  }

  private struct Gloss {
    var character: Range<Int>
    var end: Int
    /// Whether no author would gloss this character.
    var isStrange: Bool
  }

  private static func find(_ utf8: [UInt8], _ survey: Survey) -> [Gloss] {
    var glosses: [Gloss] = []
    for open in survey.offsets(of: .gloss) {
      guard let length = bracket(utf8, at: open, ascii: 0x28) else { continue }
      if let gloss = gloss(utf8, open: open, syllable: open + length) { glosses.append(gloss) }
    }
    return glosses
  }

  private static func gloss(_ utf8: [UInt8], open: Int, syllable start: Int) -> Gloss? {
    let character = HanText.start(utf8, before: open)..<open
    let scalar = HanText.scalar(utf8, at: character.lowerBound)
    guard HanText.isHan(scalar) else { return nil }
    let end = Syllable.end(utf8, from: start)
    guard end > start, let close = bracket(utf8, at: end, ascii: 0x29),
      Readings.agree(character: scalar, syllable: utf8[start..<end])
    else { return nil }
    return Gloss(
      character: character, end: end + close, isStrange: isStrange(scalar))
  }

  /// Whether a character is a common one in its traditional shape.
  private static func isStrange(_ character: UInt32) -> Bool {
    guard let simplified = ChineseScript.simplified(character) else { return false }
    return Lexicon.isCommon(simplified)
  }

  /// How many bytes the bracket at an offset has, of either width; nil where there is none.
  private static func bracket(_ utf8: [UInt8], at offset: Int, ascii: UInt8) -> Int? {
    guard offset < utf8.count else { return nil }
    if utf8[offset] == ascii { return 1 }
    return HanText.scalar(utf8, at: offset) == UInt32(ascii) + 0xFEE0 ? 3 : nil
  }
}
