// 日 comes back behind a whole day.

import Testing

@testable import NoticeReader

@Suite struct LostDaySignsTests {
  @Test(arguments: [
    ("2024年4月26，巡察组反馈意见", "2024年4月26日，巡察组反馈意见"),
    ("2024年7月17至8月30日", "2024年7月17日至8月30日"),
    ("截至2025年1月31。", "截至2025年1月31日。"),
  ])
  func `the sign comes back`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: [
    "2024年4月26日，巡察", "2024年4月26人，巡察", "2024年3月1、2日", "2024年3月1,200人", "2024年2月31，",
    "2024年3月5—8月", "4月26，收到来信", "2024年3月至8月", "2024年3月15",
  ])
  func `anything else stays`(text: String) {
    #expect(LostDaySigns.diagnose(Array(text.utf8), Survey(Array(text.utf8))).edits.isEmpty)
  }
}
