// What a number in a table's cell counts: the head of its row, and of its column where the row has
// several numbers.

/// Names the cells of tables whose rows are lines with pipes between the cells.
enum TableCell {
  /// How many rows above a cell are searched for the head of its column.
  private static let reach = 40
  /// How far from a place the ends of a row are looked for; a longer line is none, and would be gone through
  /// again for each of its numbers.
  private static let longest = 4096
  /// The most cells of a row whose columns have heads with a unit.
  private static let mostColumns = 30

  /// What the number in a cell counts: 追缴费用（上半年）; nil for a number in no table.
  static func name(_ utf8: [UInt8], around amount: Range<Int>) -> String? {
    guard let row = line(utf8, around: amount.lowerBound) else { return nil }
    let cells = cells(utf8, row)
    guard cells.count > 1,
      let column = cells.firstIndex(where: { $0.contains(amount.lowerBound) }), column > 0
    else { return nil }
    let hasSeveral = cells.count { !isWords(utf8, $0) && !$0.isEmpty } > 1
    let top = hasSeveral ? columnHead(utf8, column, above: row) : nil
    if let head = cells[..<column].first(where: { isWords(utf8, $0) }) {
      return utf8.string(head) + (top.map { "（" + utf8.string($0) + "）" } ?? "")
    }
    // 1月 | 38
    guard let top, isMonth(utf8, cells[0]) else { return nil }
    return utf8.string(cells[0]) + utf8.string(top)
  }

  private static func isMonth(_ utf8: [UInt8], _ cell: Range<Int>) -> Bool {
    (4...5).contains(cell.count) && utf8.says("月", endingAt: cell.upperBound)
      && cell.dropLast(3).allSatisfy { ASCII.isDigit(utf8[$0]) }
  }

  /// The unit that the head of a column gives to the numbers below it: 金额（万元）.
  struct Unit {
    var word: MeasureWord
    /// The unit as it is written, with its multiplier.
    var written: String
    /// What the multiplier stands for.
    var factor: Double
  }

  /// The unit of a number that fills its cell; nil where the head of its column gives none.
  static func unit(_ utf8: [UInt8], of number: Range<Int>) -> Unit? {
    guard isCell(utf8, number), let row = line(utf8, around: number.lowerBound) else { return nil }
    let cells = cells(utf8, row)
    guard cells.count <= mostColumns, let column = cells.firstIndex(of: number), column > 0,
      let head = columnHead(utf8, column, above: row),
      let last = utf8.glyph(endingAt: head.upperBound), last.scalar.isOne(of: "）)"),
      let start = utf8.parts(of: head, between: "（(").last?.lowerBound, start > head.lowerBound
    else { return nil }
    let end = head.upperBound - last.length
    let factor: Double = utf8.says("万", at: start) ? 10_000 : utf8.says("亿", at: start) ? 1e8 : 1
    let noun = factor > 1 ? start + 3 : start
    guard let word = MeasureWord.find(utf8, at: noun, to: end), word.kind != .rank,
      noun + word.word.utf8CodeUnitCount == end
    else { return nil }
    return Unit(word: word, written: utf8.string(start..<end), factor: factor)
  }

  /// Whether nothing but spaces stands between a range and the edges of its cell.
  private static func isCell(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, utf8[start - 1] == 0x20 { start -= 1 }
    let end = utf8.skippingSpaces(from: range.upperBound, to: utf8.count)
    return start > 0 && utf8[start - 1] == UInt8(ascii: "|")
      && (end == utf8.count || utf8[end] == UInt8(ascii: "|") || utf8[end] == 0x0A)
  }

  private static func columnHead(
    _ utf8: [UInt8], _ column: Int, above row: Range<Int>
  ) -> Range<Int>? {
    var end = row.lowerBound - 1
    for _ in 0..<reach where end > 0 {
      guard let above = line(utf8, around: end - 1) else { return nil }
      let cells = cells(utf8, above)
      guard cells.count > 1 else { return nil }
      if cells.indices.contains(column), isWords(utf8, cells[column]) { return cells[column] }
      end = above.lowerBound - 1
    }
    return nil
  }

  private static func line(_ utf8: [UInt8], around offset: Int) -> Range<Int>? {
    var (start, end) = (offset, offset)
    while start > 0, utf8[start - 1] != 0x0A {
      start -= 1
      if offset - start > longest { return nil }
    }
    while end < utf8.count, utf8[end] != 0x0A {
      end += 1
      if end - offset > longest { return nil }
    }
    return start..<end
  }

  private static func cells(_ utf8: [UInt8], _ row: Range<Int>) -> [Range<Int>] {
    utf8.parts(of: row, betweenBytes: UInt8(ascii: "|")).map { utf8.trimmed($0) }
  }

  /// Whether a cell holds words and no number.
  private static func isWords(_ utf8: [UInt8], _ cell: Range<Int>) -> Bool {
    cell.count >= 6 && !cell.contains { (0x30...0x39).contains(utf8[$0]) }
  }
}
