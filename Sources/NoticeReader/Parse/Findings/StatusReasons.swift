// Statuses with a bracket behind them that says why they are so: 正在整改（诉讼未结）.

import NoticeRecord

extension StatusWords {
  /// Whether the last byte is that of a bracket, or of 。: few ranges end so that are no statement.
  @inline(__always)
  static func mayEndWithBracket(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 6 else { return false }
    let last = utf8[range.upperBound - 1]
    return last == 0x29 || last == 0x89
      || last == 0x82 && (utf8[range.upperBound - 4] == 0x29 || utf8[range.upperBound - 4] == 0x89)
  }

  /// 正在整改 of 正在整改（诉讼未结）: a bracket says why, but 已整改（尚有3户未搬） says more than it.
  static func statedBeforeBracket(
    _ utf8: [UInt8], _ range: Range<Int>
  ) -> Finding.Status? {
    let end = utf8.says("。", endingAt: range.upperBound) ? range.upperBound - 3 : range.upperBound
    guard range.count > 6, end - range.lowerBound <= 2 * longest,
      utf8.says("）", endingAt: end) || utf8.says(")", endingAt: end)
    else { return nil }
    let words = range.lowerBound..<end
    guard let open = utf8.firstOffset(of: "(（", in: words), open > words.lowerBound else {
      return nil
    }
    let status = stated(utf8, words.lowerBound..<open)
    return status == .done && limits(utf8, open..<words.upperBound) ? nil : status
  }

  /// （尚有3户未搬）, （80%）, （不含诉讼案件）: whether words behind 已完成 say that not all is done; 全部 does not.
  private static func limits(_ utf8: [UInt8], _ words: Range<Int>) -> Bool {
    utf8.holdsOne(of: "未剩余待尚仅除仍分差但不", in: words)
      || utf8.firstOffset(of: "%％", in: words) != nil && !utf8.holds("100", in: words)
  }
}
