// Problems whose deadline stands beside their measures, in a report as the reader reads it.

import NoticeReader
import NoticeRecord
import NoticeStore
import Testing

@Suite struct FindingDeadlineTests {
  private static let report = """
    中共青石县财政局党组关于县委巡察反馈意见整改进展情况的通报

    根据县委统一部署，2024年3月4日至5月10日，县委第三巡察组对青石县财政局党组开展了巡察。2024年6月18日，巡察组反馈了巡察意见。现将整改进展情况予以公布。

    一、整改落实情况

    1.预算绩效管理薄弱。

    整改措施：①制定绩效评价办法；②开展重点评价12项。

    责任单位：绩效股

    整改时限：2024年12月底前

    整改状态：正在推进

    2.国有资产底数不清。

    整改措施：①清查资产3200件。

    责任单位：资产股

    整改时限：长期坚持

    整改状态：正在推进

    中共青石县财政局党组

    2024年8月22日
    """

  @Test(arguments: [
    ("整改时限：2024年12月底前，延期至2025年6月30日", "2025-06-30"),
    ("整改时限：2024年12月底前\n\n未完成原因：资金未到位，调整后的完成时限为2025年6月30日。", "2025-06-30"),
    ("整改时限：2024年12月底前\n\n未完成原因：资金未到位，调整方案待批。", "2024-12-31"),
  ])
  func `an adjusted day is that of the problem`(field: String, day: String) async throws {
    let scratch = try ScratchStore()
    let text = Self.report.replacing("整改时限：2024年12月底前", with: field)
    let notice = try Reader.read(Original(name: "a.txt", bytes: Array(text.utf8), sha256: ""))
    try await scratch.keep(text) { $0 = notice }
    let page = try await scratch.store.matters(
      LedgerFilter(), today: "2025-01-01", window: Window(limit: 10))
    #expect(page.items.map(\.dueOn) == [day, nil])
  }

  @Test func `a problem is due by the deadline of the finding as a whole`() async throws {
    let scratch = try ScratchStore()
    let notice = try Reader.read(
      Original(name: "a.txt", bytes: Array(Self.report.utf8), sha256: ""))
    let id = try await scratch.keep(Self.report) { $0 = notice }
    for _ in 1...2 {
      let page = try await scratch.store.matters(
        LedgerFilter(), today: "2025-01-01", window: Window(limit: 10))
      #expect(page.items.map(\.title) == ["预算绩效管理薄弱", "国有资产底数不清"])
      #expect(page.items.map(\.dueOn) == ["2024-12-31", nil])
      #expect(page.items.map(\.dueWords) == ["2024年12月底前", nil])
      #expect(page.items.map(\.overdue) == [true, false])
      let tasks = try await scratch.store.tasks(
        LedgerFilter(), today: "2025-01-01", window: Window(limit: 10))
      #expect(tasks.items.map(\.dueOn) == ["2024-12-31", "2024-12-31", nil])
      #expect(tasks.items.map(\.dueWords) == ["2024年12月底前", "2024年12月底前", "长期坚持"])
      try await scratch.store.replace(id, with: notice, text: Self.report, body: nil)
    }
  }

  @Test func `each measure is due by its own day`() async throws {
    let scratch = try ScratchStore()
    let text = """
      中共云溪县人民医院委员会关于县委第二巡察组巡察反馈意见整改进展情况的通报
      2026-03-15
      2025年11月20日,县委第二巡察组向县人民医院党委反馈了巡察意见。
      (一)关于“药品采购不规范”问题
      1.修订采购制度。完成时限:2026年1月底。责任人:周海。
      2.清理线下采购合同17份。完成时限:2026年4月30日。责任人:周海。
      正在推进。
      中共云溪县人民医院委员会
      2026年3月13日
      """
    let notice = try Reader.read(Original(name: "a.txt", bytes: Array(text.utf8), sha256: ""))
    try await scratch.keep(text) { $0 = notice }
    let tasks = try await scratch.store.tasks(
      LedgerFilter(), today: "2026-03-15", window: Window(limit: 10))
    #expect(tasks.items.map(\.dueOn) == ["2026-01-31", "2026-04-30"])
    let page = try await scratch.store.matters(
      LedgerFilter(), today: "2026-03-15", window: Window(limit: 10))
    #expect(page.items.map(\.dueOn) == ["2026-04-30"])
    #expect(page.items.map(\.responsible) == [["周海"]])
  }
}
