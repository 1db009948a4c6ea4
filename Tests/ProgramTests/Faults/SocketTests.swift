// Callers that send nonsense, too much, too little or too many: limits hold and others are served.

import Foundation
import Testing
import Varlink

extension Faults {
  @Suite struct SocketTests {
    @Test(arguments: [
      Nonsense("no JSON", "nonsense"), Nonsense("an array", "[]"), Nonsense("no method", "{}"),
      Nonsense("a number for a method", #"{"method":1}"#), Nonsense("control bytes", "\u{1}\u{7F}"),
      Nonsense("half a call", #"{"method":"io.noticed.List"#),
      Nonsense("deep arrays", String(repeating: "[", count: 100_000)),
      Nonsense("deep objects", String(repeating: #"{"a":"#, count: 100_000)),
      Nonsense(
        "deep parameters",
        #"{"method":"io.noticed.List","parameters":"# + String(repeating: "[", count: 100_000)
          + String(repeating: "]", count: 100_000) + "}"),
    ])
    func `nonsense gets an error or a hang-up, and the next caller is served`(nonsense: Nonsense)
      async throws
    {
      let service = try Service()
      try service.start()
      let socket = service.querySocket
      for _ in 0..<Rounds.count(20, stress: 2_000) {
        let reply = try await Callers.blocking {
          let client = try Client(path: socket)
          try client.send(Array(nonsense.message.utf8))
          return try client.receive()
        }
        #expect(reply == nil || reply?.starts(with: Array(#"{"error":"#.utf8)) == true)
      }
      _ = try await Callers.statusTime(socket)
      #expect(try Resident(of: service.number).peak < 256 << 20)
      #expect(try await service.stop() == 0)
    }

    @Test func `calls sent at once are answered in their order`() async throws {
      let service = try Service()
      try service.start()
      let socket = service.querySocket
      let count = Rounds.count(2_000, stress: 200_000)
      let start = ContinuousClock.now
      let inOrder = try await Callers.blocking {
        let client = try Client(path: socket)
        let feeder = try Feeder(client, count: count)
        for number in 0..<count {
          let reply = String(decoding: try client.receive() ?? [], as: UTF8.self)
          guard reply.contains(#""path":"/nowhere/\#(number)""#) else { return false }
        }
        feeder.join()
        return true
      }
      #expect(inOrder)
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let resident = try Resident(of: service.number)
      Rounds.report("\(count) calls sent at once: \(Int(Double(count) / seconds))/s, \(resident)")
      #expect(resident.peak < 256 << 20)
    }
  }
}

/// A message that is no call.
struct Nonsense: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let message: String

  init(_ name: String, _ message: String) {
    testDescription = name
    self.message = message
  }
}

/// Sends many calls from a thread of its own while another one reads the answers.
private final class Feeder: @unchecked Sendable {
  private let client: Client
  private let done = DispatchSemaphore(value: 0)

  init(_ client: Client, count: Int) throws {
    self.client = client
    Thread.detachNewThread { [self] in
      // ignoring: what could not be sent has no answer, which the reader notices.
      for number in 0..<count { try? self.client.send(Callers.explain("/nowhere/\(number)")) }
      done.signal()
    }
  }

  func join() { done.wait() }
}
