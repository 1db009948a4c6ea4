// Ctrl-C in the middle of long work leaves everything as it was, or done.

import Foundation
import Testing

@Suite struct InterruptionTests {
  /// Runs noticectl and has it get SIGINT as it waits for a part of the answer for the nth time.
  private func interrupted(
    _ service: Service, _ call: [String], at place: Int
  ) async throws -> Ended {
    try await Programs.run(
      "/usr/bin/env",
      [
        // Test runners ignore the signal, and so would what they start.
        "--default-signal=INT", "strace", "-qq", "-o", "/dev/null", "-e", "trace=recvfrom", "-e",
        "inject=recvfrom:signal=SIGINT:when=\(place)", Programs.path("noticectl"),
      ] + call, environment: ["NOTICED_RUNTIME": service.runtime, "LANG": "C.UTF-8"])
  }

  @Test func `long work that is broken off leaves everything consistent`() async throws {
    let service = try await Service.filled()
    let folder = service.place.appendingPathComponent("copies")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let before = try await service.asked("list", "--format", "json").output
    let problems = try await service.asked("ledger", "problems", "--format", "json").output
    var broken: Set<String> = []
    for call in [
      ["export"], ["verify"], ["reparse", "--all"], ["backup", folder.path + "/copy"],
    ] {
      for place in 1...3 {
        let ended = try await interrupted(service, call, at: place)
        // Shells and Process count the signal; strace ends by the signal of its program.
        if ended.status != 0 { broken.insert(call[0]) }
        #expect([0, 130].contains(ended.status), "\(call) at \(place): \(ended.errors)")
        let copies = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(copies == (ended.status == 0 && call[0] == "backup" ? ["copy"] : []))
        for copy in copies { try FileManager.default.removeItem(atPath: folder.path + "/" + copy) }
      }
    }
    #expect(broken == ["export", "verify", "reparse", "backup"])
    // The daemon's own copy of the store goes with the client that asked for it.
    let state = service.place.appendingPathComponent("state").path
    for _ in 1...200 where try Self.copies(in: state) { try await service.sync() }
    #expect(try !Self.copies(in: state))
    #expect(try await service.call(["verify"]).status == 0)
    #expect(try await service.call(["reparse", "--all"]).status == 0)
    #expect(try await service.asked("list", "--format", "json").output == before)
    #expect(
      try await service.asked("ledger", "problems", "--format", "json").output == problems)
    #expect(try await service.stop() == 0)
  }

  private static func copies(in folder: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: folder).contains { $0.hasPrefix("backup") }
  }
}
