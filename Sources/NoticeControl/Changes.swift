// The requests and replies of `io.noticed.control`.

/// Asks to look through a drop folder, or all.
public struct RescanRequest: Codable, Sendable, Equatable {
  /// The folder, escaped; all where nil.
  public var folder: String?

  /// Asks for a rescan.
  public init(folder: String? = nil) {
    self.folder = folder
  }
}

/// The answer to `Rescan`, and one reply on the way there.
public struct RescanReply: Codable, Sendable, Equatable {
  /// How many files wait for their turn or to be complete.
  public var waiting: Int

  /// Reports what waits.
  public init(waiting: Int) {
    self.waiting = waiting
  }
}

/// Names one thing by its number, or all.
public struct ChoiceRequest: Codable, Sendable, Equatable {
  /// The number.
  public var id: Int64?
  /// All of them; nothing is chosen where this is not true and `id` is nil.
  public var all: Bool?

  /// Chooses one, or all.
  public init(id: Int64? = nil, all: Bool? = nil) {
    self.id = id
    self.all = all
  }
}

/// Names a rejection.
public struct DiscardRequest: Codable, Sendable, Equatable {
  /// The number of its outcome.
  public var id: Int64

  /// Chooses a rejection.
  public init(id: Int64) {
    self.id = id
  }
}

/// How many things a change was about.
public struct CountReply: Codable, Sendable, Equatable {
  /// The number.
  public var count: Int

  /// Reports a number.
  public init(count: Int) {
    self.count = count
  }
}

/// What trying refused files again came to.
public struct RetryReply: Codable, Sendable, Equatable {
  /// How many were put back into their drop folder.
  public var count: Int
  /// Why the file was refused again; nil where it was not, has no outcome yet, or all were tried.
  public var refusedAgain: String?

  /// Reports how many were put back.
  public init(count: Int, refusedAgain: String? = nil) {
    self.count = count
    self.refusedAgain = refusedAgain
  }
}

/// How far a long change has come.
public struct ProgressReply: Codable, Sendable, Equatable {
  /// How many are done.
  public var done: Int
  /// How many there are.
  public var total: Int

  /// Reports progress.
  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
}

/// Hands a file over.
public struct AddRequest: Codable, Sendable, Equatable {
  /// The name to keep it under, escaped, without a folder.
  public var name: String
  /// The bytes in base64.
  public var content: String

  /// Hands bytes over.
  public init(name: String, content: String) {
    self.name = name
    self.content = content
  }
}

/// What came of taking the configuration over anew.
public struct ReloadReply: Codable, Sendable, Equatable {
  /// The settings that changed and are in force now.
  public var applied: [String]?
  /// The settings that changed and that only a restart takes over.
  public var needRestart: [String]?

  /// Reports the settings by their keys; an empty list is absent.
  public init(applied: [String], needRestart: [String]) {
    self.applied = applied.isEmpty ? nil : applied
    self.needRestart = needRestart.isEmpty ? nil : needRestart
  }
}

/// A request or reply that says nothing.
public struct Nothing: Codable, Sendable, Equatable {
  /// Nothing.
  public init() {}
}
