// How verbs end where there is nothing, something wrong, no daemon, or no permission.

import Foundation
import Testing

@Suite struct EndingTests {
  @Test func `an empty store is answered with nothing`() async throws {
    let service = try Service()
    try service.start()
    let lists = [
      "list", "findings", "actions", "targets", "people", "remarks", "rejected", "export",
    ]
    for verb in lists {
      for (format, text) in [("table", ""), ("json", "[]"), ("jsonl", "")] {
        let ended = try await service.call([verb, "--format", format])
        #expect(ended.status == 0)
        #expect(ended.text.filter { $0 != "\n" } == text, "\(verb) \(format)")
      }
      let csv = try await service.call([verb, "--format", "csv"])
      #expect(csv.text.split(separator: "\r\n").count == 1, "\(verb) has its columns")
    }
    for call in [["search", "整改"], ["list", "--kind", "work-plan"], ["retry", "--all"]] {
      #expect(try await service.call(call).status == 1, "\(call)")
    }
    for call in [["stats"], ["metrics"], ["verify"], ["status"], ["sync"], ["reparse", "--all"]] {
      let ended = try await service.call(call)
      #expect(ended.status == 0, "\(call): \(ended.errors)")
    }
  }

  @Test func `what there is not is said, and has its status`() async throws {
    let service = try await Service.filled()
    let nowhere: [[String]] = [
      ["show", "999"], ["original", "999"], ["source", "999"], ["source", "1", "--figure", "9999"],
      ["reparse", "999"], ["retry", "999"], ["discard", "999"], ["add", "/nowhere/file"],
    ]
    for call in nowhere {
      let ended = try await service.call(call)
      #expect(ended.status == 66, "\(call): \(ended.errors)")
      #expect(ended.errors.hasPrefix("noticectl: "))
      #expect(ended.output.isEmpty)
    }
    let file = service.place.appendingPathComponent("there")
    try Data("mine".utf8).write(to: file)
    #expect(try await service.call(["backup", file.path]).status == 73)
    #expect(try Data(contentsOf: file) == Data("mine".utf8))
    let missing = try await service.call(["explain", "/nowhere/x"])
    #expect(missing.status == 0)
    #expect(missing.text.contains("there is no such file") && !missing.text.contains("move it"))
    let elsewhere = try await service.call(["explain", file.path])
    #expect(elsewhere.text.contains("move it into one of them"))
    let unseen = service.drop.appendingPathComponent("unseen.txt").path
    #expect(try await service.call(["explain", unseen]).status == 1)
    #expect(try await service.call(["rescan", "/nowhere"]).status == 66)
    #expect(try await service.call(["ledger", "unlink", "1", "99999"]).status == 66)
    #expect(try await service.call(["ledger", "link", "1", "1"]).status == 64)
    #expect(try await service.call(["help", "frobnicate"]).status == 64)
    let digest = try await service.call(["--format", "json", "ledger", "problems", "--limit", "1"])
    #expect(try digest.array().count == 1)
    #expect(try await service.call(["add", "-"], input: Data()).status == 65)
  }

  @Test func `a mistake in a query is pointed at`() async throws {
    let service = try Service()
    try service.start()
    let ended = try await service.call(["search", "整改 kind:novel"])
    #expect(ended.status == 64)
    let lines = ended.errors.split(separator: "\n").map(String.init)
    #expect(lines.first?.contains("column 9") == true)
    #expect(lines.dropFirst() == ["  整改 kind:novel", "            ^"])
    let chinese = try await service.call(["search", "整改 kind:novel", "--lang", "zh"])
    let told = chinese.errors.split(separator: "\n").map(String.init)
    #expect(told.first?.contains("查询第 9 列：kind: 没有“novel”；可用：") == true)
    #expect(told.dropFirst() == ["  整改 kind:novel", "            ^"])
  }

  @Test(arguments: Calls.queries + Calls.changes)
  func `without a daemon a verb says so and ends with 3`(call: [String]) async throws {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("noticed-none-\(UUID().uuidString.prefix(8))")
    let ended = try await Programs.run(
      Programs.path("noticectl"), call, environment: ["NOTICED_RUNTIME": place.path])
    #expect(ended.status == 3)
    let said = call == ["status"] ? ended.text : ended.errors
    #expect(said.contains("noticed is not running"))
    #expect(said.contains("systemctl start noticed"))
  }

  @Test func `who is not let in is told what to do`() async throws {
    guard Programs.isRoot else {
      print("Not root: a client without permission is not tested.")
      return
    }
    let service = try Service()
    try service.start()
    func stranger(_ call: [String]) async throws -> Ended {
      try await Programs.run(
        "/usr/bin/env",
        ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", Programs.path("noticectl")]
          + call, environment: ["NOTICED_RUNTIME": service.runtime])
    }
    for call in Calls.queries {
      let ended = try await stranger(call)
      #expect(ended.status == 77, "\(call): \(ended.errors)")
      #expect((ended.errors + ended.text).contains("adduser"), "\(call)")
    }
    for call in Calls.changes {
      let ended = try await stranger(call)
      #expect(ended.status == 77, "\(call): \(ended.errors)")
      #expect(ended.errors.contains("sudo"), "\(call)")
    }
  }
}
