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
}
