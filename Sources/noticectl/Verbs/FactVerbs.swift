// noticectl findings, measures, targets, figures, people, contacts, repairs: the facts across
// notices. A verb says what it asks for and which columns show it; the rest is the same.

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
  var filter: FilterOptions { get }
  var common: CommonOptions { get }
}

extension FactVerb {
  func run() throws {
    let daemon = try common.queries()
    let (facts, total) = try filter.collect { filter in
      let page = try daemon.ask(Self.verb, FilterRequest(filter: filter))
      return (page.facts, page.total)
    }
    let columns = Self.headingColumns + Self.columns(common.words)
    try common.display { try $0.show(Listing(columns: columns, rows: facts, total: total)) }
    if facts.isEmpty && filter.isNarrow { throw Ending.noMatch.code }
  }

  private static var headingColumns: [Column<Stated<Fact>>] {
    [
      Column("notice", .notice, .number) { Cell($0.notice.id, .dim) },
      Column("date", .date) { Cell($0.notice.date, .dim) },
      Column("issuer", .issuer, .flexible) { Cell($0.notice.issuer) },
      Column(hidden: "noticeTitle") { Cell($0.notice.title) },
    ]
  }
}

/// Columns with the place of a fact.
private func spanColumns<Fact>(_ span: @escaping (Fact) -> Span) -> [Column<Stated<Fact>>] {
  [
    Column(hidden: "start") { Cell(span($0.fact).start) },
    Column(hidden: "end") { Cell(span($0.fact).end) },
  ]
}

/// Columns with a quantity multiplied out.
private func normalizedColumns<Fact>(
  _ quantity: @escaping (Fact) -> Quantity
) -> [Column<Stated<Fact>>] {
  [
    Column(hidden: "normalizedValue") { Cell(plain(quantity($0.fact).value)) },
    Column(hidden: "normalizedUnit") { Cell(quantity($0.fact).unit) },
  ]
}

struct FindingsVerb: FactVerb {
  static let configuration = CommandConfiguration(
    commandName: "findings", abstract: "List findings across notices.")
  static let verb = QueryInterface.findings

  @OptionGroup(title: "Filter") var filter: FilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<Finding>>] {
    [
      Column("number", .number, .number) { Cell($0.fact.number) },
      Column("title", .finding, .flexible) { Cell($0.fact.title, .strong) },
      Column("status", .status) { words.status($0.fact.status) },
      Column("measures", .measures, .number) { Cell($0.fact.measures.count) },
      Column("responsible", .responsible, .flexible) {
        Cell($0.fact.responsible.joined(separator: "、"))
      },
      Column(hidden: "section") { Cell($0.fact.section) },
      Column(hidden: "statusText") { Cell($0.fact.statusText) },
    ] + spanColumns(\.span)
  }
}

struct MeasuresVerb: FactVerb {
  static let configuration = CommandConfiguration(
    commandName: "measures", abstract: "List measures across notices.")
  static let verb = QueryInterface.measures

  @OptionGroup(title: "Filter") var filter: FilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<MeasureTaken>>] {
    [
      Column("finding", .finding, .number) { Cell($0.fact.finding) },
      Column("action", .action, .number) { Cell($0.fact.action) },
      Column("number", .number, .number) { Cell($0.fact.number) },
      Column("text", .measure, .flexible) { Cell($0.fact.text, .strong) },
    ] + spanColumns(\.span)
  }
}

struct TargetsVerb: FactVerb {
  static let configuration = CommandConfiguration(
    commandName: "targets", abstract: "List the numbers that plans promise.")
  static let verb = QueryInterface.targets

  @OptionGroup(title: "Filter") var filter: FilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<Target>>] {
    [
      Column("indicator", .indicator, .flexible) { Cell($0.fact.indicator, .strong) },
      Column("comparator", .comparator) { Cell($0.fact.comparator.rawValue) },
      Column("value", .value, .number) { Cell(plain($0.fact.value)) },
      Column("unit", .unit) { Cell($0.fact.unit) },
      Column("due", .due) { Cell($0.fact.due) },
      Column("action", .action, .number) { Cell($0.fact.action) },
    ] + normalizedColumns(\.normalized) + spanColumns(\.span)
  }
}

struct FiguresVerb: FactVerb {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "List the numbers that reports claim.")
  static let verb = QueryInterface.figures

  @OptionGroup(title: "Filter") var filter: FilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<Figure>>] {
    [
      Column("subject", .subject, .flexible) { Cell($0.fact.subject, .strong) },
      Column("value", .value, .number) { Cell(plain($0.fact.value)) },
      Column("unit", .unit) { Cell($0.fact.unit) },
      Column("qualifier", .qualifier) { Cell($0.fact.qualifier, .dim) },
      Column("finding", .finding, .number) { Cell($0.fact.finding) },
    ] + normalizedColumns(\.normalized) + spanColumns(\.span)
  }
}

struct PeopleVerb: FactVerb {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "List officials across notices.")
  static let verb = QueryInterface.people

  @OptionGroup(title: "Filter") var filter: FilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<Person>>] {
    [
      Column("name", .name) { Cell($0.fact.name, .strong) },
      Column("post", .post, .flexible) { Cell($0.fact.post) },
    ] + spanColumns(\.span)
  }
}

struct ContactsVerb: FactVerb {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: "List the ways to answer notices.")
  static let verb = QueryInterface.contacts

  @OptionGroup(title: "Filter") var filter: FilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<ContactWay>>] {
    [
      Column("way", .way) { Cell($0.fact.way.rawValue, .dim) },
      Column("text", .contacts, .flexible) { Cell($0.fact.text, .strong) },
    ]
  }
}

struct RepairsVerb: FactVerb {
  static let configuration = CommandConfiguration(
    commandName: "repairs", abstract: "List the changes made to texts.")
  static let verb = QueryInterface.repairs

  @OptionGroup(title: "Filter") var filter: FilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<Repair>>] {
    [
      Column("damaged", .damaged, .flexible) { Cell($0.fact.damaged, .bad) },
      Column("repaired", .repaired, .flexible) { Cell($0.fact.repaired, .good) },
      Column("kind", .kind) { Cell($0.fact.kind.rawValue, .dim) },
      Column("confidence", .confidence, .number) { Cell(plain($0.fact.confidence)) },
    ] + spanColumns(\.span)
  }
}
