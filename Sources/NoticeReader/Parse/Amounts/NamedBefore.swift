// What 该比例 stands for in 45%的卫生院达到标准；到2025年底，该比例升至70%.

import NoticeRecord

/// Gives targets that only point back the name of what they point to.
enum NamedBefore {
  /// The targets of a range, in which those that point back have the indicator of the share before.
  ///
  /// The amounts are all of the range: the share before may be none that is promised,
  /// as in 2024年合格率为40%，该比例升至60%.
  static func resolve(_ targets: [Target], among amounts: [Amount], in text: IndexedText)
    -> [Target]
  {
    guard targets.contains(where: { pointsBack($0.indicator) }) else { return targets }
    var targets = targets
    var earlier: [Int: Int] = [:]
    var last: Int?
    for amount in amounts where amount.normalized.unit == "%" {
      let start = text.span(amount.outer).start
      earlier[start] = last
      last = start
    }
    for index in targets.indices.dropFirst() where pointsBack(targets[index].indicator) {
      let before = targets[index - 1]
      // 该比例 of what was counted in no share is something else.
      guard before.normalized.unit == "%", targets[index].normalized.unit == "%",
        earlier[targets[index].span.start] == before.span.start
      else { continue }
      targets[index].indicator = before.indicator
    }
    return targets
  }

  /// Whether an indicator is one of the pointers; few begin with the first byte of theirs.
  private static func pointsBack(_ indicator: String) -> Bool {
    indicator.utf8.first == 0xE8 && indicator.utf8.count <= 12 && pointers.contains(indicator)
  }

  private static let pointers: Set<String> = ["该比例", "这一比例", "该占比", "这一占比", "该比率", "这一比率"]
}
