// The options that narrow a list.

public import ArgumentParser
public import NoticeControl
public import NoticeRecord
import TextForms

extension Kind: ExpressibleByArgument {
  /// By the stable word, or by the Chinese name.
  public init?(argument: String) { self.init(named: argument) }
}

/// How far a finding is, as a filter: a status, or that none is stated.
enum StatusChoice: String, CaseIterable, ExpressibleByArgument {
  case done
  case partlyDone = "partly-done"
  case notDone = "not-done"
  case unstated

  init?(argument: String) { self.init(named: argument) }

  /// The status; nil for the one that none states.
  var status: Finding.Status? { Finding.Status(rawValue: rawValue) }
}

extension Filter.Order: ExpressibleByArgument {}

/// The options that narrow a list of notices or of what they state.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only notices of this kind.")
  var kind: Kind?

  @Option(help: "Only bodies whose name contains this.", completion: Suggestions.issuers)
  var issuer: String?

  @Option(
    help: "Only this province, city or county, by name or code.", completion: Suggestions.regions)
  var region: String?

  @Option(help: ArgumentHelp("Only from this day on.", valueName: "YYYY[-MM[-DD]]"))
  var since: String?

  @Option(help: ArgumentHelp("Only up to this day.", valueName: "YYYY[-MM[-DD]]"))
  var until: String?

  @Option(help: "Only findings of this status, or notices with such findings.")
  var status: StatusChoice?

  @Option(
    help: ArgumentHelp("Only this notice.", valueName: "id"), completion: Suggestions.notices)
  var notice: Int64?

  @Option(help: "The order.")
  var sort: Filter.Order = .newest

  @OptionGroup var page: PageOptions

  func validate() throws {
    for date in [since, until].compactMap({ $0 }) where !WrittenDate.isValid(date) {
      throw ValidationError("\(date): a date is YYYY, YYYY-MM or YYYY-MM-DD")
    }
  }

  /// Whether anything is left out.
  var isNarrow: Bool {
    kind != nil || issuer != nil || region != nil || since != nil || until != nil || status != nil
      || notice != nil
  }

  /// The filter without its page.
  var filter: Filter {
    var filter = Filter()
    filter.kind = kind
    filter.issuer = issuer
    filter.region = region
    filter.since = since
    filter.until = until
    filter.status = status?.status
    filter.unstated = status == .unstated ? true : nil
    filter.notice = notice
    filter.sort = sort
    return filter
  }
}

/// The option that only lists of facts take.
struct WordsOption: ParsableArguments {
  @Option(help: ArgumentHelp("Only facts whose words contain this.", valueName: "words"))
  var containing: String?
}

/// The options that narrow a list of facts.
struct FactFilterOptions: ParsableArguments {
  @OptionGroup var notices: FilterOptions
  @OptionGroup var words: WordsOption

  /// Whether anything is left out.
  var isNarrow: Bool { notices.isNarrow || words.containing != nil }

  /// The filter without its page.
  var filter: Filter {
    var filter = notices.filter
    filter.containing = words.containing
    return filter
  }
}
