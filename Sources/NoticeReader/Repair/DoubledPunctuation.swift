// Doubled punctuation: 部署,, is 部署, and 建设,、 is 建设、.

import NoticeRecord

/// Some copies carry a comma in front of every mark; the second mark is the author's.
///
/// Only a pair in running Chinese counts: …… and —— are whole marks, three in a row are meant, and
/// empty cells of a table (甲,,乙) stand in lines without a full stop.
enum DoubledPunctuation {
  /// Finds the pairs to collapse.
  static func diagnose(_ utf8: [UInt8]) -> Diagnosis {
    var edits: [Edit] = []
    var offset = 0
    while offset < utf8.count {
      let lead = utf8[offset]
      guard isLead(lead), let first = mark(utf8, at: offset) else {
        offset += 1
        continue
      }
      let end = runEnd(utf8, from: offset + first.length)
      let second = offset + first.length..<end
      if let pair = mark(utf8, at: second.lowerBound), pair.length == second.count,
        isDoubled(first, pair),
        isMixed(utf8, first: offset, second: second.lowerBound)
          || isProse(utf8, around: offset..<end)
      {
        edits.append(
          Edit(
            range: offset..<end, replacement: Array(utf8[second]), kind: .doubledPunctuation,
            confidence: 0.97))
      }
      offset = end
    }
    return Diagnosis(edits: edits)
  }

  private enum Sort { case comma, pause, semicolon, colon, stop }

  private static let marks: [(bytes: StaticString, sort: Sort)] = [
    (",", .comma), ("，", .comma), ("、", .pause), (";", .semicolon), ("；", .semicolon),
    (":", .colon), ("：", .colon), ("。", .stop),
  ]

  private static func isLead(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3A || byte == 0x3B || byte == 0xE3 || byte == 0xEF
  }

  private static func mark(_ utf8: [UInt8], at offset: Int) -> (sort: Sort, length: Int)? {
    for mark in marks {
      let length = mark.bytes.utf8CodeUnitCount
      guard offset + length <= utf8.count else { continue }
      let isSame = mark.bytes.withUTF8Buffer { utf8[offset..<offset + length].elementsEqual($0) }
      if isSame { return (mark.sort, length) }
    }
    return nil
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

  /// Whether the marks stand behind Chinese, in a line that is a sentence.
  private static func isProse(_ utf8: [UInt8], around pair: Range<Int>) -> Bool {
    let before = HanText.scalar(utf8, before: pair.lowerBound)
    guard HanText.isHan(before) || closers.contains(before) else { return false }
    let start = utf8[..<pair.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = utf8[pair.upperBound...].firstIndex(of: 0x0A) ?? utf8.count
    let line = start..<end
    return line.contains { index in
      // 。 and 、 are E3 80 82 and E3 80 81; a table row has neither.
      utf8[index] == 0xE3 && index + 2 < end && utf8[index + 1] == 0x80
        && (utf8[index + 2] == 0x82 || utf8[index + 2] == 0x81)
    }
  }

  private static let closers = Set("”’》〉」』）)】〕％%".unicodeScalars.map(\.value))
}
