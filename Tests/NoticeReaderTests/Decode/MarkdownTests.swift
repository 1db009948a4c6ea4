import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct MarkdownTests {
  private func plain(_ text: String) -> String {
    let mapped = Markdown.plain(MappedText(unchanged: Array(text.utf8)))
    return mapped.string(0..<mapped.utf8.count)
  }

  @Test func `the signs of a page saved as Markdown go`() {
    let page =
      "# 某县行动方案\n\n> 来源：某县政府\n\n## 一、目标\n* 新建**9所**学校\n- 培训\n**牵头**：教育局　**配合**：财政局\n**重点任务**\n"
    #expect(
      plain(page)
        == "某县行动方案\n\n来源：某县政府\n\n一、目标\n• 新建9所学校\n• 培训\n牵头：教育局　配合：财政局\n**重点任务**\n")
  }

  @Test(arguments: [
    "#某县消息# 县图书馆开放\n* 注：见附件\n", "# 1\n> 二\n", "####### 七级标题\n* 甲\n", "#\n* 甲\n", "联系# 8楼\n- 甲\n",
    "* 甲**乙**丙\n", "#",
    "",
  ])
  func `a page without such a heading keeps them`(page: String) {
    #expect(plain(page) == page)
  }

  @Test(arguments: [
    "联系人：张**，李**，电话：138****5678", "证号：3401**1990**12", "面积2** 米，宽** 米", "甲**", "****",
  ])
  func `stars that hide words stay`(line: String) {
    #expect(plain("# 某县通报\n\(line)\n") == "某县通报\n\(line)\n")
  }

  @Test func `a record still points into the file`() throws {
    let page = "# 某县图书馆2025年工作计划\n\n## 一、开放\n\n* 新建分馆12个。\n"
    let notice = try record(of: page)
    #expect(notice.title == "某县图书馆2025年工作计划")
    let span = try #require(notice.targets.first?.span)
    #expect(Array(page.utf8)[span.start..<span.end].elementsEqual("12个".utf8))
  }
}
