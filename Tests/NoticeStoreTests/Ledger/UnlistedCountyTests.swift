// Problems of a body in a county that no table has, from notices as the reader reads them.

import NoticeReader
import NoticeRecord
import NoticeStore
import Testing

@Suite struct UnlistedCountyTests {
  private static func feedback(_ day: String) -> String {
    """
    县委第一巡察组向县自然资源局党组反馈巡察情况
    发布时间:\(day)
    \(day),县委第一巡察组向安和县自然资源局党组反馈了巡察情况。反馈指出，存在以下问题:
    1.违法用地查处不力。
    2.土地出让金征缴不到位。
    """
  }

  private static let report = """
    中共安和县自然资源局党组关于巡察整改进展情况的通报
    2025年12月18日,县委第一巡察组向县自然资源局党组反馈了巡察意见。
    (一)违法用地查处不力问题整改情况
    整改措施:立案查处42宗,罚款186万元。
    完成情况:已完成。
    (二)土地出让金征缴不到位问题整改情况
    整改措施:追缴土地出让金3260万元。
    完成情况:部分完成。
    中共安和县自然资源局党组
    2026年4月8日
    """

  @Test func `feedback and report name one body`() async throws {
    let scratch = try ScratchStore()
    for text in [Self.feedback("2025年12月18日"), Self.report] {
      let notice = try Reader.read(Original(name: "a.txt", bytes: Array(text.utf8), sha256: ""))
      try await scratch.keep(text) { $0 = notice }
    }
    let page = try await scratch.store.matters(
      LedgerFilter(), today: "2026-05-01", window: Window(limit: 10))
    #expect(Set(page.items.map(\.body)) == ["安和县自然资源局"])
    #expect(page.items.count == 2)
  }
}
