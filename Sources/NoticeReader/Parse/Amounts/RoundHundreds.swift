// Reads 百场 and 千场 after a verb: 开展百场宣讲 promises a hundred of them.

import NoticeRecord

/// Reads a bare hundred or thousand.
enum RoundHundreds {
  /// The amount that 百场 or 千场 states at an offset, if a verb stands right before it.
  static func read(_ utf8: [UInt8], at offset: Int, from floor: Int) -> Amount? {
    let value: Double
    if utf8.says("百场", at: offset) {
      value = 100
    } else if utf8.says("千场", at: offset) {
      value = 1_000
    } else {
      return nil
    }
    guard verbs.ends(in: utf8, at: offset, from: floor) else { return nil }
    let range = offset..<offset + 6
    return Amount(
      value: value, unit: "场", kind: .count, normalized: Quantity(value: value, unit: "场"),
      bound: nil, isChinese: true, range: range, outer: range)
  }

  private static let verbs: WordList = ["开展", "举办", "组织", "推出", "完成", "举行", "办好"]
}
