import NoticeLedger
import Testing

@Suite struct PlanYearTests {
  @Test(arguments: [
    ("青禾县2025年卫生健康工作要点", "2025-12-31", "2025年"),
    ("2025年度工作计划", "2025-12-31", "2025年"),
    ("青禾县卫生健康局2023年6月份工作安排", "2023-06-30", "2023年6月份"),
    ("2024年1-8月重点工作安排", "2024-08-31", "2024年1-8月"),
    ("2024年第三季度工作计划", "2024-09-30", "2024年第三季度"),
    ("2024年上半年工作安排", "2024-06-30", "2024年上半年"),
    ("2025年十项民生实事", "2025-12-31", "2025年"),
    ("2025年上半年工作总结和下半年工作计划", "2025-12-31", "2025年"),
    ("2025年一季度工作情况及二季度工作安排", "2025-12-31", "2025年"),
    ("关于印发2025年1月工作完成情况及全年工作要点的通知", "2025-12-31", "2025年"),
    ("2025年4月至12月重点工作计划", "2025-12-31", "2025年4月至12月"),
    ("2025年5月1日起实施的工作方案", "2025-12-31", "2025年"),
  ])
  func `a plan is due by the end of the time in its title`(
    title: String, day: String, words: String
  ) throws {
    let deadline = try #require(PlanYear.deadline(in: title))
    #expect(deadline.due?.iso == day)
    #expect(deadline.words == words)
  }

  @Test(arguments: [
    "2024-2026年行动计划", "2024—2026年行动计划", "青禾县“十四五”2025年工作安排", "公立医院三年行动2025年方案", "工作要点",
    "2024年总结和2025年计划", "2025年工作要点及2025年6月份安排", "文件第12025号",
  ])
  func `a title that names no single time gives none`(title: String) {
    #expect(PlanYear.deadline(in: title) == nil)
  }
}
