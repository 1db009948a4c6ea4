// What the lists of the ledger share: a verb says what it asks for and which columns show it.

public import ArgumentParser
import NoticeControl
public import NoticeRecord

extension Standing: ExpressibleByArgument {
  /// By the stable word, or by the Chinese name.
  public init?(argument: String) {
    self.init(named: argument)
  }
}

/// A verb that lists entries of the ledger.
protocol LedgerListVerb: ParsableCommand {
  associatedtype Page: ListPage
  /// The query that answers it.
  static var verb: Verb<LedgerRequest, Page> { get }
  /// The columns that show an entry.
  static func columns(_ words: Words) -> [Column<Page.Row>]
  var filter: LedgerOptions { get }
  var common: CommonOptions { get }
  /// Narrows the list beside the common options.
  func narrow(_ filter: inout LedgerFilter)
}

extension LedgerListVerb {
  func narrow(_ filter: inout LedgerFilter) {}

  func run() throws {
    let daemon = try common.queries()
    var asked = filter.filter
    narrow(&asked)
    let (rows, total) = try filter.page.all { offset, limit in
      (asked.offset, asked.limit) = (offset, limit)
      let page = try daemon.ask(Self.verb, LedgerRequest(filter: asked))
      return (page.rows, page.total)
    }
    let columns = Self.columns(common.words)
    try common.display { try $0.show(Listing(columns: columns, rows: rows, total: total)) }
    if rows.isEmpty { throw Ending.noMatch.code }
  }
}

/// The options that narrow the ledger.
struct LedgerOptions: ParsableArguments {
  @Option(help: "Only bodies whose name contains this.", completion: Suggestions.issuers)
  var body: String?

  @Option(help: "Only problems that stand so.")
  var standing: Standing?

  @Flag(help: "Only what is not solved.")
  var open = false

  @Flag(help: "Only what is past its day and not solved.")
  var overdue = false

  @Option(
    help: ArgumentHelp("Only what this notice names.", valueName: "id"),
    completion: Suggestions.notices)
  var notice: Int64?

  @Option(help: "Only titles that contain this.")
  var containing: String?

  @OptionGroup var page: PageOptions

  /// The filter without its page.
  var filter: LedgerFilter {
    var filter = LedgerFilter()
    filter.body = body
    filter.standing = standing
    filter.open = open ? true : nil
    filter.overdue = overdue ? true : nil
    filter.notice = notice
    filter.containing = containing
    return filter
  }
}

/// Several names in a cell.
func names(_ names: [String]) -> Cell {
  Cell(names.joined(separator: "、"))
}
