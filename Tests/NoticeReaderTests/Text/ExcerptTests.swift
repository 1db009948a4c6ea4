// Tests of Excerpt.swift.

import NoticeReader
import NoticeRecord
import Testing

@Suite struct ExcerptTests {
  @Test(arguments: [(Int.min, "", ""), (0, "", ""), (3, "二", "四"), (.max, "一\n二", "四五")])
  func `a place is shown with as much around it as there is`(
    context: Int, before: String, after: String
  ) throws {
    let excerpt = try Excerpt(
      of: Array("一\n二三四五".utf8), at: Span(start: 7, end: 10), context: context)
    #expect(excerpt.text == "三")
    #expect(excerpt.before == before)
    #expect(excerpt.after == after)
    #expect(excerpt.line == 2)
  }
}
