// UTF-8 that was read as Windows-1252 on its way: â€œ for “, ï¼Œ for ，.

import NoticeRecord

/// Undoes a wrong reading of single characters in a text that is otherwise right.
///
/// Three signs in a row that are the bytes of one Chinese character or mark are nothing else: no language writes
/// â or ï with € or ¼ behind it.
enum Mojibake {
  /// Finds the signs that are one character.
  static func diagnose(_ utf8: [UInt8]) -> Diagnosis {
    var edits: [Edit] = []
    var place = 0
    while let lead = utf8.firstOffset(ofByte: 0xC3, from: place, to: utf8.count) {
      place = lead + 2
      guard place < utf8.count, let (character, end) = character(utf8, at: lead) else { continue }
      edits.append(
        Edit(range: lead..<end, replacement: character, kind: .encoding, confidence: 0.97))
      place = end
    }
    return Diagnosis(edits: edits)
  }

  /// Whether the sign of two bytes at an offset is the second or the third of one character.
  static func holds(_ utf8: [UInt8], sign offset: Int) -> Bool {
    [2, 4, 5].contains { length in
      let lead = offset - length
      guard lead >= 0, utf8[lead] == 0xC3, let end = character(utf8, at: lead)?.end else {
        return false
      }
      return end > offset
    }
  }

  /// The bytes of the character that the signs from an offset on are, and where they end.
  private static func character(_ utf8: [UInt8], at start: Int) -> (bytes: [UInt8], end: Int)? {
    // À is C3 80.
    let lead = utf8[start + 1] | 0x40
    guard (0xE2...0xE9).contains(lead) || lead == 0xEF, let second = byte(utf8, at: start + 2)
    else { return nil }
    guard let third = byte(utf8, at: second.end) else {
      // Windows-1252 has no sign for the last byte of ” and 、, and many programs leave it out.
      guard second.value == 0x80, lead == 0xE2 || lead == 0xE3 else { return nil }
      return (Array((lead == 0xE2 ? "”" : "、").utf8), second.end)
    }
    let bytes = [lead, second.value, third.value]
    let value =
      UInt32(lead & 0x0F) << 12 | UInt32(second.value & 0x3F) << 6 | UInt32(third.value & 0x3F)
    return ranges.contains { $0.contains(value) } ? (bytes, third.end) : nil
  }

  /// The byte from 80 to BF that a sign stands for, and where the sign ends.
  private static func byte(_ utf8: [UInt8], at offset: Int) -> (value: UInt8, end: Int)? {
    guard offset < utf8.count, utf8[offset] >= 0xC2 else { return nil }
    let scalar = HanText.scalar(utf8, at: offset)
    let end = offset + HanText.length(of: utf8[offset])
    if (0x80...0xBF).contains(scalar) { return (UInt8(scalar), end) }
    guard scalar != 0xFFFD else { return nil }
    return CharacterReference.windowsSigns.firstIndex(of: scalar).map { (UInt8(0x80 + $0), end) }
  }

  /// Marks of texts, of Chinese and at full width, and the characters.
  private static let ranges: [ClosedRange<UInt32>] = [
    0x2010...0x203B, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF00...0xFFEF,
  ]
}
