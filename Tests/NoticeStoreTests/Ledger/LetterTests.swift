// What letters of supervision do to the matters of the body that they address.

import NoticeRecord
import Testing

@testable import NoticeStore

@Suite struct LetterTests {
  private static let today = "2025-06-01"
  private static let nowhere = Span(start: 0, end: 0)
  private static let river = "河道管护责任落实不到位"

  /// A report of 平岭省水利厅 on 2025-03-10 whose one problem is open.
  private static func report(_ status: Finding.Status = .notDone) -> (inout Notice) -> Void {
    { notice in
      notice.title = "关于巡视整改进展情况的通报"
      notice.issuer = "中共平岭省水利厅党组"
      notice.region = Region(province: "平岭省")
      notice.publishedOn = "2025-03-10"
      notice.inspection = Inspection(feedbackOn: "2024-12-08")
      notice.findings = [Finding(number: 4, title: river, span: nowhere)]
      notice.findings[0].status = status
      notice.findings[0].measures = [
        Measure(number: 1, text: "2025年4月底前完成清理", span: nowhere)
      ]
    }
  }

  /// A letter of 2025-05-09 with a problem in these words.
  private static func letter(
    _ problem: String = river, _ title: String = "关于河道管护问题的督办函"
  ) -> (inout Notice) -> Void {
    { notice in
      notice.kind = .policyNotice
      notice.title = title
      notice.issuer = "平岭省河长制办公室"
      notice.region = Region(province: "平岭省")
      notice.signedOn = "2025-05-09"
      notice.findings = [Finding(number: 1, title: problem, span: nowhere)]
    }
  }

  private static func text(
    to address: String = "省水利厅", _ request: String = "请于2025年6月30日前整改到位。", more: String = ""
  ) -> String {
    """
    关于河道管护问题的督办函
    \(address)：
    经查，你单位“\(river)”问题进展缓慢。\(request)
    \(more)
    """
  }

  private static func matters(in store: Store) async throws -> [Matter] {
    try await store.matters(LedgerFilter(), today: today, window: Window(limit: 100)).items
  }

  @Test(arguments: [true, false])
  func `a letter moves the deadline of the matter that it names`(inOrder: Bool) async throws {
    let scratch = try ScratchStore()
    let keepLetter = { try await scratch.keep(Self.text(), change: Self.letter()) }
    if !inOrder { _ = try await keepLetter() }
    try await scratch.keep("报告", change: Self.report())
    if inOrder { _ = try await keepLetter() }
    let matters = try await Self.matters(in: scratch.store)
    let matter = try #require(matters.first)
    #expect(matters.count == 1)
    #expect(matter.body == "平岭省水利厅")
    #expect(matter.dueOn == "2025-06-30")
    #expect(matter.dueWords == "2025年6月30日前")
    #expect(matter.standing == .inProgress)
    #expect(matter.inspections == 1)
    let file = try #require(try await scratch.store.matter(matter.id, today: Self.today))
    #expect(Set(file.mentions.map(\.reason)) == ["first", "same-words"])
  }

  @Test func `a letter about what was done says that it is back`() async throws {
    let scratch = try ScratchStore()
    try await scratch.keep("报告", change: Self.report(.done))
    try await scratch.keep(Self.text(), change: Self.letter())
    let matter = try #require(try await Self.matters(in: scratch.store).first)
    #expect(matter.standing == .rebounded)
    #expect(matter.dueOn == "2025-06-30")
  }

  @Test func `a letter that only reminds of what was done leaves it done`() async throws {
    let scratch = try ScratchStore()
    try await scratch.keep("报告", change: Self.report(.done))
    let text = "关于河道管护问题的提醒函\n省水利厅：\n为防止“\(Self.river)”问题反弹，请加强巡查。\n"
    try await scratch.keep(text, change: Self.letter(Self.river, "关于河道管护问题的提醒函"))
    let matter = try #require(try await Self.matters(in: scratch.store).first)
    #expect(matter.standing == .done)
    #expect(matter.rebounds == 0)
  }

  @Test(arguments: [
    // Another body, several, none; a day that another set; a meeting.
    text(to: "省教育厅"), text(to: "省水利厅、省教育厅"), "关于河道管护问题的督办函\n请于2025年6月30日前整改到位。",
    text("省督察组要求2025年6月30日前整改到位。"), text("请于2025年6月30日前到会议室参加整改情况汇报会。"),
  ])
  func `a letter to others, or with another's day, moves none`(text: String) async throws {
    let scratch = try ScratchStore()
    try await scratch.keep("报告", change: Self.report())
    try await scratch.keep(text, change: Self.letter())
    let matter = try #require(
      try await Self.matters(in: scratch.store).first { $0.body == "平岭省水利厅" })
    #expect(matter.dueOn == "2025-04-30")
  }

  @Test func `other problems, and other notices, move none`() async throws {
    let scratch = try ScratchStore()
    try await scratch.keep("报告", change: Self.report())
    try await scratch.keep(Self.text(), change: Self.letter("水库除险加固资金拨付滞后"))
    try await scratch.keep(
      Self.text(), change: Self.letter(Self.river, "关于开展河道管护检查的通知"))
    let matters = try await Self.matters(in: scratch.store)
    #expect(matters.first { $0.title == Self.river }?.dueOn == "2025-04-30")
    #expect(matters.first { $0.title != Self.river }?.dueOn == "2025-06-30")
    #expect(matters.count == 2)
  }

  @Test func `the same letter to two bodies is no copy`() async throws {
    let scratch = try ScratchStore()
    let words = (0..<900).map { String(Character(Unicode.Scalar(0x4E00 + $0 * 7 % 6000) ?? "一")) }
      .joined()
    for body in ["省水利厅", "省教育厅"] {
      try await scratch.keep(Self.text(to: body, more: words), change: Self.letter())
    }
    let bodies = try await Self.matters(in: scratch.store).compactMap(\.body)
    #expect(Set(bodies) == ["平岭省水利厅", "平岭省教育厅"])
  }
}
