// Lays rows out in columns.

import TextForms

/// A table ready to be laid out: headings and cells, escaped and measured.
struct Table {
  /// A column's heading and behaviour.
  struct Heading {
    let text: String
    let alignsRight: Bool
    let givesWay: Bool
    let wraps: Bool
    let isSpare: Bool
  }

  /// What stands between two columns, in cells.
  private static let gap = 2
  /// What a column that gives way keeps at least.
  private static let leastWidth = 10
  /// What it should keep before columns that can be spared are, and what it should as one of them.
  private static let (fairWidth, spareWidth) = (30, 20)

  let headings: [Heading]
  /// The cells row by row: a list in one piece, because there may be thousands.
  private var cells: [MeasuredCell] = []
  /// The width of each column's widest cell.
  private var natural: [Int]

  init<Row>(columns: [Column<Row>], rows: [Row], words: Words) {
    let shown = columns.filter { $0.sort != .hidden }
    headings = shown.map {
      Heading(
        text: $0.label.map { words[$0] } ?? "", alignsRight: $0.sort == .number,
        givesWay: $0.sort == .flexible || $0.sort == .wrapping, wraps: $0.sort == .wrapping,
        isSpare: $0.isSpare)
    }
    natural = headings.map(\.text.width)
    cells.reserveCapacity(rows.count * shown.count)
    for row in rows {
      for (place, column) in shown.enumerated() {
        let cell = MeasuredCell(column.cell(row))
        natural[place] = max(natural[place], cell.width)
        cells.append(cell)
      }
    }
  }

  /// The cells, a list a row.
  var rows: [[Cell]] {
    starts.map { start in cells[start..<start + headings.count].map { Cell($0.text, $0.meaning) } }
  }

  /// The lines of the table, headings first; `width` is the terminal's, nil where there is none.
  func lines(width: Int?, colours: Bool) -> [String] {
    text(width: width, colours: colours).split(separator: 0x0A, omittingEmptySubsequences: false)
      .dropLast().map { String(decoding: $0, as: UTF8.self) }
  }

  /// The table as text, headings first, every line ended.
  func text(width: Int?, colours: Bool, withHeadings: Bool = true) -> [UInt8] {
    let shown = width.map(columnsKept) ?? Array(headings.indices)
    let widths = columnWidths(shown, within: width)
    let columns = zip(shown, widths).map { place, width in
      TableLine.Column(
        place: place, width: width, alignsRight: headings[place].alignsRight,
        wraps: headings[place].wraps)
    }
    var line = TableLine(columns: columns, gap: Table.gap, colours: colours)
    if withHeadings {
      line.append(headings.map { MeasuredCell(Cell($0.text, .strong)) }[...])
    }
    for start in starts { line.append(cells[start..<start + headings.count]) }
    return line.text
  }

  /// Where each row begins.
  private var starts: StrideTo<Int> {
    stride(from: 0, to: cells.count, by: max(headings.count, 1))
  }

  /// The columns without those that can be spared, from the right, until the others fit.
  private func columnsKept(within width: Int) -> [Int] {
    func need(_ column: Int) -> Int {
      guard headings[column].givesWay else { return natural[column] }
      let fair = headings[column].isSpare ? Table.spareWidth : Table.fairWidth
      return min(natural[column], fair)
    }
    var kept = Array(headings.indices)
    var excess = kept.reduce(-Table.gap) { $0 + need($1) + Table.gap } - width
    while excess > 0, let last = kept.lastIndex(where: { headings[$0].isSpare }) {
      excess -= need(kept.remove(at: last)) + Table.gap
    }
    return kept
  }

  /// The widths of these columns.
  private func columnWidths(_ columns: [Int], within width: Int?) -> [Int] {
    var widths = columns.map { natural[$0] }
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + Table.gap * (widths.count - 1) - width
    while excess > 0 {
      // Those that can be spared give first, and among equals the widest.
      func yielding(_ areSpare: Bool, above least: Int) -> [Int] {
        columns.indices.filter {
          let heading = headings[columns[$0]]
          return heading.givesWay && heading.isSpare == areSpare && widths[$0] > least
        }
      }
      let spare = yielding(true, above: Table.spareWidth)
      let least = spare.isEmpty ? Table.leastWidth : Table.spareWidth
      let giving =
        spare.isEmpty ? yielding(false, above: least) + yielding(true, above: least) : spare
      guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { break }
      let next = giving.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let step = max(1, min(excess, widths[widest] - max(next, least)))
      widths[widest] -= step
      excess -= step
    }
    return widths
  }
}
