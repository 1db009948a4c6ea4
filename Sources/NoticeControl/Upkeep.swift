// Looking after the store: a look at everything that it holds, and a copy of it.

/// Something in the store that is not as it should be.
public struct StoreProblem: Codable, Sendable, Equatable {
  /// The notice that it is about; nil where it is about the store.
  public var notice: Int64?
  /// What is wrong, for people.
  public var what: String

  /// Reports a problem.
  public init(notice: Int64?, what: String) {
    self.notice = notice
    self.what = what
  }
}

/// One reply to `Verify`.
public struct VerifyReply: Codable, Sendable, Equatable {
  /// How many notices were looked at.
  public var done: Int
  /// How many there are.
  public var total: Int
  /// What is wrong; only the last reply has it.
  public var problems: [StoreProblem]?

  /// Reports progress, or at the end what is wrong.
  public init(done: Int, total: Int, problems: [StoreProblem]? = nil) {
    self.done = done
    self.total = total
    self.problems = problems
  }
}

/// One reply to `Backup`: first how far the copy has come, then its bytes, piece by piece.
public struct BackupPiece: Codable, Sendable, Equatable {
  /// How many bytes a piece has at most.
  public static let limit = 1 << 20

  /// How much of the copy is made, from 0 to 1.
  public var copied: Double
  /// Bytes of the copy in base64; nil while it is being made.
  public var content: String?
  /// The offset of the first of them.
  public var offset: Int?
  /// The size of the copy in bytes.
  public var size: Int?

  /// Reports how far the copy has come.
  public init(copied: Double) {
    self.copied = copied
  }

  /// A piece of the finished copy.
  public init(content: String, offset: Int, size: Int) {
    copied = 1
    self.content = content
    self.offset = offset
    self.size = size
  }
}
