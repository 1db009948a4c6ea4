// Digests and samples with the real programs.

import Foundation
import Testing

@Suite struct ReviewTests {
  @Test func `a digest names what came in, in every form`() async throws {
    let service = try await Service.filled()
    let kept = try await service.asked("list", "--format", "json").array().count
    let digest = try await service.asked("digest", "--format", "json").object()
    let outcomes = try #require(digest["outcomes"] as? [[String: Any]])
    #expect(outcomes.first?["count"] as? Int == kept)
    #expect(outcomes.last?["count"] as? Int == 2)
    let problems = try await service.asked("ledger", "problems", "--format", "json").array()
    let standings = try #require(digest["standings"] as? [[String: Any]])
    #expect(standings.reduce(0) { $0 + ($1["count"] as? Int ?? 0) } == problems.count)
    // The samples are older than the tests: what they state is no news of this week.
    #expect((digest["changes"] as? [Any])?.isEmpty == true)
    let earlier = try #require(digest["changedEarlier"] as? [[String: Any]])
    #expect(earlier.reduce(0) { $0 + ($1["count"] as? Int ?? 0) } == problems.count)
    #expect((digest["earlierChanges"] as? [Any])?.count == 10)
    let undated = try await service.asked("list", "--format", "json").array()
      .count { $0["date"] == nil }
    #expect(digest["older"] as? Int == kept - undated)
    let may = try await service.asked(
      "digest", "--period", "month", "--on", "2025-05-28", "--format", "json"
    ).object()
    let ofMay = try #require(may["changes"] as? [[String: Any]])
    #expect(Set(ofMay.compactMap { $0["on"] as? String }) == ["2025-05-28"])
    #expect(ofMay.count == problems.count { $0["openedOn"] as? String == "2025-05-28" })

    for (format, start) in [
      ("text", "Digest 20"), ("markdown", "# Digest 20"), ("html", "<!DOCTYPE html>"),
    ] {
      let text = try await service.asked("digest", "--period", "month", "--format", format).text
      #expect(text.hasPrefix(start), "\(format)")
    }
    let chinese = try await service.asked("digest", "--period", "quarter", "--lang", "zh").text
    #expect(chinese.hasPrefix("工作摘要 20"))
  }

  @Test func `the period before is another one, and nothing came in then`() async throws {
    let service = try await Service.filled()
    let present = try await service.asked("digest", "--format", "json").object()
    let before = try await service.asked("digest", "--last", "--format", "json").object()
    #expect((before["through"] as? String ?? "9") < (present["from"] as? String ?? "0"))
    #expect((before["notices"] as? [Any])?.isEmpty == true)
    let named = try await service.asked(
      "digest", "--on", "2024-02-29", "--period", "quarter", "--format", "json"
    ).object()
    #expect(named["name"] as? String == "2024-Q1")
    #expect(named["through"] as? String == "2024-03-31")
    #expect(try await service.call(["digest", "--on", "2024-02-30"]).status == 64)
    #expect(try await service.call(["digest", "--format", "csv"]).status == 64)
  }

  @Test func `a digest is put into a folder under its name, and a newer one in its place`()
    async throws
  {
    let service = try Service()
    try service.start()
    let folder = service.place.appendingPathComponent("digests")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    for _ in 1...2 {
      let said = try await service.asked(
        "digest", "--on", "2026-11-22", "--format", "html", "--into", folder.path)
      #expect(said.text == folder.path + "/2026-W47.html\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["2026-W47.html"])
    }
    let file = try String(
      contentsOf: folder.appendingPathComponent("2026-W47.html"), encoding: .utf8)
    #expect(file.hasPrefix("<!DOCTYPE html>"))
    #expect(try await service.call(["digest", "--into", "/nowhere/x"]).status == 73)
  }

  @Test func `samples are judged by a program, and stats say how accurate the facts are`()
    async throws
  {
    let service = try await Service.filled()
    let lines = try await service.asked("sample", "--limit", "10", "--format", "jsonl").text
    let facts = try lines.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(facts.count == 10)
    // What a copy had lost stands nowhere.
    for fact in facts where fact["sort"] as? String != "repairs" {
      #expect((fact["original"] as? String)?.isEmpty == false, "\(fact)")
    }
    let judged = try facts.enumerated().map { index, fact in
      var fact = fact
      fact["right"] = index > 0
      fact["note"] = index > 0 ? nil : "wrong unit"
      return String(decoding: try JSONSerialization.data(withJSONObject: fact), as: UTF8.self)
    }
    let taken = try await service.call(
      ["sample", "--judged", "-"], input: Data(judged.joined(separator: "\n").utf8))
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.text == "judgements kept: 10\n")

    let stats = try await service.asked("stats", "--format", "json").object()
    let accuracy = try #require(stats["accuracy"] as? [[String: Any]])
    #expect(accuracy.reduce(0) { $0 + ($1["judged"] as? Int ?? 0) } == 10)
    #expect(accuracy.reduce(0) { $0 + ($1["right"] as? Int ?? 0) } == 9)
    for sort in accuracy {
      let (low, share, high) = (
        sort["low"] as? Double ?? 2, sort["share"] as? Double ?? 0, sort["high"] as? Double ?? -1
      )
      #expect(low <= share && share <= high && 0 <= low && high <= 1)
    }
    #expect(try await service.asked("stats").text.contains("Accuracy by judged samples"))
  }

  @Test(arguments: [
    ("{}", 65), ("nonsense", 65), ("", 0),
    (#"{"notice":1,"sort":"figures","ordinal":99999,"words":"x","right":true}"#, 66),
    (#"{"notice":1,"sort":"figures","ordinal":1,"words":"other words","right":true}"#, 66),
    (#"{"notice":1,"sort":"sculptures","ordinal":1,"words":"x","right":true}"#, 65),
  ])
  func `a judgement that cannot be kept is said to be so`(line: String, status: Int32)
    async throws
  {
    let service = try Service()
    try service.start()
    let ended = try await service.call(["sample", "--judged", "-"], input: Data(line.utf8))
    #expect(ended.status == status, "\(ended.errors)")
    #expect(try await service.call(["sample"]).status == 1)
  }
}
