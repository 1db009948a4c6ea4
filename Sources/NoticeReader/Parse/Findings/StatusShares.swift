// Statuses in percent: 整改完成率100% says that it is done, 80% only how far it got.

extension StatusWords {
  /// 整改完成率达100%.
  static func isWholeRate(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let words = utf8.trimmed(range) { isEdge($0) }
    guard let rate = rates.word(in: utf8, at: words.lowerBound) else { return false }
    var offset = words.lowerBound + rate.utf8CodeUnitCount
    for word in ["已" as StaticString, "达到", "达", "为"] where utf8.says(word, at: offset) {
      offset += word.utf8CodeUnitCount
    }
    return isWhole(utf8, offset..<max(offset, words.upperBound))
  }

  /// 80%: how far it got, but no status.
  static func isShare(_ utf8: [UInt8], _ answer: Range<Int>) -> Bool {
    let share = utf8.trimmed(answer) { isEdge($0) }
    guard share.count >= 2, let sign = utf8.glyph(endingAt: share.upperBound),
      sign.scalar.isOne(of: "%％")
    else { return false }
    return utf8[share.lowerBound..<share.upperBound - sign.length].allSatisfy {
      ASCII.isDigit($0) || $0 == 0x2E
    }
  }

  /// 100%.
  static func isWhole(_ utf8: [UInt8], _ share: Range<Int>) -> Bool {
    utf8.says("100", at: share.lowerBound)
      && (share.count == 4 && utf8.says("%", endingAt: share.upperBound)
        || share.count == 6 && utf8.says("％", endingAt: share.upperBound))
  }

  private static let rates: WordList = ["整改完成率", "整改办结率", "整改销号率", "整改到位率", "整改率"]
}
