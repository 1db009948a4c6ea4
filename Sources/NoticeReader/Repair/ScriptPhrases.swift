// Phrases that are simplified otherwise than their characters alone: 乾隆 stays, 答覆 is 答复.

/// OpenCC's phrases with their simplified forms; the rows are `script-phrases.tsv`.
struct ScriptPhrases: Sendable {
  /// A phrase that stands in a text, with its form: scalars in their order, as many as it has.
  struct Match {
    /// Where the phrase ends in the text.
    var end: Int
    /// Where the form stands in the rows.
    fileprivate var form: Range<Int>
  }

  /// A phrase, a tab, its form and a line break.
  private let rows: [UInt8]
  /// The first characters of phrases, in rising order.
  let openings: [UInt32]
  /// For each of them where its rows begin in `starts`; one more at the end.
  private let groups: [Int]
  /// Where each row begins; one more at the end.
  private let starts: [Int]
  /// The second characters of phrases.
  private let seconds: CharacterFilter

  /// Takes rows that are sorted by their bytes, of at least two characters each.
  init(_ rows: [UInt8]) {
    let lines = rows.parts(of: 0..<rows.count, betweenBytes: 0x0A).filter { !$0.isEmpty }
    var (openings, groups): ([UInt32], [Int]) = ([], [])
    for (index, line) in lines.enumerated() {
      let first = HanText.scalar(rows, at: line.lowerBound)
      guard first != openings.last else { continue }
      openings.append(first)
      groups.append(index)
    }
    self.rows = rows
    self.openings = openings
    self.groups = groups + [lines.count]
    starts = lines.map(\.lowerBound) + [rows.count]
    seconds = CharacterFilter(
      lines.map { line in
        CharacterFilter.key(rows, at: line.lowerBound + HanText.length(of: rows[line.lowerBound]))
      })
  }

  /// The longest phrase that stands at an offset, where a character that opens phrases does.
  func longest(in utf8: [UInt8], at offset: Int, before end: Int) -> Match? {
    let next = offset + HanText.length(of: utf8[offset])
    guard next < end, seconds.holds(CharacterFilter.key(utf8, at: next)) else { return nil }
    let first = HanText.scalar(utf8, at: offset)
    let group = place(of: first)
    guard group < openings.count, openings[group] == first else { return nil }
    // Of phrases that begin alike the longer one stands behind the other.
    for row in (groups[group]..<groups[group + 1]).reversed() {
      if let match = match(row, in: utf8, at: offset, before: end) { return match }
    }
    return nil
  }

  /// The scalar of a form at a place, and the place behind it; nil at the end.
  func scalar(of match: Match, at place: Int) -> (scalar: UInt32, next: Int)? {
    let offset = match.form.lowerBound + place
    guard offset < match.form.upperBound else { return nil }
    return (HanText.scalar(rows, at: offset), place + HanText.length(of: rows[offset]))
  }

  private func match(_ row: Int, in utf8: [UInt8], at offset: Int, before end: Int) -> Match? {
    var place = starts[row]
    var position = offset
    while position < end, rows[place] == utf8[position] {
      place += 1
      position += 1
    }
    guard rows[place] == 0x09 else { return nil }
    return Match(end: position, form: place + 1..<starts[row + 1] - 1)
  }

  /// The first opening that is not below a character; their count where all are.
  private func place(of first: UInt32) -> Int {
    var (low, high) = (0, openings.count)
    while low < high {
      let middle = (low + high) / 2
      if openings[middle] < first { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
