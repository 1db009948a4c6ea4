// When the measures of a plan are due.

import NoticeReader
import NoticeRecord
import NoticeStore
import Testing

@Suite struct PlanTaskTests {
  /// A plan of 2026 with one undertaking, and the day of its measure.
  @Test(arguments: [
    ("4.2026年6月底前，公立医院资产负债率降至70%以下。（责任科室：财务科）", "2026-06-30"),
    ("4.今年9月底前完成村卫生室改造。摸清底数。（责任科室：基层科）", "2026-09-30"),
    ("4.今年9月底前完成村卫生室改造。7月底前摸清底数。", "2026-07-31"),
    ("1.推进县域医共体建设。年底前建成紧密型医共体2个。（牵头单位：医政科；完成时限：2026年11月底）", "2026-11-30"),
    ("1.推进县域医共体建设。建成紧密型医共体2个。（责任科室：医政科）", "2026-12-31"),
    ("1.6月份开展义诊周活动。组织专家下乡。（责任科室：医政科）", "2026-12-31"),
  ])
  func `a measure without a day has that of its undertaking`(item: String, day: String)
    async throws
  {
    let scratch = try ScratchStore()
    let text = """
      青石县卫生健康局2026年工作要点

      2026年2月10日

      一、重点任务

      1.加强疾控体系建设。年内完成搬迁。
      2.提升服务能力。年内完成培训。
      3.改善服务条件。年内完成采购。
      \(item)

      青石县卫生健康局

      2026年2月10日
      """
    let notice = try Reader.read(Original(name: "a.txt", bytes: Array(text.utf8), sha256: ""))
    try await scratch.keep(text) { $0 = notice }
    let tasks = try await scratch.store.tasks(
      LedgerFilter(), today: "2026-03-01", window: Window(limit: 10))
    let measure = try #require(notice.actions.last?.measures.first)
    #expect(tasks.items.last { $0.text == measure.text }?.dueOn == day)
  }
}
