// Dots become full stops where a line has no other.

import Testing

@testable import NoticeReader

@Suite struct LatinStopsTests {
  @Test(arguments: [
    ("更换公示牌共8块,清退多收费用3600元.该问题已整改完成.", "更换公示牌共8块,清退多收费用3600元。该问题已整改完成。"),
    ("区委巡察组开展了巡察．2023年7月反馈了意见．", "区委巡察组开展了巡察。2023年7月反馈了意见。"),
    ("区委巡察组开展了巡察.现将整改情况通报如下:", "区委巡察组开展了巡察。现将整改情况通报如下:"),
    ("修订了《公务用车管理办法》.“三公”经费下降了12.5%.\n已完成。", "修订了《公务用车管理办法》。“三公”经费下降了12.5%。\n已完成。"),
    ("1．已按照要求完成．", "1．已按照要求完成。"),
    ("1.关于公务用车管理不规范的问题.已整改完毕.", "1.关于公务用车管理不规范的问题。已整改完毕。"),
  ])
  func `sentences end as they do in Chinese`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: [
    "一.整改工作开展情况", "（一）.党的建设方面", "第一.加强组织领导", "支出下降12.5%，达到3.6万元", "联系邮箱为区妇幼保健院hyqfybjy@163.com.",
    "副县长阿不都.买买提出席会议并且讲话。", "参加会议的有自治区人民医院院长买买提.艾力:", "清退多收费用3600元.该问题已整改完成",
    "清退多收费用3600元。该问题已整改完成.", "区卫生健康委员会整改台账.docx",
  ])
  func `other dots stay`(text: String) {
    #expect(LatinStops.diagnose(Array(text.utf8), Survey(Array(text.utf8))).edits.isEmpty)
  }
}
