import NoticeRecord
import Testing

@testable import NoticeReader

struct CopiesTests {
  private static let head = """
    某某县图书馆党支部关于巡察整改进展情况的通报
    2024年6月17日至8月9日，县委第四巡察组对县图书馆党支部开展了巡察，9月12日反馈了意见。现将整改进展情况予以公布。

    """
  private static let answer = "聘请师傅2名，修复古籍31册，剩余部分列入下一年度计划，由典藏部会同流通部逐步完成。"

  /// The lines that are there twice.
  private static func copies(in text: String) -> [Int] {
    let utf8 = Array(text.utf8)
    return Copies.find(utf8, utf8.parts(of: 0..<utf8.count, betweenBytes: 0x0A))
  }

  private static let twice =
    head + """
      （一）问题：古籍修复无人会干。
      整改情况：①聘请师傅2名；②修复古籍31册，剩余部分列入下一年度计划逐步完成。
      整改结论：完成整改。
      （二）问题：夜间开放有头无尾。
      整改情况：①延长开放3小时；②增配值班员4名，并把夜间值班情况纳入年度考核范围。
      整改结论：完成整改。
      （二）问题：夜间开放有头无尾。
      整改情况：①延长开放3小时；②增配值班员4名，并把夜间值班情况纳入年度考核范围。
      整改结论：完成整改。

      """

  @Test(arguments: [
    ("一、总体情况\n一、总体情况\n召开会议3次。\n", [1]),
    ("整改：修订制度2项，处理责任人1名。\n整改：修订制度2项，处理责任人1名。\n", [1]),
    ("已完成整改\n已完成整改\n", []), ("无。\n无。\n", []),
    ("典藏部、流通部\n典藏部、流通部\n", []),
    ("王某，罚款500元。\n王某，罚款500元。\n", []),
    ("已完成整改。\n已完成整改。\n已完成整改。\n", []),
    ("以上问题已全部完成整改。\n以上问题已全部完成整改。\n", []),
  ])
  func `a heading or a sentence stands twice, a cell may`(text: String, twice: [Int]) {
    #expect(Self.copies(in: text) == twice)
  }

  @Test func `what a copy holds twice is read once`() throws {
    let notice = try record(of: Self.twice)
    #expect(notice.findings.map(\.number) == [1, 2])
    #expect(notice.findings.map(\.status) == [.done, .done])
    #expect(notice.figures.map(\.value) == [2, 31, 4])
  }

  @Test func `two problems may have the same answer`() {
    let answer = "整改情况：\n\(Self.answer)"
    let text = "（一）古籍修复\n\(answer)\n（二）夜间开放\n\(answer)\n（三）书目"
    #expect(Self.copies(in: text) == [])
  }

  @Test func `paragraphs that differ in one figure each have their copies`() {
    let last = "各单位要认真落实整改责任，2024年组织开展业务培训，提高队伍的服务能力。"
    let first = last.replacing("2024", with: "2023")
    let text = "（一）古籍修复\n\(first)\n（二）夜间开放\n\(last)\n\(last)"
    #expect(Self.copies(in: text) == [4])
  }

  @Test func `a block with its heading is a copy`() {
    let answer = Self.answer
    let text = "（一）古籍修复\n\(answer)\n（一）古籍修复\n\(answer)\n（二）夜间开放\n\(answer)"
    #expect(Self.copies(in: text) == [2, 3])
  }

  @Test(arguments: [
    ["1.\(CopiesTests.answer)", "2.修订制度。"], ["1.召开会议。", "2.\(CopiesTests.answer)"],
    ["①召开会议。", "②\(CopiesTests.answer)"],
    ["（1）召开会议。", "（2）\(CopiesTests.answer)"],
  ])
  func `two problems may have the same measures`(measures: [String]) throws {
    let answer = (["整改措施："] + measures + ["整改状态：已完成。"]).joined(separator: "\n")
    let text = "（一）古籍修复\n\(answer)\n（二）夜间开放\n\(answer)\n"
    #expect(Self.copies(in: text) == [])
    let findings = try record(of: Self.head + text).findings
    #expect(findings.map(\.title) == ["古籍修复", "夜间开放"])
    #expect(findings.map(\.measures.count) == [2, 2])
  }

  @Test func `a problem may have one measure of another`() {
    let text = "（一）古籍修复\n1.聘请师傅。\n2.\(Self.answer)\n（二）夜间开放\n1.延长时间。\n2.\(Self.answer)"
    #expect(Self.copies(in: text) == [])
  }

  @Test func `measures that are there once more behind the last are a copy`() {
    let text = "（一）古籍修复\n1.聘请师傅。\n2.\(Self.answer)\n3.修订制度。\n1.聘请师傅。\n2.\(Self.answer)"
    #expect(Self.copies(in: text) == [4, 5])
  }
}
