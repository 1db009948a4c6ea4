// The one place where results become output.

import NoticeRecord
import TextForms

/// Shows results in the format asked for.
final class Screen {
  /// The formats of output.
  enum Format: String, CaseIterable {
    case table, json, jsonl, csv
  }

  let format: Format
  let words: Words
  /// The width of the terminal; nil off a terminal.
  let width: Int?
  let colours: Bool
  private let isQuiet: Bool
  private let sink: Sink

  init(
    format: Format, words: Words, width: Int?, colours: Bool, isQuiet: Bool, sink: Sink
  ) {
    self.format = format
    self.words = words
    self.width = width
    self.colours = colours
    self.isQuiet = isQuiet
    self.sink = sink
  }

  /// Shows rows.
  func show<Row>(_ listing: Listing<Row>) throws {
    switch format {
    case .table: try showTable(listing)
    case .csv:
      try sink.write(CSV.line(listing.columns.map(\.key)))
      for row in listing.rows { try showRecord(row, listing.columns) }
    case .jsonl:
      for row in listing.rows { try sink.write(encoded(row) + [0x0A]) }
    case .json:
      try sink.write(encoded(listing.rows, pretty: width != nil) + [0x0A])
    }
  }

  /// Shows a page; other formats than a table's show the object behind it.
  func show(_ object: some Encodable, as blocks: @autoclosure () -> [Block]) throws {
    switch format {
    case .table:
      try sink.write(Layout(width: width, colours: colours, words: words).text(of: blocks()))
    case .jsonl: try sink.write(encoded(object) + [0x0A])
    case .json: try sink.write(encoded(object, pretty: width != nil) + [0x0A])
    case .csv:
      try sink.write(CSV.line(["key", "value"]))
      for (key, value) in try Flattening.pairs(of: object) {
        try sink.write(CSV.line([key, value]))
      }
    }
  }

  /// Shows one row at once, as part of a list without end; `lines` is its form in a table.
  func follow<Row: Encodable>(
    _ row: Row, _ columns: [Column<Row>], line: @autoclosure () -> [Block]
  ) throws {
    switch format {
    case .table:
      try sink.write(Layout(width: nil, colours: colours, words: words).text(of: line()))
    case .json, .jsonl: try sink.write(encoded(row) + [0x0A])
    case .csv: try showRecord(row, columns)
    }
    try sink.flush()
  }

  /// Begins a list without end.
  func beginFollowing<Row>(_ columns: [Column<Row>]) throws {
    if format == .csv { try sink.write(CSV.line(columns.map(\.key))) }
    try sink.flush()
  }

  /// Says that something was done; nothing where silence was asked for.
  func confirm(_ text: String, _ object: some Encodable) throws {
    guard format == .table else { return try show(object, as: []) }
    if !isQuiet { try sink.write(text.printable() + "\n") }
  }

  /// Says what to do, to a person at a terminal.
  func advise(_ advice: Label) throws {
    guard format == .table, width != nil, !isQuiet else { return }
    try sink.write(words[advice] + "\n")
  }

  /// Writes bytes as they are.
  func write(_ bytes: [UInt8]) throws {
    try sink.write(bytes)
  }

  /// Writes text as it is.
  func write(_ text: String) throws {
    try sink.write(text)
  }

  /// A value as JSON, on one line where it is not to be pretty, in which nothing is a command to a
  /// terminal.
  func encoded(_ value: some Encodable, pretty: Bool = false) throws -> [UInt8] {
    JSONText.printable(try RecordJSON.encode(value, pretty: pretty))
  }

  /// Shows a row as a record of CSV.
  func showRecord<Row>(_ row: Row, _ columns: [Column<Row>]) throws {
    let cells = columns.map { $0.cell(row) }
    let fields = cells.map { $0.value ?? $0.text }
    try sink.write(CSV.line(fields.map { $0.printable(keepingLines: width == nil) }))
  }

  /// Whether nobody reads any more.
  var isClosedByReader: Bool { sink.isClosedByReader }

  private func showTable<Row>(_ listing: Listing<Row>) throws {
    if !listing.rows.isEmpty {
      let table = Table(columns: listing.columns, rows: listing.rows, words: words)
      try sink.write(table.text(width: width, colours: colours, withHeadings: !isQuiet))
    }
    if width != nil && !isQuiet {
      let count = listing.rows.count
      let total = listing.total ?? count
      let sum = total == count ? "\(count)" : "\(count)/\(total)"
      let gap = count == 0 ? "" : "\n"
      try sink.write(gap + Meaning.dim.paint("\(words[.total]): \(sum)", colours: colours) + "\n")
    }
  }
}
