// Question marks that were spaces.

import Testing

@testable import NoticeReader

@Suite struct QuestionMarksTests {
  @Test(arguments: [
    ("??市卫生健康委通知如下", "  市卫生健康委通知如下"),
    ("特约记者?王小明", "特约记者 王小明"),
    ("通知\n　?各县区", "通知\n　 各县区"),
  ])
  func `a lost space comes back`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: ["你是记者?", "什么时候?现在", "? true : false", "谁是作者?", "?"])
  func `a question stays`(text: String) {
    #expect(mended(text) == text)
  }
}
