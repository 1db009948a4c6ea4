// What a client sees of the server: the standard interface, answers, errors, streams.

import Testing
import Varlink
import VarlinkServer

@Suite struct ServerTests {
  private struct Info: Decodable, Sendable {
    var vendor: String
    var product: String
    var version: String
    var url: String
    var interfaces: [String]
  }

  @Test func `the service says what it is`() async throws {
    try await Fixture.serving { path, _ in
      let info = try await Fixture.blocking {
        try Client(path: path).call("org.varlink.service.GetInfo", as: Info.self)
      }
      #expect(info.product == "Product")
      #expect(info.interfaces == ["org.varlink.service", "org.example.test"])
    }
  }

  @Test(arguments: ["org.varlink.service", "org.example.test"])
  func `every interface is described`(name: String) async throws {
    try await Fixture.serving { path, _ in
      let reply = try await Fixture.blocking {
        try Client(path: path).call(
          "org.varlink.service.GetInterfaceDescription", ["interface": name],
          as: [String: String].self)
      }
      let text = try #require(reply["description"])
      #expect(try InterfaceDescription(parsing: text).name == name)
    }
  }

  @Test(arguments: [
    ("org.example.none.Echo", "org.varlink.service.InterfaceNotFound"),
    ("org.example.test.None", "org.varlink.service.MethodNotFound"),
    ("org.varlink.service.None", "org.varlink.service.MethodNotFound"),
    ("org.example.test.Absent", "org.varlink.service.MethodNotImplemented"),
    ("org.example.test.Echo", "org.varlink.service.InvalidParameter"),
    ("org.example.test.Flood", "org.varlink.service.ExpectedMore"),
    ("org.example.test.Trip", "org.example.test.Tripped"),
    ("org.example.test.Huge", "org.example.test.Tripped"),
    ("Echo", "org.varlink.service.MethodNotFound"),
    ("", "org.varlink.service.MethodNotFound"),
  ])
  func `a call that cannot be answered gets the right error`(
    method: String, name: String
  ) async throws {
    var limits = Limits()
    limits.messageBytes = 1 << 16
    try await Fixture.serving(limits: limits) { path, _ in
      let error = try await Fixture.blocking {
        #expect(throws: VarlinkError.self) {
          try Client(path: path).call(method, as: Text.self)
        }
      }
      #expect(error?.name == name)
    }
  }

  @Test func `a parameter of the wrong type is named`() async throws {
    try await Fixture.serving { path, _ in
      let error = try await Fixture.blocking {
        #expect(throws: VarlinkError.self) {
          try Client(path: path).call("org.example.test.Echo", ["text": 1], as: Text.self)
        }
      }
      #expect(try error?.parameters(as: [String: String].self) == ["parameter": "text"])
    }
  }

  @Test func `a stream ends with its last reply`() async throws {
    try await Fixture.serving { path, _ in
      let counts = try await Fixture.blocking {
        var counts: [Int] = []
        try Client(path: path).call(
          "org.example.test.Stream", Count(count: 500), each: Count.self
        ) {
          counts.append($0.count)
          return true
        }
        return counts
      }
      #expect(counts == Array(1...500))
    }
  }

  @Test func `two calls in one packet are answered in order`() async throws {
    try await Fixture.serving { path, _ in
      let replies = try await Fixture.blocking {
        let client = try Client(path: path)
        let calls =
          #"{"method":"org.example.test.Echo","parameters":{"text":"一"}}"# + "\0"
          + #"{"method":"org.example.test.Echo","parameters":{"text":"二"}}"# + "\0"
        try client.sendBytes(Array(calls.utf8))
        return [try client.receive(), try client.receive()]
      }
      #expect(replies[0] == Array(#"{"parameters":{"text":"一"}}"#.utf8))
      #expect(replies[1] == Array(#"{"parameters":{"text":"二"}}"#.utf8))
    }
  }

  @Test func `a message in single bytes is put together`() async throws {
    try await Fixture.serving { path, _ in
      let reply = try await Fixture.blocking {
        let client = try Client(path: path)
        let call = #"{"method":"org.example.test.Echo","parameters":{"text":"慢"}}"# + "\0"
        for byte in call.utf8 { try client.sendBytes([byte]) }
        return try client.receive()
      }
      #expect(reply == Array(#"{"parameters":{"text":"慢"}}"#.utf8))
    }
  }

  @Test func `a caller that has sent its last call still gets the answers`() async throws {
    try await Fixture.serving { path, _ in
      let replies = try await Fixture.blocking {
        let client = try Client(path: path)
        let call = #"{"method":"org.example.test.Echo","parameters":{"text":"x"}}"#
        for _ in 1...3 { try client.send(Array(call.utf8)) }
        client.finishSending()
        var count = 0
        while try client.receive() != nil { count += 1 }
        return count
      }
      #expect(replies == 3)
    }
  }

  @Test func `a oneway call gets no reply`() async throws {
    try await Fixture.serving { path, _ in
      let reply = try await Fixture.blocking {
        let client = try Client(path: path)
        try client.send(Array(#"{"method":"org.example.test.None","oneway":true}"#.utf8))
        try client.send(
          Array(#"{"method":"org.example.test.Echo","parameters":{"text":"x"}}"#.utf8))
        return try client.receive()
      }
      #expect(reply == Array(#"{"parameters":{"text":"x"}}"#.utf8))
    }
  }

  @Test func `a large message goes both ways`() async throws {
    try await Fixture.serving { path, _ in
      let text = String(repeating: "整改", count: 1 << 18)
      let reply = try await Fixture.blocking {
        try Client(path: path).call("org.example.test.Echo", Text(text: text), as: Text.self)
      }
      #expect(reply.text.utf8.count == text.utf8.count)
    }
  }

  @Test func `a caller that goes away ends the method that answers it`() async throws {
    let waits = Waits()
    try await Fixture.serving(waits: waits) { path, _ in
      let call = Array(#"{"method":"org.example.test.Wait"}"#.utf8)
      var client: Client? = try Client(path: path)
      try client?.send(call)
      for await _ in waits.started.stream { break }
      client = nil
      for await _ in waits.ended.stream { break }
    }
  }

  @Test func `the server stops while methods are still answering`() async throws {
    let waits = Waits()
    let kept = Kept()
    try await Fixture.serving(waits: waits) { path, _ in
      let client = try Client(path: path)
      try client.send(Array(#"{"method":"org.example.test.Wait"}"#.utf8))
      for await _ in waits.started.stream { break }
      kept.keep(client)
    }
    for await _ in waits.ended.stream { break }
  }
}
