// Tests of SettingsFile.swift.

import Foundation
import Glibc
import LinuxIO
import NoticeLedger
import Testing

@testable import noticed

@Suite struct `A configuration file` {
  private let scratch: ScratchFolder
  private let defaults = Settings(locations: Locations(user: 0) { _ in nil })

  init() throws { scratch = try ScratchFolder() }

  /// The settings after one text.
  private func settings(_ text: String) throws -> Settings {
    var settings = defaults
    try SettingsFile.apply(text, path: FileName("/etc/test.conf"), to: &settings)
    return settings
  }

  /// The settings after the files of the test's own folder.
  private func read(isRequired: Bool = true) throws -> Settings {
    var settings = defaults
    try SettingsFile.read(
      FileName(scratch.place("noticed.conf")), isRequired: isRequired, into: &settings)
    return settings
  }

  private func mistake(_ work: () throws -> Settings) -> ConfigurationMistake? {
    do {
      _ = try work()
      return nil
    } catch {
      return error as? ConfigurationMistake
    }
  }

  @Test func `sets every key`() throws {
    var expected = defaults
    expected.drop = [FileName("/a"), FileName("/b c")]
    expected.rejected = FileName("/r")
    expected.after = .keep
    expected.settling = Settling.Times(quiet: .milliseconds(50), still: .seconds(20))
    expected.rescanEvery = .seconds(60)
    expected.pollEvery = .seconds(1)
    expected.limits.fileBytes = 1 << 20
    expected.limits.readingTime = .seconds(90)
    expected.reminders = [
      ReminderStep(name: "soon", daysAhead: 5), ReminderStep(name: "late", daysAhead: -1),
    ]
    expected.grading = GradeRules(
      overdue: .init(yellow: 2, red: 4), rebounded: .init(yellow: 0, red: 0),
      repeated: .init(yellow: 3, red: 9))
    expected.state = FileName("/s")
    expected.runtime = FileName("/u")
    let text = """
      # a comment
      ; another
      [Intake]
      Drop=/a
        Drop = /b c/
      Rejected=/r
      After=keep
      QuietTime=50ms
      StandStillTime=20s
      RescanInterval=1min
      PollInterval=1s
      MaximumFileSize=1M
      ReadingTimeLimit=1min 30s

      [Store]
      State=/s
      [Ledger]
      Reminders=soon:5 late:-1
      GradeOverdue=2 4
      GradeRebounded=0 0
      GradeRepeated=3 9
      [Control]
      Runtime=/u
      """
    #expect(try settings(text) == expected)
  }

  @Test func `may come from Windows`() throws {
    #expect(try settings("[Intake]\r\nDrop=/a\r\nAfter=keep\r\n").drop == [FileName("/a")])
    #expect(mistake { try settings("[Intake]\r\n\r\nDorp=/a\r\n") }?.line == 3)
  }

  @Test func `says again what is in force`() throws {
    let set = try settings("[Intake]\nDrop=/a\nAfter=keep\nQuietTime=50ms\nRescanInterval=90s\n")
    #expect(try settings(set.lines.joined(separator: "\n")) == set)
  }

  @Test(arguments: [
    ("[Intake]\nDorp=/a", 2, "Dorp="), ("[Intake]\n\n# x\nDrop=/a\nX=1", 5, "X="),
    ("[Inteke]\nDrop=/a", 2, "[Inteke]"), ("Drop=/a", 1, "before any section"),
    ("[Store]\nDrop=/a", 2, "there are State"), ("[Intake]\nDrop", 2, "Key=value"),
    ("[Intake]\nDrop=a", 2, "begins with /"), ("[Intake]\nAfter=burn", 2, "remove or keep"),
    ("[Intake]\nQuietTime=soon", 2, "span of time"), ("[Intake]\nQuietTime=0", 2, "span of time"),
    ("[Intake]\nMaximumFileSize=2G", 2, "1G"), ("[Intake]\nMaximumFileSize=0", 2, "1G"),
    ("[Store]\nState=", 2, "begins with /"), ("[Ledger]\nReminders=green", 2, "green:20"),
    ("[Ledger]\nGradeOverdue=1", 2, "two counts"), ("[Ledger]\nGradeOverdue=-1 2", 2, "two counts"),
  ])
  func `with a mistake names the file, the line and what would be right`(
    text: String, line: Int, hint: String
  ) throws {
    let mistake = try #require(mistake { try settings(text) })
    #expect(mistake.line == line)
    #expect(mistake.reason.contains(hint))
    #expect(mistake.description.hasPrefix("/etc/test.conf:\(line): "))
  }

  @Test func `forgets folders at an empty value`() throws {
    #expect(try settings("[Intake]\nDrop=/a\nDrop=\nDrop=/b").drop == [FileName("/b")])
  }

  @Test func `is read before its drop-ins, and these in the order of their names`() throws {
    try scratch.write("[Intake]\nDrop=/a\nQuietTime=1s\nAfter=keep\n", to: "noticed.conf")
    try scratch.makeFolder("noticed.conf.d")
    try scratch.write("[Intake]\nQuietTime=3s\n", to: "noticed.conf.d/20-b.conf")
    try scratch.write("[Intake]\nDrop=/b\nQuietTime=2s\n", to: "noticed.conf.d/10-a.conf")
    try scratch.write("nonsense", to: "noticed.conf.d/30-c.conf.bak")
    try scratch.write("nonsense", to: "noticed.conf.d/.40-d.conf")
    let settings = try read()
    #expect(settings.drop == [FileName("/a"), FileName("/b")])
    #expect(settings.settling.quiet == .seconds(3))
    #expect(settings.after == .keep)
  }

  @Test func `may be missing beside its drop-ins`() throws {
    try scratch.makeFolder("noticed.conf.d")
    try scratch.write("[Intake]\nAfter=keep\n", to: "noticed.conf.d/a.conf")
    #expect(try read(isRequired: false).after == .keep)
  }

  @Test func `that is missing altogether leaves the defaults`() throws {
    #expect(try read(isRequired: false) == defaults)
  }

  @Test func `that was named must be there`() {
    let mistake = mistake { try read() }
    #expect(mistake?.path == scratch.place("noticed.conf"))
    #expect(mistake?.line == nil)
  }

  @Test func `with a mistake in a drop-in names the drop-in`() throws {
    try scratch.makeFolder("noticed.conf.d")
    try scratch.write("\n[Intake]\nAfter=burn\n", to: "noticed.conf.d/a.conf")
    let mistake = mistake { try read(isRequired: false) }
    #expect(mistake?.path == scratch.place("noticed.conf.d/a.conf"))
    #expect(mistake?.line == 3)
  }

  @Test func `may be a symbolic link, and so may its folder and its drop-ins`() throws {
    try scratch.makeFolder("real")
    try scratch.makeFolder("real/dropins")
    try scratch.write("[Intake]\nDrop=/a\n", to: "real/main")
    try scratch.write("[Intake]\nDrop=/b\n", to: "real/b")
    #expect(symlink("../b", scratch.place("real/dropins/b.conf")) == 0)
    #expect(symlink("real/main", scratch.place("noticed.conf")) == 0)
    #expect(symlink("real/dropins", scratch.place("noticed.conf.d")) == 0)
    #expect(try read().drop == [FileName("/a"), FileName("/b")])
  }

  @Test func `whose folder of drop-ins cannot be listed is a mistake`() throws {
    #expect(symlink("noticed.conf.d", scratch.place("noticed.conf.d")) == 0)
    let mistake = mistake { try read(isRequired: false) }
    #expect(mistake?.path == scratch.place("noticed.conf.d"))
    #expect(mistake?.reason == "it cannot be listed: Too many levels of symbolic links")
  }

  @Test func `with more drop-ins than are looked at is a mistake`() throws {
    try scratch.makeFolder("noticed.conf.d")
    for number in 1...1000 { try scratch.write("", to: "noticed.conf.d/\(number).conf") }
    #expect(try read(isRequired: false) == defaults)
    try scratch.write("", to: "noticed.conf.d/one-more.conf")
    let mistake = mistake { try read(isRequired: false) }
    #expect(mistake?.reason.hasPrefix("it has more than 1000 files") == true)
  }

  @Test func `that cannot be read is a mistake, not a file that is missing`() throws {
    try scratch.makeFolder("noticed.conf")
    let mistake = mistake { try read(isRequired: false) }
    #expect(mistake?.reason == "it cannot be read: Is a directory")
  }
}
