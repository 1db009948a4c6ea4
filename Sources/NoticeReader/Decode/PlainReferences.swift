// `&nbsp;` and `&ldquo;` that a copy of a page left in plain text.

import NoticeRecord

/// Reads character references in text that is no markup.
enum PlainReferences {
  /// The most repairs that are listed.
  private static let mostRepairs = 1000

  /// The text with its references read, one repair each.
  ///
  /// Only Chinese text is changed, and only references with their semicolon: `&copy;` may well be
  /// meant in a program.
  static func mend(_ text: MappedText) -> (text: MappedText, repairs: [Repair]) {
    let utf8 = text.utf8
    let sign = UInt8(ascii: "&")
    guard utf8.firstOffset(ofByte: sign, from: 0, to: utf8.count) != nil, isLargelyChinese(utf8)
    else { return (text, []) }
    var rewriter = Rewriter(text)
    var repairs: [Repair] = []
    var place = 0
    while let ampersand = utf8.firstOffset(ofByte: sign, from: place, to: utf8.count) {
      place = ampersand + 1
      guard let reference = CharacterReference(in: utf8, at: ampersand),
        utf8[ampersand + reference.length - 1] == UInt8(ascii: ";"),
        let scalar = Unicode.Scalar(reference.scalar), scalar.properties.generalCategory != .control
      else { continue }
      place = ampersand + reference.length
      rewriter.keep(to: ampersand)
      rewriter.replace(to: place, with: String(scalar).utf8)
      guard repairs.count < mostRepairs else { continue }
      repairs.append(
        Repair(
          kind: .entity, damaged: text.string(ampersand..<place), repaired: String(scalar),
          confidence: 0.95, span: text.span(ampersand..<place)))
    }
    return repairs.isEmpty ? (text, []) : (rewriter.finish(), repairs)
  }

  /// Whether a quarter of the bytes at least are not ASCII.
  static func isLargelyChinese(_ utf8: [UInt8]) -> Bool {
    utf8.count(of: 0x80...0xFF) * 4 > utf8.count
  }
}
