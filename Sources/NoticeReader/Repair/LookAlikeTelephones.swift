// Telephone numbers of which a scanner took digits for letters: 电话：O972-OO05142.

import NoticeRecord

/// Puts right the numbers behind 电话： that are telephone numbers but for such letters.
enum LookAlikeTelephones {
  /// The most bytes of a number.
  private static let longest = 16
  private static let labels: WordList = ["电话：", "电话:", "热线：", "热线:", "传真：", "传真:"]

  /// The edit for the number that a letter at an offset is part of; nil where none stands there.
  static func edit(_ utf8: [UInt8], around offset: Int, from floor: Int) -> Edit? {
    var (start, end) = (offset, offset)
    while start > floor, offset - start < longest, isPart(utf8[start - 1]) { start -= 1 }
    while end < utf8.count, end - offset < longest, isPart(utf8[end]) { end += 1 }
    let right = utf8[start..<end].map(LookAlikeDigits.digit)
    guard isTelephone(right), !right.elementsEqual(utf8[start..<end]) else { return nil }
    var label = start
    while label > floor, utf8[label - 1] == 0x20 { label -= 1 }
    guard labels.ends(in: utf8, at: label) else { return nil }
    return Edit(range: start..<end, replacement: right, kind: .variantCharacter, confidence: 0.9)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || Digits.isDigit(LookAlikeDigits.digit(byte))
  }

  /// 0972-0005142: the code of an area, a dash and seven or eight digits.
  private static func isTelephone(_ number: [UInt8]) -> Bool {
    let parts = number.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 2 && (3...4).contains(parts[0].count) && (7...8).contains(parts[1].count)
      && parts[0].first == UInt8(ascii: "0")
  }
}
