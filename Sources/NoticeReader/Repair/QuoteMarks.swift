// Finds which quotation marks of a text pair up, line by line.

/// The quotation marks “ ” ‘ ’ of a text, sorted into pairs and marks without a partner.
struct QuoteMarks {
  /// One mark and where it begins; every mark has three bytes.
  struct Mark: Equatable {
    /// The last byte of the mark, which tells the four apart.
    var sort: UInt8
    /// Where it begins.
    var offset: Int

    /// Whether it is “ or ‘.
    var opens: Bool { sort == QuoteMarks.open || sort == QuoteMarks.innerOpen }
    /// Whether it is “ or ”.
    var isOuter: Bool { sort == QuoteMarks.open || sort == QuoteMarks.close }
    /// The mark that goes with it.
    var partner: UInt8 { opens ? sort + 1 : sort - 1 }
    /// Where it ends.
    var end: Int { offset + 3 }
  }

  /// A mark without a partner, with the marks beside it in the same line.
  struct Single: Equatable {
    var mark: Mark
    var before: Mark?
    var after: Mark?
  }

  /// The last bytes of ‘ ’ “ ”, which share their first two.
  static let innerOpen: UInt8 = 0x98
  static let innerClose: UInt8 = 0x99
  static let open: UInt8 = 0x9C
  static let close: UInt8 = 0x9D

  /// What stands between the marks of each pair, where nothing else is quoted inside.
  private(set) var quoted: [Range<Int>] = []
  /// The marks without a partner.
  private(set) var singles: [Single] = []

  /// Sorts the marks of valid UTF-8.
  init(_ utf8: [UInt8], _ survey: Survey) {
    var line: [Mark] = []
    for offset in survey.offsets(of: .quote) {
      guard let mark = Self.mark(utf8, at: offset) else { continue }
      if let last = line.last, utf8.firstOffset(ofByte: 0x0A, from: last.end, to: offset) != nil {
        sort(line)
        line.removeAll(keepingCapacity: true)
      }
      line.append(mark)
    }
    sort(line)
  }

  /// The mark at an offset; an apostrophe between letters is none.
  private static func mark(_ utf8: [UInt8], at offset: Int) -> Mark? {
    guard offset + 2 < utf8.count, utf8[offset] == 0xE2, utf8[offset + 1] == 0x80,
      [innerOpen, innerClose, open, close].contains(utf8[offset + 2])
    else { return nil }
    let isApostrophe =
      utf8[offset + 2] == innerClose && offset > 0 && ASCII.isLetter(utf8[offset - 1])
    return isApostrophe ? nil : Mark(sort: utf8[offset + 2], offset: offset)
  }

  /// Whether each mark that opens has its partner right behind it, as in most lines.
  private func isInPairs(_ line: [Mark]) -> Bool {
    guard line.count.isMultiple(of: 2) else { return false }
    for (index, mark) in line.enumerated() {
      guard mark.opens == index.isMultiple(of: 2) else { return false }
      guard mark.opens || line[index - 1].sort == mark.partner else { return false }
    }
    return true
  }

  private mutating func sort(_ line: [Mark]) {
    guard !isInPairs(line) else {
      for first in stride(from: 0, to: line.count, by: 2) {
        quoted.append(line[first].end..<line[first + 1].offset)
      }
      return
    }
    var waiting: [Int] = []
    var isPaired = [Bool](repeating: false, count: line.count)
    for (index, mark) in line.enumerated() {
      if mark.opens {
        waiting.append(index)
      } else if let last = waiting.lastIndex(where: { line[$0].sort == mark.partner }),
        waiting.count - last <= 2
      {
        let first = waiting[last]
        (isPaired[first], isPaired[index]) = (true, true)
        if first + 1 == index { quoted.append(line[first].end..<mark.offset) }
        waiting.removeSubrange(last...)
      }
    }
    for index in line.indices where !isPaired[index] {
      singles.append(
        Single(
          mark: line[index], before: index > 0 ? line[index - 1] : nil,
          after: index + 1 < line.count ? line[index + 1] : nil))
    }
  }
}
