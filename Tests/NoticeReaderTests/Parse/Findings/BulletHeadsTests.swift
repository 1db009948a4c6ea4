import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct BulletHeadsTests {
  private func heads(_ text: String) -> [String] {
    let sheet = sheet(of: text)
    let found = BulletHeads.find(sheet.utf8, sheet.lines)
    return sheet.lines.map(\.range).filter { found.contains($0.lowerBound) }
      .map { sheet.text.string($0) }
  }

  @Test func `a line behind a bullet that a status closes heads what stands below`() {
    let text = "◆闭馆过早【已办结】\n1.延长开放3小时。\n责任科室：流通部\n●馆藏陈旧（正在办理）\n购书400册。\n"
    #expect(heads(text) == ["闭馆过早【已办结】", "馆藏陈旧（正在办理）"])
  }

  @Test(arguments: [
    // Measures, each with its own status.
    "●修订规则2项（已完成）\n责任科室：流通部\n●制定清单（正在推进）\n责任科室：典藏部\n",
    // Nothing stands below.
    "◆闭馆过早【已办结】\n◆馆藏陈旧【正在办理】\n◆卫生差【已办结】\n",
    // No bullet, no status, or a number.
    "闭馆过早【已办结】\n延长开放3小时。\n", "◆闭馆过早【流通部】\n延长开放3小时。\n", "◆1.闭馆过早【已办结】\n延长开放3小时。\n",
    "◆闭馆过早，已延长。【已办结】\n责任科室：流通部\n", "",
  ])
  func `other lines head nothing`(text: String) {
    #expect(heads(text).isEmpty)
  }

  @Test func `a report of such lines has them for findings`() throws {
    let notice = try record(
      of: """
        某某县图书馆党支部关于巡察整改情况的通报
        2024年6月17日至8月9日，县委第四巡察组对县图书馆党支部开展了巡察，9月12日反馈了意见。现将整改情况通报如下：
        一、开放管理方面
        ◆闭馆过早【已办结】
        1.延长开放3小时；
        2.增配值班员4名。
        责任科室：流通部
        ◆馆藏陈旧【正在办理】
        购书400册，其余待招标。
        责任科室：典藏部
        下步，党支部将持续用力。
        """)
    #expect(notice.findings.map(\.title) == ["闭馆过早", "馆藏陈旧"])
    #expect(notice.findings.map(\.status) == [.done, .notDone])
    #expect(notice.findings.map(\.measures.count) == [2, 1])
    #expect(notice.findings.map(\.responsible) == [["流通部"], ["典藏部"]])
  }
}
