// Socket files: their modes, stale ones, foreign ones.

import Glibc
import Testing
import Varlink

@testable import VarlinkServer

@Suite struct ListenerTests {
  private static func mode(of path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test(arguments: [0o600, 0o660] as [mode_t])
  func `the socket file has the mode asked for`(mode: mode_t) async throws {
    try await Fixture.withFolder { folder in
      let server = Server(try Fixture.service())
      try await Fixture.running(server, on: .path(folder + "/socket", mode: mode)) {
        #expect(ListenerTests.mode(of: folder + "/socket") == mode)
      }
    }
  }

  @Test func `a stale socket file is replaced`() async throws {
    try await Fixture.withFolder { folder in
      let path = folder + "/socket"
      let (descriptor, _) = try Listener.path(path, mode: 0o600).open(backlog: 1)
      close(descriptor)
      #expect(throws: ClientError.notRunning(path: path)) { try Client(path: path) }
      try await Fixture.running(Server(try Fixture.service()), on: .path(path, mode: 0o600)) {
        _ = try Client(path: path)
      }
    }
  }

  @Test func `a socket in use is left alone`() async throws {
    try await Fixture.serving { path, _ in
      await #expect(throws: ListenerError.inUse(path)) {
        try await Server(try Fixture.service()).run(on: .path(path, mode: 0o600))
      }
      _ = try Client(path: path)
    }
  }

  @Test func `a file in the way is left alone`() async throws {
    try await Fixture.withFolder { folder in
      let path = folder + "/socket"
      close(open(path, O_CREAT | O_WRONLY, 0o600))
      await #expect(throws: ListenerError.notASocket(path)) {
        try await Server(try Fixture.service()).run(on: .path(path, mode: 0o600))
      }
      #expect(access(path, F_OK) == 0)
    }
  }

  @Test func `a path that is too long is refused by both ends`() async throws {
    let path = "/tmp/" + String(repeating: "x", count: 99)
    await #expect(throws: ListenerError.pathTooLong(path, limit: 103)) {
      try await Server(try Fixture.service()).run(on: .path(path, mode: 0o600))
    }
    #expect(throws: ClientError.pathTooLong(path: path, limit: 103)) { try Client(path: path) }
  }

  @Test func `a socket that was handed over is served and its file left`() async throws {
    try await Fixture.withFolder { folder in
      let path = folder + "/socket"
      let (descriptor, _) = try Listener.path(path, mode: 0o600).open(backlog: 1)
      try await Fixture.running(Server(try Fixture.service()), on: .descriptor(descriptor)) {
        let reply = try await Fixture.blocking {
          try Client(path: path).call("org.example.test.Echo", Text(text: "x"), as: Text.self)
        }
        #expect(reply.text == "x")
      }
      #expect(access(path, F_OK) == 0)
    }
  }

  @Test func `nobody at all is told from no permission`() throws {
    #expect(throws: ClientError.notRunning(path: "/nowhere/socket")) {
      try Client(path: "/nowhere/socket")
    }
  }
}
