// The interfaces stay what clients were promised: golden files of the descriptions, and of a request
// and a reply of every method with every field set.

import Foundation
import NoticeRecord
import Testing

@testable import NoticeControl

@Suite struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  /// Compares with a golden file; with NOTICED_RECORD_GOLDEN set, writes it anew and fails.
  private func check(_ bytes: [UInt8], _ name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["NOTICED_RECORD_GOLDEN"] != nil {
      try Data(bytes).write(to: file)
      Issue.record("\(name) was written anew")
      return
    }
    let promised = try Data(contentsOf: file)
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: promised, as: UTF8.self))
  }

  @Test(arguments: [
    (QueryInterface.name, QueryInterface.description),
    (ControlInterface.name, ControlInterface.description),
  ])
  func `a description is as promised`(name: String, description: String) throws {
    try check(Array(description.utf8), name + ".varlink")
  }

  @Test(arguments: Samples.queries + Samples.changes)
  func `a method speaks as promised`(sample: Sample) throws {
    let request = try RecordJSON.encode(sample.request)
    let reply = try RecordJSON.encode(sample.reply)
    try check(request + [0x0A] + reply + [0x0A], sample.method + ".jsonl")
  }
}
