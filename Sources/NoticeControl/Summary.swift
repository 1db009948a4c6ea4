// A notice in a list.

public import NoticeRecord
public import TextForms

/// What a list says about a notice.
public struct Summary: JSONRecord, Sendable, Equatable {
  /// The store's number.
  public var id: Int64
  /// What sort of document it is.
  public var kind: Kind
  /// Its title.
  public var title: String?
  /// The body in whose name it is issued.
  public var issuer: String?
  /// 文号.
  public var documentNumber: String?
  /// The day of publication, else of the signature.
  public var date: String?
  /// The division that it is about, from province to county.
  public var region: String?
  /// The number of findings.
  public var findings = 0
  /// The number of findings that are done.
  public var findingsDone = 0
  /// The number of actions.
  public var actions = 0
  /// The number of targets.
  public var targets = 0
  /// The number of figures.
  public var figures = 0
  /// The number of repairs.
  public var repairs = 0
  /// The file's name, escaped.
  public var name: String
  /// The file's size in bytes.
  public var bytes: Int
  /// When it was kept.
  public var keptAt: Timestamp
  /// The better copy of the same text; nil where this one leads.
  public var copyOf: Int64?

  /// A notice of which only its number, kind and file are known yet.
  public init(id: Int64, kind: Kind, name: String, bytes: Int, keptAt: Timestamp) {
    self.id = id
    self.kind = kind
    self.name = name
    self.bytes = bytes
    self.keptAt = keptAt
  }
}

extension Summary {
  /// A summary to be filled.
  public static var blank: Summary {
    Summary(id: 0, kind: .other, name: "", bytes: 0, keptAt: Timestamp(microseconds: 0))
  }

  /// Goes through the members: lists hold thousands of summaries.
  public mutating func visit(_ members: inout some JSONMemberVisitor) throws {
    try members.visit("id", &id)
    try members.visit("kind", &kind, as: \.rawValue, Kind.init)
    try members.visit("title", &title)
    try members.visit("issuer", &issuer)
    try members.visit("documentNumber", &documentNumber)
    try members.visit("date", &date)
    try members.visit("region", &region)
    try members.visit("findings", &findings)
    try members.visit("findingsDone", &findingsDone)
    try members.visit("actions", &actions)
    try members.visit("targets", &targets)
    try members.visit("figures", &figures)
    try members.visit("repairs", &repairs)
    try members.visit("name", &name)
    try members.visit("bytes", &bytes)
    try members.visit("keptAt", &keptAt, as: \.description, Timestamp.init)
    try members.visit("copyOf", &copyOf)
  }
}

/// A request with nothing but a filter.
public struct FilterRequest: Codable, Sendable, Equatable {
  /// What is asked for; everything where nil.
  public var filter: Filter?

  /// Asks for what the filter lets through.
  public init(filter: Filter? = nil) {
    self.filter = filter
  }
}

/// The answer to `List`.
public struct SummaryPage: Codable, Sendable, Equatable {
  /// The notices of this page.
  public var notices: [Summary]
  /// How many the filter lets through in all.
  public var total: Int

  /// A page of notices.
  public init(notices: [Summary], total: Int) {
    self.notices = notices
    self.total = total
  }
}

/// A request for a full text search.
public struct SearchRequest: Codable, Sendable, Equatable {
  /// Words, "phrases" and terms such as `kind:` and `since:`.
  public var query: String
  /// The order of the answers; `newest` where nil.
  public var sort: Filter.Order?
  /// How many answers at most; 100 where nil.
  public var limit: Int?
  /// How many answers to skip.
  public var offset: Int?

  /// Asks for a search.
  public init(
    query: String, sort: Filter.Order? = nil, limit: Int? = nil, offset: Int? = nil
  ) {
    self.query = query
    self.sort = sort
    self.limit = limit
    self.offset = offset
  }
}

/// A notice that a search found.
public struct Hit: Codable, Sendable, Equatable {
  /// The notice.
  public var notice: Summary
  /// The words around the first match.
  public var snippet: String
  /// The matches as byte ranges of the snippet's UTF-8 form.
  public var marks: [Span]
  /// Whether the text goes on before the snippet.
  public var continuesBefore: Bool?
  /// Whether the text goes on after the snippet.
  public var continuesAfter: Bool?
  /// The figures by which it answers `figure>N`, a few of them; nil where nothing asks for some.
  public var matchedFigures: [Figure]?
  /// The targets by which it answers `target>N`, a few of them; nil where nothing asks for some.
  public var matchedTargets: [Target]?

  /// A hit.
  public init(
    notice: Summary, snippet: String, marks: [Span], continuesBefore: Bool? = nil,
    continuesAfter: Bool? = nil, matchedFigures: [Figure]? = nil, matchedTargets: [Target]? = nil
  ) {
    self.notice = notice
    self.snippet = snippet
    self.marks = marks
    self.continuesBefore = continuesBefore
    self.continuesAfter = continuesAfter
    self.matchedFigures = matchedFigures
    self.matchedTargets = matchedTargets
  }
}

/// The answer to `Search`.
public struct HitPage: Codable, Sendable, Equatable {
  /// The hits of this page, in the order asked for.
  public var hits: [Hit]
  /// How many notices match in all, exactly.
  public var total: Int

  /// A page of hits.
  public init(hits: [Hit], total: Int) {
    self.hits = hits
    self.total = total
  }
}
