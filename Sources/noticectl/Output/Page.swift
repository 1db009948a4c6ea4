// Something to read, not a list of rows: a record, the status, a place in a file.

import TextForms

/// What a page is made of, from top to bottom.
enum Block {
  /// A line by itself; what does not fit the terminal goes on below, indented.
  case line([Cell])
  /// Labels and values, the values aligned.
  case fields([(label: Label, value: Cell)])
  /// The title of what follows.
  case heading(String)
  /// Running text, broken where the terminal ends; further lines are indented.
  case paragraph(Cell, indent: Int, hanging: Int)
  /// A table.
  case table(Table)
  /// Numbers as bars.
  case chart(BarChart)
  /// Text whose lines stay as they are.
  case verbatim([Cell])
  /// Text in lines of its own; what does not fit the terminal goes on below.
  case quotation([Cell])
  case blank
}

/// Lays blocks out.
struct Layout {
  /// How far the rest of a long line is indented.
  private static let hanging = 4

  /// The width of the terminal; nil off a terminal.
  let width: Int?
  let colours: Bool
  let words: Words

  /// The page as text, every line ended.
  func text(of blocks: [Block]) -> String {
    blocks.flatMap(lines).map { $0 + "\n" }.joined()
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .line(let cells):
      cells.flowing(within: width, hanging: Layout.hanging).map { line in
        line.map { $0.meaning.paint($0.text, colours: colours) }.joined()
      }
    case .fields(let fields): lines(of: fields)
    case .heading(let text): [Meaning.strong.paint(text.printable(), colours: colours)]
    case .paragraph(let cell, let indent, let hanging):
      paragraph(cell, indent: indent, hanging: hanging)
    case .table(let table): table.lines(width: width, colours: colours)
    case .chart(let chart): chart.lines(width: width, colours: colours)
    case .verbatim(let cells):
      [
        cells.map { cell in
          // Each line is painted by itself: pagers lose colours at line ends.
          cell.text.printable(keepingLines: true).split(
            separator: "\n", omittingEmptySubsequences: false
          )
          .map { cell.meaning.paint(String($0), colours: colours) }.joined(separator: "\n")
        }.joined()
      ]
    case .quotation(let cells): quotation(cells)
    case .blank: [""]
    }
  }

  private func quotation(_ cells: [Cell]) -> [String] {
    guard let width else { return lines(of: .verbatim(cells)) }
    var lines: [[Cell]] = [[]]
    for cell in cells {
      let parts = cell.text.printable(keepingLines: true)
        .split(separator: "\n", omittingEmptySubsequences: false)
        .map { Cell(String($0.map { $0 == "\t" ? " " : $0 }), cell.meaning) }
      lines[lines.count - 1] += parts.prefix(1)
      lines += parts.dropFirst().map { [$0] }
    }
    return lines.flatMap { $0.flowing(within: width, hanging: 0) }.map { line in
      line.map { $0.meaning.paint($0.text, colours: colours) }.joined()
    }
  }

  private func lines(of fields: [(label: Label, value: Cell)]) -> [String] {
    let shown = fields.filter { !$0.value.text.isEmpty }
    let labelWidth = shown.reduce(0) { max($0, words[$1.label].width) }
    return shown.flatMap { field in
      let label = words[field.label]
      let start = String(repeating: " ", count: labelWidth - label.width) + label + ": "
      let indent = String(repeating: " ", count: labelWidth + 2)
      return broken(field.value.text.printable(), indent: labelWidth + 2).enumerated().map {
        ($0 == 0 ? Meaning.dim.paint(start, colours: colours) : indent)
          + field.value.meaning.paint($1, colours: colours)
      }
    }
  }

  private func paragraph(_ cell: Cell, indent: Int, hanging: Int) -> [String] {
    broken(cell.text.printable(), indent: indent + hanging).enumerated().map {
      String(repeating: " ", count: $0 == 0 ? indent : indent + hanging)
        + cell.meaning.paint($1, colours: colours)
    }
  }

  private func broken(_ text: String, indent: Int) -> [String] {
    guard let width, width > indent + 20 else { return [text] }
    return text.wrapped(to: width - indent)
  }
}
