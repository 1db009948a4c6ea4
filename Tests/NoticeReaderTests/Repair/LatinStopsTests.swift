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
    "副县长阿不都.买买提出席会议并且讲话.", "约翰.史密斯主持并且讲话.", "会议由县委副书记库尔班.尼亚孜召集并且提出要求.", "我们现在打算（一）.加强学习.",
  ])
  func `a name or a number with a dot in it is one sentence`(text: String) {
    let utf8 = Array(text.utf8)
    let edits = LatinStops.diagnose(utf8, Survey(utf8)).edits
    #expect(edits.map(\.range.upperBound) == [utf8.count])
  }

  @Test(.timeLimit(.minutes(1))) func `a line of nothing but dots takes no longer than others`() {
    let line = Array((String(repeating: "）. ", count: 100_000) + "整改完成.").utf8)
    #expect(LatinStops.diagnose(line, Survey(line)).edits.isEmpty)
  }

  @Test(arguments: [
    "一.整改工作开展情况", "（一）.党的建设方面", "第一.加强组织领导", "支出下降12.5%，达到3.6万元", "联系邮箱为区妇幼保健院hyqfybjy@163.com.",
    "现将县卫生健康局局长库尔班.尼亚孜同志分工情况通知如下：", "参加会议的有县医院院长库尔班.尼亚孜和其他同志:", "参加会议的有自治区人民医院院长买买提.艾力:",
    "清退多收费用3600元.该问题已整改完成",
    "清退多收费用3600元。该问题已整改完成.", "区卫生健康委员会整改台账.docx",
  ])
  func `other dots stay`(text: String) {
    #expect(LatinStops.diagnose(Array(text.utf8), Survey(Array(text.utf8))).edits.isEmpty)
  }
}
