// Doubled punctuation: 部署,, is 部署, and 建设,、 is 建设、.

import NoticeRecord

/// Some copies carry a comma in front of every mark; the second mark is the author's.
///
/// Only a pair in running Chinese counts: …… and —— are whole marks, three in a row are meant, and
/// empty cells of a table (甲,,乙) stand in lines without a full stop.
enum DoubledPunctuation {
  /// Finds the pairs to collapse.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    var edits: [Edit] = []
    var line = Line(utf8, from: 0)
    var end = 0
    for offset in survey.offsets(of: .doubledMark) where offset >= end {
      guard let first = mark(utf8, at: offset) else { continue }
      end = runEnd(utf8, from: offset + first.length)
      let second = offset + first.length..<end
      if let pair = mark(utf8, at: second.lowerBound), pair.length == second.count,
        isDoubled(first, pair)
      {
        if offset >= line.range.upperBound {
          line = Line(utf8, from: line.range.upperBound + 1, holding: offset)
        }
        if isMixed(utf8, first: offset, second: second.lowerBound)
          || line.isSentence && isBehindChinese(utf8, offset)
        {
          edits.append(
            Edit(
              range: offset..<end, replacement: Array(utf8[second]), kind: .doubledPunctuation,
              confidence: 0.97))
        }
      }
    }
    return Diagnosis(edits: edits)
  }

  private enum Sort { case comma, pause, semicolon, colon, stop }

  /// The line that the marks stand in.
  private struct Line {
    var range: Range<Int>
    /// Whether 。 or 、 stands in it, which no row of a table has.
    var isSentence: Bool

    /// The first line from `start` on that goes beyond `offset`.
    init(_ utf8: [UInt8], from start: Int, holding offset: Int = 0) {
      var start = start
      var end = start
      var isSentence = false
      while end < utf8.count {
        if utf8[end] == 0x0A {
          if end >= offset { break }
          start = end + 1
          isSentence = false
        } else if utf8[end] == 0xE3, end + 2 < utf8.count, utf8[end + 1] == 0x80,
          utf8[end + 2] == 0x82 || utf8[end + 2] == 0x81
        {
          // 。 and 、 are E3 80 82 and E3 80 81.
          isSentence = true
        }
        end += 1
      }
      range = start..<max(start, end)
      self.isSentence = isSentence
    }
  }

  /// The mark that begins at an offset: , ， 、 ; ； : ： 。.
  @inline(__always)
  private static func mark(_ utf8: [UInt8], at offset: Int) -> (sort: Sort, length: Int)? {
    guard offset < utf8.count else { return nil }
    switch utf8[offset] {
    case 0x2C: return (.comma, 1)
    case 0x3B: return (.semicolon, 1)
    case 0x3A: return (.colon, 1)
    case 0xE3, 0xEF: return fullWidthMark(utf8, at: offset)
    default: return nil
    }
  }

  private static func fullWidthMark(
    _ utf8: [UInt8], at offset: Int
  ) -> (sort: Sort, length: Int)? {
    guard offset + 2 < utf8.count else { return nil }
    switch (utf8[offset], utf8[offset + 1], utf8[offset + 2]) {
    case (0xEF, 0xBC, 0x8C): return (.comma, 3)
    case (0xE3, 0x80, 0x81): return (.pause, 3)
    case (0xEF, 0xBC, 0x9B): return (.semicolon, 3)
    case (0xEF, 0xBC, 0x9A): return (.colon, 3)
    case (0xE3, 0x80, 0x82): return (.stop, 3)
    default: return nil
    }
  }

  private static func runEnd(_ utf8: [UInt8], from start: Int) -> Int {
    var end = start
    while end < utf8.count, let next = mark(utf8, at: end) { end += next.length }
    return end
  }

  /// A comma goes before anything; 、、 and ；； are one.
  private static func isDoubled(
    _ first: (sort: Sort, length: Int), _ second: (sort: Sort, length: Int)
  ) -> Bool {
    first.sort == .comma || first.sort == second.sort && first.sort != .stop
  }

  /// Whether a comma of half width stands in front of a mark of full width, which nobody writes.
  private static func isMixed(_ utf8: [UInt8], first: Int, second: Int) -> Bool {
    first > 0 && utf8[first - 1] > 0x20 && utf8[first] == 0x2C && utf8[second] > 0x7F
  }

  private static func isBehindChinese(_ utf8: [UInt8], _ offset: Int) -> Bool {
    let before = HanText.scalar(utf8, before: offset)
    return HanText.isHan(before) || closers.contains(before)
  }

  private static let closers = ScalarSet("”’》〉」』）)】〕％%")
}
