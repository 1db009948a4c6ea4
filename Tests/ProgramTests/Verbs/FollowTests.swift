// Following goes on over a restart of the daemon.

import Foundation
import Testing

@Suite struct FollowTests {
  @Test func `a restart leaves no gap and tells nothing twice`() async throws {
    let service = try Service()
    try service.start()
    try Samples.small(1).write(to: service.drop.appendingPathComponent("1.txt"))
    try await service.sync()
    let follower = Process()
    follower.executableURL = URL(fileURLWithPath: Programs.path("noticectl"))
    follower.arguments = [
      "follow", "--since", "0", "--format", "jsonl", "--runtime", service.runtime,
    ]
    let output = Pipe()
    follower.standardOutput = output
    follower.standardError = FileHandle.nullDevice
    try follower.run()
    defer { follower.terminate() }
    let lines = LineReader(output.fileHandleForReading)
    #expect(try await number(of: lines.next()) == 1)
    #expect(try await service.stop() == 0)
    try service.start()
    for name in 2...3 {
      try Samples.small(name).write(to: service.drop.appendingPathComponent("\(name).txt"))
      try await service.sync()
    }
    #expect(try await number(of: lines.next()) == 2)
    #expect(try await number(of: lines.next()) == 3)
  }

  @Test(arguments: ["TERM", "HUP", "INT"])
  func `it ends when it is asked to, though its parent held the signal back`(signal: String)
    async throws
  {
    let service = try Service()
    try service.start()
    let follower = Process()
    follower.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    follower.arguments = [
      "--default-signal=\(signal)", "--block-signal=\(signal)", Programs.path("noticectl"),
      "follow", "--since", "0", "--format", "jsonl", "--runtime", service.runtime,
    ]
    let output = Pipe()
    follower.standardOutput = output
    try follower.run()
    // Once it has ended its number may be that of another process.
    defer { if follower.isRunning { kill(follower.processIdentifier, SIGKILL) } }
    try Samples.small(1).write(to: service.drop.appendingPathComponent("1.txt"))
    #expect(try await number(of: LineReader(output.fileHandleForReading).next()) == 1)
    let number = ["TERM": SIGTERM, "HUP": SIGHUP, "INT": SIGINT][signal] ?? SIGTERM
    kill(follower.processIdentifier, number)
    // Without an end the test runs into the limit of its room.
    await Programs.ended(follower)
    #expect(follower.terminationReason == .uncaughtSignal)
    #expect(follower.terminationStatus == number)
  }

  private func number(of line: String?) throws -> Int? {
    let object = try JSONSerialization.jsonObject(with: Data((line ?? "{}").utf8))
    return (object as? [String: Any])?["seq"] as? Int
  }
}

/// Lines of a pipe as they come, read on a thread of their own.
private final class LineReader: @unchecked Sendable {
  private let handle: FileHandle
  private var rest = Data()

  init(_ handle: FileHandle) {
    self.handle = handle
  }

  /// The next line; nil at the end.
  func next() async throws -> String? {
    try await Callers.blocking { [self] in
      while true {
        if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
          defer { rest = Data(rest[rest.index(after: end)...]) }
          return String(decoding: rest[..<end], as: UTF8.self)
        }
        let more = handle.availableData
        if more.isEmpty { return nil }
        rest.append(more)
      }
    }
  }
}
