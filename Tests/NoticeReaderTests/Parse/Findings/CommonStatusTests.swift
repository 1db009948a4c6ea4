import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct CommonStatusTests {
  private func findings(first: String, second: String) throws -> [Finding] {
    try record(
      of: """
        某某县图书馆党支部关于巡察整改情况的通报
        2024年6月17日至8月9日，县委第四巡察组对县图书馆党支部开展了巡察，9月12日反馈了意见。现将整改情况予以公布。
        一、反馈问题整改情况
        （一）服务读者方面
        1.古籍修复无人会干。一是聘请师傅2名；二是修复古籍31册。
        2.夜间开放有头无尾。延长开放3小时。
        \(first)
        （二）队伍建设方面
        3.采编岗位缺人。一是招聘馆员4名；二是选派2人跟班学习。
        4.借阅制度陈旧。修订制度5项。
        \(second)
        二、下一步工作
        党支部将持续用力。

        """
    ).findings
  }

  @Test(arguments: [
    ("以上2个问题已全部整改到位。", Finding.Status.done),
    ("以上2个问题取得阶段性成效，仍在持续推进。", .partlyDone), ("上述问题均已整改完毕。", .done),
    ("本部分2项问题正在整改。", .notDone), ("以上2项已完成整改，并长期坚持。", .done), ("上述两个问题尚未完成整改。", .notDone),
  ])
  func `the problems of a section share a status`(words: String, status: Finding.Status) throws {
    let findings = try findings(first: words, second: "以上2个问题正在推进。")
    #expect(findings.map(\.status) == [status, status, .notDone, .notDone])
    #expect(findings.map(\.measures.count) == [2, 1, 2, 1])
    #expect(findings.first?.statusText.map { words.hasSuffix($0 + "。") } == true)
  }

  @Test(arguments: [
    "以上3个问题已全部整改到位。", "以上问题线索2件已移交县纪委。", "以上2个问题中，1个已整改到位。", "以上2项制度已全部落实。",
    "以上2个问题已整改到位1个。", "以上个别问题已整改到位。",
    "以上2个问题均已整改完成，除第2项外。", "上述问题均已整改到位，但经费缺口问题尚未解决。",
  ])
  func `what counts other things is the status of none`(words: String) throws {
    let findings = try findings(first: words, second: "")
    #expect(findings.count == 4)
    #expect(findings.prefix(2).map(\.status) == [nil, nil])
  }

  @Test func `what a sentence goes on with need not limit the status`() throws {
    let findings = try findings(first: "以上2个问题均已整改到位，违规金额已于6月全部退回专户。", second: "")
    #expect(findings.prefix(2).map(\.status) == [.done, .done])
  }

  @Test func `a problem keeps the status of its own`() throws {
    let findings = try findings(first: "整改进度：正在推进。\n以上2个问题已全部整改到位。", second: "")
    #expect(findings.map(\.status) == [nil, .notDone, nil, nil])
  }

  @Test func `the figures of the common line are those of no problem`() throws {
    let text = """
      某某县图书馆党支部关于巡察整改情况的通报
      2024年6月17日至8月9日，县委第四巡察组对县图书馆党支部开展了巡察，9月12日反馈了意见。现将整改情况予以公布。
      一、反馈问题整改情况
      1.古籍修复无人会干。聘请师傅3名。
      2.夜间开放有头无尾。增加书架5个。
      以上2个问题已全部整改到位。

      """
    let figures = try record(of: text).figures
    #expect(figures.map(\.value) == [3, 5, 2])
    #expect(figures.map(\.finding) == [1, 2, nil])
  }
}
