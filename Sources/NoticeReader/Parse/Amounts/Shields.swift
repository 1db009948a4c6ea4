// Where numbers belong to names: titles in 《》 and short quotations such as “323”攻坚行动.

/// Finds the ranges in which numbers are parts of names.
enum Shields {
  /// How long a quotation may be and still count as a name, in bytes; longer ones are sentences.
  static let longestQuotation = 120

  /// The titles and short quotations in a range, in order, without overlap.
  static func find(_ text: IndexedText, in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (offset: Int, closes: Unicode.Scalar)?
    var offset = range.lowerBound
    while let place = text.first(.quotation, from: offset, before: range.upperBound) {
      let glyph = text.utf8.glyph(at: place)
      offset = place + glyph.length
      if let shield = open, isBrokenOff(text, shield.offset..<place, closes: shield.closes) {
        open = nil
      }
      if let shield = open {
        if glyph.scalar == shield.closes {
          let isTitle = shield.closes == "》"
          if isTitle || offset - shield.offset <= longestQuotation {
            found.append(shield.offset..<offset)
          }
          open = nil
        } else if let closes = closing(glyph.scalar), shield.closes != "》" || closes == "》" {
          open = (offset - glyph.length, closes)
        }
      } else if let closes = closing(glyph.scalar) {
        open = (offset - glyph.length, closes)
      }
    }
    return found
  }

  /// Whether a title or quotation that is still open has ended with its line, or as a quotation with
  /// a sentence: its other mark is lost.
  private static func isBrokenOff(
    _ text: IndexedText, _ range: Range<Int>, closes: Unicode.Scalar
  ) -> Bool {
    closes == "》"
      ? text.holds(.sentenceEnd, "\n", in: range) : text.holds(.sentenceEnd, "。\n", in: range)
  }

  private static func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "《": "》"
    case "“": "”"
    case "「": "」"
    default: nil
    }
  }
}
