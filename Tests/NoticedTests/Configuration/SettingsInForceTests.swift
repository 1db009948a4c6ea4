// Tests of SettingsInForce.swift and of what a reload may change.

import LinuxIO
import Synchronization
import Testing

@testable import noticed

@Suite struct `Settings in force` {
  private static let defaults = Settings(locations: Locations(user: 0) { _ in nil })

  /// What the configuration on the disk says, for a test to change.
  private final class Disk: Sendable {
    let settings = Mutex<Result<Settings, ConfigurationMistake>>(.success(defaults))
  }

  private let disk = Disk()
  private let inForce: SettingsInForce

  init() throws {
    inForce = try SettingsInForce { [disk] () throws(ConfigurationMistake) in
      try disk.settings.withLock { $0 }.get()
    }
  }

  @Test func `change at a reload and not before`() throws {
    var new = Self.defaults
    new.settling.quiet = .seconds(1)
    new.limits.fileBytes = 5
    new.after = .keep
    disk.settings.withLock { $0 = .success(new) }
    #expect(inForce.now == Self.defaults)
    let change = try inForce.reload()
    #expect(inForce.now == new)
    #expect(change.applied.map(\.key) == ["After", "QuietTime", "MaximumFileSize"])
    #expect(change.needRestart.isEmpty)
    #expect(try inForce.reload().applied.isEmpty)
  }

  @Test func `keep the folders until a restart, and say so each time`() throws {
    var new = Self.defaults
    new.drop = [FileName("/other")]
    new.state = FileName("/elsewhere")
    new.pollEvery = .seconds(9)
    disk.settings.withLock { $0 = .success(new) }
    for round in 1...2 {
      let change = try inForce.reload()
      #expect(change.needRestart.map(\.key) == ["Drop", "State"])
      #expect(change.applied.map(\.key) == (round == 1 ? ["PollInterval"] : []))
    }
    #expect(inForce.now.drop == Self.defaults.drop)
    #expect(inForce.now.pollEvery == .seconds(9))
  }

  @Test func `stay as they are where the configuration has a mistake`() {
    let mistake = ConfigurationMistake(path: "/etc/x.conf", line: 7, reason: "no")
    disk.settings.withLock { $0 = .failure(mistake) }
    #expect(throws: mistake) { try inForce.reload() }
    #expect(inForce.now == Self.defaults)
  }
}
