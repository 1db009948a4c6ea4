// What a store must hold after everything that was done to its daemon.

import Foundation
import Testing

/// Everything that a daemon kept, fetched through its own sockets.
struct KeptFiles {
  /// The outcomes, the first one first.
  let outcomes: [[String: Any]]

  /// Fetches the outcomes.
  init(in service: Service) async throws {
    outcomes = try await service.outcomes()
  }

  /// Expects one outcome for each file and no other, numbers without a gap, and the bytes of each
  /// notice as they were dropped.
  func expectExactly(_ files: [String: Data], in service: Service) async throws {
    let names = outcomes.compactMap { $0["name"] as? String }
    let twice = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(twice.isEmpty, "more than one outcome")
    let missing = Set(files.keys).subtracting(names).sorted()
    #expect(missing.isEmpty, "no outcome")
    #expect(Set(names).subtracting(files.keys).sorted() == [], "an outcome of no file")
    #expect(outcomes.compactMap { $0["seq"] as? Int } == Array(1...max(1, outcomes.count)))
    let others = outcomes.filter { $0["outcome"] as? String != "kept" }
    #expect(others.isEmpty, "not kept")
    let originals = try await originals(in: service)
    for outcome in outcomes {
      guard let id = outcome["notice"] as? Int, let name = outcome["name"] as? String else {
        continue
      }
      #expect(originals["\(id)"] == files[name], "the original of \(name)")
    }
  }

  private func originals(in service: Service) async throws -> [String: Data] {
    let ids = outcomes.compactMap { $0["notice"] as? Int }
    let script = """
      import base64, json, sys, varlink
      originals = {}
      with varlink.Client.new_with_address("unix:" + sys.argv[1]) as client, \\
           client.open("io.noticed") as noticed:
          for id in json.load(sys.stdin):
              pieces = [base64.b64decode(r["content"]) for r in noticed.Original(id, _more=True)]
              originals[str(id)] = base64.b64encode(b"".join(pieces)).decode()
      print(json.dumps(originals))
      """
    let ended = try await Programs.run(
      Programs.python, ["-c", script, service.querySocket],
      input: try JSONSerialization.data(withJSONObject: ids))
    try #require(ended.status == 0, "\(ended.errors)")
    return try ended.object().compactMapValues {
      ($0 as? String).flatMap { Data(base64Encoded: $0) }
    }
  }

  /// Expects SQLite to find nothing wrong with the store of a daemon that has stopped.
  static func expectSoundStore(of service: Service) async throws {
    let script = """
      import sqlite3, sys
      store = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True)
      print([store.execute("PRAGMA " + p).fetchall() for p in ("integrity_check", "foreign_key_check")])
      """
    let store = service.place.appendingPathComponent("state/store.sqlite").path
    let ended = try await Programs.run(Programs.python, ["-c", script, store])
    #expect(ended.text == "[[('ok',)], []]\n", "\(ended.errors)")
  }
}
