// The daemon on stores that it did not make: older, newer, damaged, and something else.

import Foundation
import Testing

extension Faults {
  @Suite struct UpgradeTests {
    /// A store of each earlier schema version, made by `Scripts/make-store-fixture`.
    private static let fixtures: [URL] = {
      let folder = Programs.root.appendingPathComponent("Tests/NoticeStoreTests/Fixtures")
      // ignoring: without fixtures there are no cases, which the tests of NoticeStore notice.
      let files = try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      return (files ?? []).filter { $0.pathExtension == "sqlite" }.sorted { $0.path < $1.path }
    }()

    private static func service(with store: Data) throws -> (Service, URL) {
      let service = try Service()
      return (service, try put(store, into: service))
    }

    @discardableResult
    private static func put(_ store: Data, into service: Service) throws -> URL {
      let state = service.place.appendingPathComponent("state")
      try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
      let file = state.appendingPathComponent("store.sqlite")
      try store.write(to: file)
      return file
    }

    @Test(arguments: fixtures)
    func `the store of an earlier version is taken over with all that it holds`(fixture: URL)
      async throws
    {
      let (service, _) = try Self.service(with: Data(contentsOf: fixture))
      try service.start()
      #expect(try await service.asked("list", "--format", "json").array().count == 5)
      #expect(try await service.outcomes().count == 7)
      try Samples.small(1).write(to: service.drop.appendingPathComponent("new.txt"))
      try await service.sync()
      #expect(try await service.asked("list", "--format", "json").array().count == 6)
      #expect(try await service.asked("show", "1").text.contains("2025年"))
      #expect(try await service.asked("verify").status == 0)
      #expect(try await service.stop() == 0)
    }

    @Test func `a newer store is refused with what to do, and left as it is`() async throws {
      let fixture = try #require(Self.fixtures.first)
      let (service, file) = try Self.service(with: Data(contentsOf: fixture))
      let change = "INSERT INTO grdb_migrations VALUES ('999 from the future')"
      let changed = try await Programs.run(
        Programs.python, ["-c", Self.executeScript, file.path, change])
      try #require(changed.status == 0, "\(changed.errors)")
      try await Self.expectRefusal(of: service, file, naming: ["newer", "install"])
    }

    @Test func `a damaged store, or none at all, is refused with what to do`() async throws {
      var damaged = try Data(contentsOf: #require(Self.fixtures.first))
      damaged.replaceSubrange(100..<4096, with: Data(repeating: 7, count: 3996))
      let (service, file) = try Self.service(with: damaged)
      try await Self.expectRefusal(of: service, file, naming: ["damaged", "backup"])
      let text = Data(String(repeating: "not a store\n", count: 999).utf8)
      let (other, letter) = try Self.service(with: text)
      try await Self.expectRefusal(of: other, letter, naming: ["not a store", "left as it is"])
      let (third, nothing) = try Self.service(with: Data())
      try await Self.expectRefusal(of: third, nothing, naming: ["is empty", "backup"])
    }

    /// Kills the daemon at every call of one kind in turn that it makes at its first start with a
    /// store, and starts it again.
    @Test(
      arguments: fixtures.map(Optional.some) + [nil],
      ["unlink", "fdatasync"] + (Rounds.areLong ? ["pwrite64", "openat", "rename"] : []))
    func `a start that is killed at any point is made up for by the next`(
      fixture: URL?, call: String
    ) async throws {
      var kills = 0
      while true {
        let service = try Service(
          prefix: [
            "strace", "-D", "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
            "inject=\(call):signal=SIGKILL:when=\(kills + 1)",
          ])
        if let fixture { try Self.put(Data(contentsOf: fixture), into: service) }
        if try await service.comesUp() { break }
        kills += 1
        service.prefix = []
        try service.start()
        #expect(try await service.asked("verify").status == 0, "\(call) \(kills)")
        let notices = try await service.status()["notices"] as? Int
        #expect(notices == (fixture == nil ? 0 : 5), "\(call) \(kills)")
        #expect(try await service.stop() == 0)
      }
      // Only a new store is renamed into its place.
      #expect((kills > 0) == (fixture == nil || call != "rename"))
      Rounds.report(
        "\(kills) kills at \(call), \(fixture?.lastPathComponent ?? "without a store")")
    }

    @Test func `a start that takes its time asks systemd for more`() async throws {
      let service = try Service(
        prefix: [
          "strace", "-D", "-f", "-o", "/dev/null", "-e", "trace=fdatasync", "-e",
          "inject=fdatasync:delay_enter=12000000:when=1",
        ])
      #expect(try await service.comesUp())
      #expect(service.asksForTime > 0)
      #expect(try await service.stop() == 0)
    }

    @Test func `a store that is removed under the daemon stops intake, and can be saved`()
      async throws
    {
      let service = try Service()
      try service.start()
      let dropper = Dropper(service)
      try dropper.drop(Samples.small(0), as: "0.txt", by: .moved)
      try await service.sync()
      let store = service.place.appendingPathComponent("state/store.sqlite")
      for suffix in ["", "-wal", "-shm"] {
        try FileManager.default.removeItem(atPath: store.path + suffix)
      }
      for number in 1...5 {
        try dropper.drop(Samples.small(number), as: "\(number).txt", by: .moved)
      }
      let manager = try #require(service.manager)
      let line = manager.waits { $0.hasPrefix("STATUS=intake is paused: \(store.path)") }
      try #require(line != nil, "\(service.log)")
      #expect(try service.leftovers() == (1...5).map { "\($0).txt" })
      let waited = try await service.noticectl("sync", "--timeout", "1")
      #expect(waited.errors.contains("5 files have no outcome yet"), "\(waited.errors)")
      let copy = service.place.appendingPathComponent("copy")
      _ = try await service.asked("backup", copy.path)
      #expect(try await service.stop() == 0)
      try FileManager.default.moveItem(at: copy, to: store)
      try service.start()
      try await service.sync()
      try await KeptFiles(in: service).expectExactly(dropper.files, in: service)
      #expect(try service.leftovers().isEmpty)
    }

    @Test func `a backup that is made while files arrive restores to what was kept by then`()
      async throws
    {
      let service = try Service()
      try service.start()
      let dropper = Dropper(service)
      let count = Rounds.count(60, stress: 3_000)
      let copies = (0..<3).map { service.place.appendingPathComponent("copy-\($0)").path }
      for number in 0..<count {
        try dropper.drop(Samples.small(number), as: "\(number).txt", by: .moved)
        if number % (count / 3) == count / 6 {
          _ = try await service.asked("backup", copies[number / (count / 3)])
        }
      }
      try await service.sync()
      let all = try await service.outcomes()
      for copy in copies {
        let (restored, _) = try Self.service(with: Data(contentsOf: URL(fileURLWithPath: copy)))
        try restored.start()
        #expect(try await restored.asked("verify").status == 0)
        let outcomes = try await restored.outcomes()
        let names = outcomes.compactMap { $0["name"] as? String }
        #expect(names == all.prefix(outcomes.count).compactMap { $0["name"] as? String })
        #expect(try await restored.stop() == 0)
      }
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
