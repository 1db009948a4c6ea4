// Ten million bytes a second: what the daemon takes of them, and that its memory does not grow.

import Foundation
import Testing

extension Faults {
  @Suite struct LoadTests {
    /// Bytes a second that are dropped.
    private static let rate = 10_000_000
    /// What the resident size may still grow by once the daemon is warm.
    private static let growth = 64 << 20

    @Test func `a long flood leaves the resident size where it was, and its end brings it down`()
      async throws
    {
      let service = try Service(settings: ["QuietTime=5ms"])
      service.program = Programs.measured("noticed")
      try service.start()
      let seconds = Rounds.count(15, stress: 600)
      let number = service.number
      let start = try Resident(of: number)
      let flood = Flood(into: service.drop, beside: service.place, bytesPerSecond: Self.rate)
      let samples = try await Callers.blocking { () -> [Int] in
        var samples: [Int] = []
        try flood.run(seconds: seconds) { samples.append(try Resident(of: number).now) }
        return samples
      }
      let status = try await service.asked("status", "--format", "json").object()
      let kept = try #require(status["notices"] as? Int)
      let outcomes = try #require(status["lastSeq"] as? Int)
      // What was not taken yet is not waited for: the folder is the queue, and it may be long.
      let left = try service.leftovers()
      var taken = flood.bytes
      for name in left {
        let path = service.dropped(name)
        // ignoring: it may be taken just now.
        guard let file = try? FileManager.default.attributesOfItem(atPath: path) else { continue }
        taken -= file[.size] as? Int ?? 0
        try? FileManager.default.removeItem(atPath: path)
      }
      try await service.sync()

      let warm = samples.dropFirst(samples.count / 3)
      let early = warm.prefix(warm.count / 2).max() ?? 0
      let late = warm.suffix(warm.count / 2).max() ?? 0
      #expect(late <= early + Self.growth)
      #expect(try Resident(of: number).peak < Resident.limit / 2)
      let fallen = try await Self.leastResident(
        of: number, within: .seconds(30), below: late * 3 / 4)
      #expect(fallen < max(late * 3 / 4, start.now + Self.growth))
      Rounds.report(
        """
        \(flood.files) files, \(flood.bytes / 1_000_000) MB in \(seconds) s: \(outcomes) outcomes \
        (\(outcomes / seconds)/s, \(taken / seconds / 1000) KB/s), \(kept) notices, \(left.count) \
        files left; resident \(start.now >> 20) MiB at the start, \
        \(early >> 20) in the middle, \(late >> 20) at the end, \(fallen >> 20) after it
        """)
      #expect(try await service.stop() == 0)
    }

    /// The least resident size until it is below a mark or the time is over.
    private static func leastResident(
      of process: Int32, within time: Duration, below mark: Int
    ) async throws -> Int {
      let deadline = ContinuousClock.now + time
      var least = Int.max
      while least > mark, ContinuousClock.now < deadline {
        least = min(least, try Resident(of: process).now)
        try await Task.sleep(for: .milliseconds(200))
      }
      return least
    }
  }
}

/// Drops notices at a rate: three of five new, the others the same as some before.
private final class Flood: @unchecked Sendable {
  private let drop: URL
  private let spare: URL
  private let rate: Int
  private let originals: [Data]
  private(set) var files = 0
  private(set) var bytes = 0
  private var recent: [Data] = []
  private var state: UInt64 = 10

  init(into drop: URL, beside place: URL, bytesPerSecond rate: Int) {
    self.drop = drop
    self.rate = rate
    spare = place.appendingPathComponent("spare.txt")
    let seeds = Programs.root.appendingPathComponent("seeds")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: seeds.path)) ?? []
    let notices = names.sorted().filter { $0.hasSuffix(".txt") }
      .compactMap { try? Data(contentsOf: seeds.appendingPathComponent($0)) }
    // The samples are short: real notices have 2 to 30 KB.
    originals = notices + notices.map { $0 + $0 + $0 + $0 }
  }

  /// Drops for so many seconds and calls `each` once a second.
  func run(seconds: Int, each: () throws -> Void) throws {
    let start = ContinuousClock.now
    for second in 1...seconds {
      while bytes < rate * second, ContinuousClock.now - start < .seconds(second) { try one() }
      try each()
      // Waits for the next second: the rate is the point.
      Thread.sleep(until: Date(timeIntervalSinceNow: .init((start + .seconds(second)) - .now)))
    }
  }

  private func one() throws {
    let notice: Data
    if number(below: 5) < 3 || recent.isEmpty {
      notice = originals[number(below: originals.count)] + Data("\n附件第\(files)号\n".utf8)
      if recent.count < 200 { recent.append(notice) } else { recent[files % 200] = notice }
    } else {
      notice = recent[number(below: recent.count)]
    }
    try notice.write(to: spare)
    guard rename(spare.path, drop.appendingPathComponent("\(files).txt").path) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
    files += 1
    bytes += notice.count
  }

  private func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}

extension TimeInterval {
  fileprivate init(_ duration: Duration) { self = duration / .seconds(1) }
}
