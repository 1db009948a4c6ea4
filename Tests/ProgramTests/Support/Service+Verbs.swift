// A daemon with something in its store, for the tests of verbs.

import Foundation
import Testing

extension Service {
  /// A daemon that has read the samples of seeds/ and refused two empty files.
  static func filled() async throws -> Service {
    let service = try Service()
    try service.start()
    let seeds = Programs.root.appendingPathComponent("seeds")
    let files = try FileManager.default.contentsOfDirectory(
      at: seeds, includingPropertiesForKeys: nil
    ).filter { ["txt", "html"].contains($0.pathExtension) }
    for (index, seed) in files.sorted(by: { $0.path < $1.path }).enumerated() {
      try FileManager.default.copyItem(
        at: seed, to: service.drop.appendingPathComponent(seed.lastPathComponent))
      // The first sample is a report with findings; it becomes notice 1.
      if index == 0 { try await service.sync() }
    }
    for name in ["empty-1.txt", "empty-2.txt"] {
      try Data().write(to: service.drop.appendingPathComponent(name))
    }
    try await service.sync()
    return service
  }

  /// Runs noticectl with a call given as a list.
  func call(_ arguments: [String], input: Data? = nil) async throws -> Ended {
    try await Programs.run(
      Programs.path("noticectl"), arguments,
      environment: ["NOTICED_RUNTIME": runtime, "LANG": "C.UTF-8"], input: input)
  }
}

/// Calls of noticectl, one for each verb.
enum Calls {
  /// Those that ask.
  static let queries: [[String]] = [
    ["status"], ["list"], ["search", "卫生"], ["show", "1"], ["source", "1"], ["findings"],
    ["actions"], ["measures"], ["targets"], ["figures"], ["dates"], ["people"], ["contacts"],
    ["repairs"], ["remarks"], ["rejected"], ["explain", "/nowhere/x"], ["stats"], ["metrics"],
    ["export"], ["original", "1"], ["sync"], ["follow"], ["ledger", "problems"],
    ["ledger", "tasks"], ["ledger", "targets"],
    ["ledger", "responsibilities"], ["ledger", "show", "1"], ["ledger", "grades"], ["due"],
    ["similar", "1"], ["digest"], ["sample"], ["rules", "list"],
  ]

  /// Those that change something.
  static let changes: [[String]] = [
    ["rescan"], ["reparse", "--all"], ["pause"], ["resume"], ["retry", "--all"], ["discard", "1"],
    ["verify"], ["backup", "-"], ["add", "-"], ["reload"], ["ledger", "set", "1", "done"],
    ["ledger", "link", "1", "2"], ["ledger", "unlink", "1", "2"], ["sample", "--judged", "-"],
  ]
}
