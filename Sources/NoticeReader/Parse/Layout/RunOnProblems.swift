// Problems that were answered in one paragraph: 针对“甲”的问题，一是……。针对“乙”的问题，……。

/// Finds the problems in the middle of a paragraph that opens with one.
enum RunOnProblems {
  /// The most bytes of a quoted problem.
  private static let reach = 240

  /// Where such problems begin, but for that at the beginning of a line.
  static func starts(_ utf8: [UInt8], _ lines: [Range<Int>]) -> [Int] {
    var starts: [Int] = []
    for line in lines {
      let start = utf8.skippingSpaces(from: line.lowerBound, to: line.upperBound)
      guard opensWithProblem(utf8, start..<line.upperBound) else { continue }
      var offset = line.lowerBound
      while let stop = utf8.range(of: "。", in: offset..<line.upperBound) {
        offset = stop.upperBound
        if opensWithProblem(utf8, offset..<line.upperBound) { starts.append(offset) }
      }
    }
    return starts
  }

  /// 针对“……”的问题，: whether a range opens with a quotation that is called a problem. “四风”问题 is the name of
  /// a sort of them.
  private static func opensWithProblem(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard let opening = openings.hit(in: utf8, at: range.lowerBound, before: range.upperBound)
    else { return false }
    let reached = opening.range.upperBound..<min(range.upperBound, opening.range.upperBound + reach)
    guard let close = utf8.range(of: "”", in: reached) else { return false }
    return endings.contains { utf8.says($0, at: close.upperBound) }
      && utf8.firstOffset(of: "。", in: opening.range.upperBound..<close.lowerBound) == nil
  }

  private static let openings = PhraseTable(["针对“", "关于“"])
  private static let endings: [StaticString] = ["的问题，", "的问题,", "方面的问题，", "等问题，", "的问题。", "的问题："]
}
