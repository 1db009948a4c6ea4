// Documents as files: read by the real reader, kept as the daemon keeps them.

import Foundation
import NoticeLedger
import NoticeReader
import NoticeRecord
import NoticeStore
import Testing

/// Documents that tests read.
enum Documents {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A year of notices of three bodies of a made-up county, in the order of their days, which their
  /// names begin with.
  static func year() throws -> [URL] {
    try texts(in: tests.appending(path: "Ledger/Year"))
  }

  /// The five real documents; nil, with a word about it, where the corpus is not there.
  static func real() throws -> [URL]? {
    let folder = tests.appending(path: "../../../shared/corpus/real").standardized
    guard FileManager.default.fileExists(atPath: folder.path) else {
      print("not tested: the corpus is not beside the repository")
      #expect(ProcessInfo.processInfo.environment["CI"] == nil, "in CI the corpus must be there")
      return nil
    }
    return try texts(in: folder)
  }

  private static func texts(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
  }

  /// What the reader makes of a file.
  static func read(_ file: URL) throws -> (notice: Notice, text: String, bytes: [UInt8]) {
    let bytes = [UInt8](try Data(contentsOf: file))
    let original = Original(name: file.lastPathComponent, bytes: bytes, sha256: "")
    var notice = try Reader.read(original, withText: true)
    let text = notice.text ?? ""
    notice.text = nil
    return (notice, text, bytes)
  }
}

extension ScratchStore {
  /// Reads and keeps a document and returns its number.
  @discardableResult
  func keep(_ file: URL) async throws -> Int64 {
    let (notice, text, bytes) = try Documents.read(file)
    let drop = Drop(
      folder: "/drop", name: Array(file.lastPathComponent.utf8), device: 1, inode: 7,
      size: Int64(bytes.count), modifiedAt: 1, changedAt: 2, sha256: Sample.digest(bytes))
    let body = notice.issuer.map { Body.name(of: $0, region: notice.region) }
    let outcome = Outcome(
      drop: drop, verdict: .notice(notice, original: bytes, text: text, body: body))
    return try #require(try await store.keep([outcome]).first?.notice)
  }
}
