import TestSupport
import Testing

@testable import NoticeReader

@Suite struct EncodingDecisionTests {
  private static let damages = ["whole", "cut to 20 characters", "a byte lost", "a byte wrong"]

  /// The text's bytes, damaged in one of the four ways.
  private func damaged(
    _ text: String, as form: EncodingSamples.Form, _ damage: String,
    by chance: inout Chance
  ) -> [UInt8]? {
    var text = text
    if damage == "cut to 20 characters" {
      let scalars = Array(text.unicodeScalars)
      let start = Int.random(in: 0...max(0, scalars.count - 20), using: &chance)
      text = String(String.UnicodeScalarView(scalars[start..<min(start + 20, scalars.count)]))
    }
    guard var bytes = EncodingSamples.encode(text, as: form), !bytes.isEmpty else { return nil }
    let place = Int.random(in: 0..<bytes.count, using: &chance)
    if damage == "a byte lost" { bytes.remove(at: place) }
    if damage == "a byte wrong" { bytes[place] = UInt8.random(in: 0...255, using: &chance) }
    return bytes
  }

  @Test func `hardly any page is taken for another encoding`() throws {
    var chance = Chance(seed: 20)
    let corpus = EncodingSamples.corpus()
    let texts =
      EncodingSamples.simplified + EncodingSamples.traditional
      + stride(from: 0, to: corpus.count, by: 4).map { corpus[$0] }
    var (cases, right) = (0, 0)
    var misses: [String: Int] = [:]
    for text in texts {
      for form in EncodingSamples.forms {
        for damage in Self.damages {
          guard let bytes = damaged(text, as: form, damage, by: &chance) else { continue }
          let encoding = try? Decoding.decode(bytes).encoding
          // Twenty characters without any Chinese are the same bytes in several encodings.
          if form.mark.isEmpty, bytes.allSatisfy({ $0 < 0x80 }) { continue }
          cases += 1
          if encoding == form.encoding {
            right += 1
          } else {
            misses["\(form.iconvName) \(damage) → \(encoding?.name ?? "refused")", default: 0] += 1
          }
        }
      }
    }
    print("encodings: \(right) of \(cases) right; missed: \(misses)")
    #expect(cases >= 240)
    #expect(Double(right) >= 0.95 * Double(cases))
  }

  @Test(arguments: EncodingSamples.forms)
  func `every form reads back as the text that was written`(form: EncodingSamples.Form) throws {
    let texts =
      form.encoding == .big5
      ? EncodingSamples.traditional : EncodingSamples.simplified + EncodingSamples.traditional
    for text in texts {
      let bytes = try #require(EncodingSamples.encode(text, as: form))
      let page = try PageDecoder.decode(bytes)
      #expect(page.encoding == form.encoding.name)
      #expect(String(decoding: page.text.utf8, as: UTF8.self) == text)
      #expect(page.repairs.isEmpty)
    }
  }

  @Test func `short words in GBK are not taken for two-byte UTF-8`() throws {
    // 一些 and 联通 in GBK are valid or nearly valid UTF-8.
    #expect(try Decoding.decode([0xD2, 0xBB, 0xD0, 0xA9]).encoding == .gb18030)
    #expect(try Decoding.decode([0xC1, 0xAA, 0xCD, 0xA8]).encoding == .gb18030)
  }

  @Test func `plain ASCII is UTF-8`() throws {
    #expect(try Decoding.decode(Array("Bush hid the facts".utf8)).encoding == .utf8)
  }
}
