// Nonsense, greed and sloth: one caller's fault is no other caller's trouble.

import Foundation
import Synchronization
import Testing
import Varlink
import VarlinkServer

/// Keeps clients open until the end of a test.
final class Kept: Sendable {
  private struct Held: @unchecked Sendable {
    // A client is for one task at a time, and here for none.
    var clients: [Client] = []
  }
  private let held = Mutex(Held())

  func keep(_ client: sending Client) {
    let box = Box(client)
    held.withLock { $0.clients.append(box.client) }
  }

  private struct Box: @unchecked Sendable {
    let client: Client
    init(_ client: Client) { self.client = client }
  }
}

@Suite struct LimitTests {
  /// What the fixture's error says.
  private static func words(_ reply: [UInt8]?) -> String? {
    struct Reply: Decodable {
      var parameters: Text
    }
    return try? JSONDecoder().decode(Reply.self, from: Data(reply ?? [])).parameters.text
  }

  private static func echoes(_ path: String) async throws -> Bool {
    try await Fixture.blocking {
      try Client(path: path).call("org.example.test.Echo", Text(text: "x"), as: Text.self)
        == Text(text: "x")
    }
  }

  /// Bytes that are no call.
  struct Nonsense: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    init(_ name: String, _ text: String) {
      testDescription = name
      bytes = Array(text.utf8)
    }

    init(_ name: String, bytes: [UInt8]) {
      testDescription = name
      self.bytes = bytes
    }
  }

  @Test(arguments: [
    Nonsense("no JSON", "nonsense"), Nonsense("an array", "[]"), Nonsense("no method", "{}"),
    Nonsense("a method that is a number", #"{"method":1}"#), Nonsense("nothing", ""),
    Nonsense("no UTF-8", bytes: [0xFF, 0xFE, 0x80]),
    Nonsense(
      "a method that is no UTF-8",
      bytes: Array(#"{"method":""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8)),
    Nonsense("deep arrays", String(repeating: "[", count: 100_000)),
    Nonsense("deep objects", String(repeating: #"{"a":"#, count: 100_000)),
    Nonsense(
      "deep parameters",
      #"{"method":"org.example.test.Echo","parameters":"# + String(repeating: "[", count: 100_000)
        + String(repeating: "]", count: 100_000) + "}"),
  ])
  func `a message that is no call ends its connection only`(message: Nonsense) async throws {
    try await Fixture.serving { path, server in
      let reply = try await Fixture.blocking {
        let client = try Client(path: path)
        try client.send(message.bytes)
        return try client.receive()
      }
      #expect(reply == nil || reply?.starts(with: Array(#"{"error":"#.utf8)) == true)
      #expect(try await LimitTests.echoes(path))
    }
  }

  @Test func `a message over the limit ends its connection`() async throws {
    var limits = Limits()
    limits.messageBytes = 1000
    try await Fixture.serving(limits: limits) { path, server in
      let reply = try await Fixture.blocking {
        let client = try Client(path: path)
        try client.sendBytes(Array(repeating: UInt8(ascii: "x"), count: 1001))
        return (try client.receive(), try client.receive())
      }
      #expect(LimitTests.words(reply.0) == "a message has at most 1000 bytes")
      #expect(reply.1 == nil)
      #expect(server.activity.dropped == 1)
      #expect(try await LimitTests.echoes(path))
    }
  }

  @Test func `half a message and silence ends its connection`() async throws {
    var limits = Limits()
    limits.messageSeconds = 1
    try await Fixture.serving(limits: limits) { path, server in
      let reply = try await Fixture.blocking {
        let client = try Client(path: path)
        try client.sendBytes(Array(#"{"method":"#.utf8))
        return (try client.receive(), try client.receive())
      }
      #expect(LimitTests.words(reply.0) == "the call was not complete after 1 s")
      #expect(reply.1 == nil)
      #expect(server.activity.dropped == 1)
      #expect(server.activity.heldBytes == 0)
    }
  }

  @Test func `silence alone is no offence`() async throws {
    var limits = Limits()
    limits.messageSeconds = 1
    limits.stallSeconds = 1
    try await Fixture.serving(limits: limits) { path, server in
      let silent = try Client(path: path)
      // Outlasts the limit by way of another caller that offends against it.
      let reply = try await Fixture.blocking {
        let client = try Client(path: path)
        try client.sendBytes([UInt8(ascii: "{")])
        _ = try client.receive()
        return try client.receive()
      }
      #expect(reply == nil)
      let call = #"{"method":"org.example.test.Echo","parameters":{"text":"x"}}"#
      try silent.send(Array(call.utf8))
      silent.finishSending()
      while server.activity.calls == 0 { await Task.yield() }
      #expect(try silent.receive() != nil)
    }
  }

  @Test func `unfinished messages share a limit, and short ones need none of it`() async throws {
    var limits = Limits()
    limits.heldBytes = 150
    limits.freeBytes = 80
    try await Fixture.serving(limits: limits) { path, server in
      let first = try Client(path: path)
      try first.sendBytes(Array(repeating: UInt8(ascii: "x"), count: 180))
      while server.activity.heldBytes < 100 { await Task.yield() }
      let reply = try await Fixture.blocking {
        let second = try Client(path: path)
        try second.sendBytes(Array(repeating: UInt8(ascii: "x"), count: 180))
        return try second.receive()
      }
      #expect(LimitTests.words(reply)?.contains("wait for an answer") == true)
      #expect(server.activity.heldBytes == 100)
      #expect(try await LimitTests.echoes(path))
    }
  }

  @Test func `a user's calls have less room than all users' together`() async throws {
    var limits = Limits()
    limits.heldBytes = 1000
    limits.heldBytesPerUser = 100
    limits.freeBytes = 0
    try await Fixture.serving(limits: limits) { path, server in
      let reply = try await Fixture.blocking {
        let client = try Client(path: path)
        try client.sendBytes(Array(repeating: UInt8(ascii: "x"), count: 101))
        return try client.receive()
      }
      #expect(LimitTests.words(reply) == "more than 100 bytes of calls wait for an answer")
      #expect(server.activity.heldBytes == 0)
    }
  }

  @Test func `a call takes its room until it is answered`() async throws {
    var limits = Limits()
    limits.freeBytes = 0
    let waits = Waits()
    try await Fixture.serving(limits: limits, waits: waits) { path, server in
      let client = try Client(path: path)
      let call = #"{"method":"org.example.test.Wait"}"#
      try client.send(Array(call.utf8))
      var started = waits.started.stream.makeAsyncIterator()
      await started.next()
      #expect(server.activity.heldBytes == call.utf8.count + 1)
      // What follows is read, and counted, and not yet begun.
      try client.send(Array(call.utf8))
      while server.activity.heldBytes < 2 * (call.utf8.count + 1) { await Task.yield() }
      #expect(server.activity.calls == 1)
      _ = consume client
      while server.activity.heldBytes > 0 { await Task.yield() }
    }
  }

  @Test func `a caller that never reads is dropped and holds up nobody`() async throws {
    var limits = Limits()
    limits.stallSeconds = 1
    try await Fixture.serving(limits: limits) { path, server in
      let lazy = try Client(path: path)
      try lazy.send(Array(#"{"method":"org.example.test.Flood","more":true}"#.utf8))
      repeat { #expect(try await LimitTests.echoes(path)) } while server.activity.dropped == 0
    }
  }

  @Test func `a user has so many connections and no more`() async throws {
    var limits = Limits()
    limits.connectionsPerUser = 5
    try await Fixture.serving(limits: limits) { path, server in
      var clients: [Client] = []
      for _ in 1...5 { clients.append(try Client(path: path)) }
      while server.activity.connections < 5 { await Task.yield() }
      let one = Text(text: "x")
      // Asks, as the client does whether or not its call still found an ear.
      let refusal = try await Fixture.blocking {
        #expect(throws: VarlinkError.self) {
          try Client(path: path).call("org.example.test.Echo", one, as: Text.self)
        }
      }
      let words = try refusal?.parameters(as: Text.self).text
      #expect(words == "there are 5 connections already, which is the limit")
      #expect(server.activity.refused == 1)
      clients.removeLast()
      while server.activity.connections == 5 { await Task.yield() }
      #expect(try await LimitTests.echoes(path))
    }
  }

  @Test func `two hundred connections are served at once`() async throws {
    try await Fixture.serving { path, server in
      let good = try await Fixture.blocking {
        let clients = try (1...200).map { _ in try Client(path: path) }
        for (number, client) in clients.enumerated() {
          let call =
            #"{"method":"org.example.test.Echo","parameters":{"text":"\#(number)"}}"#
          try client.send(Array(call.utf8))
        }
        return try clients.enumerated().count { number, client in
          try client.receive() == Array(#"{"parameters":{"text":"\#(number)"}}"#.utf8)
        }
      }
      #expect(good == 200)
      #expect(server.activity.peakConnections == 200)
    }
  }
}
