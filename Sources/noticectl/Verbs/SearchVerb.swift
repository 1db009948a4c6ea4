// noticectl search

import ArgumentParser
import NoticeControl
import NoticeRecord
import TextForms

struct SearchVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "search", "Search the text of notices.",
    more: """
      Words and "phrases", all of which must occur; OR, NOT or a minus, and parentheses; the terms \
      kind: issuer: region: status: since: until: title: and figure>N, target>N. Script and width \
      do not matter to a match, the count is exact, and the newest notice comes first. 100 are \
      shown where --limit does not say otherwise.
      """,
    examples: "search 公立医院 region:湖北省 since:2023-01",
    "search '\"公立医院改革\" (status:not-done OR status:partly-done)'",
    "search 'figure>1000 -kind:work-plan'")

  /// How many hits are shown where nobody says.
  private static let usualLimit = 100

  @Argument(help: "What to look for.")
  var query: [String]

  @Option(help: "The order.")
  var sort: Filter.Order = .newest

  @OptionGroup var page: PageOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let page = try answer()
    try common.display { screen in
      if screen.format == .table {
        let hits = page.hits.flatMap {
          SearchVerb.block(for: $0, screen.words, marking: !screen.colours)
        }
        try screen.show(page, as: hits + sum(page, screen))
      } else {
        let columns =
          Column<Summary>.ofSummary(words: screen.words).map { $0.of(\Hit.notice) }
          + [
            Column(hidden: "snippet") { Cell($0.snippet) },
            Column(hidden: "copyOf") { Cell($0.notice.copyOf) },
            Column(hidden: "matched") { Cell(SearchVerb.numbers(of: $0).joined(separator: "；")) },
          ]
        try screen.show(Listing(columns: columns, rows: page.hits, total: page.total))
      }
    }
    if page.total == 0 { throw Ending.noMatch.code }
  }

  private func answer() throws -> HitPage {
    let text = query.joined(separator: " ")
    let request = SearchRequest(
      query: text, sort: sort, limit: page.limit ?? SearchVerb.usualLimit, offset: page.offset)
    do {
      return try common.queries().ask(QueryInterface.search, request)
    } catch let refusal as Refusal {
      guard case .invalidQuery(let column, _, _, _) = refusal else { throw refusal }
      let complaint = Complaint(refusal, common.words)
      throw Complaint(
        message: complaint.message + "\n" + SearchVerb.pointing(at: column, in: text),
        status: complaint.status)
    }
  }

  /// The query with an arrow below the mistake.
  static func pointing(at column: Int, in query: String) -> String {
    let before = String(String.UnicodeScalarView(query.unicodeScalars.prefix(column - 1)))
    let arrow = String(repeating: " ", count: before.printable().width) + "^"
    return "  \(query)\n  \(arrow)"
  }

  /// The figures and targets by which a notice was found, as people write them.
  static func numbers(of hit: Hit) -> [String] {
    (hit.matchedFigures ?? []).map { "\($0.subject): \($0.written)" }
      + (hit.matchedTargets ?? []).map {
        "\($0.indicator) \($0.comparator.rawValue) \($0.value.plain)\($0.unit ?? "")"
      }
  }

  /// A hit in a table: its notice, why it was found, and an empty line.
  static func block(for hit: Hit, _ words: Words, marking: Bool) -> [Block] {
    let notice = hit.notice
    let facts = [notice.date, notice.issuer, words.term(notice.kind.rawValue)].compactMap { $0 }
    let copy = notice.copyOf.map { [Cell(" (= \($0))", .dim)] } ?? []
    return [
      .line([Cell("\(notice.id)  ", .dim), Cell(notice.title ?? notice.name, .strong)] + copy),
      .line([Cell("    " + facts.joined(separator: " · "), .dim)]),
    ] + numbers(of: hit).map { .line([Cell("    "), Cell($0, .match)]) }
      + [.line([Cell("    ")] + pieces(of: hit, marking: marking)), .blank]
  }

  private func sum(_ page: HitPage, _ screen: Screen) -> [Block] {
    guard screen.width != nil, !common.quiet else { return [] }
    return [.line([Cell("\(screen.words[.total]): \(page.total)", .dim)])]
  }

  /// The snippet with its matches coloured, or in brackets where there is no colour, and a sign where
  /// the text goes on.
  static func pieces(of hit: Hit, marking: Bool) -> [Cell] {
    let bytes = Array(hit.snippet.utf8)
    let cut = Cell("…", .dim)
    var cells = hit.continuesBefore == true ? [cut] : []
    var position = 0
    for mark in hit.marks
    where mark.start >= position && mark.end >= mark.start && mark.end <= bytes.count {
      cells.append(Cell(String(decoding: bytes[position..<mark.start], as: UTF8.self)))
      let match = String(decoding: bytes[mark.start..<mark.end], as: UTF8.self)
      cells.append(Cell(marking ? "[\(match)]" : match, .match))
      position = mark.end
    }
    return cells + [Cell(String(decoding: bytes[position...], as: UTF8.self))]
      + (hit.continuesAfter == true ? [cut] : [])
  }
}
