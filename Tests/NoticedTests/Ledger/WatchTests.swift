// Tests of Watch.swift: the entries that come of watch rules.

import Foundation
import LinuxIO
import NoticeRecord
import NoticeStore
import Testing

@testable import noticed

@Suite struct `The watch` {
  private let scratch: ScratchFolder
  private let store: Store
  private let watch: Watch

  init() throws {
    scratch = try ScratchFolder()
    store = try Store(at: scratch.place("store.sqlite"))
    let rules = [
      try WatchRule(
        "[Match]\nFigure=处罚>=1000人\n[Entry]\nPriority=err\nField=TEAM=a",
        path: FileName("/r/many.conf")),
      try WatchRule("[Match]\nStanding=done", path: FileName("/r/done.conf")),
    ]
    let settings = try SettingsInForce { () throws(ConfigurationMistake) in
      var settings = Settings(locations: Locations(user: 0) { _ in nil })
      settings.watch = rules
      return settings
    }
    watch = Watch(store: store, settings: settings)
  }

  /// Keeps reports that each tell of some people punished and one problem, and returns their numbers.
  private func keep(_ numbers: [Int], _ status: Finding.Status? = nil) async throws -> [Int64] {
    let nowhere = Span(start: 0, end: 0)
    let outcomes = numbers.map { number in
      var notice = Notice(
        source: Source(
          name: "a.txt", bytes: 1, sha256: "", encoding: "UTF-8", format: .text,
          script: .simplified),
        kind: .rectificationReport)
      notice.title = "通报\(number)"
      notice.issuer = "青石县水务局"
      notice.publishedOn = "2024-05-01"
      notice.figures = [
        Figure(
          subject: "处罚", value: Double(number), unit: "人", qualifier: "余",
          normalized: Quantity(value: Double(number), unit: "人"), span: nowhere)
      ]
      var finding = Finding(number: 1, title: "河道管护不到位", span: nowhere)
      finding.status = status
      notice.findings = status == nil ? [] : [finding]
      let digest = (0..<32).map { UInt8(truncatingIfNeeded: number >> (8 * ($0 % 4))) }
      let drop = Drop(
        folder: "/drop", name: Array("a".utf8), device: 1, inode: UInt64(number), size: 1,
        modifiedAt: 1, changedAt: 1, sha256: digest)
      return Outcome(
        drop: drop,
        verdict: .notice(notice, original: [1], text: "\(number)", body: notice.issuer))
    }
    return try await store.keep(outcomes).compactMap(\.notice)
  }

  @Test func `makes an entry of a match, with the rule's priority and fields`() async throws {
    let notices = try await keep([5569, 7])
    let entries = try await watch.entries(for: notices)
    let entry = try #require(entries.first)
    #expect(entries.count == 1)
    #expect(entry.event == .watched)
    #expect(entry.priority == .error)
    #expect(entry.message == "Rule many: 处罚 5569余人, 通报5569, 青石县水务局 (notice 1)")
    let fields = Dictionary(entry.fields.map { ($0.name, $0.value) }) { first, _ in first }
    #expect(fields["NOTICE_RULE"] == "many")
    #expect(fields["NOTICE_ID"] == "1")
    #expect(fields["NOTICE_FIGURE"] == "处罚 5569余人")
    #expect(fields["TEAM"] == "a")
    #expect(await watch.counts == ["many": 1])
    #expect(try await watch.entries(for: []).isEmpty)
  }

  @Test func `names the problem that stands otherwise, by a notice and by a person`() async throws {
    let entries = try await watch.entries(for: try await keep([1], .done))
    #expect(entries.map(\.message) == ["Rule done: 河道管护不到位, 青石县水务局 is done (problem 1)"])
    #expect(entries.first?.priority == .notice)
    let file = try #require(try await store.matter(1, today: "2024-06-01"))
    #expect(await watch.entries(for: file.matter).count == 1)
    var open = file.matter
    open.standing = .inProgress
    #expect(await watch.entries(for: open).isEmpty)
  }

  @Test func `lets one entry stand for too many`() async throws {
    let notices = try await keep(Array(1000..<1600))
    let entries = try await watch.entries(for: notices)
    #expect(entries.count == 1)
    let fields = try #require(entries.first).fields
    #expect(fields.contains { $0.name == "NOTICE_MATCHES" && $0.value == "600" })
    #expect(fields.contains { $0.name == "TEAM" })
  }
}
