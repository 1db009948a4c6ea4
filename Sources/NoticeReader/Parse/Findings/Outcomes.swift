// What came of problems that stand apart, several in a line: 1.问题一、问题四已完成整改。

import NoticeRecord

/// Reads the lines with numbers of their own that say what came of numbered problems.
enum Outcomes {
  /// What a line says of some problems.
  struct Line {
    /// The numbers of the problems.
    var numbers: [Int]
    /// What stands behind them.
    var words: Range<Int>
  }

  /// Those among the lines that speak of the first `count` problems.
  static func read(
    _ utf8: [UInt8], _ lines: [NoticeReader.Line], of count: Int
  ) -> [Line] {
    lines.compactMap { line in
      guard let marker = line.marker, marker.style != .problem,
        var (number, end) = BlockFindings.reference(utf8, at: line.words.lowerBound, line.words)
      else { return nil }
      var numbers = [number]
      while end < line.words.upperBound, utf8.glyph(at: end).scalar.isOne(of: "、和及与"),
        let next = BlockFindings.reference(utf8, at: end + 3, line.words)
      {
        (number, end) = next
        numbers.append(number)
      }
      let words = utf8.trimmed(end..<line.words.upperBound) {
        $0.isSpace || $0.scalar.isOne(of: "：:，,")
      }
      // 问题一的原因 leads to no outcome.
      guard !words.isEmpty, numbers.allSatisfy({ (1...count).contains($0) }),
        !utf8.says("的", at: words.lowerBound)
      else { return nil }
      return Line(numbers: numbers, words: words)
    }
  }

  /// The status that such words state as a whole or in their last clauses: 规范管理率达96.1%，已完成整改. Behind
  /// 年底前，完成整改 only tells what is to be.
  static func status(_ utf8: [UInt8], _ words: Range<Int>) -> Range<Int>? {
    if StatusWords.read(utf8, words) != nil { return words }
    let clauses = utf8.parts(of: words, between: "，,；;。").filter { !$0.isEmpty }
    return clauses.dropFirst().suffix(most).lazy.map { $0.lowerBound..<words.upperBound }
      .first { tail in
        StatusWords.read(utf8, tail).map {
          $0 == .notDone
            || ($0 == .partlyDone || utf8.holds("已", in: tail))
              && !plans.occurs(in: utf8, words.lowerBound..<tail.lowerBound)
        } ?? false
      }
  }

  private static let plans = PhraseTable([
    "底前", "日前", "月前", "年前", "要", "将", "拟", "力争", "确保", "计划", "尽快", "限期", "争取", "如", "若", "待",
  ])

  /// The most clauses of a statement.
  private static let most = 4
}
