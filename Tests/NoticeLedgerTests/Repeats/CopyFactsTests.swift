import NoticeLedger
import NoticeRecord
import Testing

@Suite struct CopyFactsTests {
  private static func facts(
    signed: String? = nil, number: String? = nil, title: String? = nil,
    issuer: String? = nil, inspected: String? = nil, _ statuses: [String: Finding.Status] = [:]
  ) -> CopyFacts {
    CopyFacts(
      signedOn: signed, documentNumber: number, title: title, issuer: issuer, inspected: inspected,
      statuses: statuses)
  }

  @Test(arguments: [
    (facts(signed: "2024-04-22"), facts(signed: "2024-10-15")),
    (facts(number: "某发〔2024〕1号"), facts(number: "某发〔2024〕2号")),
    (facts(title: "2024年工作要点"), facts(title: "2025年工作要点")),
    (facts(title: "整改情况的通报(3月)"), facts(title: "整改情况的通报(4月份)")),
    (facts(title: "2025年第二季度整改进展"), facts(title: "2025年第三季度整改进展")),
    (facts(title: "上半年整改进展"), facts(title: "下半年整改进展")),
    (facts(title: "督查通报第3期"), facts(title: "督查通报第十期")),
    (facts(title: "督查通报第3次"), facts(title: "督查通报第四次")),
    (facts(title: "整改周报第12周"), facts(title: "整改周报第13周")),
    (facts(title: "4月、5月整改进展"), facts(title: "5月、6月整改进展")),
    (facts(title: "青石市每日疫情通报 1月3日"), facts(title: "青石市每日疫情通报 1月4日")),
    (facts(title: "一月三日疫情通报"), facts(title: "1月4号疫情通报")),
    (facts(title: "巡查周报（1月3日至9日）"), facts(title: "巡查周报（1月10日至16日）")),
    (facts(title: "巡查周报（1月3-9日）"), facts(title: "巡查周报（1月10-16日）")),
    (facts(title: "每日疫情通报（2025年1月3日）"), facts(title: "每日疫情通报（2025年1月6日）")),
    (facts(title: "督查日报（2025-01-03）"), facts(title: "督查日报（2025-01-06）")),
    (facts(title: "每日疫情通报2025-01-03"), facts(title: "每日疫情通报2025/1/6")),
    (facts(issuer: "青石县水务局"), facts(issuer: "白石县水务局")),
    (facts(inspected: "青石县教育局"), facts(inspected: "青石县水务局")),
    (facts(["河道管护不到位": .notDone]), facts(["河道管护不到位": .done, "物资储备不足": .done])),
  ])
  func `another date, number, time, body or status is another notice`(
    left: CopyFacts, right: CopyFacts
  ) {
    #expect(left.contradicts(right))
    #expect(right.contradicts(left))
  }

  @Test(arguments: [
    (facts(signed: "2024-04-22"), facts()), (facts(signed: "2024-04-22"), facts(signed: "2024")),
    (facts(title: "2024年工作要点"), facts(title: "工作要点")),
    (facts(title: "整改进展通报(3月)"), facts(title: "整改进展通报")),
    (facts(title: "2026年4月整改进展"), facts(title: "20264月整改进展")),
    (facts(title: "2026年12月整改进展"), facts(title: "202612月整改进展")),
    (facts(title: "每日疫情通报1月3日"), facts(title: "每日疫情通报")),
    (facts(title: "每日疫情通报1月3日"), facts(title: "每日疫情通报（一月三日）")),
    (facts(title: "巡查周报（1月3日至9日）"), facts(title: "巡查周报（1月3日至")),
    (facts(title: "整改通报（1月3日讯）"), facts(title: "整改通报（1月4日发布）")),
    (facts(title: "整改情况的通报（2025年1月3日）"), facts(title: "整改情况的通报（2025年1月6日）")),
    (facts(title: "整改情况的通报（2025年1月30日）"), facts(title: "整改情况的通报(2025-02-01)")),
    (facts(title: "每日疫情通报（2025年1月3日）"), facts(title: "每日疫情通报2025-01-03")),
    (facts(title: "10日攻坚行动通报"), facts(title: "七日攻坚行动通报")),
    (facts(title: "十四五期间第3期通报"), facts(title: "十五五期间第3期通报")),
    (facts(title: "第一季度、第二季度整改进展"), facts(title: "第一季度、")),
    (facts(title: "第5轮巡察整改通报"), facts(title: "巡察办转发第五轮巡察整改通报:第三轮")),
    (facts(title: "第三轮巡察反馈情况"), facts(title: "巡察反馈情况(3月)")),
    (facts(inspected: "青石县教育局"), facts(inspected: "教育局")),
    (facts(issuer: "青石县水务局"), facts()), (facts(issuer: "青石县水务局"), facts(issuer: "水务局")),
    (facts(["河道管护不到位": .done]), facts(["物资储备不足": .notDone])), (facts(), facts()),
  ])
  func `what one of them does not state tells nothing`(left: CopyFacts, right: CopyFacts) {
    #expect(!left.contradicts(right))
    #expect(!right.contradicts(left))
  }

  private static func feedback(to body: String, in county: String = "青石县") -> CopyFacts {
    let title = "县委第一巡察组向\(body)反馈巡察情况"
    let region = Region(province: "平岭省", county: county)
    return facts(title: title, inspected: Body.inspected(in: title, region: region))
  }

  @Test(arguments: [
    ("青石县教育局党组", "青石县教肓局党组"), ("县教育局", "县教局"), ("县教育局", "县教□局"), ("青石县农业局党组", "青石县衣业局党组"),
    ("县财政局", "县财攻局"), ("县交通运输局", "县交通输局"), ("青石县税务局", "青石县悦务局"), ("县教育局", "青石县教育局党组"),
  ])
  func `a damaged name is that of the same body`(whole: String, damaged: String) {
    #expect(!Self.feedback(to: whole).contradicts(Self.feedback(to: damaged)))
    #expect(!Self.feedback(to: damaged).contradicts(Self.feedback(to: whole)))
  }

  @Test(arguments: [
    ("县水务局", "县水利局"), ("县农业局", "县林业局"), ("县教育局", "县体育局"), ("县医院", "县中医院"),
    ("县第一中学", "县第二中学"), ("县第十中学", "县第十一中学"), ("青石县教育局", "青县教育局"), ("青石县教育局", "白石县教育局"),
    ("城关镇党委", "城东镇党委"), ("大石桥镇党委", "大桥镇党委"), ("青石桥镇党委", "青桥镇党委"), ("县财政局", "县民政局"),
    ("市交投集团有限公司", "市文投集团有限公司"), ("市交旅集团有限公司", "市文旅集团有限公司"), ("县卫校党委", "县工校党委"),
  ])
  func `two bodies of one template are two`(one: String, other: String) {
    #expect(Self.feedback(to: one).contradicts(Self.feedback(to: other)))
    #expect(Self.feedback(to: other).contradicts(Self.feedback(to: one)))
  }

  @Test(arguments: ["县教育局", "县教肓局"])
  func `a damaged name of another county is that of another body`(name: String) {
    let facts = Self.feedback(to: name, in: "白石县")
    #expect(Self.feedback(to: "县教育局").contradicts(facts))
  }
}
