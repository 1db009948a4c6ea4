// Runs of Chinese characters, against a walk over single characters.

import Testing

@testable import NoticeReader

struct HanRunsTests {
  @Test(arguments: [
    "", "整", "整改进展情况", "整改进展情况良好", "整改进展情况。全市上下认真落实各项措施，不折不扣", "全市2024年度工作",
    "一二三四五六七八九十一二三四五六七八九十A", "㐀整改整改整改整改", "鿿整改整改整改整改整改", "整改整改整改整改整改整ꀀ",
  ])
  func `a run ends before the first other character and before the end`(text: String) {
    let utf8 = Array(text.utf8)
    for start in 0...utf8.count {
      for end in start...utf8.count {
        var expected = start
        while expected + 3 <= end, (0xE4...0xE9).contains(utf8[expected]) { expected += 3 }
        #expect(utf8.pastHan(from: start, to: end) == expected)
      }
    }
  }
}
