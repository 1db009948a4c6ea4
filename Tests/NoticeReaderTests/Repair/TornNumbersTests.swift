// Numbers that a space has torn apart are closed up where they can be nothing else.

import Testing

@testable import NoticeReader

@Suite struct TornNumbersTests {
  @Test(arguments: [
    ("2024年5月1 3日", "2024年5月13日"), ("2024年1 2月", "2024年12月"),
    ("健康县规划（2 024—2026年）", "健康县规划（2024—2026年）"),
    ("自202 4年起", "自2024年起"), ("占比提高到8 0%。", "占比提高到80%。"), ("死亡率控制在1 2％以内", "死亡率控制在12％以内"),
  ])
  func `days, years and shares are closed up`(torn: String, whole: String) {
    #expect(mended(torn) == whole)
  }

  @Test(arguments: [
    "工单4 12件", "附件2 024年", "共检查企业120 6家企业停业", "5月1 33日", "2024年1 3月", "合格 8 0%", "比例8 0%",
    "提高到8 20%",
    "2024年5月1  3日", "（202 4年级）", "科室3 20%", "增加20 24年度计划", "1 2日", "提高到8 0家", "8 0",
  ])
  func `what may be two numbers stays`(text: String) {
    #expect(mended(text) == text)
  }
}
