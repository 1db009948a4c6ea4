// Which notices, or which of their facts, are asked for.

public import NoticeRecord

/// Narrows a query; what is nil narrows nothing.
public struct Filter: Codable, Sendable, Equatable {
  /// The order of the answers.
  public enum Order: String, Codable, Sendable, CaseIterable {
    /// By the notice's own date, the latest first; undated ones last.
    case newest
    /// By the notice's own date, the earliest first; undated ones last.
    case oldest
    /// By the moment of keeping, the latest first.
    case kept
    /// By the store's number.
    case id
    /// By title.
    case title
    /// By issuer.
    case issuer
  }

  /// Only this kind.
  public var kind: Kind?
  /// Only bodies whose name contains this.
  public var issuer: String?
  /// Only this province, city or county, by name or by code.
  public var region: String?
  /// Only notices of this day or later: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var since: String?
  /// Only notices of this day or earlier; a year or month includes its last day.
  public var until: String?
  /// Only findings of this status, or notices that have one.
  public var status: Finding.Status?
  /// Only findings of which no status is stated, or notices that have one.
  public var unstated: Bool?
  /// Only this notice.
  public var notice: Int64?
  /// Only facts whose words contain this; notices are not narrowed by it.
  public var containing: String?
  /// The order; `newest` where nil.
  public var sort: Order?
  /// How many answers at most; 1000 where nil.
  public var limit: Int?
  /// How many answers to skip.
  public var offset: Int?

  /// A filter that lets everything through.
  public init() {}
}
