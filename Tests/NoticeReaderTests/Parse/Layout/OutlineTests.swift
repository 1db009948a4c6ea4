import Testing

@testable import NoticeReader

struct OutlineTests {
  private func outline(_ text: String) -> (Outline, Sheet) {
    let sheet = sheet(of: text)
    return (Outline(sheet.utf8, sheet.lines, end: sheet.utf8.count), sheet)
  }

  @Test func `headings nest by the style of their numbers`() {
    let (outline, sheet) = outline(
      "一、组织\n(一)领导。\n二、整改\n(一)方面\n1.问题甲\n已办。\n2.问题乙\n已办。\n(二)另一方面\n3.问题丙\n三、打算")
    let titles = outline.headings.map { sheet.text.string($0.title) }
    #expect(titles == ["组织", "领导", "整改", "方面", "问题甲", "问题乙", "另一方面", "问题丙", "打算"])
    #expect(outline.ancestors(of: 5).map { titles[$0] } == ["方面", "整改"])
    #expect(outline.children(of: 2).map { titles[$0] } == ["方面", "另一方面"])
    #expect(sheet.text.string(outline.headings[4].body) == "\n已办。\n")
  }

  @Test func `a heading ends with its first sentence`() {
    let (outline, sheet) = outline("1.会风不实。召开会议偏多。\n2.关于“作风：不实”的问题：已整改。")
    #expect(outline.headings.map { sheet.text.string($0.title) } == ["会风不实", "关于“作风：不实”的问题"])
  }

  @Test func `a short line without a number opens the numbered lines under it`() {
    let (outline, _) = outline("一、组织\n召开会议。\n整改落实情况\n1.问题甲\n2.问题乙")
    #expect(outline.headings.map(\.number) == [1, nil, 1, 2])
    #expect(outline.headings[2].parent == 1)
  }
}
