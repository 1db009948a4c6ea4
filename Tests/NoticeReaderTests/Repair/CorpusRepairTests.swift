// The repairs that careful readers listed for the shared corpus.

import FoundationEssentials
import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct CorpusRepairTests {
  private struct Gold: Decodable {
    struct Repair: Decodable {
      var repaired: String?
      var open: Bool?
    }
    var repairs: [Repair]?
  }

  @Test(arguments: [("real", "real-gold", 0.98), ("composed/docs", "composed/gold", 0.96)])
  func `the listed repairs are in the text`(docs: String, gold: String, least: Double) throws {
    let names = try names(of: "corpus/\(gold)")
    guard !names.isEmpty else {
      print("no ../shared/corpus: nothing compared")
      #expect(mayLackShared)
      return
    }
    var asked = 0
    var right = 0
    for name in names {
      let golden = try #require(sharedFile("corpus/\(gold)/\(name).json"))
      let bytes = try #require(sharedFile("corpus/\(docs)/\(name).txt"))
      let page = try PageDecoder.decode(bytes)
      let text = plain(Mender.mend(page.text).text.utf8)
      for repair in try JSONDecoder().decode(Gold.self, from: Data(golden)).repairs ?? [] {
        guard let repaired = repair.repaired, repair.open != true else { continue }
        asked += 1
        if text.contains(plain(Array(repaired.utf8))) {
          right += 1
        } else {
          print("\(name): not in the text: \(repaired)")
        }
      }
    }
    print("repairs in \(docs): \(right) of \(asked)")
    #expect(Double(right) >= least * Double(asked))
  }

  private func names(of folder: String) throws -> [String] {
    guard let index = sharedNames(folder) else { return [] }
    return index.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// Letters and digits only, as the scorer compares.
  private func plain(_ utf8: [UInt8]) -> String {
    String(
      String.UnicodeScalarView(
        String(decoding: utf8, as: UTF8.self).unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}
