// Records of many notices, one after the other.

public import NoticeRecord

/// Asks for records.
public struct ExportRequest: Codable, Sendable, Equatable {
  /// What is asked for; its order, limit and offset do not matter, and everything where nil.
  public var filter: Filter?
  /// Whether each comes with its whole text.
  public var withText: Bool?

  /// Asks for the records that a filter lets through.
  public init(filter: Filter? = nil, withText: Bool? = nil) {
    self.filter = filter
    self.withText = withText
  }
}

/// One reply to `Export`.
public struct ExportedNotice: Codable, Sendable, Equatable {
  /// The record; nil in the last reply, which only ends the list.
  public var notice: Notice?
  /// When it was kept.
  public var keptAt: Timestamp?
  /// How many records came, this one included.
  public var done: Int
  /// How many there were when the export began.
  public var total: Int

  /// A record of an export, or its end.
  public init(notice: Notice? = nil, keptAt: Timestamp? = nil, done: Int, total: Int) {
    self.notice = notice
    self.keptAt = keptAt
    self.done = done
    self.total = total
  }
}
