import Testing

@testable import NoticeReader

struct MarkerTests {
  @Test(arguments: [
    ("一、总体要求", Marker.Style.chinese, 1), ("十二、附则", .chinese, 12), ("（三）强化", .bracketedChinese, 3),
    ("(十一)深化", .bracketedChinese, 11), ("1.关于", .arabic, 1), ("12、加强", .arabic, 12),
    ("３．推进", .arabic, 3), ("（2）完善", .bracketedArabic, 2), ("4)健全", .bracketedArabic, 4),
    ("⑤开展", .circled, 5), ("第三条 本办法", .article, 3), ("第一部分 总则", .part, 1),
    ("问题2：制度不全", .problem, 2), ("任务一 配齐人员", .problem, 1), ("重点任务3：改造病房", .problem, 3),
    ("第四，账目不清的问题", .ordinal, 4), ("叁、下一步打算", .chinese, 3),
    ("第二方面　群众关心的问题", .part, 2), ("第三方面：作风", .part, 3),
    ("问题（1）古籍无人修复", .problem, 1), ("问题（3）中层干部配备不齐", .problem, 3),
    ("反馈问题（二）“散”", .problem, 2), ("问题1、3名医生超范围执业", .problem, 1), ("问题一、“问题2”台账不全", .problem, 1),
    ("问题1、任务3项未完成", .problem, 1),
    ("1.9月底前完成清理", .arabic, 1), ("1.2026年完成清理", .arabic, 1), ("3．12月份开展督查", .arabic, 3),
    ("2．10月31日前报送", .arabic, 2),
    ("第一项　开放时间短", .problem, 1), ("第3项：馆藏陈旧", .problem, 3),
  ])
  func `a number before a heading is read`(text: String, style: Marker.Style, number: Int) {
    let utf8 = Array(text.utf8)
    let marker = Marker.read(utf8, at: 0, to: utf8.count)
    #expect(marker?.style == style)
    #expect(marker?.number == number)
  }

  @Test(arguments: [
    "2024年7月17日", "1.5万人", "2024.7月底", "一是加强", "(试行)", "3家医院", "2023.7.17", "(2024-2035)", "第一时间",
    "第3，", "1.9个月", "1.5年内", "1.13月", "3、12月份", "1.2026万元", "2.5公里", "伍大夫", "任务一共", "重点任务台账",
    "第二方面的问题", "问题（1）和问题（2）均已解决", "问题（3）已解决", "问题（1）涉及的3名责任人已处理",
    "问题1、问题3的原因", "问题一、问题四、问题六已完成整改", "问题（2）整改进度快于预期", "问题（3）中所列事项", "问题（4）反映的线索", "问题（5）所涉资金",
    "问题1古籍无人修复",
    "第一项目部", "第二项整改完成", "第一项的责任人", "第3项",
  ])
  func `a number that is part of the text is none`(text: String) {
    let utf8 = Array(text.utf8)
    #expect(Marker.read(utf8, at: 0, to: utf8.count) == nil)
  }
}
