// Lays rows out in columns.

import TextForms

/// A table ready to be laid out: headings and cells, escaped.
struct Table {
  /// A column's heading and behaviour.
  struct Heading {
    let text: String
    let alignsRight: Bool
    let givesWay: Bool
    let isSpare: Bool
  }

  /// What stands between two columns.
  private static let gap = "  "
  /// What a column that gives way keeps at least.
  private static let leastWidth = 12
  /// What it should keep before columns that can be spared are.
  private static let fairWidth = 20

  let headings: [Heading]
  let rows: [[Cell]]

  private init(headings: [Heading], rows: [[Cell]]) {
    self.headings = headings
    self.rows = rows
  }

  init<Row>(columns: [Column<Row>], rows: [Row], words: Words) {
    let shown = columns.filter { $0.sort != .hidden }
    headings = shown.map {
      Heading(
        text: $0.label.map { words[$0] } ?? "", alignsRight: $0.sort == .number,
        givesWay: $0.sort == .flexible, isSpare: $0.isSpare)
    }
    self.rows = rows.map { row in
      shown.map { column in
        let cell = column.cell(row)
        return Cell(cell.text.printable(), cell.meaning)
      }
    }
  }

  /// The lines of the table, headings first; `width` is the terminal's, nil where there is none.
  func lines(width: Int?, colours: Bool, withHeadings: Bool = true) -> [String] {
    guard let width else { return lines(fitting: nil, colours, withHeadings) }
    return spared(within: width).lines(fitting: width, colours, withHeadings)
  }

  private func lines(fitting width: Int?, _ colours: Bool, _ withHeadings: Bool) -> [String] {
    let cellWidths = rows.map { $0.map(\.text.width) }
    let natural = headings.indices.map { column in
      cellWidths.reduce(headings[column].text.width) { max($0, $1[column]) }
    }
    let widths = columnWidths(natural, within: width)
    var lines: [String] = []
    if withHeadings {
      let cells = headings.map { Cell($0.text, .strong) }
      lines.append(line(cells, cells.map(\.text.width), widths, colours))
    }
    return lines + zip(rows, cellWidths).map { line($0, $1, widths, colours) }
  }

  /// The table without those columns that can be spared, from the right, until the others fit.
  private func spared(within width: Int) -> Table {
    func need(_ column: Int) -> Int {
      let natural = naturalWidth(of: column)
      return headings[column].givesWay ? min(natural, Table.fairWidth) : natural
    }
    var kept = Array(headings.indices)
    var excess = kept.reduce(-Table.gap.width) { $0 + need($1) + Table.gap.width } - width
    while excess > 0, let last = kept.lastIndex(where: { headings[$0].isSpare }) {
      excess -= need(kept.remove(at: last)) + Table.gap.width
    }
    return Table(
      headings: kept.map { headings[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  private func naturalWidth(of column: Int) -> Int {
    rows.reduce(headings[column].text.width) { max($0, $1[column].text.width) }
  }

  private func columnWidths(_ natural: [Int], within width: Int?) -> [Int] {
    var widths = natural
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + Table.gap.width * (widths.count - 1) - width
    while excess > 0 {
      // The widest of those that give way gives first.
      let yielding = headings.indices.filter {
        headings[$0].givesWay && widths[$0] > Table.leastWidth
      }
      guard let widest = yielding.max(by: { widths[$0] < widths[$1] }) else { break }
      let next = yielding.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let step = max(1, min(excess, widths[widest] - max(next, Table.leastWidth)))
      widths[widest] -= step
      excess -= step
    }
    return widths
  }

  private func line(
    _ cells: [Cell], _ cellWidths: [Int], _ widths: [Int], _ colours: Bool
  ) -> String {
    var line = ""
    let lastFilled = cells.lastIndex { !$0.text.isEmpty } ?? 0
    for column in cells.indices.prefix(lastFilled + 1) {
      let fits = cellWidths[column] <= widths[column]
      let text = fits ? cells[column].text : cells[column].text.elided(to: widths[column])
      let room = widths[column] - (fits ? cellWidths[column] : text.width)
      let padding = String(repeating: " ", count: max(0, room))
      if column > 0 { line += Table.gap }
      if headings[column].alignsRight { line += padding }
      line += cells[column].meaning.paint(text, colours: colours)
      if !headings[column].alignsRight && column < lastFilled { line += padding }
    }
    return line
  }
}
