import NoticeRecord
import TestSupport
import Testing

@testable import NoticeReader

@Suite struct RewriterTests {
  private let source = MappedText(unchanged: Array("处罚(fá)5人".utf8))

  @Test func `what is dropped leaves the rest in its place`() {
    var rewriter = Rewriter(source)
    rewriter.keep(to: 6)
    rewriter.drop(to: 11)
    let text = rewriter.finish()
    #expect(text.string(0..<text.utf8.count) == "处罚5人")
    #expect(text.span(6..<7) == Span(start: 11, end: 12))
    #expect(text.span(3..<7) == Span(start: 3, end: 12))
  }

  @Test func `what is replaced spans all that it stands for`() {
    var rewriter = Rewriter(source)
    rewriter.keep(to: 3)
    rewriter.replace(to: 11, with: "理".utf8)
    let text = rewriter.finish()
    #expect(text.string(0..<text.utf8.count) == "处理5人")
    #expect(text.span(3..<6) == Span(start: 3, end: 11))
  }

  @Test func `what is inserted has an empty span`() {
    var rewriter = Rewriter(source)
    rewriter.keep(to: 6)
    rewriter.insert("了".utf8)
    let text = rewriter.finish()
    #expect(text.span(6..<9) == Span(start: 6, end: 6))
    #expect(text.span(9..<10) == Span(start: 6, end: 7))
  }

  @Test func `what is substituted keeps the place of each byte`() {
    var rewriter = Rewriter(source)
    rewriter.substitute("整改".utf8)
    let text = rewriter.finish()
    #expect(text.string(0..<6) == "整改")
    #expect(text.span(3..<6) == Span(start: 3, end: 6))
  }

  @Test func `an untouched text is the same value`() {
    #expect(Rewriter(source).finish() == source)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `each kept byte maps to itself through any edits`(seed: UInt64) {
    var chance = Chance(seed: seed)
    let source = MappedText(
      unchanged: (0..<300).map { _ in .random(in: 0x20...0x7E, using: &chance) })
    let (text, kept) = RandomEdits.apply(to: source, by: &chance)
    #expect(text.utf8.count == kept.count)
    for (place, origin) in zip(text.utf8.indices, kept) {
      let span = text.span(place..<(place + 1))
      #expect(span.start >= 0 && span.end <= 300 && span.start <= span.end)
      if let origin { #expect(span == Span(start: origin, end: origin + 1)) }
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `edits of an edited text keep the map true`(seed: UInt64) {
    var chance = Chance(seed: seed &+ 1000)
    let source = MappedText(
      unchanged: (0..<300).map { _ in .random(in: 0x20...0x7E, using: &chance) })
    let first = RandomEdits.apply(to: source, by: &chance)
    let second = RandomEdits.apply(to: first.text, by: &chance)
    for (place, middle) in zip(second.text.utf8.indices, second.kept) {
      guard let middle, let origin = first.kept[middle] else { continue }
      #expect(second.text.span(place..<(place + 1)) == Span(start: origin, end: origin + 1))
    }
  }
}
