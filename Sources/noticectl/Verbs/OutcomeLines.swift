// Outcomes as lines and columns.

import NoticeControl

/// The forms of an outcome.
enum OutcomeLines {
  /// The columns that show an outcome.
  static func columns(_ words: Words) -> [Column<Outcome>] {
    [
      Column("seq", .seq, .number) { Cell($0.seq, .dim) },
      Column("at", .moment) { local($0.at) },
      Column("outcome", .outcome) { words.verdict($0.outcome) },
      Column("notice", .notice, .number) { Cell($0.notice) },
      Column("kind", .kind) { words.term($0.kind, .dim) },
      Column("title", .title, .flexible) {
        Cell($0.title ?? words.reason($0.code, $0.reason), .strong, value: $0.title ?? "")
      },
      Column("name", .file, .flexible) { Cell($0.name) },
      Column(hidden: "folder") { Cell($0.folder) },
      Column(hidden: "sha256") { Cell($0.sha256) },
      Column(hidden: "code") { Cell($0.code) },
      Column(hidden: "reason") { Cell($0.reason) },
      Column(hidden: "issuer") { Cell($0.issuer) },
    ]
  }

  /// An outcome as one line, for lists whose end is not known.
  static func line(_ outcome: Outcome, _ words: Words) -> Block {
    let notice = outcome.notice.map { " \($0)" } ?? ""
    let what =
      words.reason(outcome.code, outcome.reason)
      ?? [outcome.title, outcome.issuer].compactMap { $0 }.joined(separator: " · ")
    return .line([
      Cell(outcome.at.localText + "  ", .dim), words.verdict(outcome.outcome), Cell(notice),
      Cell("  \(outcome.name)  "), Cell(what, .strong),
    ])
  }
}
