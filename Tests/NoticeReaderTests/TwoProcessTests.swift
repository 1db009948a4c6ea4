// The reader in processes of their own: tables of words are hashed with another seed in each.

import Foundation
import NoticeReader
import NoticeRecord
import Testing

struct TwoProcessTests {
  /// Where a process that was started by this test writes its records.
  private static let outlet = "NOTICED_WRITE_RECORDS"
  private static let outletPath = ProcessInfo.processInfo.environment[outlet]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The samples of seeds/ and, where there is one, the corpus beside the repository.
  private static func documents() throws -> [URL] {
    let folders = [
      root.appending(path: "seeds"), Corpus.folder?.appending(path: "real"),
      Corpus.folder?.appending(path: "composed/docs"),
    ].compactMap(\.self)
    return try folders.flatMap {
      try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }
    .filter { ["txt", "html"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
  }

  /// One line a document.
  private static func records() throws -> Data {
    try documents().reduce(into: Data()) { lines, file in
      let original = Original(
        name: file.lastPathComponent, bytes: [UInt8](try Data(contentsOf: file)), sha256: "")
      lines += try RecordJSON.encode(Reader.read(original, withText: true)) + [0x0A]
    }
  }

  @Test(.enabled(if: outletPath != nil)) func `a process writes its records`() throws {
    let path = try #require(Self.outletPath)
    let records = try Self.records()
    try records.write(to: URL(filePath: path))
    #expect(!records.isEmpty)
  }

  @Test(.disabled(if: outletPath != nil), .timeLimit(.minutes(5)))
  func `the same bytes give the same records in every process`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "noticed-records-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let here = try Self.records()
    #expect(here.count { $0 == 0x0A } >= 8)
    for name in ["one", "two"] {
      let file = folder.appending(path: name)
      try Self.startAnother(writing: file)
      #expect(try Data(contentsOf: file) == here, "process \(name)")
    }
  }

  /// Runs this test's own program once more, for the test that writes the records.
  private static func startAnother(writing file: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = [
      "--testing-library", "swift-testing", "--filter", "TwoProcessTests", "--no-parallel",
    ]
    process.environment = ProcessInfo.processInfo.environment
      .merging([outlet: file.path]) { _, new in new }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
