// Bars drawn with characters, to an eighth of a cell.

/// A bar.
enum Bar {
  /// Blocks of one to seven eighths.
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A bar as long as the share, from 0 to 1, of so many cells; something above 0 is always seen.
  static func text(_ share: Double, cells: Int, padded: Bool = false) -> String {
    let units = share > 0 ? max(1, Int((share * Double(cells * 8)).rounded())) : 0
    let bar = String(repeating: "█", count: units / 8) + eighths[units % 8]
    return padded ? bar + String(repeating: "·", count: max(0, cells - bar.width)) : bar
  }
}

/// Lays tallies out as bars: name, number, bar.
struct BarChart {
  /// The cells of the longest bar where there is room.
  private static let usualCells = 40
  /// What a bar gets at least, and what a name gets at most.
  private static let leastCells = 10
  private static let nameCells = 34

  /// The names and numbers, from top to bottom.
  let rows: [(name: String, count: Int)]

  /// The lines of the chart; `width` is the terminal's, nil where there is none.
  func lines(width: Int?, colours: Bool) -> [String] {
    let names = rows.map { width == nil ? $0.name : $0.name.elided(to: BarChart.nameCells) }
    let nameCells = names.reduce(0) { max($0, $1.width) }
    let most = rows.reduce(0) { max($0, $1.count) }
    let countCells = "\(most)".count
    let room = width.map { $0 - nameCells - countCells - 7 } ?? BarChart.usualCells
    let cells = min(max(room, BarChart.leastCells), BarChart.usualCells)
    return zip(names, rows).map { name, row in
      let count = "\(row.count)"
      let bar = Bar.text(most > 0 ? Double(row.count) / Double(most) : 0, cells: cells)
      let line = [
        "  ", name, String(repeating: " ", count: nameCells - name.width), "  ",
        String(repeating: " ", count: countCells - count.count), count,
      ].joined()
      return bar.isEmpty ? line : line + "  " + Meaning.bar.paint(bar, colours: colours)
    }
  }
}
