// Verbs about the whole store: export, backup, verify, stats, metrics, and work on many notices.

import Foundation
import Testing

@Suite struct WholeStoreTests {
  @Test func `an export has every record as show has it, in order`() async throws {
    let service = try await Service.filled()
    let exported = try await service.asked("export").text.split(separator: "\n")
    let listed = try await service.asked("list", "--sort", "id", "--format", "json").array()
    #expect(exported.count == listed.count)
    for (line, row) in zip(exported, listed) {
      let id = try #require(row["id"] as? Int)
      let shown = try await service.asked("show", "\(id)", "--format", "json").text
      #expect(String(line) == shown.trimmingCharacters(in: .newlines))
    }
    let open = try await service.asked("export", "--what", "findings", "--status", "partly-done")
    let found = try await service.asked("findings", "--status", "partly-done", "--format", "jsonl")
    #expect(Set(open.text.split(separator: "\n")) == Set(found.text.split(separator: "\n")))
    #expect(!open.text.isEmpty)
    let measures = try await service.asked("export", "--what", "measures")
    let all = try await service.asked("measures", "--format", "jsonl")
    #expect(Set(measures.text.split(separator: "\n")) == Set(all.text.split(separator: "\n")))
  }

  @Test func `a backup is a store that a daemon takes up`() async throws {
    let service = try await Service.filled()
    let list = try await service.asked("list", "--format", "json").text
    let copy = service.place.appendingPathComponent("copy")
    let ended = try await service.asked("backup", copy.path)
    #expect(ended.text.contains("backed up"))
    let piped = try await service.asked("backup", "-").output
    #expect(piped.starts(with: Data("SQLite format 3".utf8)))
    let state = service.place.appendingPathComponent("state")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: state.path)
        .allSatisfy { !$0.hasPrefix("backup") })
    let other = try Service()
    let place = other.place.appendingPathComponent("state")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: copy, to: place.appendingPathComponent("store.sqlite"))
    try other.start()
    #expect(try await other.asked("list", "--format", "json").text == list)
    #expect(try await other.call(["verify"]).status == 0)
  }

  @Test func `damage in the store is found`() async throws {
    let service = try await Service.filled()
    #expect(try await service.stop() == 0)
    let script = """
      import sqlite3, sys
      store = sqlite3.connect(sys.argv[1])
      store.execute("UPDATE originals SET bytes = (SELECT bytes FROM originals WHERE notice_id = 2)"
                    " WHERE notice_id = 1")
      store.commit()
      """
    let path = service.place.appendingPathComponent("state/store.sqlite").path
    let damaged = try await Programs.run(Programs.python, ["-c", script, path])
    #expect(damaged.status == 0, "\(damaged.errors)")
    try service.start()
    let ended = try await service.call(["verify", "--format", "json"])
    #expect(ended.status == 65)
    let problems = try #require(try ended.object()["problems"] as? [[String: Any]])
    #expect(problems.map { $0["notice"] as? Int } == [1])
    #expect(problems.first?["what"] as? String == "its original has another digest")
  }

  @Test func `metrics are read by a parser that is not ours, and agree with the status`()
    async throws
  {
    let service = try await Service.filled()
    let script = """
      import json, sys
      from prometheus_client.openmetrics.parser import text_string_to_metric_families
      families = list(text_string_to_metric_families(sys.stdin.read()))
      samples = {s.name + "".join(sorted(s.labels.values())): s.value
                 for f in families for s in f.samples}
      print(json.dumps(samples))
      """
    let text = try await service.asked("metrics").output
    let parsed = try await Programs.run(Programs.python, ["-c", script], input: text)
    try #require(parsed.status == 0, "\(parsed.errors)")
    let samples = try parsed.object()
    let status = try await service.asked("status", "--format", "json").object()
    #expect(samples["noticed_notices"] as? Int == status["notices"] as? Int)
    #expect(samples["noticed_outcomes_totalrejected"] as? Int == 2)
    #expect(samples["noticed_healthy"] as? Int == 1)
    let counted = try #require(samples["noticed_latency_seconds_count"] as? Int)
    #expect(counted == status["lastSeq"] as? Int)
  }

  @Test func `statistics add up`() async throws {
    let service = try await Service.filled()
    let statistics = try await service.asked("stats", "--format", "json").object()
    func sum(_ key: String) -> Int {
      (statistics[key] as? [[String: Any]] ?? []).reduce(0) { $0 + ($1["count"] as? Int ?? 0) }
    }
    let notices = try #require(statistics["notices"] as? Int)
    #expect(notices > 5)
    #expect(sum("kinds") == notices)
    #expect(sum("encodings") == notices)
    #expect(sum("months") + (statistics["undated"] as? Int ?? 0) == notices)
    #expect(sum("outcomes") == notices + 2)
    #expect(sum("reasons") == 2)
    let findings = try await service.asked("findings", "--format", "json").array()
    #expect(sum("statuses") == findings.count)
  }

  @Test func `filters and orders do what they say`() async throws {
    let service = try await Service.filled()
    let one = try await service.asked("list", "--notice", "3", "--format", "json").array()
    #expect(one.map { $0["id"] as? Int } == [3])
    let partly = try await service.asked(
      "findings", "--status", "partly-done", "--format", "json"
    ).array()
    let owners = Set(partly.compactMap { ($0["notice"] as? [String: Any])?["id"] as? Int })
    let listed = try await service.asked("list", "--status", "partly-done", "--format", "json")
      .array().compactMap { $0["id"] as? Int }
    #expect(Set(listed) == owners)
    #expect(!owners.isEmpty)
    let byNumber = try await service.asked("figures", "--sort", "id", "--format", "json").array()
      .compactMap { ($0["notice"] as? [String: Any])?["id"] as? Int }
    #expect(byNumber == byNumber.sorted())
    let numbered = try await service.asked("list", "--format", "json").array()
      .compactMap { $0["documentNumber"] as? String }
    #expect(!numbered.isEmpty)
    let oldest = try await service.asked("search", "卫生", "--sort", "oldest", "--format", "json")
      .array().compactMap { ($0["notice"] as? [String: Any])?["date"] as? String }
    #expect(oldest == oldest.sorted())
  }
}
