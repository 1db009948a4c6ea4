// Question marks that were spaces or the dot of a name.

import Testing

@testable import NoticeReader

@Suite struct QuestionMarksTests {
  @Test(arguments: [
    ("??市卫生健康委通知如下", "  市卫生健康委通知如下"),
    ("特约记者?王小明", "特约记者 王小明"),
    ("通知\n　?各县区", "通知\n　 各县区"),
    ("？（一）加强领导", " （一）加强领导"),
    ("来源:?办公室??发布时间:2024-05-06?浏览次数:8", "来源: 办公室  发布时间:2024-05-06 浏览次数:8"),
    ("关于召开例会的通知?\n各科室：", "关于召开例会的通知 \n各科室："),
    ("局长阿不都?买买提主持会议", "局长阿不都·买买提主持会议"),
  ])
  func `a lost space comes back`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: [
    "你是记者?", "什么时候?现在", "? true : false", "谁是作者?", "?", "您看到了关于例会的通知吗?", "收到的通知?\n收到",
    "是不是买了?买了", "有哪些来源?网络", "查询?来源=网站", "整改了吗？（一）已整改",
  ])
  func `a question stays`(text: String) {
    #expect(mended(text) == text)
  }
}
