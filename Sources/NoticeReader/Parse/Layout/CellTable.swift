// A table of a notice: a row a line with pipes between the cells, or pasted with one cell a line.

/// The rows of a table, by what its columns hold.
struct CellTable<Column: Equatable & Sendable> {
  /// What the columns hold.
  private(set) var columns: [Column]
  /// The heads of the columns.
  private(set) var heads: [Range<Int>]
  /// The cells of each row, as many as there are columns.
  private(set) var rows: [[Range<Int>]]

  /// The words that head columns, and how to tell a table by its columns.
  struct Heads: Sendable {
    /// The words with which the heads of columns end, and what such columns hold.
    let words: [(String, Column)]
    /// What a column with any other head holds.
    let other: Column
    /// The column that counts the rows.
    let number: Column
    /// The column by whose cells a row is known where no column counts, and how.
    let mark: (column: Column, isOne: @Sendable ([UInt8], Range<Int>) -> Bool)?
    /// The columns whose cells may take several lines in a pasted table; the first that is there.
    let tall: [Column]
    /// Whether columns are those of such a table.
    let isTable: @Sendable ([Column]) -> Bool
    /// Finds the words.
    let finder: PhraseTable

    init(
      words: [(String, Column)], other: Column, number: Column,
      mark: (column: Column, isOne: @Sendable ([UInt8], Range<Int>) -> Bool)? = nil,
      tall: [Column] = [], isTable: @escaping @Sendable ([Column]) -> Bool
    ) {
      self.words = words
      self.other = other
      self.number = number
      self.mark = mark
      self.tall = tall
      self.isTable = isTable
      finder = PhraseTable(words.map(\.0))
    }
  }

  /// The first such table among the lines.
  init?(_ utf8: [UInt8], _ lines: [Line], heads: Heads) {
    let reader = CellTableReader(utf8: utf8, lines: lines, heads: heads)
    for index in lines.indices {
      if let (heads, columns, rows) = reader.table(at: index), !rows.isEmpty {
        self.columns = columns
        self.heads = heads
        self.rows = rows
        return
      }
    }
    return nil
  }

  /// The cell of a row in the first column that holds something.
  func cell(_ column: Column, of row: [Range<Int>]) -> Range<Int>? {
    columns.firstIndex(of: column).map { row[$0] }
  }
}

/// Reads a table from the lines of a notice.
private struct CellTableReader<Column: Equatable & Sendable> {
  /// How many cells the head of a pasted table may have.
  private static var mostColumns: Int { 8 }
  /// How many characters the head of a column may have.
  private static var longestHead: Int { 12 }
  /// How many lines beyond its columns a row of a pasted table may take.
  private static var mostLines: Int { 20 }

  let utf8: [UInt8]
  let lines: [Line]
  let heads: CellTable<Column>.Heads

  func table(
    at index: Int
  ) -> (heads: [Range<Int>], columns: [Column], rows: [[Range<Int>]])? {
    let cells = holdsCells(lines[index].range) ? cells(of: lines[index].range) : []
    if cells.count >= 3 {
      let columns = cells.map { column($0) }
      if heads.isTable(columns) { return (cells, columns, rows(after: index, columns)) }
    }
    let pasted = pastedHead(at: index).map(\.range)
    let columns = pasted.map { column($0) }
    guard columns.count >= 3, heads.isTable(columns) else { return nil }
    return (pasted, columns, pastedRows(after: index + columns.count, columns))
  }

  /// The heads of a pasted table: all lines before the number of its first row where it counts its
  /// rows, else the lines that are known as heads.
  private func pastedHead(at index: Int) -> ArraySlice<Line> {
    let nearest = lines[index...].prefix(Self.mostColumns + 1)
    if column(lines[index].range) == heads.number,
      let first = nearest.firstIndex(where: { isNumber($0.range, 1) }),
      nearest[..<first].allSatisfy({ utf8.characters(in: $0.range) <= Self.longestHead })
    {
      return nearest[..<first]
    }
    return nearest.prefix(Self.mostColumns).prefix { column($0.range) != heads.other }
  }

  private func column(_ cell: Range<Int>) -> Column {
    // No character has more than four bytes.
    guard cell.count <= 4 * Self.longestHead, utf8.characters(in: cell) <= Self.longestHead,
      let hit = heads.finder.hit(in: utf8, endingAt: cell.upperBound, from: cell.lowerBound)
    else { return heads.other }
    return heads.words[hit.phrase].1
  }

  private func holdsCells(_ line: Range<Int>) -> Bool {
    utf8.firstOffset(ofByte: UInt8(ascii: "|"), from: line.lowerBound, to: line.upperBound) != nil
      || utf8.firstOffset(ofByte: 0x09, from: line.lowerBound, to: line.upperBound) != nil
      || line.count <= Self.longestSpacedHead && utf8.holds("  ", in: line)
  }

  /// The most bytes of a line that heads columns with nothing but spaces between them.
  private static var longestSpacedHead: Int { 240 }

  /// The cells between pipes, tabs or wide gaps; some may be empty.
  private func cells(of line: Range<Int>) -> [Range<Int>] {
    let pipes = utf8.parts(of: line, betweenBytes: UInt8(ascii: "|"))
    if pipes.count > 1 { return pipes.map { utf8.trimmed($0) } }
    let tabs = utf8.parts(of: line, betweenBytes: 0x09)
    return (tabs.count > 1 ? tabs : spaced(line)).map { utf8.trimmed($0) }
  }

  /// The cells between gaps of at least two spaces.
  private func spaced(_ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    while let gap = utf8.range(of: "  ", in: start..<line.upperBound) {
      cells.append(start..<gap.lowerBound)
      start = gap.upperBound
      while start < line.upperBound, utf8[start] == 0x20 { start += 1 }
    }
    return cells + [start..<line.upperBound]
  }

  private func rows(after head: Int, _ columns: [Column]) -> [[Range<Int>]] {
    var rows: [[Range<Int>]] = []
    for line in lines[(head + 1)...] {
      let cells = filled(cells(of: line.range), of: line.range, to: columns, like: lines[head])
      if cells.count == columns.count {
        if !isRule(cells), !isTotal(cells) { rows.append(cells) }
      } else if cells.count(where: { !$0.isEmpty }) > 1 || utf8.endsSentence(line.range) {
        break
      }
      // A line with one cell is the head of a section: 一、政治建设方面.
    }
    return rows
  }

  /// The cells of a row with the empty ones of which only pipes are left at its edges: a cell above
  /// reaches down into it.
  private func filled(
    _ cells: [Range<Int>], of line: Range<Int>, to columns: [Column], like head: Line
  ) -> [Range<Int>] {
    let lost = columns.count - cells.count
    guard (1...2).contains(lost), cells.count > 1 else { return cells }
    if pipes(after: line) >= lost + pipes(after: head.range) {
      return cells + Array(repeating: line.upperBound..<line.upperBound, count: lost)
    }
    let isCounted = columns.first == heads.number && number(cells[0]) != nil
    return !isCounted && pipes(before: line) >= lost + pipes(before: head.range)
      ? Array(repeating: line.lowerBound..<line.lowerBound, count: lost) + cells : cells
  }

  private func pipes(before line: Range<Int>) -> Int {
    edgePipes(utf8[max(0, line.lowerBound - 16)..<line.lowerBound].reversed())
  }

  private func pipes(after line: Range<Int>) -> Int {
    edgePipes(utf8[line.upperBound...].prefix(16))
  }

  /// How many pipes stand at an edge of a line, among spaces.
  private func edgePipes(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.lazy.prefix { $0 == 0x7C || $0 == 0x20 }.count { $0 == 0x7C }
  }

  /// |---|---|: the line under the heads in Markdown.
  private func isRule(_ cells: [Range<Int>]) -> Bool {
    cells.allSatisfy { $0.allSatisfy { utf8[$0] == 0x2D || utf8[$0] == 0x3A } }
  }

  /// 合 计 |  | 7, 合计：7项: what sums up the rows.
  private func isTotal(_ cells: [Range<Int>]) -> Bool {
    let first = cells.first { !$0.isEmpty } ?? 0..<0
    guard first.count <= 4 * Self.longestHead else { return false }
    let words = HanText.scalars(utf8[first]).filter { $0 > 0x20 && $0 != 0x3000 }
    return ["合计", "总计", "小计", "共计"].contains { word in
      words.starts(with: word.unicodeScalars.map(\.value))
        && words.dropFirst(2).first.map { !HanText.isHan($0) } ?? true
    }
  }

  /// Rows of one cell a line; one cell of a row may take more.
  private func pastedRows(after first: Int, _ columns: [Column]) -> [[Range<Int>]] {
    var rows: [[Range<Int>]] = []
    var index = first
    while let end = rowEnd(from: index, columns, number: rows.count + 1),
      let cells = cells(of: lines[index..<end].map(\.range), columns)
    {
      rows.append(cells)
      index = end
    }
    return rows
  }

  /// Where the row that begins at a line ends; nil where none begins there.
  private func rowEnd(from index: Int, _ columns: [Column], number: Int) -> Int? {
    let least = index + columns.count
    guard least <= lines.count else { return nil }
    let place = heads.mark.flatMap { columns.firstIndex(of: $0.column) }
    guard columns.first == heads.number else {
      guard let mark = heads.mark, let place, mark.isOne(utf8, lines[index + place].range) else {
        return nil
      }
      return least
    }
    guard isNumber(lines[index].range, number) else { return nil }
    let next = lines[least...].prefix(Self.mostLines).firstIndex {
      isNumber($0.range, number + 1)
    }
    if let next { return next }
    // The last row ends where its last cell is what that column holds.
    guard let mark = heads.mark, place == columns.count - 1 else { return least }
    return lines[(least - 1)...].prefix(Self.mostLines).firstIndex { mark.isOne(utf8, $0.range) }
      .map { $0 + 1 } ?? least
  }

  /// The lines of a row as cells: what there is too much of belongs to the tall column.
  private func cells(of row: [Range<Int>], _ columns: [Column]) -> [Range<Int>]? {
    let surplus = row.count - columns.count
    if surplus == 0 { return row }
    guard let tall = heads.tall.lazy.compactMap({ columns.firstIndex(of: $0) }).first else {
      return nil
    }
    let whole = row[tall].lowerBound..<row[tall + surplus].upperBound
    return row[..<tall] + [whole] + row[(tall + surplus + 1)...]
  }

  private func isNumber(_ cell: Range<Int>, _ number: Int) -> Bool {
    self.number(cell) == number
  }

  /// The number that is all of a cell.
  private func number(_ cell: Range<Int>) -> Int? {
    guard let numeral = DateNumeral.read(utf8, at: cell.lowerBound, to: cell.upperBound),
      cell.upperBound - numeral.end <= 3
    else { return nil }
    return numeral.value
  }
}
