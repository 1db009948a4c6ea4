// Commas come back in front of the members of a list.

import Testing

@testable import NoticeReader

@Suite struct LostCommasTests {
  @Test(arguments: [
    ("采取三项措施一是加强培训；二是严格考核。", "采取三项措施，一是加强培训；二是严格考核。"),
    ("一是加强培训二是严格考核三是通报结果。", "一是加强培训，二是严格考核，三是通报结果。"),
  ])
  func `a list is told apart again`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: [
    "一是加强培训；二是严格考核。", "步调统一是前提，二是配合", "排名第一是县医院，第二是中医院", "其一是学，其二是做",
    "十一是公休，十二是值班", "星期一是例会，星期二是接访", "原因之一是缺人，二是缺钱", "任务一是学习\n任务二是检查",
  ])
  func `other words with a numeral stay`(text: String) {
    #expect(LostCommas.diagnose(Array(text.utf8), Survey(Array(text.utf8))).edits.isEmpty)
  }
}
