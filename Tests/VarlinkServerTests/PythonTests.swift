// A stock client, Python's, gets on with the server, and our client with a stock server.

import Glibc
import Testing
import TextForms
import Varlink
import VarlinkServer

@Suite struct PythonTests {
  @Test func `Python lists the interfaces, reads their descriptions, calls and streams`()
    async throws
  {
    guard let python = try await Python.interpreter() else { return }
    try await Fixture.serving { path, _ in
      let run = try await Python.run(
        python,
        """
        import sys, varlink
        client = varlink.Client.new_with_address("unix:" + sys.argv[1])
        with client.open("org.varlink.service") as service:
            print(service.GetInfo()["interfaces"])
        print(sorted(client.get_interface("org.example.test").members))
        with client.open("org.example.test") as test:
            print(test.Echo("整改"))
            print([reply["count"] for reply in test.Stream(3, _more=True)])
            try:
                test.Trip()
            except varlink.VarlinkError as error:
                print(error.error())
        """, path)
      #expect(
        run.output
          == """
          ["org.varlink.service", "org.example.test"]
          ["Absent", "Echo", "Flood", "Huge", "Stream", "Trip", "Tripped", "Wait"]
          {"text": "整改"}
          [1, 2, 3]
          org.example.test.Tripped

          """.replacingQuotes)
    }
  }

  @Test func `Python's certification client passes`() async throws {
    guard let python = try await Python.interpreter() else { return }
    let passed = Certification.Passed()
    try await Fixture.withFolder { folder in
      let path = folder + "/socket"
      let server = Server(try Certification.service(passed: passed))
      try await Fixture.running(server, on: .path(path, mode: 0o600)) {
        let run = try await Python.run(
          python,
          """
          import sys, varlink
          from varlink.tests.test_certification import run_client
          run_client(varlink.Client.new_with_address("unix:" + sys.argv[1]))
          """, path)
        #expect(run.output.contains("Certification passed"), "\(run.output)")
        #expect(run.output.contains(#"End: {'all_ok': True}"#), "\(run.output)")
      }
    }
  }

  @Test func `our client passes the certification of Python's server`() async throws {
    guard let python = try await Python.interpreter() else { return }
    try await Fixture.withFolder { folder in
      let path = folder + "/socket"
      let server = try await Fixture.blocking {
        // The server says that it listens by its first line.
        let script = """
          import sys, varlink.tests.test_certification as t
          with t.varlink.ThreadingServer("unix:" + sys.argv[1], t.ServiceRequestHandler) as server:
              print("ready", flush=True)
              server.serve_forever()
          """
        let command = "exec '\(python)' -c '\(script)' '\(path)'"
        let stream = try #require(popen("echo $$; \(command)", "re"))
        let process = try #require(pid_t(PythonTests.readLine(stream).trimmed))
        #expect(PythonTests.readLine(stream).trimmed == "ready")
        return process
      }
      defer { kill(server, SIGKILL) }
      let ended = try await Fixture.blocking { try PythonTests.certify(Client(path: path)) }
      #expect(ended == ["all_ok": true])
    }
  }

  /// Takes a client through the certification and returns what the last call answers.
  private static func certify(_ client: Client) throws -> JSON {
    let start = try client.call(Certification.name + ".Start", as: JSON.self)
    guard case .object(let identity) = start else { return start }
    func with(_ reply: JSON) -> JSON {
      guard case .object(let members) = reply else { return reply }
      return .object(members.merging(identity) { $1 })
    }
    var reply: JSON = [:]
    for step in 1...9 {
      reply = try client.call(
        Certification.name + ".Test0\(step)", with(reply), as: JSON.self)
    }
    var lines: [JSON] = []
    try client.call(Certification.name + ".Test10", with(reply), each: [String: JSON].self) {
      lines.append($0["string"] ?? .null)
      return true
    }
    try client.tell(Certification.name + ".Test11", with(["last_more_replies": .array(lines)]))
    return try client.call(Certification.name + ".End", with([:]), as: JSON.self)
  }

  private static func readLine(_ stream: UnsafeMutablePointer<FILE>) -> String {
    var line = [CChar](repeating: 0, count: 4096)
    guard fgets(&line, Int32(line.count), stream) != nil else { return "" }
    return String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension String {
  fileprivate var trimmed: String { String(prefix { $0 != "\n" }) }

  /// Python prints strings in single quotes.
  fileprivate var replacingQuotes: String {
    String(map { $0 == "\"" ? "'" : $0 })
  }
}
