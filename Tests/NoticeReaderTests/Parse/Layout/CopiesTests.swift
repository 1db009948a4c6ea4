import NoticeRecord
import Testing

@testable import NoticeReader

struct CopiesTests {
  private static let twice = """
    某某县图书馆党支部关于巡察整改进展情况的通报
    2024年6月17日至8月9日，县委第四巡察组对县图书馆党支部开展了巡察，9月12日反馈了意见。现将整改进展情况予以公布。
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

  @Test func `what a copy holds twice is read once`() throws {
    let notice = try record(of: Self.twice)
    #expect(notice.findings.map(\.number) == [1, 2])
    #expect(notice.findings.map(\.status) == [.done, .done])
    #expect(notice.figures.map(\.value) == [2, 31, 4])
  }

  @Test func `two problems may have the same answer`() {
    let answer = "聘请师傅2名，修复古籍31册，剩余部分列入下一年度计划，由典藏部会同流通部逐步完成。"
    let text = "（一）古籍修复\n整改情况：\n\(answer)\n（二）夜间开放\n整改情况：\n\(answer)\n（三）书目"
    let utf8 = Array(text.utf8)
    let lines = utf8.parts(of: 0..<utf8.count, betweenBytes: 0x0A)
    #expect(Copies.find(utf8, lines).isEmpty)
  }

  @Test func `a block with its heading is a copy`() {
    let answer = "聘请师傅2名，修复古籍31册，剩余部分列入下一年度计划，由典藏部会同流通部逐步完成。"
    let text = "（一）古籍修复\n\(answer)\n（一）古籍修复\n\(answer)\n（二）夜间开放\n\(answer)"
    let utf8 = Array(text.utf8)
    let lines = utf8.parts(of: 0..<utf8.count, betweenBytes: 0x0A)
    #expect(Copies.find(utf8, lines) == [2, 3])
  }
}
