// The daemon on stores that it did not make: older, newer, damaged, and something else.

import Foundation
import Testing

extension Faults {
  @Suite struct UpgradeTests {
    private static let fixture = Programs.root
      .appendingPathComponent("Tests/NoticeStoreTests/Fixtures/schema-1.sqlite")

    private static func service(with store: Data) throws -> (Service, URL) {
      let service = try Service()
      let state = service.place.appendingPathComponent("state")
      try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
      let file = state.appendingPathComponent("store.sqlite")
      try store.write(to: file)
      return (service, file)
    }

    @Test func `the store of an earlier version is taken over with all that it holds`()
      async throws
    {
      let (service, _) = try Self.service(with: Data(contentsOf: Self.fixture))
      try service.start()
      #expect(try await service.asked("list", "--format", "json").array().count == 5)
      #expect(try await service.outcomes().count == 7)
      try Samples.small(1).write(to: service.drop.appendingPathComponent("new.txt"))
      try await service.sync()
      #expect(try await service.asked("list", "--format", "json").array().count == 6)
      #expect(try await service.asked("show", "1").text.contains("2025年"))
      #expect(try await service.stop() == 0)
    }

    @Test func `a newer store is refused with what to do, and left as it is`() async throws {
      let (service, file) = try Self.service(with: Data(contentsOf: Self.fixture))
      let change = "INSERT INTO grdb_migrations VALUES ('999 from the future')"
      let changed = try await Programs.run(
        Programs.python, ["-c", Self.executeScript, file.path, change])
      try #require(changed.status == 0, "\(changed.errors)")
      try await Self.expectRefusal(of: service, file, naming: ["newer", "install"])
    }

    @Test func `a damaged store, or none at all, is refused with what to do`() async throws {
      var damaged = try Data(contentsOf: Self.fixture)
      damaged.replaceSubrange(100..<4096, with: Data(repeating: 7, count: 3996))
      let (service, file) = try Self.service(with: damaged)
      try await Self.expectRefusal(of: service, file, naming: ["damaged", "backup"])
      let text = Data(String(repeating: "not a store\n", count: 999).utf8)
      let (other, letter) = try Self.service(with: text)
      try await Self.expectRefusal(of: other, letter, naming: ["not a store", "left as it is"])
    }

    private static func expectRefusal(
      of service: Service, _ file: URL, naming words: [String]
    ) async throws {
      let before = try Data(contentsOf: file)
      let ended = try await Programs.run(
        Programs.path("noticed"),
        [
          "run", "--drop", service.drop.path, "--state", file.deletingLastPathComponent().path,
          "--runtime", service.runtime,
        ])
      #expect(ended.status == 69)
      for word in words + [file.path] { #expect(ended.errors.contains(word), "\(ended.errors)") }
      #expect(try Data(contentsOf: file) == before)
    }

    private static let executeScript = """
      import sqlite3, sys
      with sqlite3.connect(sys.argv[1]) as db:
          db.execute(sys.argv[2])
      db.close()
      """
  }
}
