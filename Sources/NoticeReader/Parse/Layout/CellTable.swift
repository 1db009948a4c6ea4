// A table of a notice: a row a line with pipes between the cells, or pasted with one cell a line.

/// The rows of a table, by what its columns hold.
struct CellTable<Column: Equatable & Sendable> {
  /// What the columns hold.
  private(set) var columns: [Column]
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
    /// Whether columns are those of such a table.
    let isTable: @Sendable ([Column]) -> Bool
    /// Finds the words.
    let finder: PhraseTable

    init(
      words: [(String, Column)], other: Column, number: Column,
      mark: (column: Column, isOne: @Sendable ([UInt8], Range<Int>) -> Bool)? = nil,
      isTable: @escaping @Sendable ([Column]) -> Bool
    ) {
      self.words = words
      self.other = other
      self.number = number
      self.mark = mark
      self.isTable = isTable
      finder = PhraseTable(words.map(\.0))
    }
  }

  /// The first such table among the lines.
  init?(_ utf8: [UInt8], _ lines: [Line], heads: Heads) {
    let reader = CellTableReader(utf8: utf8, lines: lines, heads: heads)
    for index in lines.indices {
      if let (columns, rows) = reader.table(at: index) {
        self.columns = columns
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

  let utf8: [UInt8]
  let lines: [Line]
  let heads: CellTable<Column>.Heads

  func table(at index: Int) -> (columns: [Column], rows: [[Range<Int>]])? {
    let cells = cells(of: lines[index].range)
    if cells.count >= 3 {
      let columns = cells.map { column($0) }
      if heads.isTable(columns) { return (columns, rows(after: index, columns)) }
    }
    let pasted = lines[index...].prefix(Self.mostColumns).map(\.range)
      .prefix { column($0) != heads.other }
    let columns = pasted.map { column($0) }
    guard columns.count >= 3, heads.isTable(columns) else { return nil }
    return (columns, pastedRows(after: index + columns.count, columns))
  }

  private func column(_ cell: Range<Int>) -> Column {
    guard utf8.characters(in: cell) <= 12,
      let hit = heads.finder.hit(in: utf8, endingAt: cell.upperBound, from: cell.lowerBound)
    else { return heads.other }
    return heads.words[hit.phrase].1
  }

  private func cells(of line: Range<Int>) -> [Range<Int>] {
    utf8.parts(of: line, between: "|".unicodeScalars).map { utf8.trimmed($0) }
      .filter { !$0.isEmpty }
  }

  private func rows(after head: Int, _ columns: [Column]) -> [[Range<Int>]] {
    lines[(head + 1)...].lazy.map { cells(of: $0.range) }.prefix { $0.count == columns.count }
      .filter { !isRule($0) }
  }

  /// |---|---|: the line under the heads in Markdown.
  private func isRule(_ cells: [Range<Int>]) -> Bool {
    cells.allSatisfy { $0.allSatisfy { utf8[$0] == 0x2D || utf8[$0] == 0x3A } }
  }

  /// Rows of one cell a line.
  private func pastedRows(after first: Int, _ columns: [Column]) -> [[Range<Int>]] {
    var rows: [[Range<Int>]] = []
    var index = first
    while index + columns.count <= lines.count, isRow(index, columns, number: rows.count + 1) {
      rows.append(lines[index..<index + columns.count].map(\.range))
      index += columns.count
    }
    return rows
  }

  private func isRow(_ index: Int, _ columns: [Column], number: Int) -> Bool {
    guard columns.first == heads.number else {
      guard let mark = heads.mark, let place = columns.firstIndex(of: mark.column) else {
        return false
      }
      return mark.isOne(utf8, lines[index + place].range)
    }
    let cell = lines[index].range
    guard let numeral = DateNumeral.read(utf8, at: cell.lowerBound, to: cell.upperBound) else {
      return false
    }
    return numeral.value == number && cell.upperBound - numeral.end <= 3
  }
}
