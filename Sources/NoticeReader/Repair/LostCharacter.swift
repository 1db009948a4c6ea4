// One character of which a byte is lost.

import NoticeRecord

/// A character that is one of several, between its neighbours.
struct LostCharacter: Sendable {
  /// What it can be.
  var candidates: [UInt32]
  /// Up to four characters in front of it.
  var left: [UInt32]
  /// Up to four characters behind it.
  var right: [UInt32]

  /// The confidence of a character that stayed unknown.
  static let unknown = 0.5

  /// What the place holds: one character as a rule, none or a mark where no word needs it.
  func choose(knowing vocabulary: Vocabulary) -> (characters: [UInt32], confidence: Double) {
    if candidates.allSatisfy({ !HanText.isHan($0) }) { return (mark, 0.8) }
    let before = left.suffix(Plausibility.longest - 1)
    var around = (before + [0] + right.prefix(Plausibility.longest - 1)).map(plain)
    let starts = Plausibility.starts(in: around, before: before.count)
    let (last, next) = (left.last.map(plain), right.first.map(plain))
    let isSeen = { Self.isSeen($0, behind: last, before: next, vocabulary) }
    let fitting = candidates.filter { candidate in
      guard isOf(vocabulary.script, candidate) else { return false }
      around[before.count] = plain(candidate)
      return Plausibility.joins(around, at: before.count, from: starts)
        || isSeen(around[before.count])
    }
    let ranked = fitting.map { character -> (character: UInt32, weight: Int) in
      let bonus = isSeen(plain(character)) ? 40 : 0
      return (character, Plausibility.weight(of: left + [character] + right) + bonus)
    }.sorted { ($0.weight, $1.character) > ($1.weight, $0.character) }
    guard let first = ranked.first else {
      if isBesideMark { return ([], 0.7) }
      return ([onlyMark ?? 0x3F], Self.unknown)
    }
    let margin = first.weight - (ranked.dropFirst().first?.weight ?? .min / 2)
    let isKnown = isSeen(plain(first.character))
    return ([first.character], margin < 8 ? 0.65 : isKnown ? 0.97 : 0.9)
  }

  private func plain(_ character: UInt32) -> UInt32 {
    ChineseScript.simplified(character) ?? character
  }

  /// Whether a text of that script has such a character.
  private func isOf(_ script: Source.Script?, _ character: UInt32) -> Bool {
    switch script {
    case .traditional: !ChineseScript.isSimplifiedOnly(character)
    case .simplified: ChineseScript.simplified(character) == nil
    case .mixed, nil: true
    }
  }

  /// Whether the text has the character beside the same neighbours elsewhere, all in simplified
  /// script.
  private static func isSeen(
    _ character: UInt32, behind last: UInt32?, before next: UInt32?, _ vocabulary: Vocabulary
  ) -> Bool {
    let before = last.map { vocabulary.count($0, character) } ?? 0
    let after = next.map { vocabulary.count(character, $0) } ?? 0
    return before > 0 && after > 0 || before + after > 1
  }

  /// The one mark of sentences among the candidates, where no character goes with the neighbours and what
  /// follows is plain: 意见。现将.
  private var onlyMark: UInt32? {
    let next = right.prefix(2).map(plain)
    guard next.count == 2, next.allSatisfy({ Lexicon.isCommon($0) }) else { return nil }
    let marks = candidates.filter { Unicode.Scalar($0)?.isOne(of: "，。、；：？！“”《》（）") == true }
    return marks.count == 1 ? marks[0] : nil
  }

  /// Between marks the lost character was most likely one itself.
  private var isBesideMark: Bool {
    guard let before = left.last, let after = right.first else { return true }
    return !HanText.isHan(before) || !HanText.isHan(after)
  }

  /// The full-width marks share their first byte: an opening parenthesis where one is missing.
  ///
  /// Decoders swallow the ASCII digit behind such a byte: 016年 was 2016年.
  private var mark: [UInt32] {
    let digits = right.prefix { (0x30...0x39).contains($0) }
    guard digits.count == 3, right.dropFirst(3).first == 0x5E74 else { return [0xFF0C] }
    let century: UInt32 = digits.first == 0x30 ? 0x32 : 0x31
    return [0xFF08, century]
  }
}
