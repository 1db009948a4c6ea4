// How the daemon is.

/// Something that an administrator should know.
public struct Problem: Codable, Sendable, Equatable {
  /// What is wrong.
  public var what: String
  /// Since when.
  public var since: Timestamp?
  /// What to do.
  public var advice: String?

  /// Reports a problem.
  public init(what: String, since: Timestamp? = nil, advice: String? = nil) {
    self.what = what
    self.since = since
    self.advice = advice
  }
}

/// A drop folder.
public struct FolderStatus: Codable, Sendable, Equatable {
  /// How changes are noticed.
  public enum Watch: String, Codable, Sendable, CaseIterable {
    /// The kernel reports them.
    case events
    /// The folder is looked through from time to time.
    case polling
    /// The folder is not there.
    case missing
  }

  /// The path, escaped.
  public var path: String
  /// How changes are noticed.
  public var watch: Watch
  /// Why it is not `events`.
  public var why: String?
  /// How many directories are watched.
  public var directories: Int
  /// How many files wait in it.
  public var waiting: Int

  /// Reports on a folder.
  public init(path: String, watch: Watch, why: String? = nil, directories: Int, waiting: Int) {
    self.path = path
    self.watch = watch
    self.why = why
    self.directories = directories
    self.waiting = waiting
  }
}

/// How long outcomes take from the drop on, over the last ones, in milliseconds.
public struct Latency: Codable, Sendable, Equatable {
  /// Half of them take no longer.
  public var p50: Double
  /// Ninety-nine of a hundred take no longer.
  public var p99: Double

  /// Reports a latency.
  public init(p50: Double, p99: Double) {
    self.p50 = p50
    self.p99 = p99
  }
}

/// A limit and how much of it is used.
public struct LimitStatus: Codable, Sendable, Equatable {
  /// The limit's name.
  public var name: String
  /// The limit.
  public var value: Int
  /// How much is used; nil where nothing is counted.
  public var used: Int?

  /// Reports a limit.
  public init(name: String, value: Int, used: Int? = nil) {
    self.name = name
    self.value = value
    self.used = used
  }
}

/// A socket and what goes on at it.
public struct SocketStatus: Codable, Sendable, Equatable {
  /// The socket file, or `systemd` for one that was handed over.
  public var path: String
  /// Connections open now.
  public var connections: Int
  /// Calls received.
  public var calls: Int
  /// Connections refused because of their number.
  public var refused: Int
  /// Connections closed because of a limit or nonsense.
  public var dropped: Int

  /// Reports on a socket.
  public init(path: String, connections: Int, calls: Int, refused: Int, dropped: Int) {
    self.path = path
    self.connections = connections
    self.calls = calls
    self.refused = refused
    self.dropped = dropped
  }
}

/// How the daemon is.
public struct Status: Codable, Sendable, Equatable {
  /// What the daemon is doing.
  public enum State: String, Codable, Sendable, CaseIterable {
    case starting, running, paused, stopping
    /// Intake stands still because of a problem.
    case blocked
  }

  /// Whether there is nothing that an administrator should know.
  public var healthy: Bool
  /// What an administrator should know, the worst first.
  public var problems: [Problem]
  /// The daemon's version.
  public var version: String
  /// The daemon's process.
  public var pid: Int
  /// What it is doing.
  public var state: State
  /// When it started.
  public var since: Timestamp
  /// The drop folders.
  public var folders: [FolderStatus]
  /// Files that wait for their turn or to be complete.
  public var waiting: Int
  /// Files that are being read now.
  public var inFlight: Int
  /// Refusals that nobody has dealt with.
  public var rejected: Int
  /// Notices in the store.
  public var notices: Int
  /// The number of the last outcome; 0 before the first.
  public var lastSeq: Int64
  /// The last outcome.
  public var lastOutcome: Outcome?
  /// How long outcomes take.
  public var latency: Latency?
  /// The size of the store on the disk.
  public var storeBytes: Int
  /// How often the kernel's queue of events ran over since the start.
  public var overflows: Int
  /// How often the folders were looked through since the start.
  public var rescans: Int
  /// The limits.
  public var limits: [LimitStatus]
  /// The sockets.
  public var sockets: [SocketStatus]

  /// The status of a daemon that has just started.
  public init(version: String, pid: Int, state: State, since: Timestamp) {
    self.version = version
    self.pid = pid
    self.state = state
    self.since = since
    healthy = true
    problems = []
    folders = []
    (waiting, inFlight, rejected, notices, lastSeq) = (0, 0, 0, 0, 0)
    (storeBytes, overflows, rescans) = (0, 0, 0)
    limits = []
    sockets = []
  }
}

/// The answer to `GetStatus`.
public struct StatusReply: Codable, Sendable, Equatable {
  /// How the daemon is.
  public var status: Status

  /// Reports the status.
  public init(status: Status) {
    self.status = status
  }
}
