// Lines that a copy holds twice: a paragraph pasted once more, here or behind the signature.

/// Finds the lines that repeat earlier ones word for word.
enum Copies {
  /// The fewest bytes of a line that is a copy wherever it stands again.
  private static let shortest = 75
  /// The fewest bytes of a heading that is a copy right below itself.
  private static let shortestHeading = 15
  /// The fewest bytes of such a sentence: two cases may both end in 罚款500元。
  private static let shortestSentence = 45

  /// The indices of the lines that are there for the second time, rising.
  ///
  /// Short lines count where they stand beside a long one both times. Two problems may have the same
  /// answer, so a copy has the heading of what it repeats, too; and the same measures, whose numbers
  /// then count from the problem's on, as those of a copy do not.
  static func find(_ utf8: [UInt8], _ lines: [Range<Int>]) -> [Int] {
    var first: [Int: Int] = [:]
    first.reserveCapacity(lines.count { $0.count >= shortest })
    var found = doubled(utf8, lines)
    var matched = 0
    for (index, line) in lines.enumerated() where line.count >= shortest && index >= matched {
      let key = key(utf8, line)
      guard let earlier = first[key] else {
        first[key] = index
        continue
      }
      guard isSame(utf8, lines, earlier, index) else { continue }
      let block = block(utf8, lines, of: index, like: earlier, after: matched)
      matched = block.upperBound
      let isHeaded = block.contains { opensHeading(utf8, lines[$0]) }
      // Nothing stands between a paragraph and its copy.
      let isDoubled = block.count == index - earlier
      let isBelow = (block.lowerBound..<index).contains { !isLabel(utf8, lines[$0]) }
      if isDoubled || (isHeaded || isBelow) && !isInPlace(utf8, lines, block) { found += block }
    }
    return Set(found).sorted()
  }

  /// The short lines that stand twice, one below the other: a heading, whose number would count on, or
  /// a whole sentence that tells more than a status, as which the cells of a column may be alike.
  private static func doubled(_ utf8: [UInt8], _ lines: [Range<Int>]) -> [Int] {
    lines.indices.dropFirst().filter { index in
      let line = lines[index]
      guard (shortestHeading..<shortest).contains(line.count),
        isSame(utf8, lines, index - 1, index), StatusWords.read(utf8, line) == nil
      else { return false }
      return opensHeading(utf8, line)
        || line.count >= shortestSentence && utf8.endsSentence(line)
    }
  }

  /// The lines around one that repeat those around an earlier one.
  private static func block(
    _ utf8: [UInt8], _ lines: [Range<Int>], of index: Int, like earlier: Int, after matched: Int
  ) -> Range<Int> {
    let distance = index - earlier
    var (start, end) = (index, index + 1)
    while end < lines.count, end - distance < index, isSame(utf8, lines, end - distance, end) {
      end += 1
    }
    let floor = max(matched, distance, end - distance)
    while start > floor, isSame(utf8, lines, start - 1 - distance, start - 1) { start -= 1 }
    return start..<end
  }

  /// Whether a line opens with the number of a heading: ① and 一是 count measures.
  private static func opensHeading(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    let marker = Marker.read(utf8, at: line.lowerBound, to: line.upperBound)
    return marker.map { $0.style != .circled && $0.style != .ordinal } ?? false
  }

  /// Whether the first number of a block counts on: from that above it, or from the start under a heading.
  private static func isInPlace(
    _ utf8: [UInt8], _ lines: [Range<Int>], _ block: Range<Int>
  ) -> Bool {
    func marker(_ line: Range<Int>) -> Marker? {
      Marker.read(utf8, at: line.lowerBound, to: line.upperBound)
    }
    let own = block.lazy.compactMap { marker(lines[$0]) }.first
    guard let own,
      let above = lines[..<block.lowerBound].reversed().lazy.compactMap(marker)
        .first(where: { $0.style <= own.style })
    else { return false }
    return own.number == (above.style == own.style ? above.number + 1 : 1)
  }

  /// 整改情况：, alone on its line.
  private static func isLabel(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    FieldLabel.opening(utf8, line)?.range.upperBound == line.upperBound
  }

  private static func isSame(
    _ utf8: [UInt8], _ lines: [Range<Int>], _ one: Int, _ other: Int
  ) -> Bool {
    lines[one].count == lines[other].count && utf8[lines[one]].elementsEqual(utf8[lines[other]])
  }

  /// A number for a line of at least eight bytes, from all of them.
  private static func key(_ utf8: [UInt8], _ line: Range<Int>) -> Int {
    let bytes = utf8.span.bytes
    var key = UInt64(line.count)
    var offset = line.lowerBound
    while offset <= line.upperBound &- 8 {
      key = mixed(key, bytes.doubleWord(at: offset))
      offset &+= 8
    }
    return Int(truncatingIfNeeded: mixed(key, bytes.doubleWord(at: line.upperBound &- 8)))
  }

  private static func mixed(_ key: UInt64, _ word: UInt64) -> UInt64 {
    let product = (key ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product &>> 32
  }
}
