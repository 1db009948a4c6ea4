// Rows of one sort, to be shown in any of the formats.

/// What a column shows of a row.
struct Cell: Sendable {
  /// The text, not escaped yet.
  let text: String
  /// What it means.
  let meaning: Meaning
  /// The record's own word, for CSV, where the text is one for people.
  let value: String?

  init(_ text: String?, _ meaning: Meaning = .plain, value: String? = nil) {
    self.text = text ?? ""
    self.meaning = meaning
    self.value = value
  }

  init(_ number: Int64?, _ meaning: Meaning = .plain) {
    self.init(number.map(String.init), meaning)
  }

  init(_ number: Int?, _ meaning: Meaning = .plain) {
    self.init(number.map(String.init), meaning)
  }
}

/// How a column behaves in a table.
enum ColumnSort {
  /// As wide as its widest cell.
  case text
  /// Aligned to the right.
  case number
  /// Gives way where the terminal is narrow.
  case flexible
  /// Gives way, too, and goes on below instead of losing its middle.
  case wrapping
  /// In CSV only.
  case hidden
}

/// A column of a listing.
struct Column<Row> {
  /// The name in CSV: stable.
  let key: String
  /// The heading in tables.
  let label: Label?
  let sort: ColumnSort
  /// Whether the column is left out where the terminal is too narrow for all.
  let isSpare: Bool
  let cell: (Row) -> Cell

  init(
    _ key: String, _ label: Label, _ sort: ColumnSort = .text, cell: @escaping (Row) -> Cell
  ) {
    self.init(key: key, label: label, sort: sort, isSpare: false, cell: cell)
  }

  /// The column, to be left out where the terminal is too narrow for all.
  var spare: Column {
    Column(key: key, label: label, sort: sort, isSpare: true, cell: cell)
  }

  /// The column, in CSV only where no row has anything to show in it.
  func shown(if isThere: Bool) -> Column {
    isThere ? self : Column(hidden: key, cell: cell)
  }

  /// The column of a larger row, of which this one's is a part.
  func of<Whole>(_ part: @escaping (Whole) -> Row) -> Column<Whole> {
    Column<Whole>(key: key, label: label, sort: sort, isSpare: isSpare) { cell(part($0)) }
  }

  /// A column in CSV only.
  init(hidden key: String, cell: @escaping (Row) -> Cell) {
    self.init(key: key, label: nil, sort: .hidden, isSpare: false, cell: cell)
  }

  private init(
    key: String, label: Label?, sort: ColumnSort, isSpare: Bool, cell: @escaping (Row) -> Cell
  ) {
    self.key = key
    self.label = label
    self.sort = sort
    self.isSpare = isSpare
    self.cell = cell
  }
}

/// Rows and how to show them.
struct Listing<Row: Encodable> {
  let columns: [Column<Row>]
  let rows: [Row]
  /// How many there are beside those shown; said under a table.
  var total: Int?
}
