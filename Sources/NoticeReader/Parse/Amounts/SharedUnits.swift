// Gives a number without a unit the unit of the next one: 1国家级、5项省级试点.

import NoticeRecord

/// Completes amounts whose unit stands at the next amount of the same list.
struct SharedUnits {
  let utf8: [UInt8]

  /// How far apart the two numbers may stand, in bytes.
  private static let reach = 15

  /// The amounts, with units shared where nothing but a short noun stands between.
  func spread(over amounts: [Amount]) -> [Amount] {
    var amounts = amounts
    for index in amounts.indices.dropLast() where amounts[index].kind == nil {
      let next = amounts[index + 1]
      guard next.kind == .count, let unit = next.unit, unit == next.normalized.unit,
        amounts[index].unit == nil, !amounts[index].isChinese, amounts[index].value < 1_000,
        isShortNoun(amounts[index].outer.upperBound..<next.outer.lowerBound)
      else { continue }
      amounts[index].unit = unit
      amounts[index].kind = next.kind
      amounts[index].normalized.unit = unit
    }
    return amounts
  }

  private func isShortNoun(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= Self.reach else { return false }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let glyph = utf8.glyph(at: offset)
      guard glyph.isHan || glyph.scalar == "、" && offset > range.lowerBound else { return false }
      offset += glyph.length
    }
    return !Verbs.endsWithAccomplishing(utf8, range)
  }
}
