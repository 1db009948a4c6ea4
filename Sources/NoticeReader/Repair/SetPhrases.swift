// Set phrases with a wrong character: 欢迎观临 is 欢迎光临.

import NoticeRecord

/// Puts right what can only be one set phrase.
///
/// An author's own slips (反应强烈 for 反映强烈) are no damage; only phrases of which one part is
/// no word at all are listed.
enum SetPhrases {
  /// Finds the phrases to put right.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    var edits: [Edit] = []
    for offset in survey.offsets(of: .setPhrase) {
      guard let phrase = phrases.first(where: { HanText.has($0.wrong, in: utf8, at: offset) })
      else { continue }
      edits.append(
        Edit(
          range: offset..<offset + phrase.wrong.count, replacement: phrase.right,
          kind: .variantCharacter, confidence: 0.8))
    }
    return Diagnosis(edits: edits)
  }

  /// The phrases, each of which begins with 欢迎.
  private static let phrases: [(wrong: [UInt8], right: [UInt8])] = [
    ("欢迎光林", "欢迎光临"), ("欢迎观临", "欢迎光临"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
