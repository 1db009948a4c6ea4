// The lines of a table, written one after the other into one buffer.

import TextForms

/// A cell that is escaped and measured.
struct MeasuredCell {
  /// The text, nothing in it a command to a terminal.
  let text: String
  let meaning: Meaning
  /// The cells of the terminal that the text takes.
  let width: Int

  init(_ cell: Cell) {
    text = cell.text.printable()
    meaning = cell.meaning
    width = text.width
  }

  /// A part of a cell that is escaped already; without text a place that stays empty.
  fileprivate init(part: String, _ meaning: Meaning) {
    text = part
    self.meaning = meaning
    width = part.width
  }
}

/// Writes lines of a table.
struct TableLine {
  /// A column that is shown.
  struct Column {
    /// The number of its cell in a row.
    let place: Int
    let width: Int
    let alignsRight: Bool
    /// Whether a cell that is too wide goes on below.
    let wraps: Bool
  }

  private let columns: [Column]
  private let gap: Int
  private let colours: Bool
  /// The lines so far, each ended.
  private(set) var text: [UInt8] = []

  init(columns: [Column], gap: Int, colours: Bool) {
    self.columns = columns
    self.gap = gap
    self.colours = colours
  }

  /// Writes a row: as a line, or as several where a cell goes on below.
  mutating func append(_ row: ArraySlice<MeasuredCell>) {
    let isTall = columns.contains { $0.wraps && row[row.startIndex + $0.place].width > $0.width }
    guard isTall else { return appendLine(row) }
    var lines: [[MeasuredCell]] = []
    for column in columns {
      let cell = row[row.startIndex + column.place]
      let parts = column.wraps ? cell.text.wrapped(to: column.width) : [cell.text]
      for (number, part) in parts.enumerated() {
        if number == lines.count {
          lines.append(row.map { MeasuredCell(part: "", $0.meaning) })
        }
        lines[number][column.place] = MeasuredCell(part: part, cell.meaning)
      }
    }
    for line in lines { appendLine(line[...]) }
  }

  /// Writes a line, which ends with its last cell that is not empty.
  private mutating func appendLine(_ row: ArraySlice<MeasuredCell>) {
    // Spaces that stand before the next text.
    var owed = 0
    for column in columns {
      let cell = row[row.startIndex + column.place]
      let fits = cell.width <= column.width
      let shown = fits ? cell.text : cell.text.elided(to: column.width)
      let room = column.width - (fits ? cell.width : shown.width)
      if column.alignsRight { owed += room }
      if !shown.isEmpty {
        text.append(contentsOf: repeatElement(0x20, count: owed))
        text.append(contentsOf: cell.meaning.paint(shown, colours: colours).utf8)
        owed = 0
      }
      if !column.alignsRight { owed += room }
      owed += gap
    }
    text.append(0x0A)
  }
}
