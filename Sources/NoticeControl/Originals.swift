// A stored notice, its original bytes, and places in them.

public import NoticeRecord

/// Asks for a record.
public struct ShowRequest: Codable, Sendable, Equatable {
  /// The store's number.
  public var id: Int64
  /// Whether the whole text comes too.
  public var withText: Bool?

  /// Asks for a record.
  public init(id: Int64, withText: Bool? = nil) {
    self.id = id
    self.withText = withText
  }
}

/// The answer to `Show`.
public struct ShowReply: Codable, Sendable, Equatable {
  /// The record.
  public var notice: Notice

  /// Shows a record.
  public init(notice: Notice) {
    self.notice = notice
  }
}

/// Asks for something of one notice.
public struct NoticeRequest: Codable, Sendable, Equatable {
  /// The store's number.
  public var id: Int64

  /// Asks about a notice.
  public init(id: Int64) {
    self.id = id
  }
}

/// A piece of the original bytes.
public struct OriginalPiece: Codable, Sendable, Equatable {
  /// How many bytes a piece has at most.
  public static let limit = 1 << 20

  /// The bytes in base64.
  public var content: String
  /// The offset of the first one.
  public var offset: Int
  /// The size of the whole.
  public var size: Int

  /// A piece.
  public init(content: String, offset: Int, size: Int) {
    self.content = content
    self.offset = offset
    self.size = size
  }
}

/// Asks for a place in the original; the first number given chooses, and none means the whole.
public struct SourceRequest: Codable, Sendable, Equatable {
  /// The store's number.
  public var id: Int64
  /// A finding, or a plan's action, by its number.
  public var finding: Int?
  /// The same by its place in the record's list of findings, behind which actions count on, from 1.
  public var place: Int?
  /// A figure by its place in the record's list, from 1.
  public var figure: Int?
  /// A target by its place in the record's list, from 1.
  public var target: Int?
  /// A repair by its place in the record's list, from 1.
  public var repair: Int?
  /// How many bytes of context come before and after; 120 where nil.
  public var context: Int?

  /// Asks for a place.
  public init(id: Int64) {
    self.id = id
  }
}

/// A place in the original, the damage visible.
public struct Place: Codable, Sendable, Equatable {
  /// The file's name, escaped.
  public var name: String
  /// The encoding of the original.
  public var encoding: String
  /// The place.
  public var span: Span
  /// The line of its first byte, counted from 1.
  public var line: Int
  /// The text before it, as it stands in the original.
  public var before: String
  /// The text of the place, as it stands in the original.
  public var original: String
  /// The text of the place, repaired.
  public var repaired: String
  /// The text after it, as it stands in the original.
  public var after: String
  /// The repairs made within the place.
  public var repairs: [Repair]

  /// A place.
  public init(
    name: String, encoding: String, span: Span, line: Int, before: String, original: String,
    repaired: String, after: String, repairs: [Repair]
  ) {
    self.name = name
    self.encoding = encoding
    self.span = span
    self.line = line
    self.before = before
    self.original = original
    self.repaired = repaired
    self.after = after
    self.repairs = repairs
  }
}
