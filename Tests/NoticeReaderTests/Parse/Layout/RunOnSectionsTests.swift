import Testing

@testable import NoticeReader

@Suite struct RunOnSectionsTests {
  private static let filler = String(repeating: "馆长带头整理旧档，各科室一同清点。", count: 6)

  private func headings(_ text: String) -> [String] { openings(of: text, RunOnSections.starts) }

  @Test func `short headings that count on from one line are found`() {
    let text = "现通报如下。一、组织情况。\(Self.filler)二、整改情况。\(Self.filler)三、后续安排。继续用力。"
    #expect(headings(text) == ["一、组织情况", "二、整改情况", "三、后续安排"])
  }

  @Test(arguments: [
    // A list of sentences.
    "要求如下。一、各科室要清点旧档，逐卷登记。\(filler)二、各窗口要公布值班表，专人值守。\(filler)",
    // Only one, and numbers that do not count on.
    "现通报如下。一、组织情况。\(filler)",
    "现通报如下。一、组织情况。\(filler)三、后续安排。\(filler)",
    // A short line.
    "如下。一、组织情况。已办。二、整改情况。已办。",
  ])
  func `other numbers stay in their line`(text: String) {
    #expect(headings(text).isEmpty)
  }
}
