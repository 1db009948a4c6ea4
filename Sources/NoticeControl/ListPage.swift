// Answers that are parts of long lists.

public import NoticeRecord

/// A part of a list.
public protocol ListPage: Codable, Sendable {
  /// What is listed.
  associatedtype Row: Encodable
  /// The rows of this part.
  var rows: [Row] { get }
  /// How many rows the whole list has.
  var total: Int { get }
}

extension MatterPage: ListPage {
  /// The matters.
  public var rows: [Matter] { matters }
}

extension TaskPage: ListPage {
  /// The tasks.
  public var rows: [Assigned] { tasks }
}

extension ResponsibilityPage: ListPage {
  /// The responsibilities.
  public var rows: [Responsibility] { responsibilities }
}

extension GradesReply: ListPage {
  /// The bodies.
  public var rows: [BodyGrade] { grades }
}
