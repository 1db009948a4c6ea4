// Which notices are asked for.

public import NoticeRecord

/// Conditions on notices; what is nil does not matter, and all others must hold.
public struct NoticeFilter: Sendable, Equatable {
  /// The one notice that is wanted.
  public var id: Int64?
  /// The kind.
  public var kind: Kind?
  /// A part of the issuer's name, or any name of the body.
  public var issuer: String?
  /// A division: its code, the beginning of its name, or of its full name from the province down.
  public var region: String?
  /// Dated on this day, month or year, or later.
  public var since: String?
  /// Dated on this day, in this month or year, or earlier.
  public var until: String?
  /// A status that at least one of the findings has.
  public var status: Finding.Status?
  /// Whether at least one of the findings has to have none.
  public var unstated: Bool
  /// A query in the search language.
  public var query: String?

  /// A filter; without arguments it lets every notice pass.
  public init(
    id: Int64? = nil, kind: Kind? = nil, issuer: String? = nil, region: String? = nil,
    since: String? = nil,
    until: String? = nil, status: Finding.Status? = nil, unstated: Bool = false,
    query: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.issuer = issuer
    self.region = region
    self.since = since
    self.until = until
    self.status = status
    self.unstated = unstated
    self.query = query
  }

  /// Whether every notice passes.
  var isEmpty: Bool { self == NoticeFilter() }
}

/// The order of an answer.
public enum NoticeOrder: String, Sendable, Codable, CaseIterable {
  /// The latest date first; notices without a date last.
  case newest
  /// The earliest date first; notices without a date last.
  case oldest
  /// The last one kept first.
  case kept
  /// By number: the first one kept first.
  case id
  /// By title.
  case title
  /// By issuer, then the latest first.
  case issuer

  /// The order for SQL over `notices n`; always total, so that pages do not overlap.
  var sql: String {
    switch self {
    // SQLite puts NULL last when it descends; in this form the index on dates gives the order.
    case .newest: "n.dated_on DESC, n.id DESC"
    case .oldest: "n.dated_on IS NULL, n.dated_on, n.id"
    case .kept: "n.id DESC"
    case .id: "n.id"
    case .title: "n.title IS NULL, n.title, n.id"
    case .issuer: "n.issuer IS NULL, n.issuer, n.dated_on DESC, n.id DESC"
    }
  }
}
