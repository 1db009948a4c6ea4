import Testing

@testable import NoticeReader

@Suite struct RunOnProblemsTests {
  private func starts(_ text: String) -> [String] { openings(of: text, RunOnProblems.starts) }

  @Test func `problems that follow one another in a paragraph are found`() {
    let text = "针对“旧档无人修”的问题，聘请师傅2名。目前已修31册。针对“夜间闭馆早”问题，延长3小时。"
      .replacing("夜间闭馆早”问题", with: "夜间闭馆早”的问题")
    #expect(starts(text) == ["针对“夜间闭"])
  }

  @Test(arguments: [
    // The paragraph does not open with one.
    "支部召开会议。针对“旧档无人修”的问题，聘请师傅2名。针对“夜间闭馆早”问题，延长3小时。",
    // What is quoted is no problem.
    "针对“旧档无人修”的问题，聘请师傅2名。针对“夜读月”活动，延长3小时。关于“三看”的要求，已传达。",
    "针对“旧档无人修”的问题，制定方案。针对“四风”问题，检查12次。对“懒散”问题严肃查处。",
    "针对“旧档无人修。针对“夜间闭馆早”的问题", "针对“", "",
  ])
  func `other paragraphs stay as they are`(text: String) {
    #expect(starts(text).isEmpty)
  }
}
