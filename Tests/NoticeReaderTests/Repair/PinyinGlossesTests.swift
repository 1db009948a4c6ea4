// Glosses go, notes stay.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct PinyinGlossesTests {
  @Test(arguments: [
    ("醫(yī)療衛(wèi)生", "医疗卫生"),
    ("第二屆（jiè）全會(huì)", "第二届全会"),
    ("我們(men)的責(zé)任", "我们的责任"),
    ("總(zǒng)結(jié)經(jīng)驗(yàn)", "总结经验"),
    ("縣(xiàn)級(jí)", "县级"),
  ])
  func `a gloss on a common traditional character goes`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: [
    "单(shàn)县人民医院", "覃(qín)先生", "参数(a)和(b)", "长度(m)", "函数f(yi)",
    "传(zhuàn)记的“传”读zhuàn", "会(hui)", "見表(biao)", "区(ōu)姓",
  ])
  func `a note of the author stays`(text: String) {
    #expect(PinyinGlosses.diagnose(Array(text.utf8), Survey(Array(text.utf8))).edits.isEmpty)
  }

  @Test func `a rare character is freed where glosses are everywhere`() {
    let text = "衛(wèi)生監(jiān)督、醫(yī)療機構(gòu)、猇(xiāo)亭區(qū)"
    #expect(mended(text) == "卫生监督、医疗机构、猇亭区")
  }

  @Test func `a repair shows the damage in place`() throws {
    let result = mending("市醫(yī)院")
    let repair = try #require(result.repairs.first)
    #expect(repair.kind == .pinyinGloss)
    #expect(repair.damaged == "醫(yī)")
    #expect(repair.repaired == "医")
    #expect(repair.span == Span(start: 3, end: 11))
    #expect(result.text.span(3..<6) == Span(start: 3, end: 11))
  }
}
