// Headings get their own line back.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct RunOnHeadingsTests {
  @Test(arguments: [
    (
      "1.关于学习不深的问题。已学习。2.关于作风不实的问题。已整改",
      "1.关于学习不深的问题。已学习。\n2.关于作风不实的问题。已整改"
    ),
    (
      "情况如下：（1）关于台账不清的问题。已建账（2）关于票据不全的问题。已补齐",
      "情况如下：\n（1）关于台账不清的问题。已建账\n（2）关于票据不全的问题。已补齐"
    ),
  ])
  func `a heading begins a line again`(damaged: String, whole: String) {
    let result = mending(damaged)
    #expect(String(decoding: result.text.utf8, as: UTF8.self) == whole)
    #expect(result.repairs.allSatisfy { $0.kind == .lineStructure })
  }

  @Test(arguments: [
    "讨论了2.关于学习的问题", "1.关于学习不深的问题。\n2.关于作风不实的问题。", "占比1.5关于甲的问题，占比2.关于乙的问题",
    "见附件1.关于报送材料的说明。见附件2.关于会务的说明", "第3、关于甲的问题，第4、乙",
  ])
  func `a number in the text stays`(text: String) {
    #expect(RunOnHeadings.diagnose(Array(text.utf8), Survey(Array(text.utf8))).edits.isEmpty)
  }
}
