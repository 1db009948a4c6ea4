// Whole plans, written for the project.

import NoticeRecord
import Testing

@testable import NoticeReader

struct PlanTests {
  @Test func `a list of tasks in a table gives actions and their targets`() throws {
    let notice = try record(
      of: """
        某县2024年卫生健康重点工作任务清单
        | 序号 | 重点任务 | 考核指标 | 完成时限 |
        |---|---|---|---|
        | 1 | 扩容医疗资源 | 新增床位400张；病床使用率不低于80% | 12月底 |
        | 2 | 强化监督执法 | 抽查完成率100%；覆盖率低于50%的镇街清零 | 全年 |
        """)
    #expect(notice.kind == .workPlan)
    #expect(notice.actions.map(\.title) == ["扩容医疗资源", "强化监督执法"])
    #expect(notice.targets.map(\.indicator) == ["新增床位", "病床使用率", "抽查完成率"])
    #expect(notice.targets.map(\.action) == [1, 1, 2])
  }

  @Test func `a table of indicators promises its last column`() throws {
    let notice = try record(
      of: """
        某县“十四五”卫生健康发展规划
        一、主要指标
        | 指标名称 | 2020年 | 2025年 | 属性 |
        | 人均预期寿命（岁） | 77.4 | 78.6 | 预期性 |
        | 孕产妇死亡率（1/10万） | 10.2 | ≤9.5 | 预期性 |
        | 婴儿死亡率（‰） | 4.1 | ＜3.8 | 预期性 |
        二、重点任务
        （一）完善体系。到2025年，县域内就诊率达到90%以上。
        （二）引进人才。引进人才不少于200名。
        """)
    let told = notice.targets.map {
      "\($0.indicator) \($0.comparator.rawValue) \($0.value) \($0.unit ?? "-")"
    }
    #expect(
      told == [
        "人均预期寿命 = 78.6 岁", "孕产妇死亡率 <= 9.5 /10万", "婴儿死亡率 < 3.8 ‰", "县域内就诊率 >= 90.0 %",
        "引进人才 >= 200.0 名",
      ])
  }

  @Test func `a plan sent out by a notice gives its fields, one cell a line, and its actions`()
    throws
  {
    let notice = try record(
      of: """
        索引号：
        FJ00123-0200-2024-00015
        发布机构：
        三明市卫生健康委员会
        文号：
        明卫办〔2024〕15号
        生成日期：
        2024-02-18
        三明市卫生健康委员会关于印发2024年全市老龄健康工作计划的通知
        各县（市、区）卫健局，委属各单位：
        现将《2024年全市老龄健康工作计划》印发给你们，请认真贯彻落实。
        三明市卫生健康委员会
        2024年2月18日
        2024年全市老龄健康工作计划
        一、工作目标
        65岁以上老年人健康管理率达到72%以上。
        二、重点工作
        （一）加强宣传教育。开展宣传周活动，举办讲座不少于60场。
        （二）推进医养结合。1.新增医养结合机构3家；2.培训人才200名。
        三、保障措施
        （一）加强组织领导。
        """)
    #expect(notice.kind == .workPlan)
    #expect(notice.indexNumber == "FJ00123-0200-2024-00015")
    #expect(notice.documentNumber == "明卫办〔2024〕15号")
    #expect(notice.issuer == "三明市卫生健康委员会")
    #expect(notice.signedOn == "2024-02-18")
    #expect(notice.publishedOn == nil)
    #expect(notice.actions.map(\.title) == ["加强宣传教育", "推进医养结合"])
    #expect(notice.actions.map(\.measures.count) == [1, 2])
  }

  @Test func `a goal and its works are told apart from the measures`() throws {
    let notice = try record(
      of: """
        2025年青石县民政工作要点
        一、总体要求
        围绕中心。
        二、主要任务
        (一)实施兜底保障行动
        1.工作目标。低保对象应保尽保。
        2.重点举措
        (1)开展入户核查。每季度一次。
        (2)提高补助标准。
        (二)实施养老提升行动
        1.工作目标。新增床位200张。
        2.主要举措
        (1)改造敬老院3所。
        """)
    #expect(notice.actions.map(\.title) == ["实施兜底保障行动", "实施养老提升行动"])
    #expect(notice.actions.first?.goal == "低保对象应保尽保。")
    #expect(notice.actions.map(\.measures.count) == [2, 1])
    #expect(notice.region?.county == nil)
  }
}
