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
}
