// Files that were refused.

/// A refused file.
public struct Rejection: Codable, Sendable, Equatable {
  /// What has become of the refusal.
  public enum State: String, Codable, Sendable, CaseIterable {
    case open, retried, discarded
  }

  /// The number of its outcome: what `Retry` and `Discard` take.
  public var id: Int64
  /// When it was refused.
  public var at: Timestamp
  /// The drop folder, escaped.
  public var folder: String
  /// The file's name within the folder, escaped.
  public var name: String
  /// The file's size in bytes.
  public var bytes: Int
  /// The SHA-256 of the bytes in hexadecimal; nil for a file that was not read.
  public var sha256: String?
  /// A stable word for the reason, such as `empty`.
  public var code: String
  /// The reason, for people.
  public var reason: String
  /// What has become of it.
  public var state: State

  /// A refusal.
  public init(
    id: Int64, at: Timestamp, folder: String, name: String, bytes: Int, sha256: String?,
    code: String, reason: String, state: State
  ) {
    self.id = id
    self.at = at
    self.folder = folder
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
    self.code = code
    self.reason = reason
    self.state = state
  }
}

/// Asks for refusals.
public struct RejectedRequest: Codable, Sendable, Equatable {
  /// Also those that were retried or discarded.
  public var all: Bool?
  /// How many answers at most; 1000 where nil.
  public var limit: Int?
  /// How many answers to skip.
  public var offset: Int?

  /// Asks for open refusals, or all.
  public init(all: Bool? = nil, limit: Int? = nil, offset: Int? = nil) {
    self.all = all
    self.limit = limit
    self.offset = offset
  }
}

/// The answer to `Rejected`.
public struct RejectionPage: Codable, Sendable, Equatable {
  /// The refusals of this page, the latest first.
  public var rejections: [Rejection]
  /// How many there are in all.
  public var total: Int

  /// A page of refusals.
  public init(rejections: [Rejection], total: Int) {
    self.rejections = rejections
    self.total = total
  }
}
