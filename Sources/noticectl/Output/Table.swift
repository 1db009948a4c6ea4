// Lays rows out in columns.

/// A table ready to be laid out: headings and cells, escaped.
struct Table {
  /// A column's heading and behaviour.
  struct Heading {
    let text: String
    let alignsRight: Bool
    let givesWay: Bool
  }

  /// What stands between two columns.
  private static let gap = "  "
  /// What a column that gives way keeps at least.
  private static let leastWidth = 12

  let headings: [Heading]
  let rows: [[Cell]]

  init<Row>(columns: [Column<Row>], rows: [Row], words: Words) {
    let shown = columns.filter { $0.sort != .hidden }
    headings = shown.map {
      Heading(
        text: $0.label.map { words[$0] } ?? "", alignsRight: $0.sort == .number,
        givesWay: $0.sort == .flexible)
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
    let widths = columnWidths(within: width)
    var lines: [String] = []
    if withHeadings {
      lines.append(line(headings.map { Cell($0.text, .strong) }, widths, colours))
    }
    return lines + rows.map { line($0, widths, colours) }
  }

  private func columnWidths(within width: Int?) -> [Int] {
    var widths = headings.indices.map { column in
      rows.reduce(headings[column].text.width) { max($0, $1[column].text.width) }
    }
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

  private func line(_ cells: [Cell], _ widths: [Int], _ colours: Bool) -> String {
    let lastFilled = cells.lastIndex { !$0.text.isEmpty } ?? 0
    return cells.indices.prefix(lastFilled + 1).map { column in
      let text = cells[column].text.elided(to: widths[column])
      let padding = String(repeating: " ", count: max(0, widths[column] - text.width))
      let painted = cells[column].meaning.paint(text, colours: colours)
      if headings[column].alignsRight { return padding + painted }
      return column == lastFilled ? painted : painted + padding
    }.joined(separator: Table.gap)
  }
}
