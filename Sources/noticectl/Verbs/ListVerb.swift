// noticectl list

import ArgumentParser
import NoticeControl

struct ListVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "list", "List notices.",
    examples: "list --kind work-plan --since 2024", "list --sort kept --limit 10")

  /// Notices in short are small, each page a way to the daemon and back.
  private static let pageSize = 2_000

  @OptionGroup(title: "Filter") var filter: FilterOptions
  @OptionGroup(visibility: .hidden) var words: WordsOption
  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    guard words.containing == nil else {
      throw ValidationError("--containing is for facts; `noticectl search` looks for words")
    }
  }

  func run() throws {
    let daemon = try common.queries()
    let (notices, total) = try filter.page.all(
      filter.filter, size: ListVerb.pageSize
    ) { filter in
      var page = SummaryPage(notices: [], total: 0)
      try daemon.ask(QueryInterface.list, FilterRequest(filter: filter)) { part in
        page.notices += part.notices
        page.total = part.total
        return true
      }
      return (page.notices, page.total)
    }
    let copyOf = Column<Summary>(hidden: "copyOf") { Cell($0.copyOf) }
    let columns = Column<Summary>.ofSummary(words: common.words) + [copyOf]
    try common.display { screen in
      try screen.show(Listing(columns: columns, rows: notices, total: total))
      if total == 0 && !filter.isNarrow { try screen.advise(.nothingKept) }
    }
    if notices.isEmpty && filter.isNarrow { throw Ending.noMatch.code }
  }
}

extension Column<Summary> {
  /// The columns that show a notice in short.
  static func ofSummary(words: Words) -> [Column<Summary>] {
    [
      Column("id", .id, .number) { Cell($0.id) },
      Column("date", .date) { Cell($0.date) },
      Column("kind", .kind, .flexible) { words.term($0.kind, .dim) }.spare,
      Column("title", .title, .flexible) { titleCell($0) },
      Column("issuer", .issuer, .flexible) { Cell($0.issuer) }.spare,
      Column("region", .region, .flexible) { Cell($0.region) }.spare,
      Column("findings", .findings, .number) { Cell($0.findings) },
      Column(hidden: "findingsDone") { Cell($0.findingsDone) },
      Column("targets", .targets, .number) { Cell($0.targets, .dim) }.spare,
      Column(hidden: "actions") { Cell($0.actions) },
      Column(hidden: "figures") { Cell($0.figures) },
      Column(hidden: "repairs") { Cell($0.repairs) },
      Column(hidden: "documentNumber") { Cell($0.documentNumber) },
      Column(hidden: "name") { Cell($0.name) },
      Column(hidden: "bytes") { Cell($0.bytes) },
      Column(hidden: "keptAt") { Cell($0.keptAt.description) },
    ]
  }

  /// The title; in a table the file's name, of less weight, where there is none.
  private static func titleCell(_ summary: Summary) -> Cell {
    guard let title = summary.title else { return Cell(summary.name, .dim, value: "") }
    guard let leader = summary.copyOf else { return Cell(title, .strong) }
    return Cell("\(title) (= \(leader))", .dim, value: title)
  }
}
