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

    @Test func `calls changed at random neither end the daemon nor make it grow`() async throws {
      let service = try Service()
      try service.start()
      try Samples.small(1).write(to: service.drop.appendingPathComponent("a.txt"))
      try await service.sync()
      let socket = service.querySocket
      let count = Rounds.count(3_000, stress: 200_000)
      let replies = try await Callers.blocking {
        var calls = ChangedCalls()
        var replies = 0
        for _ in 0..<count {
          let client = try Client(path: socket)
          try client.limitWaiting(toMilliseconds: 2_000)
          try client.send(calls.next())
          // ignoring: a call that became one that waits, such as Follow or Sync, has no answer yet.
          if (try? client.receive()) != nil { replies += 1 }
        }
        return replies
      }
      #expect(replies > count / 10)
      _ = try await Callers.statusTime(socket)
      let resident = try Resident(of: service.number)
      Rounds.report("\(count) changed calls, \(replies) answered: \(resident)")
      #expect(resident.peak < 256 << 20)
    }

    @Test(arguments: ["io.noticed", "io.noticed.control"])
    func `the oddest values of every parameter of every method are answered`(interface: String)
      async throws
    {
      let service = try await Service.filled()
      let script = Programs.root.appendingPathComponent("Tests/ProgramTests/Support/extreme-calls")
      let ended = try await Programs.run(
        Programs.python, [script.path, service.runtime + "/" + interface, interface])
      try #require(ended.status == 0, "\(ended.errors)")
      let answers = try ended.object().mapValues { $0 as? Int ?? 0 }
      #expect(answers["a reply", default: 0] > 0 && answers["InvalidParameter", default: 0] > 0)
      #expect(try Resident(of: service.number).peak < 256 << 20)
      let kinds = answers.sorted { $0.value > $1.value }.map { "\($0.value) \($0.key)" }
      Rounds.report("extreme calls of \(interface): \(kinds.joined(separator: ", "))")
      #expect(try await service.stop() == 0)
    }

    @Test func `one user's connections have a limit, and other users are served beyond it`()
      async throws
    {
      let service = try Service()
      try service.start()
      let socket = service.querySocket
      let (served, refused) = try await Callers.blocking {
        var served: [Client] = []
        var refused = 0
        for _ in 0..<2_000 {
          let client = try Client(path: socket)
          try client.limitWaiting(toMilliseconds: 20_000)
          let reply = try? client.call(
            "io.noticed.Explain", ["path": "/nowhere"], as: Anything.self)
          if reply == nil { refused += 1 } else { served.append(client) }
        }
        return (Kept(served), refused)
      }
      Rounds.report(
        "2000 connections of one user: \(served.clients.count) served, \(refused) refused")
      #expect(served.clients.count == 1024)
      #expect(refused == 976)
      let own = try await service.noticectl("list")
      #expect(own.status == 69)
      #expect(own.errors.contains("1024"))
      if Programs.isRoot {
        for place in [service.place.path, service.runtime] { chmod(place, 0o755) }
        chmod(socket, 0o666)
        let other = try await Programs.run(
          "/usr/bin/env",
          [
            "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
            Programs.path("noticectl"), "--runtime", service.runtime, "status",
          ])
        #expect(other.status == 0, "\(other.errors)")
      } else {
        print("Not root: another user's connections are not tested.")
      }
      #expect(try Resident(of: service.number).peak < Resident.limit / 2)
      withExtendedLifetime(served) {}
    }

    @Test func `messages up to the limit are read, longer ones refused, and many at once wait`()
      async throws
    {
      let service = try Service()
      try service.start()
      let socket = service.querySocket
      let limit = Client.messageLimit
      // The answer would repeat the path and be too long, which the daemon says.
      let path = String(repeating: "x", count: limit - 1 - Callers.explain("").count)
      let longest = try await Callers.answer(to: Callers.explain(path), at: socket)
      #expect(longest?.contains("a reply of") == true)
      let tooLong = try await Callers.answer(to: Callers.padded(to: limit), at: socket)
      #expect(tooLong?.contains("io.noticed.TooLarge") == true)
      let one = Callers.padded(to: limit - 1)
      let count = Rounds.count(3, stress: 400)
      let answers = try await withThrowingTaskGroup { group in
        for _ in 0..<count { group.addTask { try await Callers.answer(to: one, at: socket) } }
        return try await group.reduce(into: [String]()) { $0.append($1 ?? "") }
      }
      let answered = answers.count { $0.contains("\"vendor\"") }
      let refused = answers.count { $0.contains("io.noticed.Unavailable") }
      let resident = try Resident(of: service.number)
      Rounds.report(
        "\(count) calls of 16 MiB at once: \(answered) answered, \(refused) refused, \(resident)")
      #expect(answered + refused == count)
      #expect(resident.peak < Resident.limit / 2)
      #expect(try await Callers.statusTime(socket) < 5)
    }

    @Test func `slow, silent and greedy callers are dropped, and others are served meanwhile`()
      async throws
    {
      let service = try Service(settings: ["ReadingTimeLimit=120s"])
      try service.start()
      let socket = service.querySocket
      // Large enough that its stream does not fit into the socket's buffers.
      let line = "2024年3月5日，县卫生健康局检查医疗机构3家，发现问题1个。\n"
      try Data(String(repeating: line, count: 15_000).utf8)
        .write(to: service.drop.appendingPathComponent("large.txt"))
      try await service.sync()
      async let slow = Callers.blocking {
        let client = try Client(path: socket)
        try client.limitWaiting(toMilliseconds: 1_000)
        // A byte a second: each wait for an answer that does not come takes one.
        for byte in Callers.explain("/nowhere/in/particular") {
          try client.sendBytes([byte])
          if let reply = try? client.receive() { return String(decoding: reply, as: UTF8.self) }
        }
        return "the whole call was taken"
      }
      async let half = Callers.answer(to: nil, prefix: Array(#"{"method":"#.utf8), at: socket)
      let lazy = try await Callers.blocking {
        try (0..<20).map { number in
          let client = try Client(path: socket)
          let call = #"{"method":"io.noticed.Original","more":true,"parameters":{"id":1}}"#
          // Half of them ask for much more than they take, the others once.
          for _ in 0..<(number % 2 == 0 ? 1 : 50) { try client.send(Array(call.utf8)) }
          return Box(client)
        }
      }
      var slowest = 0.0
      var dropped = 0
      let deadline = ContinuousClock.now + .seconds(100)
      while dropped < 22, ContinuousClock.now < deadline {
        slowest = max(slowest, try await Callers.statusTime(socket))
        let status = try await service.asked("status", "--format", "json").object()
        let sockets = try #require(status["sockets"] as? [[String: Any]])
        dropped = sockets.reduce(0) { $0 + ($1["dropped"] as? Int ?? 0) }
      }
      #expect(dropped == 22)
      #expect(try await slow.contains("io.noticed.Unavailable"))
      #expect(try await half?.contains("io.noticed.Unavailable") == true)
      let resident = try Resident(of: service.number)
      Rounds.report("22 bad callers dropped; the slowest status took \(slowest) s; \(resident)")
      #expect(slowest < 5)
      #expect(resident.peak < Resident.limit / 2)
      withExtendedLifetime(lazy) {}
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

/// A reply, whatever it says.
private struct Anything: Decodable {}

/// Clients that stay connected.
private struct Kept: @unchecked Sendable {
  // Each is for one task at a time, and here for none.
  let clients: [Client]

  init(_ clients: [Client]) { self.clients = clients }
}

/// A client that stays connected.
private struct Box: @unchecked Sendable {
  let client: Client

  init(_ client: Client) { self.client = client }
}

/// Calls of every method, with a few bytes changed; the same ones in every run.
private struct ChangedCalls {
  private static let calls = [
    #"{"method":"io.noticed.List","parameters":{"filter":{"kind":"other","since":"2024","limit":3}}}"#,
    #"{"method":"io.noticed.Show","parameters":{"id":1,"withText":true}}"#,
    #"{"method":"io.noticed.Source","parameters":{"id":1,"figure":1,"context":40}}"#,
    #"{"method":"io.noticed.Search","parameters":{"query":"检查 OR (kind:other figure>3)","limit":9}}"#,
    #"{"method":"io.noticed.Figures","parameters":{"filter":{"issuer":"青禾县","limit":5}}}"#,
    #"{"method":"io.noticed.Explain","parameters":{"path":"/tmp/\\x41"}}"#,
    #"{"method":"io.noticed.Original","more":true,"parameters":{"id":1}}"#,
    #"{"method":"io.noticed.Rejected","parameters":{"all":true,"limit":2,"offset":1}}"#,
    #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"io.noticed"}}"#,
  ].map { Array($0.utf8) }
  private var state: UInt64 = 4

  mutating func next() -> [UInt8] {
    var call = Self.calls[number(below: Self.calls.count)]
    for _ in 0...number(below: 3) where !call.isEmpty {
      let place = number(below: call.count)
      switch number(below: 4) {
      case 0: call[place] = UInt8(1 + number(below: 255))
      case 1: call.remove(at: place)
      case 2: call.insert(contentsOf: call[place...].prefix(7), at: place)
      default: call[place] = UInt8(ascii: "9")
      }
    }
    return call
  }

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
