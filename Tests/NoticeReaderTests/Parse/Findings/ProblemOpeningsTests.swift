// Problems that a report quotes from what was pointed out, and those that go on in later sections.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct ProblemOpeningsTests {
  private static let top =
    "某县妇幼保健院党支部关于县委巡察反馈意见整改落实情况的通报\n2023年3月至5月，县委第二巡察组对县妇幼保健院党支部进行了巡察，6月20日反馈了意见。现将情况公开。\n"

  @Test func `what an inspection pointed out in quotes opens a finding`() throws {
    let body = """
      巡察指出我院“理论学习以读代学”。我们把学习改成研讨，全年研讨11次。现在这一问题已经整改到位。
      巡察指出“旧门诊楼安全隐患久拖不决”的问题，支部多次汇报，报告2份。这一问题尚未完成整改，我们力争年底前启动加固。
      下一步，支部将继续盯住没有改完的事。

      """
    let notice = try record(of: Self.top + body)
    #expect(notice.findings.map(\.title) == ["理论学习以读代学", "旧门诊楼安全隐患久拖不决"])
    #expect(notice.findings.map(\.status) == [.done, .notDone])
    #expect(notice.figures.map(\.finding) == [1, 2])
  }

  @Test(arguments: [
    "巡察指出“学习不深”“作风不实”等问题，我们逐条整改。已完成。\n巡察指出“用人不公”“账目不清”等问题，我们逐条整改。已完成。",
    "巡察指出“三会一课”制度落实不严，我们逐条整改。已完成。\n巡察指出“第一议题”制度落实不严，我们逐条整改。已完成。",
    "巡察期间学习“枫桥经验”，我们逐条整改。已完成。\n巡察反馈后学习“浦江经验”。已完成。",
  ])
  func `other quotes open none`(body: String) throws {
    let titles = try record(of: Self.top + body + "\n").findings.map(\.title)
    #expect(titles.allSatisfy { !["三会一课", "第一议题", "枫桥经验", "学习不深"].contains($0) })
  }

  @Test func `problems whose numbers go on behind the next section are found`() throws {
    let body = """
      一、已改问题巩固情况
      1.门诊导医服务缺失问题。增设自助机15台。已完成整改。
      2.高值耗材管理混乱问题。盘点耗材1260件。已完成整改，持续巩固。
      二、反弹问题再整改情况
      3.违规收取陪护费问题。清退3.72万元。院长办公会专题研究。
      4.医师迟到早退问题。通报27人次，抽查仍有9人次迟到，再次反弹，尚未完成整改。
      三、下一步安排
      5.继续抓好长效。每月督查1次。

      """
    let findings = try record(of: Self.top + body).findings
    #expect(
      findings.map(\.title) == ["门诊导医服务缺失", "高值耗材管理混乱", "违规收取陪护费", "医师迟到早退"])
    #expect(findings.map(\.status) == [.done, .done, nil, .notDone])
  }

  @Test(arguments: [
    "二、整改措施\n3.针对门诊导医服务缺失问题\n增设自助机15台。\n4.针对高值耗材管理混乱问题\n盘点耗材1260件。\n",
    "二、下一步打算\n3.关于信访问题化解\n再走访3次。\n",
  ])
  func `what is still to be done does not go on with the problems`(more: String) throws {
    let body = """
      一、整改情况
      1.门诊导医服务缺失问题。增设自助机15台。已完成整改。
      2.高值耗材管理混乱问题。盘点耗材1260件。已完成整改，持续巩固。

      """
    #expect(try record(of: Self.top + body + more).findings.count == 2)
  }

  @Test func `problems of a later section that count anew are not taken for those`() throws {
    let body = """
      一、整改情况
      1.门诊导医服务缺失问题。增设自助机15台。已完成整改。
      2.高值耗材管理混乱问题。盘点耗材1260件。已完成整改，持续巩固。
      二、群众关心的事
      1.停车问题。已向县里汇报。

      """
    #expect(try record(of: Self.top + body).findings.map(\.title).count == 2)
  }
}
