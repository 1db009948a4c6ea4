// Texts with a space behind each word, as programs leave them that read pictures or part words:
// 截至 目前， 此项 已 整改 完毕。

import NoticeRecord

/// Takes out the spaces between the words of a whole text.
///
/// People put no space behind a Chinese comma: where most commas have one, and words stand apart
/// throughout, the spaces say nothing. Two spaces, and tabs, are the edges of columns and stay.
enum SpacedWords {
  /// The fewest commas with a space behind them.
  private static let fewestCommas = 5
  /// How many Chinese characters there may be for each space between two of them.
  private static let lettersPerGap = 8

  /// Finds the spaces to take out.
  static func diagnose(_ utf8: [UInt8]) -> Diagnosis {
    var gaps: [Int] = []
    var (apart, spacedCommas) = (0, 0)
    var place = 0
    while let space = utf8.firstOffset(ofByte: 0x20, from: place, to: utf8.count) {
      place = space + 1
      guard space > 0, place < utf8.count, let before = utf8.glyph(endingAt: space) else {
        continue
      }
      let after = utf8.glyph(at: place)
      guard isText(before), isText(after) else { continue }
      gaps.append(space)
      apart += before.isHan && after.isHan ? 1 : 0
      spacedCommas += before.scalar == "，" ? 1 : 0
    }
    guard spacedCommas >= fewestCommas, apart >= spacedCommas,
      isSpacedThroughout(utf8, apart, spacedCommas)
    else { return Diagnosis() }
    return Diagnosis(
      edits: gaps.map {
        Edit(range: $0..<$0 + 1, replacement: [], kind: .lineStructure, confidence: 0.9)
      })
  }

  /// Whether nearly all commas have a space behind them, and words of few characters have.
  private static func isSpacedThroughout(_ utf8: [UInt8], _ apart: Int, _ spacedCommas: Int) -> Bool
  {
    var (letters, commas) = (0, 0)
    HanText.visit(utf8) { scalar, _, _ in
      letters += HanText.isHan(scalar) ? 1 : 0
      commas += scalar == 0xFF0C ? 1 : 0
    }
    return spacedCommas * 5 >= commas * 4 && apart * lettersPerGap >= letters
  }

  private static func isText(_ glyph: Glyph) -> Bool {
    glyph.isHan || glyph.isDigit
      || glyph.scalar.isOne(of: "、，。；：（）“”‘’《》！？〔〕①②③④⑤⑥⑦⑧⑨%％")
  }
}
