// A fact together with the notice that states it.

public import NoticeRecord

/// The notice that a fact comes from, in short.
public struct Heading: Codable, Sendable, Equatable {
  /// The store's number.
  public var id: Int64
  /// Its title.
  public var title: String?
  /// The body in whose name it is issued.
  public var issuer: String?
  /// The day of publication, else of the signature.
  public var date: String?
  /// The better copy of the same text, which states its facts too; nil where this one leads.
  public var copyOf: Int64?

  /// Names a notice.
  public init(
    id: Int64, title: String?, issuer: String?, date: String?, copyOf: Int64? = nil
  ) {
    self.id = id
    self.title = title
    self.issuer = issuer
    self.date = date
    self.copyOf = copyOf
  }
}

/// A fact and the notice that states it.
public struct Stated<Fact: Codable & Sendable & Equatable>: Codable, Sendable, Equatable {
  /// The notice.
  public var notice: Heading
  /// The fact, with the keys of the record.
  public var fact: Fact

  /// A fact of a notice.
  public init(_ fact: Fact, in notice: Heading) {
    self.notice = notice
    self.fact = fact
  }
}

/// The answer to a question for facts.
public struct FactPage<Fact: Codable & Sendable & Equatable>: Codable, Sendable, Equatable {
  /// The facts of this page.
  public var facts: [Stated<Fact>]
  /// How many the filter lets through in all.
  public var total: Int

  /// A page of facts.
  public init(facts: [Stated<Fact>], total: Int) {
    self.facts = facts
    self.total = total
  }
}

/// A measure and what it belongs to.
public struct MeasureTaken: Codable, Sendable, Equatable {
  /// The number of the finding that it answers.
  public var finding: Int?
  /// The number of the action that it carries out.
  public var action: Int?
  /// Its number within the finding or action, from 1.
  public var number: Int
  /// What is or was done.
  public var text: String
  /// Where it stands.
  public var span: Span

  /// A measure of a finding or an action.
  public init(_ measure: Measure, finding: Int? = nil, action: Int? = nil) {
    self.finding = finding
    self.action = action
    number = measure.number
    text = measure.text
    span = measure.span
  }
}

/// One way to answer a notice.
public struct ContactWay: Codable, Sendable, Equatable {
  /// What it is.
  public enum Way: String, Codable, Sendable, CaseIterable {
    case phone, email, address
  }

  /// What it is.
  public var way: Way
  /// The number or address as written.
  public var text: String

  /// A way to answer.
  public init(way: Way, text: String) {
    self.way = way
    self.text = text
  }
}
