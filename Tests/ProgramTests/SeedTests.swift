// The samples of seeds/ and the record that each must yield.

import Foundation
import Testing

@Suite struct SeedTests {
  private static let folder = Programs.root.appendingPathComponent("seeds")

  private static let seeds: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") }.sorted()

  @Test func `there are at least eight samples`() {
    #expect(Self.seeds.count >= 8)
  }

  /// With `NOTICED_RECORD_SEEDS` set the record is written anew, and the test fails, so that nobody
  /// takes the writing for a passing test.
  @Test(arguments: seeds)
  func `a sample yields its golden record`(seed: String) async throws {
    let file = Self.folder.appendingPathComponent(seed)
    let golden = file.deletingPathExtension().appendingPathExtension("record.json")
    let ended = try await Programs.run(Programs.path("noticed"), ["parse", file.path])
    try #require(ended.status == 0, "\(ended.errors)")
    let record = try JSONSerialization.jsonObject(with: ended.output)
    let pretty = try JSONSerialization.data(
      withJSONObject: record, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    if ProcessInfo.processInfo.environment["NOTICED_RECORD_SEEDS"] != nil {
      try (pretty + Data("\n".utf8)).write(to: golden)
      Issue.record("the record of \(seed) was written anew; read it, and run the test again")
      return
    }
    let expected = try JSONSerialization.jsonObject(with: Data(contentsOf: golden))
    let same = try JSONSerialization.data(
      withJSONObject: expected, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    #expect(
      String(decoding: pretty, as: UTF8.self) == String(decoding: same, as: UTF8.self),
      "NOTICED_RECORD_SEEDS=1 writes it anew, if the new record is right")
  }
}
