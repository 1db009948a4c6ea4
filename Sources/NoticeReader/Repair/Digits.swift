// Western digits and the characters of a date in UTF-8.

/// Numbers in running text.
enum Digits {
  /// 年.
  static let year = Array("年".utf8)
  /// 月.
  static let month = Array("月".utf8)
  /// 日.
  static let day = Array("日".utf8)

  /// Whether a byte is a digit.
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Where the digits from `start` on end.
  static func end(_ utf8: [UInt8], from start: Int) -> Int {
    var end = start
    while end < utf8.count, isDigit(utf8[end]) { end += 1 }
    return end
  }

  /// Where the digits that end at an offset begin.
  static func start(_ utf8: [UInt8], before end: Int) -> Int {
    var start = end
    while start > 0, isDigit(utf8[start - 1]) { start -= 1 }
    return start
  }

  /// The number in a range of digits; nil when there are none or more than nine.
  static func value(_ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    guard (1...9).contains(range.count) else { return nil }
    return utf8[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
