// Lines that are set wide are closed up.

import Testing

@testable import NoticeReader

@Suite struct SpacedLettersTests {
  @Test(arguments: [
    ("    一、工 作 目 标\n坚持预防为主。", "    一、工作目标\n坚持预防为主。"),
    ("(二) 重　点　任　务", "(二)重点任务"),
    ("某区卫生健康局\n    2 0 2 3 年 3 月 2 7 日\n", "某区卫生健康局\n    2023年3月27日\n"),
  ])
  func `headings and days are closed up`(wide: String, close: String) {
    #expect(mended(wide) == close)
  }

  @Test(arguments: [
    "是 否 是 否", "1 2 3 4", "一、张 三", "优 良 中 差", "2023 年 3 月 27 日", "三、组  织  领  导", "二、名单：甲 乙 丙 丁",
    "1 年 2 月 3",
  ])
  func `cells and names stay`(text: String) {
    #expect(SpacedLetters.diagnose(Array(text.utf8)).edits.isEmpty)
  }
}
