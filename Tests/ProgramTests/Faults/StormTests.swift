// More files at once than the kernel's queue of events can tell of.

import Foundation
import Testing

extension Faults {
  @Suite struct StormTests {
    /// How many events the kernel's queue holds.
    private static let queueBound =
      (try? String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8))
      .flatMap { Int($0.filter(\.isNumber)) } ?? 16_384

    @Test(.enabled(if: queueBound <= 32_768))
    func `a file whose event was lost is found without being asked for`() async throws {
      let service = try Service()
      try service.start()
      #expect(kill(service.number, SIGSTOP) == 0)
      let (spare, noise) = (service.place.appendingPathComponent("spare").path, ".noise")
      try Samples.small(0).write(to: URL(fileURLWithPath: spare))
      // Names that are left alone fill the queue.
      for number in 0..<Self.queueBound {
        #expect(link(spare, service.dropped(noise + "\(number % 2)")) == 0)
        #expect(unlink(service.dropped(noise + "\(number % 2)")) == 0)
      }
      for number in 1...50 {
        #expect(rename(try Self.written(number, service), service.dropped("\(number).txt")) == 0)
      }
      #expect(kill(service.number, SIGCONT) == 0)
      #expect(try await service.followed(50)["outcome"] as? String == "kept")
      let status = try await service.status()
      #expect(status["overflows"] as? Int == 1)
      #expect(status["lastSeq"] as? Int == 50)
      #expect(try await service.asked("status").text.contains("Queue overflows: 1"))
    }

    private static func written(_ number: Int, _ service: Service) throws -> String {
      let file = service.place.appendingPathComponent("spare-\(number)")
      try Samples.small(number).write(to: file)
      return file.path
    }

    @Test(.enabled(if: Rounds.areLong && queueBound <= 32_768))
    func `an overflow of the kernel's queue loses no file, and is counted`() async throws {
      let service = try Service()
      service.program = Programs.measured("noticed")
      try service.start()
      // A daemon that stands still while the files come, as on a busy machine.
      #expect(kill(service.number, SIGSTOP) == 0)
      let count = Self.queueBound + 1000
      let spare = service.place.appendingPathComponent("spare").path
      try Samples.small(0).write(to: URL(fileURLWithPath: spare))
      for number in 0..<count { #expect(link(spare, service.dropped("\(number).txt")) == 0) }
      #expect(kill(service.number, SIGCONT) == 0)
      let start = ContinuousClock.now
      _ = try await service.asked("sync", "--timeout", "600")
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let status = try await service.status()
      #expect(status["overflows"] as? Int ?? 0 > 0)
      #expect(status["lastSeq"] as? Int == count)
      #expect(status["notices"] as? Int == 1)
      #expect(try service.leftovers().isEmpty)
      let text = try await service.asked("status").text
      #expect(text.contains("overflow"))
      Rounds.report("\(count) links at once: \(Int(Double(count) / seconds)) outcomes/s")
    }

    @Test func `a storm of files is kept whole while the daemon comes and goes`() async throws {
      let service = try Service()
      service.program = Programs.measured("noticed")
      let dropper = Dropper(service)
      let count = Rounds.count(600, stress: 100_000)
      let start = ContinuousClock.now
      for number in 0..<count {
        let way: Dropping = number % 2 == 0 ? .copied : .moved
        try dropper.drop(Samples.small(number), as: "\(number).txt", by: way)
        if number % (count / 4) == count / 8 {
          try service.start()
        } else if number % (count / 4) == count / 5 {
          if number < count / 2 { try await service.kill() } else { _ = try await service.stop() }
        }
      }
      try service.start()
      _ = try await service.asked("sync", "--timeout", "7200")
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      try await KeptFiles(in: service).expectExactly(dropper.files, in: service)
      #expect(try service.leftovers().isEmpty)
      let overflows = try await service.status()["overflows"] ?? 0
      Rounds.report("\(count) files: \(Int(Double(count) / seconds))/s, \(overflows) overflows")
    }

    @Test func `a million files in one folder are all seen, in little memory`() async throws {
      let service = try Service()
      service.program = Programs.measured("noticed")
      let count = Rounds.count(3_000, stress: 1_000_000)
      let spare = service.place.appendingPathComponent("spare")
      try Samples.small(0).write(to: spare)
      var original = spare.path
      for number in 0..<count {
        // ext4 allows 65,000 names for a file.
        if number % 60_000 == 0 {
          original = service.place.appendingPathComponent("spare-\(number)").path
          try FileManager.default.copyItem(atPath: spare.path, toPath: original)
        }
        #expect(link(original, service.dropped("\(number).txt")) == 0)
      }
      try service.start()
      let start = ContinuousClock.now
      _ = try await service.asked("sync", "--timeout", "3000")
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      #expect(try await service.status()["lastSeq"] as? Int == count)
      #expect(try service.leftovers().isEmpty)
      let resident = try Resident(of: service.number)
      #expect(resident.peak < Resident.limit / 4)
      Rounds.report("\(count) names: \(Int(Double(count) / seconds)) outcomes/s, \(resident)")
    }
  }
}
