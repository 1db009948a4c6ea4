// Doubled marks collapse, whole marks stay.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct DoubledPunctuationTests {
  @Test(arguments: [
    ("按照部署,,检查组,、专家,。", "按照部署,检查组、专家。"),
    ("一是排查，，二是整改，。", "一是排查，二是整改。"),
    ("“三公”,,经费、、会议。", "“三公”,经费、会议。"),
    ("建立清单,;落实责任。", "建立清单;落实责任。"),
  ])
  func `a doubled mark collapses`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: [
    "等等……后来。", "健康——幸福、平安。", "姓名,,单位,,电话", "for (;;) { a,,b }", "a::b、c。",
    "好,,,,再说。", "张三,,李四", "嗯。。", "1,,2、三。",
  ])
  func `marks that are meant stay`(text: String) {
    #expect(mended(text) == text)
  }
}
