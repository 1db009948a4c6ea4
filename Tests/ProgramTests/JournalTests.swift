// The entries that a real journald receives.

import Foundation
import Testing

@Suite struct JournalTests {
  @Test func `a real journald has one entry an outcome, with its fields`() async throws {
    guard Programs.isRoot else {
      print("Not root: a journald of our own cannot be started, so the journal is not tested.")
      return
    }
    guard let documents = try Samples.real() else { return }
    let service = try Service()
    let rules = service.place.appendingPathComponent("watch.d")
    try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
    try Data("[Match]\nQuery=kind:work-plan\n[Entry]\nPriority=warning\nField=TEAM=plans\n".utf8)
      .write(to: rules.appendingPathComponent("plans.conf"))
    let script = Programs.root
      .appendingPathComponent("Tests/ProgramTests/Support/with-journald").path
    let ended = try await Programs.run(
      "/usr/bin/env",
      [
        "unshare", "-m", script, Programs.path("noticed"), Programs.path("noticectl"),
        service.place.path,
      ] + documents.map(\.path))
    try #require(ended.status == 0, "\(ended.errors)\n\(service.log)")
    let entries = try ended.text.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let kept = entries.filter { $0["NOTICE_OUTCOME"] as? String == "kept" }
    #expect(kept.count == documents.count)
    #expect(
      Set(kept.compactMap { $0["NOTICE_FILE"] as? String })
        == Set(documents.map(\.lastPathComponent)))
    #expect(Set(kept.compactMap { $0["NOTICE_SEQ"] as? String }).count == documents.count)
    for entry in kept {
      #expect((entry["NOTICE_SHA256"] as? String)?.utf8.count == 64)
      #expect((entry["MESSAGE_ID"] as? String)?.utf8.count == 32)
      #expect(entry["NOTICE_ID"] is String && entry["NOTICE_KIND"] is String)
      #expect(entry["PRIORITY"] as? String == "6")
    }
    let plan = try #require(kept.first { $0["NOTICE_KIND"] as? String == "work-plan" })
    let watched = entries.filter { $0["NOTICE_RULE"] as? String == "plans" }
    #expect(watched.map { $0["NOTICE_ID"] as? String } == [plan["NOTICE_ID"] as? String])
    #expect(watched.first?["PRIORITY"] as? String == "4")
    #expect(watched.first?["TEAM"] as? String == "plans")
  }
}
