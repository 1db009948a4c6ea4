// Matches are marked where they are.

import NoticeControl
import NoticeRecord
import Testing

@testable import noticectl

@Suite struct SearchVerbTests {
  private func hit(_ snippet: String, _ marks: [Span]) -> Hit {
    let moment = Timestamp(microseconds: 0)
    return Hit(
      notice: Summary(id: 1, kind: .other, name: "a", bytes: 1, keptAt: moment),
      snippet: snippet, marks: marks)
  }

  @Test(arguments: [
    ([Span(start: 3, end: 9)], "的[整改]情况"), ([], "的整改情况"),
    ([Span(start: 0, end: 3), Span(start: 9, end: 15)], "[的]整改[情况]"),
    ([Span(start: 9, end: 99)], "的整改情况"), ([Span(start: 6, end: 3)], "的整改情况"),
  ])
  func `matches stand in brackets without colour`(marks: [Span], text: String) {
    let pieces = SearchVerb.pieces(of: hit("的整改情况", marks), marking: true)
    #expect(pieces.map(\.text).joined() == text)
  }

  @Test func `a snippet says where it was cut`() {
    var hit = hit("的整改情况", [Span(start: 3, end: 9)])
    (hit.continuesBefore, hit.continuesAfter) = (true, true)
    let both = SearchVerb.pieces(of: hit, marking: true).map(\.text).joined()
    #expect(both == "…的[整改]情况…")
    (hit.continuesBefore, hit.continuesAfter) = (false, true)
    let after = SearchVerb.pieces(of: hit, marking: true).map(\.text).joined()
    #expect(after == "的[整改]情况…")
  }

  @Test func `a hit says of what it is a copy, and which numbers answer`() {
    var hit = hit("的整改情况", [])
    hit.notice.title = "整改通报"
    #expect(lines(of: hit) == ["1  整改通报", "    other", "    的整改情况", ""])
    hit.notice.copyOf = 7
    let quantity = Quantity(value: 50_000, unit: "张")
    hit.matchedFigures = [
      Figure(
        subject: "发卡", value: 5, unit: "万张", qualifier: "余", normalized: quantity,
        span: Span(start: 0, end: 1))
    ]
    hit.matchedTargets = [
      Target(
        indicator: "建档率", comparator: .atLeast, value: 90, unit: "%",
        normalized: Quantity(value: 90, unit: "%"), span: Span(start: 0, end: 1))
    ]
    #expect(
      lines(of: hit) == [
        "1  整改通报 (= 7)", "    other", "    发卡: 5万余张", "    建档率 >= 90%", "    的整改情况", "",
      ])
  }

  private func lines(of hit: Hit) -> [String] {
    SearchVerb.block(for: hit, Words(language: .en), marking: true).map { block in
      if case .line(let cells) = block { cells.map(\.text).joined() } else { "" }
    }
  }
}
