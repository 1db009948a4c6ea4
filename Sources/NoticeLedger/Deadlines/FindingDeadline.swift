// The deadline of a finding as a whole, 整改时限：2024年12月底前, which stands beside its measures, and
// those of its measures where each has its own.

public import NoticeRecord

/// The deadlines that are stated for a finding.
public struct FindingDeadlines: Sendable {
  /// That of the finding as a whole; nil where there is none.
  public var whole: Deadline?
  /// Those of its measures, by the measures' indices, where they have their own.
  public var measures: [Int: Deadline] = [:]
}

extension FindingTexts {
  /// The label of a deadline: where it stands, and where what is stated under it begins.
  struct Label {
    let place: Int
    let start: Int
  }

  /// Before a colon.
  private static let labels = [
    "整改完成时限", "整改时限", "整改期限", "完成时限", "完成时间", "办结时限", "时限要求",
  ].map { Array($0.utf8) }
  /// Every label ends with one of these, some with a word behind it.
  private static let labelEnds = ["限", "完成时间"].map { Array($0.utf8) }
  private static let afterLabelEnd = Array("要求".utf8)

  /// The deadlines that a finding's part of the text states under labels or in a column, or as a
  /// whole the day that it sets in the place of an earlier one.
  public func deadlines(
    of finding: Finding, at index: Int, from base: DeadlineBase
  ) -> FindingDeadlines {
    guard let part = part(at: index) else { return FindingDeadlines() }
    var labels = values(in: part.indices)
    var deadlines = FindingDeadlines()
    if labels.count > 1, finding.measures.count > 1 {
      let own = self.own(labels, of: finding.measures, in: part.indices)
      deadlines.measures = own.compactMapValues {
        self.deadlines(under: $0, in: part, from: base).latest
      }
      labels.removeAll { label in own.values.contains { $0.place == label.place } }
    }
    deadlines.whole =
      adjustedDeadline(in: part, from: base)
      ?? labels.first.flatMap { self.deadlines(under: $0, in: part, from: base).latest }
      ?? columnDeadline(at: index, from: base)
    return deadlines
  }

  /// The labels that stand behind measures, by the measures' indices, where several have their own:
  /// a single label is that of the finding as a whole.
  private func own(
    _ labels: ArraySlice<Label>, of measures: [Measure], in part: Range<Int>
  ) -> [Int: Label] {
    let starts = starts(of: measures, in: part)
    var own: [Int: Label] = [:]
    for label in labels {
      let next = Self.first(of: starts.count) { starts[$0] > label.place }
      if next > 0, own[next - 1] == nil { own[next - 1] = label }
    }
    return own.count > 1 ? own : [:]
  }

  /// What is stated under a label.
  private func deadlines(
    under label: Label, in part: ArraySlice<UInt8>, from base: DeadlineBase
  ) -> [Deadline] {
    let text = part[min(label.start, part.endIndex)...].prefix(Self.longestValue)
    let value = Self.value(in: [UInt32](scalarsOf: String(decoding: text, as: UTF8.self)))
    // Under a label words count that otherwise fix nothing: 长期坚持.
    let words = Self.label + value
    return DeadlineReader.deadlines(in: words, among: words.indices, from: base)
  }

  /// The value that a text begins with: up to the end of its sentence, or to another label.
  private static func value(in text: [UInt32]) -> ArraySlice<UInt32> {
    let value = text.drop(while: spaces.contains).prefix { !sentenceEnds.contains($0) }
    let other = value.indices.first {
      colons.contains(text[$0]) && otherLabels.end(in: text, before: $0)
    }
    guard let other else { return value }
    return value[..<(value[..<other].lastIndex(where: clauseEnds.contains) ?? value.startIndex)]
  }

  /// So many bytes behind a label are looked at.
  private static let longestValue = 480
  private static let label = [UInt32](scalarsOf: "时限:")
  private static let spaces = ScalarSet(" \u{3000}")
  private static let sentenceEnds = ScalarSet("。\n")
  private static let colons = ScalarSet(":：")
  private static let clauseEnds = ScalarSet(",，;；()（）、 \u{3000}")
  /// What is stated beside a deadline.
  private static let otherLabels: CursorWords = [
    "情况", "进展", "进度", "状态", "成效", "结果", "措施", "责任人", "责任领导", "单位", "部门", "科室", "处室",
  ]

  /// Where measures begin, as far as their words are found one behind the other.
  private func starts(of measures: [Measure], in part: Range<Int>) -> [Int] {
    var starts: [Int] = []
    var place = part.lowerBound
    for measure in measures {
      guard let start = offset(of: measure.text, in: place..<part.upperBound) else { break }
      starts.append(start)
      place = start + 1
    }
    return starts
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

  /// The labels in a part of the text.
  private func values(in part: Range<Int>) -> ArraySlice<Label> {
    let first = Self.first(of: deadlineValues.count) {
      deadlineValues[$0].place >= part.lowerBound
    }
    let end = Self.first(of: deadlineValues.count) { deadlineValues[$0].place >= part.upperBound }
    return deadlineValues[first..<end]
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
  static func deadlineValues(in text: [UInt8]) -> [Label] {
    var values: [Label] = []
    for word in labelEnds {
      var place = 0
      while let found = text.firstOffset(ofWord: word, in: place..<text.count) {
        place = found + word.count
        let end = text.has(afterLabelEnd, at: place) ? place + afterLabelEnd.count : place
        guard let start = value(in: text, behind: end) else { continue }
        // The longest one: 完成时限 is a part of 整改完成时限.
        guard let label = labels.first(where: { text.has($0, at: end - $0.count) })
        else { continue }
        values.append(Label(place: end - label.count, start: start))
      }
    }
    return values.sorted { $0.place < $1.place }
  }

  /// Where the words behind a label that ends here begin; nil where no colon stands there.
  private static func value(in text: [UInt8], behind end: Int) -> Int? {
    if text.has([UInt8(ascii: ":")], at: end) { return end + 1 }
    return text.has(colon, at: end) ? end + colon.count : nil
  }

  private static let colon = Array("：".utf8)
}
