// The deadline of a finding in a table: under the head 整改时限 a cell is the time alone.

extension FindingTexts {
  /// What heads a column of deadlines.
  private static let heads = [
    "整改完成时限", "整改时限", "整改期限", "完成时限", "完成期限", "完成时间", "办结时限", "时限要求", "时限", "期限",
  ].map { Array($0.utf8) }
  /// Each has one of these.
  private static let headSigns = ["限", "完成时间"].map { Array($0.utf8) }
  /// No cell with more bytes is a time alone.
  private static let longestTime = 60

  /// Whether a cell before a place, where the first finding begins, heads a column of deadlines.
  static func hasDeadlineColumn(in text: [UInt8], before first: Int) -> Bool {
    guard headSigns.contains(where: { text.firstOffset(ofWord: $0, in: 0..<first) != nil }) else {
      return false
    }
    return cells(of: text[..<first]).contains { cell in heads.contains { cell.elementsEqual($0) } }
  }

  /// The one cell of a finding's row that is a time; nil where there is none, or more than one.
  func columnDeadline(at index: Int, from base: DeadlineBase) -> Deadline? {
    guard hasDeadlineColumn, let row = row(at: index) else { return nil }
    let times = row.compactMap { cell -> Deadline? in
      guard cell.count <= Self.longestTime else { return nil }
      let words = String(decoding: cell, as: UTF8.self)
      let found = DeadlineReader.deadlines(in: "时限:" + words, from: base)
      return found.count == 1 && found[0].words == words ? found[0] : nil
    }
    return times.count == 1 ? times[0] : nil
  }

  /// The cells of a finding's row from its title on. Pasted a cell a line, the next row's number is
  /// the last of them, and behind the last row the notice goes on.
  private func row(at index: Int) -> [ArraySlice<UInt8>]? {
    guard let part = part(at: index) else { return nil }
    let line = part.prefix { $0 != UInt8(ascii: "\n") }
    if line.contains(UInt8(ascii: "|")) || line.contains(UInt8(ascii: "\t")) {
      return Self.cells(of: line)
    }
    let cells = Self.cells(of: part)
    guard index == count - 1 else { return cells }
    guard index > 0, let before = self.part(at: index - 1) else { return nil }
    return Array(cells.prefix(Self.cells(of: before).count - 1))
  }

  /// What stands between bars, tabs and line ends, without the spaces around it.
  private static func cells(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    text.split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\n") }
      .map { cell in
        let start = cell.drop { $0 == UInt8(ascii: " ") }
        return start.lastIndex { $0 != UInt8(ascii: " ") }.map { start[...$0] } ?? start.prefix(0)
      }
  }
}
