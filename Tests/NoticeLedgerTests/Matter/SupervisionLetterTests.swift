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

  @Test(arguments: [
    "关于解除重大事故隐患挂牌督办通知书", "关于撤销河道管护问题督办通知", "关于终止某项目整改的督办函", "关于表扬按期办结督办单", "河道管护问题销号督办通知（第3号）",
    "关于撤销限期整改通知书",
  ])
  func `what closes or praises a matter is none`(title: String) {
    #expect(!SupervisionLetter.isOne(Self.notice(title)))
  }

  @Test(arguments: ["关于限期办结河道垃圾问题的督办单", "关于未按期销号问题的督办函", "关于尽快解除安全隐患的督办函"])
  func `what asks to close one is a letter`(title: String) {
    #expect(SupervisionLetter.isOne(Self.notice(title)))
  }

  @Test(arguments: [
    "“河道管护不到位”问题整改后出现反弹，请抓紧整改。", "截至目前仍未完成。", "“河道管护不到位”问题再次发生。", "该问题未整改到位。", "“河道管护不到位”问题进展缓慢。",
  ])
  func `a letter says that a problem is open`(words: String) {
    #expect(SupervisionLetter.saysOpen("督办函\n省水利厅：\n" + words))
  }

  @Test(arguments: [
    "为防止“河道管护不到位”问题反弹，请加强巡查。", "请持续巩固，对仍有差距的抓紧整改。", "逾期仍未整改到位的，将予约谈。", "对仍未完成的，予以通报。",
    "现将“河道管护不到位”问题函告你单位。", "该问题已整改到位，仍需巩固成果。", "如出现反弹，将启动问责。",
  ])
  func `a letter that asks, warns or reminds says nothing of it`(words: String) {
    #expect(!SupervisionLetter.saysOpen("提示函\n省水利厅：\n" + words))
  }

  @Test func `a report is none, whatever its title`() {
    #expect(!SupervisionLetter.isOne(Self.notice("督办函", .rectificationReport)))
    #expect(!SupervisionLetter.isOne(Self.notice("督办函", .workPlan)))
  }

  private static let region = Region(province: "平岭省")

  @Test(arguments: [
    ("督办函\n平督〔2025〕1号\n\n省水利厅：\n经查……", "平岭省水利厅"),
    ("督办函\n省水利厅党组:\n经查……", "平岭省水利厅"),
    ("索引号：\n0142\n发布机构：\n省河长制办公室\n发布日期: \n2025-05-09\n督办函\n省水利厅：\n经查……", "平岭省水利厅"),
  ])
  func `the body that is addressed is known by its one name`(text: String, body: String) {
    #expect(SupervisionLetter.addressee(in: text, region: Self.region) == body)
  }

  @Test(arguments: [
    "督办函\n各县水利局：\n经查……", "索引号：\n0142\n督办函\n有关问题：\n省水利厅：\n经查……", "督办函\n省水利厅、省教育厅：\n经查……",
    "督办函\n张三同志：\n经查……",
    "督办函\n经查，存在以下问题：\n一、……", "督办函",
  ])
  func `several bodies, persons and sentences are none`(text: String) {
    #expect(SupervisionLetter.addressee(in: text, region: Self.region) == nil)
  }
}
