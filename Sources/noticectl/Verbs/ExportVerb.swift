// noticectl export

import ArgumentParser
import NoticeControl
import NoticeRecord

/// What is exported.
enum ExportSubject: String, CaseIterable, ExpressibleByArgument {
  case notices, findings, actions, measures, targets, figures, dates, people, contacts, repairs
  case remarks
}

struct ExportVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "export", "Write all notices, or all their facts, for other programs.",
    more: """
      In the order of the notices' numbers, as lines of JSON where no other format is asked for. \
      Nothing is held in memory, so the store may be of any size; --sort, --limit and --offset do \
      not matter. Copies are among them, and each says by copyOf which notice leads.
      """,
    examples: "export > notices.jsonl",
    "export --what findings --status not-done --format csv > open.csv")

  @Option(help: "notices, or one sort of facts.")
  var what: ExportSubject = .notices

  @Flag(help: "Each notice with its repaired text.")
  var withText = false

  @OptionGroup(title: "Filter") var filter: FilterOptions
  @OptionGroup(visibility: .hidden) var words: WordsOption
  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    guard words.containing == nil else {
      throw ValidationError("--containing does not narrow an export; `noticectl findings` takes it")
    }
  }

  func run() throws {
    switch what {
    case .notices: try exportNotices()
    case .findings:
      try export(FindingsVerb.self) { filter.status == nil || $0.status == filter.status?.status }
    case .actions: try export(ActionsVerb.self)
    case .measures: try export(MeasuresVerb.self)
    case .targets: try export(TargetsVerb.self)
    case .figures: try export(FiguresVerb.self)
    case .dates: try export(DatesVerb.self)
    case .people: try export(PeopleVerb.self)
    case .contacts: try export(ContactsVerb.self)
    case .repairs: try export(RepairsVerb.self)
    case .remarks: try export(RemarksVerb.self)
    }
  }

  private func exportNotices() throws {
    try write(ExportVerb.noticeColumns()) { [$0] }
  }

  private func export<Verb: FactVerb>(
    _ verb: Verb.Type, where isWanted: @escaping (Verb.Fact) -> Bool = { _ in true }
  ) throws {
    try write(Verb.allColumns(common.words)) { notice in
      let heading = Heading(
        id: notice.id ?? 0, title: notice.title, issuer: notice.issuer,
        date: notice.publishedOn ?? notice.signedOn, copyOf: notice.copyOf)
      return Verb.facts(of: notice).filter(isWanted).map { Stated($0, in: heading) }
    }
  }

  /// Writes the rows that each notice gives, as the notices come.
  private func write<Row: Encodable>(_ columns: [Column<Row>], _ rows: (Notice) -> [Row]) throws {
    let daemon = try common.queries()
    let request = ExportRequest(filter: filter.filter, withText: withText ? true : nil)
    var line = common.progress(.exporting)
    defer { line.clear() }
    var isComplete = false
    try common.display(paged: false) { screen in
      let stream = try RowStream(on: screen, columns)
      try daemon.ask(QueryInterface.export, request) { reply in
        guard let notice = reply.notice else {
          isComplete = true
          return false
        }
        for row in rows(notice) { try stream.add(row) }
        if screen.width == nil { line.show(reply.done, of: reply.total) }
        return !screen.isClosedByReader
      }
      if isComplete { try stream.end() }
    }
  }

  /// A record in a row of CSV: its header and the numbers of its facts.
  static func noticeColumns() -> [Column<Notice>] {
    [
      Column(hidden: "id") { Cell($0.id) },
      Column(hidden: "kind") { Cell($0.kind.rawValue) },
      Column(hidden: "title") { Cell($0.title) },
      Column(hidden: "issuer") { Cell($0.issuer) },
      Column(hidden: "publisher") { Cell($0.publisher) },
      Column(hidden: "documentNumber") { Cell($0.documentNumber) },
      Column(hidden: "indexNumber") { Cell($0.indexNumber) },
      Column(hidden: "publishedOn") { Cell($0.publishedOn) },
      Column(hidden: "signedOn") { Cell($0.signedOn) },
      Column(hidden: "province") { Cell($0.region?.province) },
      Column(hidden: "city") { Cell($0.region?.city) },
      Column(hidden: "county") { Cell($0.region?.county) },
      Column(hidden: "findings") { Cell($0.findings.count) },
      Column(hidden: "actions") { Cell($0.actions.count) },
      Column(hidden: "targets") { Cell($0.targets.count) },
      Column(hidden: "figures") { Cell($0.figures.count) },
      Column(hidden: "repairs") { Cell($0.repairs.count) },
      Column(hidden: "remarks") { Cell($0.remarks.count) },
      Column(hidden: "name") { Cell($0.source.name) },
      Column(hidden: "bytes") { Cell($0.source.bytes) },
      Column(hidden: "sha256") { Cell($0.source.sha256) },
      Column(hidden: "encoding") { Cell($0.source.encoding) },
      Column(hidden: "text") { Cell($0.text) },
      Column(hidden: "copyOf") { Cell($0.copyOf) },
    ]
  }
}
