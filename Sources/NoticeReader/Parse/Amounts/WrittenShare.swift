// A part of a whole in words: 百分之五十, 千分之三, 三分之一, 百分之百.

/// A share that is written with 分之.
struct WrittenShare: Equatable {
  /// What the share is taken of: 100 of 百分之五十.
  var whole: Double
  /// How much of it.
  var part: Double
  /// 余 or 多, where the part is rounded down.
  var qualifier: String?
  /// Where it ends.
  var end: Int

  /// The share as a number: 0.5 for 百分之五十.
  var value: Double { part / whole }

  /// Reads the share whose whole has been read; nil where 分之 does not follow it, or its part is
  /// only hinted at (百分之二三十).
  static func read(_ utf8: [UInt8], after whole: WrittenNumber, to end: Int) -> WrittenShare? {
    let offset = utf8.skippingSpaces(from: whole.end, to: end)
    guard utf8.says("分之", at: offset), whole.total > 1, !whole.isVague else { return nil }
    let start = utf8.skippingSpaces(from: offset + 6, to: end)
    if let part = WrittenNumber.read(utf8, at: start, to: end) {
      guard !part.isVague else { return nil }
      return WrittenShare(
        whole: whole.total, part: part.total, qualifier: part.qualifier, end: part.end)
    }
    guard whole.total == 100, start < end, utf8.says("百", at: start) else { return nil }
    return WrittenShare(whole: 100, part: 100, end: start + 3)
  }
}
