// What the verbs that list facts across notices share: a verb says what it asks for and which columns
// show it; the rest is the same.

import ArgumentParser
import NoticeControl
import NoticeRecord

/// A verb that lists facts of one sort.
protocol FactVerb: ParsableCommand {
  associatedtype Fact: Codable & Sendable & Equatable
  /// The query that answers it.
  static var verb: Verb<FilterRequest, FactPage<Fact>> { get }
  /// The columns that show a fact.
  static func columns(_ words: Words) -> [Column<Stated<Fact>>]
  /// The facts of this sort that a record states, in its order.
  static func facts(of notice: Notice) -> [Fact]
  var filter: FactFilterOptions { get }
  var common: CommonOptions { get }
}

extension FactVerb {
  func run() throws {
    let daemon = try common.queries()
    let (facts, total) = try filter.notices.page.all(filter.filter) { filter in
      let page = try daemon.ask(Self.verb, FilterRequest(filter: filter))
      return (page.facts, page.total)
    }
    try common.display { screen in
      try screen.show(
        Listing(columns: Self.allColumns(screen.words), rows: facts, total: total))
    }
    if facts.isEmpty && filter.isNarrow { throw Ending.noMatch.code }
  }

  /// The columns of the notice and those of the fact.
  static func allColumns(_ words: Words) -> [Column<Stated<Fact>>] {
    [
      Column("notice", .notice, .number) { Cell($0.notice.id, .dim) },
      Column("date", .date) { Cell($0.notice.date, .dim) },
      Column("issuer", .issuer, .flexible) { Cell($0.notice.issuer) }.spare,
      Column(hidden: "noticeTitle") { Cell($0.notice.title) },
    ] + columns(words) + [Column(hidden: "copyOf") { Cell($0.notice.copyOf) }]
  }

  /// Columns with the place of a fact.
  static func spanColumns(_ span: @escaping (Fact) -> Span) -> [Column<Stated<Fact>>] {
    [
      Column(hidden: "start") { Cell(span($0.fact).start) },
      Column(hidden: "end") { Cell(span($0.fact).end) },
    ]
  }

  /// Columns with a quantity multiplied out.
  static func normalizedColumns(
    _ quantity: @escaping (Fact) -> Quantity
  ) -> [Column<Stated<Fact>>] {
    [
      Column(hidden: "normalizedValue") { Cell(plain(quantity($0.fact).value)) },
      Column(hidden: "normalizedUnit") { Cell(quantity($0.fact).unit) },
    ]
  }
}
