// A small service on a real socket in a folder of its own.

import Glibc
import Synchronization
import Testing
import Varlink
import VarlinkServer

struct Text: Codable, Sendable, Equatable {
  var text: String
}

struct Count: Codable, Sendable, Equatable {
  var count: Int
}

struct Failure: Error {}

/// What `Wait` was made to do, seen from the test.
final class Waits: Sendable {
  let started = AsyncStream.makeStream(of: Void.self)
  let ended = AsyncStream.makeStream(of: Void.self)
}

enum Fixture {
  static let description = """
    interface org.example.test
    method Echo(text: string) -> (text: string)
    method Stream(count: int) -> (count: int)
    method Flood() -> (text: string)
    method Wait() -> ()
    method Huge() -> (text: string)
    method Trip() -> ()
    method Absent() -> ()
    error Tripped (text: string)
    """

  static func service(waits: Waits = Waits()) throws -> Service {
    let interface = try Interface(
      description: description,
      methods: [
        "Echo": { call in try await call.reply(call.parameters(as: Text.self)) },
        "Stream": { call in
          let count = try call.parameters(as: Count.self).count
          for number in 1..<max(count, 1) {
            try await call.reply(Count(count: number), continues: true)
          }
          try await call.reply(Count(count: count))
        },
        "Flood": { call in
          let text = Text(text: String(repeating: "x", count: 10_000))
          while true { try await call.reply(text, continues: true) }
        },
        "Wait": { _ in
          waits.started.continuation.yield()
          defer { waits.ended.continuation.yield() }
          try await Task.sleep(for: .seconds(600))
        },
        "Huge": { call in
          try await call.reply(Text(text: String(repeating: "x", count: 1 << 17)))
        },
        "Trip": { _ in throw Failure() },
      ],
      failure: { VarlinkError("org.example.test.Tripped", parameters: Text(text: "\($0)")) })
    return Service(
      vendor: "Vendor", product: "Product", version: "1", url: "https://example.org/",
      interfaces: [interface])
  }

  /// Runs a body beside a server, then stops the server and waits for its end.
  static func serving(
    limits: Limits = Limits(), waits: Waits = Waits(),
    _ body: @Sendable (_ path: String, _ server: Server) async throws -> Void
  ) async throws {
    try await withFolder { folder in
      let path = folder + "/socket"
      let server = Server(try service(waits: waits), limits: limits)
      try await running(server, on: .path(path, mode: 0o600)) { try await body(path, server) }
      #expect(access(path, F_OK) != 0, "the socket file is gone after the end")
    }
  }

  /// Runs a body while a server listens.
  static func running(
    _ server: Server, on listener: Listener, _ body: () async throws -> Void
  ) async throws {
    let listening = AsyncStream.makeStream(of: Void.self)
    let run = Task {
      defer { listening.continuation.finish() }
      try await server.run(on: listener) { listening.continuation.yield() }
    }
    var isListening = listening.stream.makeAsyncIterator()
    if await isListening.next() == nil { return try await run.value }
    let result: Result<Void, any Error>
    do {
      try await body()
      result = .success(())
    } catch {
      result = .failure(error)
    }
    run.cancel()
    // ignoring: the end of a cancelled server.
    _ = try? await run.value
    try result.get()
  }

  static func withFolder(_ body: (String) async throws -> Void) async throws {
    var template = Array("/tmp/varlink-test-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    let folder = String(cString: made)
    defer {
      for name in ["socket", "socket.2"] { unlink(folder + "/" + name) }
      rmdir(folder)
    }
    try await body(folder)
  }

  /// Runs blocking work on a thread of its own: the shared pools have too few to be blocked.
  static func blocking<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let job = Job { continuation.resume(with: Result { try work() }) }
      var thread = pthread_t()
      let started = pthread_create(
        &thread, nil,
        { pointer in
          // The pools' threads block signals, and programs started from here would inherit that.
          var none = sigset_t()
          sigemptyset(&none)
          pthread_sigmask(SIG_SETMASK, &none, nil)
          if let pointer { Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().work() }
          return nil
        }, Unmanaged.passRetained(job).toOpaque())
      precondition(started == 0, "no thread for a test")
      pthread_detach(thread)
    }
  }

  private final class Job: Sendable {
    let work: @Sendable () -> Void

    init(work: @escaping @Sendable () -> Void) {
      self.work = work
    }
  }
}
