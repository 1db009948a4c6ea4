// Quotes get their partner back where the text tells which words were quoted.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct LostQuotesTests {
  @Test(arguments: [
    ("坚持“三医”联动。推进“三医联动改革。", "坚持“三医”联动。推进“三医”联动改革。"),
    ("印发“十四五”规划。落实十四五”规划。", "印发“十四五”规划。落实“十四五”规划。"),
    ("推进‘三减三健’。“关于‘三减三健行动不够”", "推进‘三减三健’。“关于‘三减三健’行动不够”"),
    ("推进“三减三健’行动", "推进“三减三健”行动"),
    ("推进‘三减三健”行动", "推进“三减三健”行动"),
  ])
  func `a lost partner comes back`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: [
    "坚持“三医联动，推进改革。", "“他说‘好’，就走了。”", "“第一段的引文没有完\n“第二段接着引”",
    "the hospital’s “open day” isn’t over", "‘健康中国’与“健康江苏”", "英尺用’表示，英寸用”表示",
  ])
  func `a quote of which nothing tells the end stays`(text: String) {
    #expect(LostQuotes.diagnose(Array(text.utf8), Survey(Array(text.utf8))).edits.isEmpty)
  }

  @Test func `an added mark spans nothing of the file`() {
    let result = mending("坚持“三医”联动。推进“三医联动改革。")
    #expect(result.repairs.map(\.damaged) == [""])
    #expect(result.repairs.map(\.repaired) == ["”"])
    #expect(result.repairs.allSatisfy { $0.span.start == $0.span.end })
  }
}
