// The corpus beside the repository, and short ways to read a text in a test.

import FoundationEssentials
import NoticeRecord

@testable import NoticeReader

/// The documents that lie beside the repository, where there are any.
enum Corpus {
  /// The folder; nil where it is absent, which a test may pass over unless it runs in CI.
  static var folder: URL? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "../shared/corpus").standardized
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  /// Whether the corpus must be there.
  static var isRequired: Bool { ProcessInfo.processInfo.environment["CI"] != nil }

  /// The record of one document of the corpus.
  static func record(_ path: String, in folder: URL) throws -> Notice {
    let file = folder.appending(path: path)
    let bytes = [UInt8](try Data(contentsOf: file))
    return try Reader.read(Original(name: file.lastPathComponent, bytes: bytes, sha256: ""))
  }
}

/// The record of a text.
func record(of text: String) throws -> Notice {
  try Reader.read(Original(name: "sample.txt", bytes: Array(text.utf8), sha256: ""), withText: true)
}

/// A text laid out.
func sheet(of text: String) -> Sheet {
  Sheet(MappedText(unchanged: Array(text.utf8)))
}

extension Notice {
  /// The places of everything that has one.
  var spans: [Span] {
    kindEvidence.map(\.span) + findings.map(\.span) + findings.flatMap(\.measures).map(\.span)
      + actions.map(\.span) + actions.flatMap(\.measures).map(\.span) + targets.map(\.span)
      + figures.map(\.span) + dates.map(\.span) + people.map(\.span) + repairs.map(\.span)
      + remarks.map(\.span)
  }
}

/// The first six characters behind each place that is found in a text of one line.
func openings(of text: String, _ starts: ([UInt8], [Range<Int>]) -> [Int]) -> [String] {
  let utf8 = Array(text.utf8)
  return starts(utf8, [0..<utf8.count]).map { utf8.string($0..<min($0 + 18, utf8.count)) }
}
