// A report as Markdown, with the tables of GitHub.

import TextForms

extension Report {
  /// The report as Markdown.
  var markdown: String {
    var lines = ["# \(title.markdown)", "", subtitle.markdown, ""]
    lines += figures.map { figure in
      let note = figure.note.map { " (\($0.markdown))" } ?? ""
      return "- \(figure.label.markdown): **\(figure.value.markdown)**\(note)"
    }
    for section in sections {
      lines += ["", "## \(section.heading.markdown)"]
      lines += section.parts.flatMap { [""] + $0.markdown }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Report.Part {
  fileprivate var markdown: [String] {
    switch self {
    case .shares(let bars), .bars(let bars): list(bars)
    case .columns(let bars): list(bars.filter { $0.count > 0 })
    case .table(let table):
      [
        row(table.headings.map(\.text)),
        "|" + table.headings.map { $0.alignsRight ? "---:|" : "---|" }.joined(),
      ] + table.rows.map { row($0.map(\.text)) }
    case .note(let text): [text.markdown]
    }
  }

  private func list(_ bars: [Report.Bar]) -> [String] {
    bars.map { "- \($0.name.markdown): \($0.count)" }
  }

  private func row(_ cells: [String]) -> String {
    "|" + cells.map { " \($0.markdown) |" }.joined()
  }
}

extension String {
  /// The text with everything escaped that Markdown, or HTML in it, would take for more than text.
  fileprivate var markdown: String {
    let marks: Set<Character> = [
      "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "!", "&", "$",
    ]
    return String(printable().flatMap { marks.contains($0) ? ["\\", $0] : [$0] })
  }
}
