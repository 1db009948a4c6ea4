// Lines that a copy holds twice: a paragraph pasted once more, here or behind the signature.

/// Finds the lines that repeat earlier ones word for word.
enum Copies {
  /// The fewest bytes of a line that nobody writes twice; labels and statuses are shorter.
  private static let shortest = 75

  /// The indices of the lines that are there for the second time, rising.
  ///
  /// Short lines count where they stand beside a long one both times.
  static func find(_ utf8: [UInt8], _ lines: [Range<Int>]) -> [Int] {
    var first: [Int: Int] = [:]
    var found: Set<Int> = []
    for (index, line) in lines.enumerated() where line.count >= shortest {
      let key = key(utf8, line)
      guard let earlier = first[key] else {
        first[key] = index
        continue
      }
      guard isSame(utf8, lines, earlier, index) else { continue }
      found.insert(index)
      var distance = 1
      while earlier + distance < index, index + distance < lines.count,
        isSame(utf8, lines, earlier + distance, index + distance)
      {
        found.insert(index + distance)
        distance += 1
      }
      let end = earlier + distance
      distance = 1
      while earlier >= distance, index - distance >= end,
        isSame(utf8, lines, earlier - distance, index - distance)
      {
        found.insert(index - distance)
        distance += 1
      }
    }
    return found.sorted()
  }

  private static func isSame(
    _ utf8: [UInt8], _ lines: [Range<Int>], _ one: Int, _ other: Int
  ) -> Bool {
    lines[one].count == lines[other].count && utf8[lines[one]].elementsEqual(utf8[lines[other]])
  }

  /// A number for a line, from its length and some of its bytes.
  private static func key(_ utf8: [UInt8], _ line: Range<Int>) -> Int {
    var key = line.count
    for offset in stride(from: line.lowerBound, to: line.upperBound, by: 7) {
      key = key &* 31 &+ Int(utf8[offset])
    }
    return key
  }
}
