// Whole plans, written for the project.

import NoticeRecord
import Testing

@testable import NoticeReader

struct PlanTests {
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
