// The calls that link problems by hand.

/// Makes one matter of two.
public struct LinkRequest: Codable, Sendable, Equatable {
  /// The matter that stays.
  public var id: Int64
  /// The matter that is the same problem.
  public var other: Int64
  /// Only what this notice says of the other; everything where nil.
  public var notice: Int64?
  /// Why.
  public var note: String?
  /// Whether matters of two bodies may become one.
  public var force: Bool?

  /// Links a matter to another.
  public init(
    id: Int64, other: Int64, notice: Int64? = nil, note: String? = nil, force: Bool? = nil
  ) {
    self.id = id
    self.other = other
    self.notice = notice
    self.note = note
    self.force = force
  }
}

/// Takes what a notice says out of a matter.
public struct UnlinkRequest: Codable, Sendable, Equatable {
  /// The matter.
  public var id: Int64
  /// The notice.
  public var notice: Int64
  /// Why.
  public var note: String?

  /// Parts a notice from a matter.
  public init(id: Int64, notice: Int64, note: String? = nil) {
    self.id = id
    self.notice = notice
    self.note = note
  }
}

extension ControlInterface {
  /// Makes one matter of two; kept with who and when, and never overwritten.
  public static let linkMatter = Verb<LinkRequest, MatterReply>(name, "LinkMatter")
  /// Takes what a notice says out of a matter, and answers with the matter that it becomes.
  public static let unlinkMatter = Verb<UnlinkRequest, MatterReply>(name, "UnlinkMatter")
}
