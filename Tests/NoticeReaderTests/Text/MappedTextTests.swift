import NoticeRecord
import TestSupport
import Testing

@testable import NoticeReader

@Suite struct MappedTextTests {
  @Test func `text that stands as it is maps each byte to itself`() {
    let text = MappedText(unchanged: Array("通报abc".utf8), from: 10)
    #expect(text.span(0..<6) == Span(start: 10, end: 16))
    #expect(text.span(7..<8) == Span(start: 17, end: 18))
    #expect(text.span(4..<4) == Span(start: 14, end: 14))
    #expect(text.string(0..<6) == "通报")
  }

  @Test func `two bytes of GBK answer for three of UTF-8`() {
    let text = MappedText(
      utf8: Array("通报abc".utf8),
      segments: [
        .init(start: 0, original: 0, textUnit: 3, originalUnit: 2),
        .init(start: 6, original: 4, textUnit: 1, originalUnit: 1),
      ])
    #expect(text.span(3..<6) == Span(start: 2, end: 4))
    #expect(text.span(0..<7) == Span(start: 0, end: 5))
    #expect(text.quote(6..<9) == Quote(text: "abc", span: Span(start: 4, end: 7)))
  }

  @Test func `a part of a unit maps to the whole unit`() {
    let text = MappedText(
      utf8: Array("报".utf8), segments: [.init(start: 0, original: 5, textUnit: 3, originalUnit: 2)])
    #expect(text.span(1..<2) == Span(start: 5, end: 7))
  }

  @Test func `a map through quoted-printable leads to the file`() {
    // =CD=A8a: two bytes of GBK, three signs each, then a letter.
    let wrapping = MappedText(
      utf8: [0xCD, 0xA8, 0x61],
      segments: [
        .init(start: 0, original: 100, textUnit: 1, originalUnit: 3),
        .init(start: 2, original: 106, textUnit: 1, originalUnit: 1),
      ])
    let inner = MappedText(
      utf8: Array("通a".utf8),
      segments: [
        .init(start: 0, original: 0, textUnit: 3, originalUnit: 2),
        .init(start: 3, original: 2, textUnit: 1, originalUnit: 1),
      ])
    let traced = inner.traced(through: wrapping)
    #expect(traced.span(0..<3) == Span(start: 100, end: 106))
    #expect(traced.span(3..<4) == Span(start: 106, end: 107))
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `tracing gives the span of the span`(seed: UInt64) {
    var chance = Chance(seed: seed)
    let file = MappedText(unchanged: (0..<200).map { _ in UInt8.random(in: 0x20...0x7E) })
    let wrapping = RandomEdits.apply(to: file, by: &chance).text
    let inner = RandomEdits.apply(to: MappedText(unchanged: wrapping.utf8), by: &chance).text
    let traced = inner.traced(through: wrapping)
    #expect(traced.utf8 == inner.utf8)
    for place in inner.utf8.indices {
      let inside = inner.span(place..<(place + 1))
      guard inside.end > inside.start else { continue }
      #expect(traced.span(place..<(place + 1)) == wrapping.span(inside.start..<inside.end))
    }
  }
}
