// What became of a dropped file.

public import NoticeRecord

/// The outcome of one dropped file.
public struct Outcome: Codable, Sendable, Equatable {
  /// What became of it.
  public enum Verdict: String, Codable, Sendable, CaseIterable {
    case kept, duplicate, rejected
  }

  /// The outcome's number; numbers rise and are never given twice.
  public var seq: Int64
  /// When it was decided.
  public var at: Timestamp
  /// What became of the file.
  public var outcome: Verdict
  /// The notice that it is, or duplicates.
  public var notice: Int64?
  /// The drop folder, escaped.
  public var folder: String
  /// The file's name within the folder, escaped.
  public var name: String
  /// The SHA-256 of the bytes in hexadecimal; nil for a file that was not read.
  public var sha256: String?
  /// A stable word for the reason of a rejection, such as `empty`.
  public var code: String?
  /// The reason of a rejection, for people.
  public var reason: String?
  /// The kind of the notice.
  public var kind: Kind?
  /// The title of the notice.
  public var title: String?
  /// The issuer of the notice.
  public var issuer: String?
  /// The division that the notice is about.
  public var region: String?
  /// The number of its findings.
  public var findings: Int?
  /// The number of its targets.
  public var targets: Int?
  /// The number of its figures.
  public var figures: Int?
  /// The number of repairs made to it.
  public var repairs: Int?

  /// An outcome of which only the file is known yet.
  public init(seq: Int64, at: Timestamp, outcome: Verdict, folder: String, name: String) {
    self.seq = seq
    self.at = at
    self.outcome = outcome
    self.folder = folder
    self.name = name
  }
}

/// Asks for outcomes as they happen.
public struct FollowRequest: Codable, Sendable, Equatable {
  /// Begin after this number; with what happens from now on where nil.
  public var since: Int64?

  /// Asks for the outcomes after a number.
  public init(since: Int64? = nil) {
    self.since = since
  }
}

/// One reply to `Follow` and the answer to `Add`.
public struct OutcomeReply: Codable, Sendable, Equatable {
  /// What happened.
  public var outcome: Outcome

  /// Reports an outcome.
  public init(outcome: Outcome) {
    self.outcome = outcome
  }
}

/// Asks to wait until everything dropped before the call has its outcome.
public struct SyncRequest: Codable, Sendable, Equatable {
  /// How long to wait at most, in seconds; without end where nil.
  public var timeout: Double?

  /// Asks to wait.
  public init(timeout: Double? = nil) {
    self.timeout = timeout
  }
}

/// The answer to `Sync`.
public struct SyncReply: Codable, Sendable, Equatable {
  /// The number of the last outcome.
  public var seq: Int64

  /// Says how far everything has come.
  public init(seq: Int64) {
    self.seq = seq
  }
}

/// Asks what became of a path.
public struct ExplainRequest: Codable, Sendable, Equatable {
  /// An absolute path, escaped.
  public var path: String

  /// Asks about a path.
  public init(path: String) {
    self.path = path
  }
}

/// The answer to `Explain`.
public struct Explanation: Codable, Sendable, Equatable {
  /// How things stand with a path.
  public enum State: String, Codable, Sendable, CaseIterable {
    /// It is a notice in the store.
    case kept
    /// Its bytes are in the store under another name.
    case duplicate
    /// It was refused.
    case rejected
    /// It waits: still being written, unreadable, or in the queue.
    case waiting
    /// Its name says that it is not meant for the store.
    case ignored
    /// It lies outside every drop folder.
    case outside
    /// Nothing is known of it.
    case unknown
  }

  /// Why a path has no outcome.
  public enum Code: String, Sendable, CaseIterable {
    /// It is a drop folder itself.
    case dropFolder = "drop-folder"
    /// It cannot be read.
    case unreadable
    /// Intake stands still: it is paused, or the store is in trouble.
    case standstill
    /// It is being read.
    case beingRead = "being-read"
    /// It is next to be read.
    case next
    /// It is waiting until nobody writes to it.
    case beingWritten = "being-written"
    /// It is empty, and somebody may be about to write to it.
    case notYetWritten = "not-yet-written"
    /// Files with such a name are left alone.
    case name
    /// A folder above it has a name that is left alone.
    case folderName = "folder-name"
    /// It lies outside every drop folder, and there is no such file; only a client can tell.
    case nowhere
  }

  /// The path that was asked about.
  public var path: String
  /// How things stand.
  public var state: State
  /// Why, for people.
  public var why: String
  /// A stable word for why: that of a refusal, or one of `Explanation.Code`; nil where the state says
  /// all.
  public var code: String?
  /// What to do, for people.
  public var advice: String?
  /// What happened to files of this path, the latest first.
  public var outcomes: [Outcome]

  /// Explains a path.
  public init(
    path: String, state: State, why: String, code: String? = nil, advice: String? = nil,
    outcomes: [Outcome] = []
  ) {
    self.path = path
    self.state = state
    self.why = why
    self.code = code
    self.advice = advice
    self.outcomes = outcomes
  }
}
