// Where in a table the reading stands, with spans counted.

/// A table that is being read.
struct OpenTable {
  /// The most columns that one cell may span.
  static let mostColumns = 100
  /// The most rows that one cell may span.
  static let mostRows = 1000

  /// Whether its rows are lines.
  let isData: Bool
  /// Whether a cell is being read.
  var inCell = false
  /// Whether a row has begun.
  private(set) var inRow = false

  /// The column that the next cell stands in, unless a cell from above reaches down there.
  private var column = 0
  private var cellsInRow = 0
  /// For each column the rows that a cell from above still covers.
  private var covered: [Int] = []

  /// Opens a table.
  init(isData: Bool) {
    self.isData = isData
  }

  /// Begins the next row.
  mutating func beginRow() {
    while column < covered.count { skipCovered() }
    column = 0
    cellsInRow = 0
    inRow = true
    inCell = false
  }

  /// Begins the next cell and returns how many separators stand before it: one after another cell
  /// and one for each column that a cell from above covers.
  mutating func beginCell(width: Int, height: Int) -> Int {
    var separators = cellsInRow == 0 ? 0 : 1
    while column < covered.count, covered[column] > 0 {
      skipCovered()
      separators += 1
    }
    let end = min(column + width, Self.mostColumns)
    if covered.count < end { covered += Array(repeating: 0, count: end - covered.count) }
    for place in column..<max(column, end) { covered[place] = height - 1 }
    column = max(column, end)
    cellsInRow += 1
    inCell = true
    return separators
  }

  private mutating func skipCovered() {
    if covered[column] > 0 { covered[column] -= 1 }
    column += 1
  }
}
