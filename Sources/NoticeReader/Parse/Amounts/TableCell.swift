// What a number in a table's cell counts: the head of its row, and of its column where the row has
// several numbers.

/// Names the cells of tables whose rows are lines with pipes between the cells.
enum TableCell {
  /// How many rows above a cell are searched for the head of its column.
  private static let reach = 40
  /// How far from a place the ends of a row are looked for; a longer line is none, and would be gone through
  /// again for each of its numbers.
  private static let longest = 4096

  /// What the number in a cell counts: 追缴费用（上半年）; nil for a number in no table.
  static func name(_ utf8: [UInt8], around amount: Range<Int>) -> String? {
    guard let row = line(utf8, around: amount.lowerBound) else { return nil }
    let cells = cells(utf8, row)
    guard cells.count > 1,
      let column = cells.firstIndex(where: { $0.contains(amount.lowerBound) }), column > 0,
      let head = cells[..<column].first(where: { isWords(utf8, $0) })
    else { return nil }
    let name = utf8.string(head)
    let hasSeveral = cells.count { !isWords(utf8, $0) && !$0.isEmpty } > 1
    guard hasSeveral, let top = columnHead(utf8, column, above: row) else { return name }
    return name + "（" + utf8.string(top) + "）"
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
