// Left-over tags go out of plain text; tags that a text speaks of stay.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct StrayTagsTests {
  private func page(_ text: String) throws -> Page { try PageDecoder.decode(Array(text.utf8)) }

  @Test(arguments: [
    ("县卫生健康局加强<span style=\"color:red\">管理工作", "县卫生健康局加强管理工作"),
    ("各单位要抓好落实。</p>\n特此通知", "各单位要抓好落实。\n特此通知"),
    ("各单位要抓好落实。<br/>特此通知，请遵照执行", "各单位要抓好落实。\n特此通知，请遵照执行"),
  ])
  func `a tag that was left over goes`(damaged: String, whole: String) throws {
    let page = try page(damaged)
    #expect(page.text.utf8 == Array(whole.utf8))
    #expect(page.repairs.count == 1)
    #expect(page.format == .text)
  }

  @Test(arguments: [
    "段落用<p>标签表示，换行用另一个标签", "当甲<乙时取乙，当丙>丁时取丁", "阅读<健康中国>一书", "目标值<b级标准>以下的单位",
  ])
  func `other signs stay`(text: String) throws {
    let page = try page(text)
    #expect(page.text.utf8 == Array(text.utf8))
    #expect(page.repairs.isEmpty)
  }

  @Test func `the repair shows the tag in its place`() throws {
    let repair = try #require(try page("加强</span>管理工作").repairs.first)
    #expect(repair.damaged == "</span>")
    #expect(repair.span == Span(start: 6, end: 13))
  }
}
