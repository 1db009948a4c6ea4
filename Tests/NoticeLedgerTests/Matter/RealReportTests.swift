import Foundation
import NoticeLedger
import Testing

/// The golden records of real and composed documents beside the repository: within one report every two
/// findings are two matters.
@Suite struct RealReportTests {
  /// What is read of a golden record: it states no places, and so is no whole record.
  private struct Golden: Decodable {
    struct Finding: Decodable {
      var title: String
    }
    var findings: [Finding]?
  }

  private static func titles() throws -> [[String]] {
    let corpus = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/corpus").standardized
    return try ["real-gold", "composed/gold"].flatMap { name in
      let folder = corpus.appending(path: name)
      let files = try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      return try (files ?? []).filter { $0.pathExtension == "json" }.map { file in
        let golden = try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
        return golden.findings?.map(\.title) ?? []
      }
    }
  }

  @Test func `findings of one report are different matters`() throws {
    let reports = try Self.titles().filter { $0.count > 1 }
    guard !reports.isEmpty else {
      print("not tested: the corpus is not beside the repository")
      #expect(ProcessInfo.processInfo.environment["CI"] == nil)
      return
    }
    var pairs = 0
    var linked: [String] = []
    for titles in reports {
      let sides = titles.map {
        LinkSide(title: $0, number: 0, inspection: nil)
      }
      for (index, side) in sides.enumerated() {
        for other in sides.indices where other > index {
          pairs += 1
          if Link.between(side, sides[other]) != nil {
            linked.append("\(titles[index]) | \(titles[other])")
          }
        }
      }
    }
    print("findings of one report: \(pairs) pairs, \(linked.count) linked")
    #expect(Double(linked.count) <= 0.005 * Double(pairs), "\(linked.joined(separator: "\n"))")
  }
}
