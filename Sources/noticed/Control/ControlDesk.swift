// Where noticectl and other Varlink clients are answered: two sockets, two interfaces.

internal import LinuxIO
internal import NoticeControl
internal import NoticeStore
internal import Varlink
internal import VarlinkServer

/// The two servers and what they offer.
struct ControlDesk: Sendable {
  private let queries: Server
  private let changes: Server
  private let queryListener: Listener
  private let changeListener: Listener

  /// Prepares to serve; takes sockets from systemd where it passed them.
  ///
  /// - Throws: `SystemFailure` where what systemd passed cannot be used.
  init(_ office: Office, runtime: FileName) throws {
    let sockets = try ServiceManager.takeSockets()
    func listener(_ name: String, mode: UInt32) -> Listener {
      if let passed = sockets.first(where: { $0.name == name || $0.name == name + ".socket" }) {
        return .descriptor(passed.descriptor)
      }
      return .path(runtime.appending(FileName(name)).description, mode: mode)
    }
    queryListener = listener(QueryInterface.name, mode: 0o660)
    changeListener = listener(ControlInterface.name, mode: 0o600)
    let limits = office.settings.limits.calls
    queries = Server(
      Self.service([try QueryInterface.interface(methods: office.queries)]), limits: limits)
    changes = Server(
      Self.service([
        try QueryInterface.interface(methods: office.queries),
        try ControlInterface.interface(methods: office.changes),
      ]), limits: limits)
    office.sockets.set([
      .init(path: Self.path(of: queryListener), server: queries),
      .init(path: Self.path(of: changeListener), server: changes),
    ])
  }

  /// Serves until the task is cancelled; `whenListening` is called when both sockets take
  /// connections.
  func run(whenListening: @escaping @Sendable () -> Void) async throws {
    let both = Countdown(2, whenListening)
    try await withThrowingTaskGroup { group in
      group.addTask { try await queries.run(on: queryListener) { both.tick() } }
      group.addTask { try await changes.run(on: changeListener) { both.tick() } }
      try await group.waitForAll()
    }
  }

  private static func path(of listener: Listener) -> String {
    switch listener {
    case .path(let path, _, _): path
    case .descriptor: "systemd"
    }
  }

  private static func service(_ interfaces: [Interface]) -> Varlink.Service {
    Varlink.Service(
      vendor: "noticed", product: "noticed", version: Version.text,
      url: "man:noticed(8)", interfaces: interfaces)
  }
}
