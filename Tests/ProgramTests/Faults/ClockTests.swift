// A system clock that is set while the daemon runs.

import Foundation
import Testing

extension Faults {
  @Suite struct ClockTests {
    private static let isAllowed =
      Programs.isRoot && ProcessInfo.processInfo.environment["NOTICED_SET_CLOCK"] == "1"

    /// Sets the machine's own clock, and sets it right again by the clock that nobody sets.
    @Test(.enabled(if: isAllowed, "NOTICED_SET_CLOCK=1, as root, sets the machine's clock"))
    func `a clock that is set a day forward and two back makes no difference`() async throws {
      let service = try Service(settings: ["RescanInterval=1s"])
      try service.start()
      let dropper = Dropper(service)
      let (before, start) = (time(nil), ContinuousClock.now)
      func set(_ days: Int) {
        let passed = Int((ContinuousClock.now - start).components.seconds)
        var now = timespec(tv_sec: before + passed + days * 86_400, tv_nsec: 0)
        #expect(clock_settime(CLOCK_REALTIME, &now) == 0)
      }
      defer { set(0) }
      for (number, days) in [1, -1, 0].enumerated() {
        try dropper.drop(Samples.small(number), as: "\(number)-before.txt", by: .appended)
        set(days)
        #expect(try await service.noticectl("sync", "--timeout", "1").status == 75)
        try dropper.drop(Samples.small(number + 10), as: "\(number)-after.txt", by: .copied)
        try dropper.finish()
        let looks = try await service.status()["rescans"] as? Int ?? 0
        try await service.sync()
        while try await service.status()["rescans"] as? Int ?? 0 < looks + 3 {}
        let latency = try await service.status()["latency"] as? [String: Any]
        #expect(latency?["p50"] as? Double ?? -1 >= 0)
      }
      try await KeptFiles(in: service).expectExactly(dropper.files, in: service)
    }
  }
}
