// A line with pipes between its cells: what the numbers in it count, and in which unit, by the heads of
// its row and of the columns.

/// A row of a table whose rows are lines with pipes between the cells.
struct TableRow {
  /// How many rows above a row are searched for the heads of its columns.
  private static let reach = 40
  /// How far from a place the ends of a row are looked for; a longer line is none, and would be gone through
  /// again for each of its numbers.
  private static let longest = 4096
  /// The most cells of a row whose columns have heads with a unit.
  private static let mostColumns = 30

  /// The line.
  let range: Range<Int>
  private let utf8: [UInt8]
  private let cells: [Range<Int>]
  /// The nearest words above each cell; found once for a row, for all its numbers ask.
  private let heads: [Range<Int>?]

  /// The row around an offset; nil outside a table.
  init?(_ utf8: [UInt8], around offset: Int) {
    guard let line = Self.line(utf8, around: offset), utf8[line].contains(Self.pipe) else {
      return nil
    }
    self.utf8 = utf8
    range = line
    cells = Self.cells(utf8, line)
    heads = Self.heads(utf8, above: line, columns: cells.count)
  }

  /// Whether nothing but spaces stands between a range and the edges of its cell.
  static func isCell(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, utf8[start - 1] == 0x20 { start -= 1 }
    let end = utf8.skippingSpaces(from: range.upperBound, to: utf8.count)
    return start > 0 && utf8[start - 1] == pipe
      && (end == utf8.count || utf8[end] == pipe || utf8[end] == 0x0A)
  }

  // MARK: What a number counts

  /// What the number in a cell counts: 追缴费用（上半年）; nil where the heads do not tell.
  func name(of amount: Range<Int>) -> String? {
    guard let column = cells.firstIndex(where: { $0.contains(amount.lowerBound) }), column > 0
    else { return nil }
    let hasSeveral = cells.count { !Self.isWords(utf8, $0) && !$0.isEmpty } > 1
    let top = hasSeveral ? heads[column] : nil
    if let head = head(before: column) {
      return utf8.string(head) + (top.map { "（" + words(of: $0) + "）" } ?? "")
    }
    // 1月 | 38
    guard let top, isMonth(cells[0]) else { return nil }
    return utf8.string(cells[0]) + words(of: top)
  }

  /// A head without the unit that its numbers have: 金额 of 金额（万元）.
  private func words(of head: Range<Int>) -> String {
    guard bracketedUnit(of: head) != nil, let inside = bracket(of: head),
      let open = utf8.glyph(endingAt: inside.lowerBound)
    else { return utf8.string(head) }
    return utf8.string(head.lowerBound..<inside.lowerBound - open.length)
  }

  private func isMonth(_ cell: Range<Int>) -> Bool {
    (4...5).contains(cell.count) && utf8.says("月", endingAt: cell.upperBound)
      && cell.dropLast(3).allSatisfy { ASCII.isDigit(utf8[$0]) }
  }

  private func head(before column: Int) -> Range<Int>? {
    cells[..<column].first { Self.isWords(utf8, $0) }
  }

  // MARK: Its unit

  /// The unit that the head of a column gives to the numbers below it: 金额（万元）.
  struct Unit {
    var word: MeasureWord
    /// The unit as it is written, with its multiplier.
    var written: String
    /// What the multiplier stands for.
    var factor: Double
  }

  /// The unit of a number that fills its cell; nil where the head of its column gives none, or that of its
  /// row another.
  func unit(of number: Range<Int>) -> Unit? {
    guard cells.count <= Self.mostColumns, let column = cells.firstIndex(of: number), column > 0,
      let top = heads[column], let unit = bracketedUnit(of: top)
    else { return nil }
    guard let head = head(before: column) else { return unit }
    return bracket(of: head) == nil && !contradicts(head, unit.word.kind) ? unit : nil
  }

  private func bracketedUnit(of head: Range<Int>) -> Unit? {
    guard let inside = bracket(of: head) else { return nil }
    let start = inside.lowerBound
    let factor: Double = utf8.says("万", at: start) ? 10_000 : utf8.says("亿", at: start) ? 1e8 : 1
    let noun = factor > 1 ? start + 3 : start
    guard let word = MeasureWord.find(utf8, at: noun, to: inside.upperBound), word.kind != .rank,
      noun + word.word.utf8CodeUnitCount == inside.upperBound
    else { return nil }
    return Unit(word: word, written: utf8.string(inside), factor: factor)
  }

  /// What the bracket holds that a head ends with.
  private func bracket(of head: Range<Int>) -> Range<Int>? {
    guard let last = utf8.glyph(endingAt: head.upperBound), last.scalar.isOne(of: "）)"),
      let start = utf8.parts(of: head, between: "（(").last?.lowerBound, start > head.lowerBound
    else { return nil }
    return start..<max(start, head.upperBound - last.length)
  }

  /// 合计占比率 under 金额（万元）: whether the head of a row says that its numbers are of another kind.
  private func contradicts(_ head: Range<Int>, _ kind: MeasureWord.Kind) -> Bool {
    Self.kinds.contains { ends, kinds in
      ends.ends(in: utf8, at: head.upperBound, from: head.lowerBound) && !kinds.contains(kind)
    }
  }

  /// How heads end that say of which kind the numbers beside them are.
  private static let kinds: [(WordList, [MeasureWord.Kind])] = [
    (["率", "占比", "比例", "比重"], [.share]),
    (["数"], [.count]),
    (["额", "费", "资金", "经费"], [.money]),
    (["年份", "年度", "编号", "序号"], []),
  ]

  // MARK: Lines and cells

  private static let pipe = UInt8(ascii: "|")

  private static func heads(
    _ utf8: [UInt8], above row: Range<Int>, columns: Int
  ) -> [Range<Int>?] {
    var heads = [Range<Int>?](repeating: nil, count: columns)
    var missing = columns
    var end = row.lowerBound - 1
    for _ in 0..<reach where end > 0 && missing > 0 {
      guard let above = line(utf8, around: end - 1), utf8[above].contains(pipe) else { break }
      for (column, cell) in cells(utf8, above).prefix(columns).enumerated()
      where heads[column] == nil && isWords(utf8, cell) {
        heads[column] = cell
        missing -= 1
      }
      end = above.lowerBound - 1
    }
    return heads
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
    utf8.parts(of: row, betweenBytes: pipe).map { utf8.trimmed($0) }
  }

  /// Whether a cell holds words and no number.
  private static func isWords(_ utf8: [UInt8], _ cell: Range<Int>) -> Bool {
    cell.count >= 6 && !cell.contains { (0x30...0x39).contains(utf8[$0]) }
  }
}
