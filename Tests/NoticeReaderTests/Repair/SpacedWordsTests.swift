// Texts with a space behind each word are closed up, others are left.

import Testing

@testable import NoticeReader

@Suite struct SpacedWordsTests {
  private static let apart = """
    一、 整改 工作 开展 情况
    召开 支部 会议 4 次， 细化 整改 措施 9 项， 完善 制度 6 个。
    1. 古籍 修复 无人 会干
    （1） 聘请 师傅 2 名， 修复 古籍 31 册， 补正 登记 7 条。 目前， 此项 已 整改 完毕。
    """
  private static let close = """
    一、整改工作开展情况
    召开支部会议4次，细化整改措施9项，完善制度6个。
    1. 古籍修复无人会干
    （1）聘请师傅2名，修复古籍31册，补正登记7条。目前，此项已整改完毕。
    """

  @Test func `spaces behind words and commas throughout are taken out`() {
    #expect(mended(Self.apart) == Self.close)
  }

  @Test func `numbers, and names behind posts, stay apart`() {
    let commas = "召开 会议， 细化 措施， 完善 制度， 聘请 师傅， 修复 古籍。\n"
    let text =
      commas + "2023 2024 年度， 局长 李明 副局长 王芳 参加 会议， 对 组织 委员 批评 教育， "
      + "电话 0717 6231234 13800001111， 完毕。"
    let closed = "2023 2024年度，局长 李明 副局长 王芳 参加会议，对组织委员批评教育，电话0717 6231234 13800001111，完毕。"
    #expect(mended(text) == commas.replacing(" ", with: "") + closed)
  }

  @Test(arguments: [
    // A space behind each comma alone.
    "召开会议4次， 细化措施9项， 完善制度6个， 聘请师傅2名， 修复古籍31册， 补正登记7条。",
    // The words of a table.
    "序号 问题 措施 结果\n1 账目不清 核账2次 已完成\n2 水泵老化 换泵3台 已完成\n3 路灯不亮 修灯9盏 已完成",
    // One line of many.
    "召开 支部 会议 4 次， 细化 整改 措施 9 项， 完善 制度。\n一是召开会议，落实责任，细化措施，完善制度，聘请师傅，修复古籍，补正登记。",
  ])
  func `other spaces stay`(text: String) {
    #expect(SpacedWords.diagnose(Array(text.utf8)).edits.isEmpty)
  }
}
