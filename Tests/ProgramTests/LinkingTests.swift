// What the programs take of the libraries that they are linked with.

import Testing

@Suite struct LinkingTests {
  /// Statically linked it would be 1.5 MB larger and slower to start, see
  /// docs/decisions/0020-noticectl-linked-statically.md: that a text contains another is asked of
  /// the same library as what matches a regular expression.
  @Test func `noticectl takes nothing of the library of regular expressions`() async throws {
    let symbols = try await Programs.run(
      "/usr/bin/nm", ["-D", "--undefined-only", Programs.path("noticectl")])
    try #require(symbols.status == 0, "\(symbols.errors)")
    let names = String(decoding: symbols.output, as: UTF8.self).split(separator: "\n")
    #expect(names.contains { $0.hasSuffix(" swift_retain") })
    #expect(names.filter { $0.contains("_StringProcessing") } == [])
  }
}
