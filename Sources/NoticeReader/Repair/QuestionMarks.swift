// Question marks for spaces: 记者?张三 is 记者 张三.

import NoticeRecord

/// Copies turn the no-break space into ? where their encoding lacks it.
///
/// Only two places are sure: the beginning of a line, where no sentence has its question mark, and
/// between what somebody does and the name.
enum QuestionMarks {
  /// Finds the question marks that were spaces.
  static func diagnose(_ utf8: [UInt8]) -> Diagnosis {
    var edits: [Edit] = []
    var offset = 0
    while let next = utf8[offset...].firstIndex(of: 0x3F) {
      let end = utf8[next...].firstIndex { $0 != 0x3F } ?? utf8.count
      let range = next..<end
      if isIndent(utf8, range) || range.count == 1 && isByline(utf8, range) {
        edits.append(
          Edit(
            range: range, replacement: [UInt8](repeating: 0x20, count: range.count),
            kind: .lostCharacter, confidence: 0.9))
      }
      offset = end
    }
    return Diagnosis(edits: edits)
  }

  /// Whether nothing but spaces stands in front of the marks, and Chinese behind them.
  private static func isIndent(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, isSpace(HanText.scalar(utf8, before: start)) {
      start = HanText.start(utf8, before: start)
    }
    guard start == 0 || utf8[start - 1] == 0x0A else { return false }
    var end = range.upperBound
    while end < utf8.count, isSpace(HanText.scalar(utf8, at: end)) {
      end += HanText.length(of: utf8[end])
    }
    return HanText.isHan(HanText.scalar(utf8, at: end))
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x09 || scalar == 0xA0 || scalar == 0x3000
  }

  private static func isByline(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    HanText.isHan(HanText.scalar(utf8, at: range.upperBound))
      && trades.contains { trade in
        HanText.has(trade, in: utf8, at: range.lowerBound - trade.count)
      }
  }

  private static let trades = [
    "记者", "通讯员", "作者", "编辑", "摄影", "供稿", "撰稿", "审核", "校对", "实习生",
  ].map { Array($0.utf8) }
}
