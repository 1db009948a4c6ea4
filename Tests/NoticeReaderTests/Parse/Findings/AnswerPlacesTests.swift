// Which lines a report answers, though they have no number.

import Testing

@testable import NoticeReader

@Suite struct AnswerPlacesTests {
  /// The lines of a text that are answered.
  private func answered(_ text: String) -> [String] {
    let sheet = sheet(of: text)
    let answers = AnswerPlaces(sheet.text, sheet.lines)
    let starts = answers.answered(sheet.lines, sheet.utf8)
    return sheet.lines.filter { starts.contains($0.range.lowerBound) }
      .map { sheet.text.string($0.range) }
  }

  @Test func `a line right before the same label each time is answered`() {
    let report = "夜间无人值守\n整改情况：增配值班员。\n制度执行不严格。\n整改情况：重新编目。"
    #expect(answered(report) == ["夜间无人值守", "制度执行不严格。"])
    let framed = "夜间无人值守\n【整改情况】增配值班员。\n书目错漏较多\n【整改情况】重新编目。"
    #expect(answered(framed) == ["夜间无人值守", "书目错漏较多"])
  }

  @Test(arguments: [
    // Sentences that name no problem.
    "馆内召开专题会议。\n整改情况：增配值班员。\n馆内开展集中学习。\n整改情况：重新编目。",
    // Lines with a number have their own outline.
    "1.夜间无人值守\n整改情况：增配值班员。\n2.书目错漏较多\n整改情况：重新编目。",
    // Lines with a label are answers themselves.
    "责任单位：流通部\n整改情况：增配值班员。\n责任单位：典藏部\n整改情况：重新编目。",
    // Half of the answers have none before them.
    "夜间无人值守\n整改情况：增配值班员。\n整改情况：重新编目。",
  ])
  func `other lines before a label are not`(report: String) {
    #expect(answered(report).isEmpty)
  }
}
