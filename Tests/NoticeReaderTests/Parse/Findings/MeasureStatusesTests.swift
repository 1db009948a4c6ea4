// How far a problem is solved whose measures each say how far they are.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct MeasureStatusesTests {
  private func findings(_ body: String) throws -> [Finding] {
    try record(
      of: """
        中共松阳县水利局党组关于巡察整改进展情况的通报
        2025年12月10日，县委第三巡察组向县水利局党组反馈了巡察意见。
        \(body)
        中共松阳县水利局党组
        2026年3月27日
        """
    ).findings
  }

  @Test(arguments: [
    // Under headings that name a problem outright.
    """
    （一）关于河道管护责任落实不到位的问题
    1.制定责任清单。完成情况：已完成。
    2.开展河道巡查12次。完成情况：正在推进。
    （二）关于专项资金拨付滞后的问题
    1.拨付资金290万元。完成情况：已完成。
    2.修订管理办法。完成情况：已完成。
    """,
    // Under headings that only sound like one, the status on a line of its own.
    """
    （一）河道管护责任落实不到位
    1.制定责任清单。
    完成情况：已完成。
    2.开展河道巡查12次。
    完成情况：正在推进。
    （二）专项资金拨付滞后
    1.拨付资金290万元。
    完成情况：已完成。
    2.修订管理办法。
    完成情况：已完成。
    """,
    // In brackets behind each measure, in either order.
    """
    （一）关于河道管护责任落实不到位的问题
    1.开展河道巡查12次。（正在推进）
    2.制定责任清单。（已完成）
    （二）关于专项资金拨付滞后的问题
    1.拨付资金290万元。（已完成）
    2.修订管理办法。（已完成）
    """,
    // Measures that speak of problems, too.
    """
    （一）关于河道管护责任落实不到位的问题
    1.制定责任清单。完成情况：已完成。
    2.开展巡查，整治突出问题。完成情况：正在推进。
    3.召开会议2次。完成情况：已完成。
    4.修订管护办法。完成情况：已完成。
    （二）关于专项资金拨付滞后的问题
    1.拨付资金290万元。完成情况：已完成。
    2.清理账户，落实拨付责任。完成情况：已完成。
    3.修订管理办法。完成情况：已完成。
    4.组织培训1次。完成情况：已完成。
    """,
  ])
  func `a problem is done where all its measures are`(body: String) throws {
    let findings = try findings(body)
    #expect(findings.map(\.title) == ["河道管护责任落实不到位", "专项资金拨付滞后"])
    #expect(findings.map(\.status) == [.notDone, .done])
    #expect(findings.first?.statusText == "正在推进")
    #expect(findings.allSatisfy { $0.measures.count >= 2 })
  }

  @Test func `measures have no number, whether a status follows or not`() throws {
    let findings = try findings(
      """
      （一）关于河道管护责任落实不到位的问题
      1.制定责任清单。完成情况：已完成。
      2.开展河道巡查12次。完成情况：正在推进。
      （二）关于专项资金拨付滞后的问题
      1.拨付资金290万元。完成情况：已完成。
      2.修订管理办法。完成情况：基本完成。
      """)
    #expect(findings.first?.measures.map(\.text) == ["制定责任清单。", "开展河道巡查12次。"])
    #expect(findings.map(\.status) == [.notDone, .partlyDone])
  }

  @Test(arguments: [
    // The heading, and words that name the problem, are believed whatever a measure says.
    """
    （一）关于河道管护责任落实不到位的问题（已完成）
    1.制定责任清单。完成情况：已完成。
    2.开展河道巡查12次。完成情况：持续推进。
    （二）关于专项资金拨付滞后的问题（已完成）
    1.拨付资金290万元。完成情况：已完成。
    2.修订管理办法。完成情况：已完成。
    """,
    """
    （一）关于河道管护责任落实不到位的问题
    1.开展河道巡查12次。（正在推进）
    2.制定责任清单。
    该问题已整改完成。
    （二）关于专项资金拨付滞后的问题
    1.拨付资金290万元。
    2.修订管理办法。
    该问题已整改完成。
    """,
    // One status for all measures.
    """
    （一）关于河道管护责任落实不到位的问题
    1.制定责任清单。
    2.开展河道巡查12次。
    完成情况：已完成。
    （二）关于专项资金拨付滞后的问题
    1.拨付资金290万元。
    2.修订管理办法。
    完成情况：已完成。
    """,
  ])
  func `what is said of the problem counts before what measures say`(body: String) throws {
    let findings = try findings(body)
    #expect(findings.map(\.title) == ["河道管护责任落实不到位", "专项资金拨付滞后"])
    #expect(findings.map(\.status) == [.done, .done])
  }

  @Test(arguments: ["整改结果：已完成。", "整改状态：已完成", "销号情况：已销号。"])
  func `a status under a label of its own behind the measures is the problem's`(line: String) throws
  {
    let findings = try findings(
      """
      （一）关于河道管护责任落实不到位的问题
      1.制定责任清单。完成情况：已完成。
      2.开展河道巡查12次。完成情况：正在推进。
      \(line)
      （二）关于专项资金拨付滞后的问题
      1.拨付资金290万元。完成情况：已完成。
      2.修订管理办法。完成情况：正在推进。
      """)
    #expect(findings.map(\.title) == ["河道管护责任落实不到位", "专项资金拨付滞后"])
    #expect(findings.map(\.status) == [.done, .notDone])
  }

  @Test(arguments: [
    // Each with measures of its own, whatever words they begin with.
    """
    一、政治理论学习不深入
    1.学习贯彻上级精神用力不均。
    整改措施：召开党组会议学习。完成情况：已完成。
    2.组织研讨次数偏少。
    整改措施：开展研讨6次。完成情况：已完成。
    二、选人用人把关不严
    1.落实选拔程序随意。
    整改措施：修订选拔制度。完成情况：已完成。
    2.调整岗位未经集体研究。
    整改措施：补办手续2人次。完成情况：正在整改。
    """,
    // With none.
    """
    一、政治理论学习不深入
    1.学习贯彻上级精神用力不均。完成情况：已完成。
    2.组织研讨次数偏少。完成情况：已完成。
    二、选人用人把关不严
    1.落实选拔程序随意。完成情况：已完成。
    2.调整岗位未经集体研究。完成情况：正在整改。
    """,
  ])
  func `problems that begin like deeds stay problems`(body: String) throws {
    let findings = try findings(body)
    #expect(
      findings.map(\.title) == ["学习贯彻上级精神用力不均", "组织研讨次数偏少", "落实选拔程序随意", "调整岗位未经集体研究"])
    #expect(findings.map(\.status) == [.done, .done, .done, .notDone])
  }

  @Test func `problems under sections that sound like one stay problems`() throws {
    let findings = try findings(
      """
      一、党的建设存在薄弱环节
      1.支部书记兼职过多。完成情况：已完成。
      2.公车私用。完成情况：正在推进。
      二、业务管理存在短板
      1.账外设账。完成情况：已完成。
      2.库房无人值守。完成情况：已完成。
      """)
    #expect(findings.count == 4)
    #expect(findings.map(\.status) == [.done, .notDone, .done, .done])
  }
}
