// Rows that come one by one: lists too long to be held, or without an end.

/// Shows rows as they come, in a format for programs.
final class RowStream<Row: Encodable> {
  private let screen: Screen
  private let columns: [Column<Row>]
  private var count = 0

  /// Begins a list.
  init(on screen: Screen, _ columns: [Column<Row>]) throws {
    self.screen = screen
    self.columns = columns
    switch screen.format {
    case .json: try screen.write("[")
    case .csv: try screen.write(CSV.line(columns.map(\.key)))
    case .table, .jsonl: break
    }
  }

  /// Shows one more row; a table, which needs all its rows, becomes lines of JSON.
  func add(_ row: Row) throws {
    switch screen.format {
    case .json: try screen.write(Array((count == 0 ? "" : ",\n").utf8) + screen.encoded(row))
    case .jsonl, .table: try screen.write(screen.encoded(row) + [0x0A])
    case .csv: try screen.showRecord(row, columns)
    }
    count += 1
  }

  /// Ends the list.
  func end() throws {
    if screen.format == .json { try screen.write("]\n") }
  }
}
