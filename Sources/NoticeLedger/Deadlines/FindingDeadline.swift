// The deadline of a finding as a whole: 整改时限：2024年12月底前, which stands beside its measures.

extension FindingTexts {
  /// Before a colon.
  private static let labels = [
    "整改完成时限", "整改时限", "整改期限", "完成时限", "完成时间", "办结时限", "时限要求",
  ].map { Array($0.utf8) }
  /// Every label ends with one of these, some with a word behind it.
  private static let labelEnds = ["限", "完成时间"].map { Array($0.utf8) }
  private static let afterLabelEnd = Array("要求".utf8)

  /// The deadline that a finding's part of the text states under a label or in a column, or the day
  /// that it sets in the place of an earlier one; nil where there is none.
  public func deadline(at index: Int, from base: DeadlineBase) -> Deadline? {
    guard let part = part(at: index) else { return nil }
    return adjustedDeadline(in: part, from: base) ?? labelledDeadline(in: part, from: base)
      ?? columnDeadline(at: index, from: base)
  }

  private func labelledDeadline(in part: ArraySlice<UInt8>, from base: DeadlineBase) -> Deadline? {
    guard let value = firstValue(from: part.startIndex),
      value.start <= part.endIndex
    else { return nil }
    // Under a label words count that otherwise fix nothing: 长期坚持.
    let text = part[value.start...].prefix { $0 != Self.newline }
    let words = "时限:" + String(decoding: text, as: UTF8.self)
    return DeadlineReader.deadlines(in: words, from: base).first
  }

  /// The last day that is set in the place of an earlier one.
  private func adjustedDeadline(in part: ArraySlice<UInt8>, from base: DeadlineBase) -> Deadline? {
    let first = Self.first(of: adjustments.count) { adjustments[$0] >= part.startIndex }
    let end = Self.first(of: adjustments.count) { adjustments[$0] >= part.endIndex }
    for place in adjustments[first..<end].reversed() {
      let before = part[max(part.startIndex, place - Self.reach)..<place]
      let line = before.lastIndex(of: Self.newline).map { before[($0 + 1)...] } ?? before
      let after = part[place..<min(part.endIndex, place + Self.reach)].prefix { $0 != Self.newline }
      let words = String(decoding: line + after, as: UTF8.self)
      if let deadline = DeadlineReader.adjusted(in: words, from: base) { return deadline }
    }
    return nil
  }

  /// So many bytes around an adjustment are looked at.
  private static let reach = 96
  private static let newline = UInt8(ascii: "\n")
  private static let adjusting = ["延", "推迟", "调整"].map { Array($0.utf8) }

  /// Where words stand in a text that may set another day than it was, in order.
  static func adjustments(in text: [UInt8]) -> [Int] {
    var places: [Int] = []
    for word in adjusting {
      var place = 0
      while let found = text.firstOffset(ofWord: word, in: place..<text.count) {
        places.append(found)
        place = found + word.count
      }
    }
    return places.sorted()
  }

  private func firstValue(from place: Int) -> (label: Int, start: Int)? {
    let first = Self.first(of: deadlineValues.count) { deadlineValues[$0].label >= place }
    return first < deadlineValues.count ? deadlineValues[first] : nil
  }

  /// The first of so many places in order from which on something holds.
  private static func first(of count: Int, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Where labels of deadlines with their colons stand in a text, and where what is stated under
  /// them begins.
  static func deadlineValues(in text: [UInt8]) -> [(label: Int, start: Int)] {
    var values: [(label: Int, start: Int)] = []
    for word in labelEnds {
      var place = 0
      while let found = text.firstOffset(ofWord: word, in: place..<text.count) {
        place = found + word.count
        let end = text.has(afterLabelEnd, at: place) ? place + afterLabelEnd.count : place
        guard let start = value(in: text, behind: end) else { continue }
        for label in labels where text.has(label, at: end - label.count) {
          values.append((end - label.count, start))
        }
      }
    }
    return values.sorted { $0.label < $1.label }
  }

  /// Where the words behind a label that ends here begin; nil where no colon stands there.
  private static func value(in text: [UInt8], behind end: Int) -> Int? {
    if text.has([UInt8(ascii: ":")], at: end) { return end + 1 }
    return text.has(colon, at: end) ? end + colon.count : nil
  }

  private static let colon = Array("：".utf8)
}
