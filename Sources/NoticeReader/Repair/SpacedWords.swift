// Texts with a space behind each word, as programs leave them that read pictures or part words:
// 截至 目前， 此项 已 整改 完毕。

import NoticeRecord

/// Takes out the spaces between the words of a whole text.
///
/// People put no space behind a Chinese comma: where most commas have one, and words stand apart
/// throughout, the spaces say nothing. Two spaces, and tabs, are the edges of columns and stay; so does
/// what parts two numbers, or a name behind a post from both of its neighbours.
enum SpacedWords {
  /// The fewest commas with a space behind them.
  private static let fewestCommas = 5
  /// How many Chinese characters there may be for each space between two of them.
  private static let lettersPerGap = 8

  /// Finds the spaces to take out.
  static func diagnose(_ utf8: [UInt8]) -> Diagnosis {
    guard hasSpacedCommas(utf8) else { return Diagnosis() }
    var gaps: [Int] = []
    var (letters, commas, apart) = (0, Commas(), 0)
    var nameStart = 0
    HanText.visit(utf8) { scalar, _, next in
      letters += HanText.isHan(scalar) ? 1 : 0
      let isSpaced = next + 1 < utf8.count && utf8[next] == 0x20
      if scalar == 0xFF0C {
        commas.all += 1
        commas.spaced += isSpaced ? 1 : 0
      }
      guard isSpaced, scalar > 0x20, let before = utf8.glyph(endingAt: next), isText(before) else {
        return
      }
      let after = utf8.glyph(at: next + 1)
      guard isText(after) else { return }
      let partsWords = before.isHan && after.isHan
      apart += partsWords ? 1 : 0
      if before.isDigit && after.isDigit { return }
      if partsWords {
        let isBehindName = nameStart > 0 && next - nameStart <= longestName
        let opensName =
          Surnames.isSurname(after.scalar) && Posts.word(utf8, endingAt: next, from: 0) != nil
        nameStart = opensName ? next + 1 : 0
        if opensName || isBehindName { return }
      }
      gaps.append(next)
    }
    guard commas.spaced * 5 >= commas.all * 4, apart >= commas.spaced,
      apart * lettersPerGap >= letters
    else { return Diagnosis() }
    return Diagnosis(
      edits: gaps.map {
        Edit(range: $0..<$0 + 1, replacement: [], kind: .lineStructure, confidence: 0.9)
      })
  }

  /// The most bytes of a name behind a post.
  private static let longestName = 12

  private struct Commas {
    var all = 0
    var spaced = 0
  }

  /// Whether a space stands behind enough commas.
  private static func hasSpacedCommas(_ utf8: [UInt8]) -> Bool {
    var (count, place) = (0, 0)
    while count < fewestCommas,
      let space = utf8.firstOffset(ofByte: 0x20, from: place, to: utf8.count)
    {
      count += utf8.says("，", endingAt: space) ? 1 : 0
      place = space + 1
    }
    return count == fewestCommas
  }

  private static func isText(_ glyph: Glyph) -> Bool {
    glyph.isHan || glyph.isDigit
      || glyph.scalar.isOne(of: "、，。；：（）“”‘’《》！？〔〕①②③④⑤⑥⑦⑧⑨%％")
  }
}
