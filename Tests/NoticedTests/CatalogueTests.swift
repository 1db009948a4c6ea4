// Tests of systemd/*.catalog: what `journalctl -x` says of each kind of entry, in both languages.

import Foundation
import Testing

@testable import noticed

@Suite struct `The message catalogue` {
  static let languages = ["systemd/noticed.catalog", "systemd/noticed.zh_CN.catalog"]

  /// The entries of a catalogue by their identifiers: the header lines, and the text.
  private static func entries(of path: String) throws -> [String: [String]] {
    let text = try String(contentsOf: Repository.file(path), encoding: .utf8)
    var entries: [String: [String]] = [:]
    var id: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- ") {
        id = String(line.dropFirst(3))
        #expect(entries[id ?? ""] == nil, "\(line) stands twice in \(path)")
        entries[id ?? "", default: []] = []
      } else if let id {
        entries[id, default: []].append(String(line))
      }
    }
    return entries
  }

  @Test(arguments: languages)
  func `explains every kind of entry and no other`(path: String) throws {
    let explained = try Set(Self.entries(of: path).keys)
    #expect(explained == Set(Log.Event.allCases.map(\.rawValue)))
  }

  @Test(arguments: languages)
  func `has a subject, who defined it, a manual page and a text in each entry`(path: String) throws
  {
    for (id, lines) in try Self.entries(of: path) {
      let end = try #require(lines.firstIndex(of: ""), "\(id) has no text")
      let header = lines[..<end].map { $0.prefix { $0 != ":" } }
      #expect(header == ["Subject", "Defined-By", "Documentation"], "\(id)")
      #expect(lines[end...].contains { !$0.isEmpty }, "\(id) has no text")
      #expect(lines.allSatisfy { $0.count <= 80 }, "\(id)")
    }
  }

  @Test func `names the same fields in both languages`() throws {
    let field = /@(NOTICE_[A-Z0-9_]+)@/
    let named = try Self.languages.map { path in
      try Self.entries(of: path).mapValues { lines in
        Set(lines.flatMap { $0.matches(of: field).map { String($0.1) } })
      }
    }
    #expect(named[0] == named[1])
  }

  @Test func `stands in the manual with its identifiers`() throws {
    let manual = try String(contentsOf: Repository.file("man/noticed.8"), encoding: .utf8)
    for event in Log.Event.allCases { #expect(manual.contains(event.rawValue), "\(event)") }
  }
}
