// Files that the reader dies of, and files that it never comes to the end of.

import Foundation
import Testing

extension Faults {
  @Suite struct PoisonTests {
    private static let trap = "此文有毒"
    private static let keepingTrap = "此文难存"
    private static let hang = "此文无尽"

    private func service(_ settings: [String] = []) throws -> Service {
      try Service(
        settings: settings,
        environment: [
          "NOTICED_TRAP_ON": Self.trap, "NOTICED_TRAP_KEEPING": Self.keepingTrap,
          "NOTICED_HANG_ON": Self.hang,
          "SWIFT_BACKTRACE": "enable=no",
        ])
    }

    private func drop(_ service: Service, good: Int, bad: [String: String]) throws {
      for number in 0..<good {
        try Samples.small(number).write(
          to: service.drop.appendingPathComponent("good-\(number).txt"))
      }
      for (name, text) in bad {
        let number = 1000 + (Int(name.filter(\.isNumber)) ?? 0)
        try (Samples.small(number) + Data(text.utf8))
          .write(to: service.drop.appendingPathComponent(name))
      }
    }

    /// Does as systemd does: starts the daemon again when it has ended by itself, until everything
    /// has its outcome.
    private func superviseUntilSettled(_ service: Service) async throws -> [Int32] {
      var deaths: [Int32] = []
      while deaths.count < 20 {
        // It may have died before anybody waited for it.
        if service.hasEnded { deaths.append(try await service.ended()) }
        if !service.isRunning { try service.start() }
        let settled = try await service.noticectl("sync", "--timeout", "60")
        if settled.status == 0 { break }
        deaths.append(try await service.ended())
      }
      return deaths
    }

    private func codes(_ service: Service) async throws -> [String: String] {
      let rejected = try await service.asked("rejected", "--format", "json").array()
      return Dictionary(
        rejected.map { ($0["name"] as? String ?? "", $0["code"] as? String ?? "") },
        uniquingKeysWith: { first, _ in first })
    }

    @Test func `a file that the reader dies of costs one death, and the rest are kept`()
      async throws
    {
      let service = try service()
      try service.start()
      // All of them are on their way together when the daemon goes on.
      _ = try await service.asked("pause")
      try drop(service, good: 20, bad: ["bad-1.txt": Self.trap, "bad-2.txt": Self.trap])
      #expect(try await service.noticectl("sync", "--timeout", "1").status == 75)
      _ = try await service.asked("resume")
      let deaths = try await superviseUntilSettled(service)
      #expect(deaths == [128 + SIGILL] || deaths == [128 + SIGTRAP])
      #expect(
        try await codes(service)
          == ["bad-1.txt": "crashed-the-reader", "bad-2.txt": "crashed-the-reader"])
      #expect(try await service.asked("list", "--format", "json").array().count == 20)
      #expect(try service.leftovers().isEmpty)
      // Once known they harm nobody any more.
      #expect(try await service.asked("retry", "--all").status == 0)
      try await service.sync()
      #expect(service.isRunning)
      #expect(try await codes(service).count == 2)
      Rounds.report("2 files that trap among 20: \(deaths.count) death")
    }

    @Test func `a file that the daemon dies of in keeping it is set aside, and the rest are kept`()
      async throws
    {
      let service = try service()
      try drop(service, good: 20, bad: ["bad-1.txt": Self.keepingTrap])
      let deaths = try await superviseUntilSettled(service)
      // One in the batch, the others alone; fewer than systemd's limit of starts in a row.
      #expect(deaths.count == 8)
      #expect(try await codes(service) == ["bad-1.txt": "never-finished"])
      #expect(try await service.asked("list", "--format", "json").array().count == 20)
      #expect(try service.leftovers().isEmpty)
    }

    @Test func `a file that never ends is set aside, and the rest are kept`() async throws {
      let service = try service(["ReadingTimeLimit=1s"])
      try drop(service, good: 20, bad: ["bad.txt": Self.hang])
      #expect(try await superviseUntilSettled(service) == [])
      #expect(try await codes(service) == ["bad.txt": "too-slow"])
      #expect(try await service.asked("list", "--format", "json").array().count == 20)
      #expect(try await service.problems().contains { $0.hasPrefix("1 of at most 4 reading") })
      #expect(try await service.stop() == 0)
    }

    @Test func `many files that never end have the daemon start afresh, and end`() async throws {
      let service = try service(["ReadingTimeLimit=1s"])
      let bad = (1...6).map { ("bad-\($0).txt", Self.hang) }
      try drop(service, good: 10, bad: Dictionary(uniqueKeysWithValues: bad))
      let deaths = try await superviseUntilSettled(service)
      #expect(deaths == [70])
      #expect(service.log.contains("the daemon has to start afresh"))
      #expect(try await codes(service).values.sorted() == Array(repeating: "too-slow", count: 6))
      #expect(try await service.asked("list", "--format", "json").array().count == 10)
      #expect(try service.leftovers().isEmpty)
    }

    @Test func `the watchdog is fed while a long file is within its limit`() async throws {
      let service = try Service(
        settings: ["ReadingTimeLimit=4s"],
        environment: ["NOTICED_HANG_ON": Self.hang, "WATCHDOG_USEC": "400000"])
      try drop(service, good: 0, bad: ["bad.txt": Self.hang])
      try service.start()
      let manager = try #require(service.manager)
      var meals = 0
      while try service.leftovers() != [],
        manager.waits(within: .seconds(5), { $0 == "WATCHDOG=1" }) != nil
      {
        meals += 1
      }
      #expect(meals >= 10)
      #expect(try await codes(service) == ["bad.txt": "too-slow"])
    }
  }
}
