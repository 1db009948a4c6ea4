// How far a problem is solved whose measures each say how far they are: 完成情况：已完成 behind one and
// 完成情况：正在推进 behind the next.

import NoticeRecord

/// The statements of status that stand behind the measures of one problem.
struct MeasureStatuses {
  /// Words that state a status.
  struct Statement {
    var status: Finding.Status
    var words: Range<Int>
  }

  private var labelled: [(label: Range<Int>, statement: Statement)] = []

  /// Adds what stands under a label.
  mutating func add(_ statement: Statement, under label: Range<Int>) {
    labelled.append((label, statement))
  }

  /// What the measure that has come least far says, where the first label recurs: then it speaks of
  /// one measure each time, and all are done only where each is.
  func least(_ utf8: [UInt8]) -> Statement? {
    guard let first = labelled.first else { return nil }
    let alike = labelled.filter { Self.isSame(utf8, $0.label, first.label) }
    return alike.count < 2 ? nil : Self.least(alike.map(\.statement))
  }

  /// What is said of the problem behind its measures, where the label of theirs recurs: under a label of
  /// its own that opens the last line. 整改结果：已完成.
  func overall(_ utf8: [UInt8]) -> Statement? {
    guard labelled.count >= 3, let first = labelled.first, let last = labelled.last,
      labelled.dropLast().count(where: { Self.isSame(utf8, $0.label, first.label) }) >= 2,
      !labelled.dropLast().contains(where: { Self.isSame(utf8, $0.label, last.label) }),
      Self.opensLine(utf8, last.label.lowerBound)
    else { return nil }
    return last.statement
  }

  private static func opensLine(_ utf8: [UInt8], _ offset: Int) -> Bool {
    var offset = offset
    while let glyph = utf8.glyph(endingAt: offset), glyph.scalar != "\n" {
      guard glyph.isSpace || glyph.scalar == "【" else { return false }
      offset -= glyph.length
    }
    return true
  }

  /// The statement that says least, the first of equals.
  private static func least(_ statements: [Statement]) -> Statement? {
    statements.min { rank($0.status) < rank($1.status) }
  }

  private static func rank(_ status: Finding.Status) -> Int {
    switch status {
    case .notDone: 0
    case .partlyDone: 1
    case .done: 2
    }
  }

  /// Whether two labels have the same words, whatever number stands before them.
  private static func isSame(_ utf8: [UInt8], _ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let count = min(one.count, other.count)
    return count >= 12 && utf8[one].suffix(count).elementsEqual(utf8[other].suffix(count))
  }

  /// What the item of a list says that has come least far, where an earlier one ends with a status as
  /// the last does: 1.……（正在推进）2.……（已完成）. The last one's is given; nil where it is that of the
  /// problem, on a line of its own or in words that name it.
  static func least(_ utf8: [UInt8], of items: [Range<Int>], last: Range<Int>) -> Statement? {
    guard let item = items.last, items.count >= 2, last.lowerBound >= item.lowerBound,
      utf8.firstOffset(of: "\n", in: item.lowerBound..<last.lowerBound) == nil,
      !utf8.holds("该问题", in: last), let status = StatusWords.readAnswer(utf8, last)
    else { return nil }
    let earlier = items.dropLast().compactMap { statement(utf8, endOf: $0) }
    return earlier.isEmpty ? nil : least(earlier + [Statement(status: status, words: last)])
  }

  private static func statement(_ utf8: [UInt8], endOf item: Range<Int>) -> Statement? {
    let words =
      StatusBracket.closing(utf8, item).map { StatusBracket.statement(utf8, $0) }
      ?? StatusWords.closing(utf8, item)
    return words.flatMap { words in
      StatusWords.readAnswer(utf8, words).map { Statement(status: $0, words: words) }
    }
  }
}
