import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct RunOnItemsTests {
  private static let filler = "馆长带头整理旧档，各科室一同清点，逐卷登记后移交档案室。" + "馆员分组核对目录，缺页的当场补齐。"

  private func starts(_ text: String) -> [String] { openings(of: text, RunOnItems.starts) }

  @Test(arguments: [
    ("1.反馈问题：旧档无人修。", "2.反馈问题：夜间闭馆早。", "1.反馈问题", "2.反馈问题"),
    ("（一）存在问题：旧档无人修。", "（二）存在问题：夜间闭馆早。", "（一）存在问", "（二）存在问"),
    ("１．问题描述：旧档无人修。", "２．问题描述：夜间闭馆早。", "１．问题描述", "２．问题描述"),
    ("一、反馈意见：旧档无人修。", "二、反馈意见：夜间闭馆早。", "一、反馈意见", "二、反馈意见"),
    ("(1)巡察反馈问题:旧档无人修。", "(2)巡察反馈问题:夜间闭馆早。", "(1)巡察反馈", "(2)巡察反馈"),
  ])
  func `problems with a label are found in a line`(
    first: String, second: String, opening: String, next: String
  ) {
    let text = "现公开如下：\(first)整改措施：\(Self.filler)\(second)整改措施：\(Self.filler)监督电话：0377-6000000。"
    let found = starts(text)
    #expect(found.count == 3)
    #expect(found.first?.hasPrefix(opening) == true)
    #expect(found.dropFirst().first?.hasPrefix(next) == true)
    #expect(found.last?.hasPrefix("监督电话：") == true)
  }

  @Test func `actions with a goal behind their title are found in a line`() {
    let text =
      "制定本计划。（一）实施旧档修复行动工作目标：修复31册。工作举措：\(Self.filler)责任科室：修复科"
      + "（二）推进夜读（试点）行动工作目标：开放3小时。工作举措：\(Self.filler)"
    #expect(starts(text) == ["（一）实施旧", "工作目标：修", "（二）推进夜", "工作目标：开"])
  }

  @Test(arguments: [
    // Items without a label, or of sentences.
    "现公开如下：1.旧档无人修。\(filler)2.夜间闭馆早。\(filler)",
    "要求如下：1.各科室要自查，发现问题：立即整改。\(filler)2.各窗口要自查，发现问题：立即上报。\(filler)",
    // Only one, and numbers that do not count on.
    "现公开如下：1.反馈问题：旧档无人修。整改措施：\(filler)\(filler)",
    "现公开如下：1.反馈问题：旧档无人修。\(filler)3.反馈问题：夜间闭馆早。\(filler)",
    // Cells of a table, and a short line.
    "1|1.反馈问题：旧档无人修。\(filler)2.反馈问题：夜间闭馆早。\(filler)|已完成",
    "如下：1.反馈问题：旧档。已办。2.反馈问题：夜间。已办。",
    // A label behind a number is that of a section.
    "现部署如下。（一）工作目标：修复31册。\(filler)（二）工作目标：开放3小时。\(filler)",
  ])
  func `other numbers stay in their line`(text: String) {
    #expect(starts(text).isEmpty)
  }

  @Test func `a report on one line gives its findings and its issuer`() throws {
    let notice = try record(
      of: """
        某县关于县委第四巡察组反馈问题整改情况的公开
        2024年6月17日至8月9日，县委第四巡察组对县图书馆开展了巡察，9月12日反馈了意见。现将整改落实情况公开如下：1.反馈问题：\
        旧档无人修。整改措施：（1）聘请师傅2名；（2）修复古籍31册。整改情况：已完成。责任单位：县图书馆。2.反馈问题：夜间闭馆早。\
        整改措施：（1）增配馆员3名；（2）延长开放时间。整改情况：正在整改。责任单位：县文旅局、县图书馆。监督电话：0377-6000000。某县人民政府
        2024年11月20日

        """)
    #expect(notice.findings.map(\.title) == ["旧档无人修", "夜间闭馆早"])
    #expect(notice.findings.map(\.measures.count) == [2, 2])
    #expect(notice.findings.map(\.status) == [.done, .notDone])
    #expect(notice.findings.last?.responsible == ["县文旅局", "县图书馆"])
    #expect(notice.issuer == "某县人民政府")
    #expect(notice.signedOn == "2024-11-20")
  }
}
