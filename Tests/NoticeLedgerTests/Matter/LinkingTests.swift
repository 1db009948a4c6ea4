import NoticeLedger
import Testing

@Suite struct LinkingTests {
  private static func side(_ title: String, _ number: Int, of inspection: String? = nil) -> LinkSide
  {
    LinkSide(title: title, number: number, inspection: inspection)
  }

  @Test func `a matter takes its likest finding, and each only one`() {
    let candidates = [
      Candidate(matter: 1, sides: [Self.side("药品采购程序不规范", 1)]),
      Candidate(matter: 2, sides: [Self.side("儿科医师短缺", 2)]),
    ]
    let links = Linking.link(
      [
        Self.side("儿科医生明显不足", 1), Self.side("药品采购不规范", 2), Self.side("药品采购程序不规范", 3),
        Self.side("公车私用", 4),
      ], to: candidates)
    #expect(links.map { $0?.matter } == [2, nil, 1, nil])
    #expect(links[2]?.link.reason == .sameWords)
    #expect(links[0]?.link.reason == .likeWords)
  }

  @Test func `a matter is known under each of its wordings`() {
    let matter = Candidate(
      matter: 7, sides: [Self.side("签约服务质量不高", 1), Self.side("家庭医生“签而不约”", 1)])
    let links = Linking.link([Self.side("家庭医生签而不约问题突出", 9)], to: [matter])
    #expect(links.first??.matter == 7)
  }

  @Test func `the same number in the same inspection is a reason`() {
    let matter = Candidate(
      matter: 3, sides: [Self.side("聚焦主业不够", 2, of: "feedback 2024-05")])
    let same = Linking.link([Self.side("主业履行存在差距", 2, of: "feedback 2024-05")], to: [matter])
    #expect(same.first??.link.reason == .sameNumber)
    let other = Linking.link([Self.side("主业履行存在差距", 2, of: "feedback 2022-05")], to: [matter])
    #expect(other.first ?? nil == nil)
  }

  @Test func `a later report that numbers anew names the same problem`() {
    let matter = Candidate(matter: 3, sides: [Self.side("乡村教师流失严重", 3, of: "feedback 2023-06")])
    let again = Linking.link([Self.side("乡村教师流失较为严重", 2, of: "feedback 2023-06")], to: [matter])
    #expect(again.first??.matter == 3)
    let more = Linking.link([Self.side("乡村教师补助发放不及时", 2, of: "feedback 2023-06")], to: [matter])
    #expect(more.first ?? nil == nil)
  }
}
