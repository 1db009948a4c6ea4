// A status set apart from a title or an answer: 【已完成】, （整改状态：已完成）, ——已完成.

import NoticeRecord

/// Finds a status in brackets, or behind a dash.
enum StatusBracket {
  /// The most bytes of one.
  private static let longest = 96

  /// The status in brackets with which a range opens.
  static func opening(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let words = utf8.trimmed(range)
    guard !words.isEmpty, opens(utf8.glyph(at: words.lowerBound).scalar),
      let close = utf8.firstOffset(
        of: "】]）)", in: words.lowerBound..<min(words.upperBound, words.lowerBound + longest))
    else { return nil }
    return stated(utf8, words.lowerBound..<close + utf8.glyph(at: close).length)
  }

  /// The status in brackets, or in a title behind a dash, with which a range closes, a mark behind it
  /// or not.
  static func closing(
    _ utf8: [UInt8], _ range: Range<Int>, orDash: Bool = false
  ) -> Range<Int>? {
    let words = utf8.trimmed(range) { $0.isSpace || endsSentence($0.scalar) }
    guard !words.isEmpty, let last = utf8.glyph(endingAt: words.upperBound) else { return nil }
    let isBracket = closes(last.scalar)
    guard isBracket || orDash else { return nil }
    var offset = words.upperBound - last.length
    while offset > words.lowerBound, words.upperBound - offset <= longest {
      if utf8.isHan(endingAt: offset) {
        offset -= 3
        continue
      }
      guard let glyph = utf8.glyph(endingAt: offset) else { return nil }
      if isBracket ? opens(glyph.scalar) : glyph.scalar == "—" || glyph.scalar == "―" {
        return stated(utf8, offset - glyph.length..<words.upperBound)
      }
      if glyph.scalar == "。" || glyph.scalar == "\n" { return nil }
      offset -= glyph.length
    }
    return nil
  }

  /// The words that state the status, without the label that may stand before them.
  static func statement(_ utf8: [UInt8], _ bracket: Range<Int>) -> Range<Int> {
    let words = utf8.trimmed(bracket) {
      $0.isSpace || opens($0.scalar) || closes($0.scalar) || $0.scalar == "—" || $0.scalar == "―"
    }
    guard let label = FieldLabel.opening(utf8, words), label.range.upperBound < words.upperBound
    else { return words }
    return label.range.upperBound..<words.upperBound
  }

  private static func stated(_ utf8: [UInt8], _ bracket: Range<Int>) -> Range<Int>? {
    StatusWords.read(utf8, statement(utf8, bracket)) == nil ? nil : bracket
  }

  // Each apart, where the comparisons are folded into a few.

  @inline(never)
  private static func opens(_ mark: Unicode.Scalar) -> Bool { mark.isOne(of: "【[（(") }

  @inline(never)
  private static func closes(_ mark: Unicode.Scalar) -> Bool { mark.isOne(of: "】]）)") }

  @inline(never)
  private static func endsSentence(_ mark: Unicode.Scalar) -> Bool { mark.isOne(of: "。；;") }
}
