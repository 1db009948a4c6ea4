import Testing

@testable import NoticeReader

@Suite struct RunOnNumberedProblemsTests {
  private func starts(_ text: String) -> [String] {
    openings(of: text, RunOnNumberedProblems.starts)
  }

  private static let filling = String(repeating: "延长开放时间并增配值班人员。", count: 6)

  @Test func `quoted problems that count on are found, and the headings beside them`() {
    let text =
      "１.“闭馆过早”问题。\(Self.filling)２.“馆藏陈旧”问题。\(Self.filling)（二）关于作风方面 ３.“服务差”的问题。"
      + "\(Self.filling)三、下步工作 党支部将抓到底。\(Self.filling)"
    #expect(
      starts(text).map { String($0.prefix(6)) }
        == [
          "２.“馆藏陈", "（二）关于作", "３.“服务差", "三、下步工作", "党支部将抓到",
        ].map { String($0.prefix(6)) })
  }

  @Test(arguments: [
    // What is quoted is no problem, or does not count on.
    "1.“闭馆日”活动。\(filling)2.“读书月”活动。\(filling)", "1.“闭馆过早”问题。\(filling)3.“馆藏陈旧”问题。\(filling)",
    // A number of a sentence.
    "本馆1.“闭馆过早”问题。\(filling)本馆2.“馆藏陈旧”问题。\(filling)", "1.“闭馆过早”问题。2.“馆藏陈旧”问题。", "1.“", "",
  ])
  func `other lines stay whole`(text: String) {
    #expect(starts(text).isEmpty)
  }

  @Test func `sections without an end behind the last problem cost little`() {
    let text =
      "1.“闭馆过早”问题。\(Self.filling)2.“馆藏陈旧”问题。"
      + String(repeating: "。三、", count: 100_000) + String(repeating: " ", count: 1000)
    #expect(starts(text).count == 1)
  }
}
