import FoundationEssentials
import NoticeRecord
import TestSupport
import Testing

@testable import NoticeReader

@Suite struct DecodeFuzzTests {
  /// How many inputs are tried; continuous integration asks for more.
  private static let rounds =
    ProcessInfo.processInfo.environment["NOTICED_FUZZ_ROUNDS"].flatMap(Int.init) ?? 2000

  private static let seeds: [[UInt8]] =
    SamplePage.all.map { Array($0.source.utf8) }
    + ["某县疾控中心巡察整改情况\n县委第二巡察组巡察", "某县工作总结\n2024年、全年新建医院2家"].map { Array($0.utf8) }
    + (EncodingSamples.simplified + EncodingSamples.traditional).flatMap { text in
      EncodingSamples.forms.compactMap { EncodingSamples.encode(text, as: $0) }
    }

  /// Pieces that decoders and markup readers stumble over.
  private static let pieces: [[UInt8]] =
    ["<", ">", "</", "<table>", "<td rowspan=99999999>", "<!--", "-->", "&", "&#", "&#x110000;"]
    .map { Array($0.utf8) }
    + [
      [0xFF], [0x00], [0xFF, 0xFE], [0x81, 0x30], [0x84, 0x31, 0xA4, 0x37], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8], [0xD8, 0x00], Array("=\r\n".utf8),
    ]

  private func input(by chance: inout Chance) -> [UInt8] {
    guard Int.random(in: 0..<10, using: &chance) > 0,
      var bytes = Self.seeds.randomElement(using: &chance)
    else {
      return (0..<Int.random(in: 0...600, using: &chance)).map { _ in
        UInt8.random(in: 0...255, using: &chance)
      }
    }
    for _ in 0..<Int.random(in: 1...6, using: &chance) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &chance)
      let end = min(bytes.count, place + Int.random(in: 1...20, using: &chance))
      switch Int.random(in: 0...4, using: &chance) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &chance)
      case 2: bytes.insert(contentsOf: Self.pieces.randomElement(using: &chance) ?? [], at: place)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: bytes.removeSubrange(end...)
      }
    }
    return bytes
  }

  @Test func `no input harms and every span is inside its file`() {
    var chance = Chance(seed: 4)
    for _ in 0..<Self.rounds {
      let bytes = input(by: &chance)
      guard let page = try? PageDecoder.decode(bytes) else { continue }
      #expect((try? UTF8Span(validating: page.text.utf8.span)) != nil)
      let spans =
        page.repairs.map(\.span) + page.remarks.map(\.span) + page.metadata.map(\.span)
        + page.text.utf8.indices.map { page.text.span($0..<($0 + 1)) }
      let outside = spans.first { $0.start < 0 || $0.end < $0.start || $0.end > bytes.count }
      #expect(outside == nil, "\(bytes)")
      let starts = page.text.utf8.indices.map { page.text.span($0..<($0 + 1)).start }
      #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }, "\(bytes)")
    }
  }

  @Test func `the same bytes give the same page`() throws {
    for seed in Self.seeds {
      #expect(try PageDecoder.decode(seed) == PageDecoder.decode(seed))
    }
  }
}
