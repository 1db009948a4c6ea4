// Which facts are asked for.

public import NoticeRecord

/// Conditions on facts; what is nil does not matter, and what a sort of fact does not have neither.
public struct FactFilter: Sendable, Equatable {
  /// The notices whose facts are wanted.
  public var notices = NoticeFilter()
  /// The order of the notices; each has its facts in theirs.
  public var order = NoticeOrder.newest
  /// The one notice whose facts are wanted.
  public var notice: Int64?
  /// Words in the fact: a title, an indicator, a name, a value.
  public var containing: String?
  /// The status of a finding.
  public var status: Finding.Status?
  /// Whether only findings are wanted of which no status is stated.
  public var unstated = false
  /// The least value of a target or figure, in its base unit.
  public var atLeast: Double?
  /// The greatest value of a target or figure, in its base unit.
  public var atMost: Double?
  /// The base unit of a target or figure.
  public var unit: String?
  /// The kind of a repair.
  public var repair: Repair.Kind?

  /// A filter; it lets every fact pass until something is set.
  public init() {}
}

/// A fact with the notice that states it.
public struct Stated<Fact: Sendable>: Sendable {
  /// The notice's number.
  public var notice: Int64
  /// The notice's title.
  public var title: String?
  /// The notice's issuer.
  public var issuer: String?
  /// The notice's date.
  public var datedOn: String?
  /// The better copy of the notice; nil where it leads itself.
  public var copyOf: Int64?
  /// The fact's place among its like in the notice, from 1.
  public var ordinal: Int
  /// The fact.
  public var fact: Fact
}

extension Stated: Equatable where Fact: Equatable {}
extension Stated: Encodable where Fact: Encodable {}
extension Stated: Decodable where Fact: Decodable {}

/// A measure with what it is about.
public struct OwnedMeasure: Sendable, Codable, Equatable {
  /// The number of the finding that it answers.
  public var finding: Int?
  /// The number of the action that it belongs to.
  public var action: Int?
  /// The title of that finding or action.
  public var about: String
  /// The measure.
  public var measure: Measure
}

/// One way to reach a body.
public struct Contact: Sendable, Codable, Equatable {
  /// What sort of way.
  public enum Sort: String, Sendable, Codable, CaseIterable {
    case phone, email, address
  }

  /// What sort of way.
  public var sort: Sort
  /// The number or address as written.
  public var value: String
}
