// Tests of Settings.swift: the example configuration tells the truth.

import Foundation
import LinuxIO
import Testing

@testable import noticed

@Suite struct `The example configuration` {
  @Test func `has every key, each with its default`() throws {
    let example = try String(
      contentsOf: Repository.file("etc/noticed.conf"), encoding: .utf8)
    // A commented key is `#Key=value`; prose has a space after its `#`.
    let uncommented = example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("#") && !$0.hasPrefix("# ") ? String($0.dropFirst()) : String($0) }
      .joined(separator: "\n")
    let locations = Locations(user: 0) { _ in nil }
    var defaults = Settings(locations: locations)
    var shown = defaults
    defaults.drop = [locations.drop]
    try SettingsFile.apply(uncommented, path: FileName("etc/noticed.conf"), to: &shown)
    #expect(shown == defaults)
    let manual = try String(contentsOf: Repository.file("man/noticed.conf.5"), encoding: .utf8)
    for setting in defaults.stated {
      #expect(manual.contains("\n.It Va \(setting.key) Ns =\n"), "\(setting.key)= in the manual")
    }
    for line in defaults.lines where !line.isEmpty {
      let key = line.prefix { $0 != "=" }
      #expect(uncommented.contains(key.hasPrefix("[") ? "\(key)" : "\n\(key)="))
    }
  }
}
