// A running daemon in a folder of its own, started as systemd would start it.

import Foundation
import Testing

/// A daemon for one test.
final class Service: @unchecked Sendable {
  let place: URL
  let drop: URL
  /// The daemon that `start` starts.
  var program = Programs.path("noticed")
  private let user: UInt32?
  private let extra: [String]
  private let environment: [String: String]
  /// A command that becomes the daemon.
  var prefix: [String]
  private var process: Process?
  /// What the daemon tells its manager.
  private(set) var manager: NotifySocket?
  /// How often `comesUp` saw it ask systemd for more time.
  private(set) var asksForTime = 0

  /// Makes the folders; `start` starts the daemon.
  ///
  /// `user` is somebody else to run as, which only root can; `settings` are lines for [Intake];
  /// `prefix` is a command that becomes the daemon, such as `unshare`.
  init(
    user: UInt32? = nil, settings: [String] = [], environment: [String: String] = [:],
    prefix: [String] = []
  ) throws {
    place = FileManager.default.temporaryDirectory
      .appendingPathComponent("noticed-test-\(UUID().uuidString.prefix(8))")
    drop = place.appendingPathComponent("drop")
    self.user = user
    self.environment = environment
    self.prefix = prefix
    try FileManager.default.createDirectory(at: drop, withIntermediateDirectories: true)
    let configuration = place.appendingPathComponent("noticed.conf")
    let lines = ["[Intake]", "StandStillTime=500ms", "QuietTime=20ms"] + settings
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: configuration)
    extra = ["--config", configuration.path]
    if let user {
      for folder in [place, drop] { chown(folder.path, user, user) }
    }
  }

  deinit {
    process?.terminate()
    try? FileManager.default.removeItem(at: place)
  }

  /// The folder of the sockets.
  var runtime: String { place.appendingPathComponent("run").path }

  /// The socket for queries.
  var querySocket: String { runtime + "/io.noticed" }

  /// The number of the daemon's process.
  ///
  /// env becomes setpriv and that becomes the daemon, so that the process is the daemon itself.
  var number: Int32 { process?.processIdentifier ?? -1 }

  /// What the daemon wrote to standard error.
  var log: String {
    (try? String(contentsOf: place.appendingPathComponent("log"), encoding: .utf8)) ?? ""
  }

  /// Starts the daemon and waits until it says that it is ready.
  func start() throws {
    try launch()
    try #require(manager?.waits(for: "READY=1") == true, "the daemon did not become ready: \(log)")
  }

  /// Starts the daemon and waits until it is ready; false where it ends before.
  func comesUp() async throws -> Bool {
    try launch()
    while isRunning {
      let ready = manager?.waits(within: .milliseconds(50)) {
        if $0.hasPrefix("EXTEND_TIMEOUT_USEC=") { asksForTime += 1 }
        return $0 == "READY=1"
      }
      if ready != nil { return true }
    }
    _ = try await ended()
    return false
  }

  private func launch() throws {
    let socket = try NotifySocket(at: place.appendingPathComponent("notify").path)
    if let user { chown(socket.path, user, user) }
    let process = Process()
    let arguments =
      [
        program, "run", "--drop", drop.path, "--state",
        place.appendingPathComponent("state").path, "--runtime", runtime,
      ] + extra
    let become =
      user.map { ["setpriv", "--reuid=\($0)", "--regid=\($0)", "--clear-groups"] } ?? []
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = prefix + become + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      .merging(["NOTIFY_SOCKET": socket.path]) { $1 }
    let log = place.appendingPathComponent("log").path
    if !FileManager.default.fileExists(atPath: log) {
      try Data().write(to: URL(fileURLWithPath: log))
    }
    let handle = try #require(FileHandle(forWritingAtPath: log))
    try handle.seekToEnd()
    process.standardError = handle
    process.standardOutput = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    self.process = process
    manager = socket
  }

  /// Kills the daemon as a power cut would.
  func kill() async throws {
    let process = try #require(process)
    Foundation.kill(process.processIdentifier, SIGKILL)
    await Programs.ended(process)
    self.process = nil
  }

  /// Stops the daemon in good order, and returns its exit status.
  func stop() async throws -> Int32 {
    let process = try #require(process)
    process.terminate()
    await Programs.ended(process)
    self.process = nil
    return process.terminationStatus
  }

  /// Sends SIGHUP and waits until the daemon has reloaded.
  func hangUp() throws {
    let process = try #require(process)
    let manager = try #require(manager)
    Foundation.kill(process.processIdentifier, SIGHUP)
    try #require(manager.waits(for: "RELOADING=1") && manager.waits(for: "READY=1"))
  }

  /// Waits until the daemon has ended by itself, and returns its exit status, or 128 and the signal.
  func ended() async throws -> Int32 {
    let process = try #require(process)
    await Programs.ended(process)
    self.process = nil
    return process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
  }

  /// Whether the daemon's process has not ended.
  var isRunning: Bool { process?.isRunning ?? false }

  /// Whether it has ended and `ended` was not asked yet.
  var hasEnded: Bool { process.map { !$0.isRunning } ?? false }

  /// Runs noticectl.
  func noticectl(_ arguments: String...) async throws -> Ended {
    try await Programs.run(
      Programs.path("noticectl"), arguments,
      environment: ["NOTICED_RUNTIME": runtime, "LANG": "C.UTF-8"])
  }

  /// Runs noticectl and expects it to succeed.
  func asked(_ arguments: String...) async throws -> Ended {
    let ended = try await Programs.run(
      Programs.path("noticectl"), arguments,
      environment: ["NOTICED_RUNTIME": runtime, "LANG": "C.UTF-8"])
    try #require(ended.status == 0, "noticectl \(arguments): \(ended.errors)\n\(log)")
    return ended
  }

  /// Waits until everything that was dropped has its outcome.
  func sync() async throws {
    _ = try await asked("sync", "--timeout", "120")
  }

  /// Every outcome, the first one first.
  func outcomes() async throws -> [[String: Any]] {
    let counts = try await asked("status", "--format", "json").object()
    let last = try #require(counts["lastSeq"] as? Int)
    let follower = try await Programs.run(
      Programs.python, ["-c", Service.followScript, runtime + "/io.noticed", "\(last)"])
    try #require(follower.status == 0, "\(follower.errors)")
    return try follower.array()
  }

  private static let followScript = """
    import json, sys, varlink
    outcomes = []
    with varlink.Client.new_with_address("unix:" + sys.argv[1]) as client, \\
         client.open("io.noticed") as noticed:
        if int(sys.argv[2]) > 0:
            for reply in noticed.Follow(0, _more=True):
                outcomes.append(reply["outcome"])
                if reply["outcome"]["seq"] >= int(sys.argv[2]):
                    break
    print(json.dumps(outcomes))
    """

  /// The status.
  func status() async throws -> [String: Any] {
    try await asked("status", "--format", "json").object()
  }

  /// What stands under problems in the status.
  func problems() async throws -> [String] {
    let problems = try await status()["problems"] as? [[String: Any]] ?? []
    return problems.compactMap { $0["what"] as? String }
  }

  /// The path of a name in the drop folder.
  func dropped(_ name: String) -> String { drop.appendingPathComponent(name).path }

  /// What is left in the drop folder, hidden names included.
  func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: drop.path).sorted()
  }
}

/// The socket that systemd would listen at, sd_notify(3).
final class NotifySocket {
  let path: String
  private let number: Int32

  init(at path: String) throws {
    self.path = path
    unlink(path)
    number = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let fits = path.utf8.count < MemoryLayout.size(ofValue: address.sun_path)
    try #require(number >= 0 && fits)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0)
  }

  deinit { close(number) }

  /// Waits for a message with this line; false when a minute has passed.
  func waits(for line: String) -> Bool {
    waits { $0 == line } != nil
  }

  /// Waits for a message with such a line; nil when that long has passed without a message.
  func waits(within time: Duration = .seconds(60), _ isMeant: (Substring) -> Bool) -> String? {
    let microseconds = Int(time / .microseconds(1))
    var limit = timeval(tv_sec: microseconds / 1_000_000, tv_usec: microseconds % 1_000_000)
    setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(number, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      let message = String(decoding: buffer[..<count], as: UTF8.self)
      if let line = message.split(separator: "\n").first(where: isMeant) { return String(line) }
    }
  }
}
