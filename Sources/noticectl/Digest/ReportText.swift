// A report as text, for terminals, mails and the journal.

extension Report {
  /// The report as a page.
  var blocks: [Block] {
    let head: [Block] = [.heading(title), .line([Cell(subtitle, .dim)]), .blank]
    let width = figures.map(\.label.width).max() ?? 0
    let numbers = figures.map { figure -> Block in
      let padding = String(repeating: " ", count: width - figure.label.width)
      return .line([
        Cell("  " + figure.label + padding + "  "), Cell(figure.value, figure.meaning),
        Cell(figure.note.map { "  (\($0))" } ?? "", .dim),
      ])
    }
    return head + numbers + sections.flatMap(\.blocks)
  }
}

extension Report.Section {
  fileprivate var blocks: [Block] {
    [.blank, .heading(heading)] + parts.map { [$0.block] }.joined(separator: [.blank])
  }
}

extension Report.Part {
  fileprivate var block: Block {
    switch self {
    case .shares(let bars), .bars(let bars): chart(bars)
    case .columns(let bars): chart(bars.filter { $0.count > 0 })
    case .table(let table): .table(table)
    case .note(let text): .paragraph(Cell(text, .dim), indent: 2, hanging: 0)
    }
  }

  private func chart(_ bars: [Report.Bar]) -> Block {
    .chart(BarChart(rows: bars.map { (name: $0.name, count: $0.count) }))
  }
}
