// Which notices are letters of supervision, and to whom they go.

import NoticeRecord
import Testing

@testable import NoticeLedger

@Suite struct SupervisionLetterTests {
  private static func notice(_ title: String, _ kind: Kind = .policyNotice) -> Notice {
    var notice = Notice(
      source: Source(
        name: "a", bytes: 1, sha256: "", encoding: "UTF-8", format: .text, script: nil),
      kind: kind)
    notice.title = title
    return notice
  }

  @Test(arguments: [
    "关于河道管护问题的督办函", "青石县河长制办公室提醒函", "工作提示函（第3号）", "关于限期整治的督办通知", "督办通知书",
    "库尔勒市卫生健康委员会整改通知书",
  ])
  func `a letter is known by how its title ends`(title: String) {
    #expect(SupervisionLetter.isOne(Self.notice(title)))
  }

  @Test(arguments: [
    "关于提醒函的回复", "关于督办函办理情况的函", "关于规范使用整改通知书的通知", "全市发出督办函31份", "某县对3家医院下达整改通知书", "关于召开督办工作会议的通知",
  ])
  func `what answers or tells of one is none`(title: String) {
    #expect(!SupervisionLetter.isOne(Self.notice(title)))
  }

  @Test func `a report is none, whatever its title`() {
    #expect(!SupervisionLetter.isOne(Self.notice("督办函", .rectificationReport)))
    #expect(!SupervisionLetter.isOne(Self.notice("督办函", .workPlan)))
  }

  private static let region = Region(province: "平岭省")

  @Test(arguments: [
    ("督办函\n平督〔2025〕1号\n\n省水利厅：\n经查……", "平岭省水利厅"),
    ("督办函\n省水利厅党组:\n经查……", "平岭省水利厅"),
  ])
  func `the body that is addressed is known by its one name`(text: String, body: String) {
    #expect(SupervisionLetter.addressee(in: text, region: Self.region) == body)
  }

  @Test(arguments: [
    "督办函\n各县水利局：\n经查……", "督办函\n省水利厅、省教育厅：\n经查……", "督办函\n张三同志：\n经查……",
    "督办函\n经查，存在以下问题：\n一、……", "督办函",
  ])
  func `several bodies, persons and sentences are none`(text: String) {
    #expect(SupervisionLetter.addressee(in: text, region: Self.region) == nil)
  }
}
