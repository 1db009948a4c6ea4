// What each verb puts out for programs stays what was promised.

import Foundation
import Testing

@Suite struct PromiseTests {
  @Test func `the keys of JSON and the columns of CSV are those of the golden files`() async throws
  {
    let service = try await Service.filled()
    let refused = service.drop.appendingPathComponent("empty-1.txt").path
    // Those without keys, and those that need another notice, problem or rule than every store has.
    let plain = ["original", "explain", "follow", "metrics", "digest", "due", "similar", "rules"]
    let calls =
      Calls.queries.filter { !plain.contains($0[0]) }
      + [["explain", refused], ["metrics"], ["rescan"], ["reparse", "--all"], ["verify"]]
    for call in calls {
      let json = try await succeeded(service, call + ["--format", "json"])
      let csv = try await succeeded(service, call + ["--format", "csv"])
      let lines = try await succeeded(service, call + ["--format", "jsonl"])
      let keys = try Keys.paths(of: json.output)
      #expect(throws: Never.self, "\(call) is no JSON") {
        try JSONSerialization.jsonObject(with: json.output)
      }
      let single = Set(keys.map { $0.hasPrefix("[]") ? String($0.dropFirst(3)) : $0 })
      #expect(try Keys.paths(of: lines.output) == single, "\(call)")
      let verb = call[0] == "ledger" ? "ledger-\(call[1])" : call[0]
      try Golden.check(verb, heading: heading(csv), keys: single)
    }
    let digest = try await succeeded(service, ["digest", "--format", "json"])
    try Golden.check("digest", heading: "", keys: try Keys.paths(of: digest.output))
    for (index, format) in ["json", "csv"].enumerated() {
      let copy = service.place.appendingPathComponent("copy-\(index)").path
      let ended = try await succeeded(service, ["backup", copy, "--format", format])
      if format == "json" {
        try Golden.check("backup", heading: "key,value", keys: try Keys.paths(of: ended.output))
      }
    }
    for what in ["notices", "findings", "targets"] {
      let csv = try await succeeded(service, ["export", "--what", what, "--format", "csv"])
      let json = try await succeeded(service, ["export", "--what", what])
      try Golden.check(
        "export-\(what)", heading: heading(csv), keys: try Keys.paths(of: json.output))
    }
  }

  private func heading(_ csv: Ended) -> String {
    String(csv.text.unicodeScalars.prefix { $0 != "\r" })
  }

  private func succeeded(_ service: Service, _ call: [String]) async throws -> Ended {
    let ended = try await service.call(call)
    try #require(ended.status == 0, "\(call): \(ended.errors)")
    return ended
  }
}
