// A system clock that is set while the daemon runs.

import Foundation
import Testing

extension Faults {
  @Suite struct ClockTests {
    private static let isAllowed =
      Programs.isRoot && ProcessInfo.processInfo.environment["NOTICED_SET_CLOCK"] == "1"

    /// A clock that only the daemon sees, so that nobody else is disturbed.
    @Test(arguments: [1, -1] + (Rounds.areLong ? [30 * 365, -60 * 365, -200_000] : []))
    func `a daemon's clock that leaps by days while it works makes no difference`(days: Int)
      async throws
    {
      let clock = try await LeapingClock()
      let service = try Service(
        settings: ["RescanInterval=1s"], environment: clock.environment)
      try service.start()
      let dropper = Dropper(service)
      for (number, leap) in [days, 0, -days].enumerated() {
        try dropper.drop(Samples.small(number), as: "\(number)-before.txt", by: .appended)
        try clock.leap(toDays: leap)
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
      #expect(try await service.stop() == 0)
    }

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

/// A system clock that leaps for the daemons that are started with its environment.
private final class LeapingClock {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("noticed-clock-\(UUID().uuidString.prefix(8))")

  /// Builds it; the Swift toolchain brings a C compiler.
  init() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = Programs.root.appendingPathComponent("Tests/ProgramTests/Support/leaping-clock")
    let built = try await Programs.run(
      "/usr/bin/env", ["clang", "-x", "c", "-shared", "-fPIC", "-o", library, source.path])
    try #require(built.status == 0, "\(built.errors)")
    try Data(count: 8).write(to: URL(fileURLWithPath: offset))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var library: String { folder.appendingPathComponent("clock.so").path }
  private var offset: String { folder.appendingPathComponent("offset").path }

  /// What a daemon is to be started with.
  var environment: [String: String] { ["LD_PRELOAD": library, "CLOCK_OFFSET": offset] }

  /// Sets the clock so many days off the machine's.
  func leap(toDays days: Int) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: offset))
    // In place: the daemon has the file in its memory.
    try withUnsafeBytes(of: days * 86_400) { try file.write(contentsOf: Data($0)) }
    try file.close()
  }
}
