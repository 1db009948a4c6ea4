// Dates get their 年 and 月 back, numbers stay.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct LostDatePartsTests {
  @Test(arguments: [
    ("检查组2024717日至830日进驻", "检查组2024年7月17日至8月30日进驻"),
    ("。914日，召开动员会", "。9月14日，召开动员会"),
    ("督查组于715日到县", "督查组于7月15日到县"),
    ("2024年717日印发", "2024年7月17日印发"),
    ("项目202412月投用", "项目2024年12月投用"),
    ("202524月开展排查", "2025年2—4月开展排查"),
    ("2025年24月开展排查", "2025年2—4月开展排查"),
    ("截至20254月底", "截至2025年4月底"),
    ("20247月17日", "2024年7月17日"),
    ("市卫生健康委党委\n2025528\n", "市卫生健康委党委\n2025年5月28日\n"),
    ("县人民医院　　2025528", "县人民医院　　2025年5月28日"),
    ("发布时间：2023619 来源", "发布时间：2023年6月19日 来源"),
    ("从1231日起", "从12月31日起"),
    ("检查组202346日至62日进驻", "检查组2023年4月6日至6月2日进驻"),
    ("2023年8月5日至92日", "2023年8月5日至9月2日"),
    ("2024年3月18日至5月24日巡察。78日，巡察组反馈", "2024年3月18日至5月24日巡察。7月8日，巡察组反馈"),
    ("县中医医院\n20241219\n抄送：县政府办公室", "县中医医院\n2024年12月19日\n抄送：县政府办公室"),
    ("县中医医院\n20241219\n\n关闭本页 返回顶部", "县中医医院\n2024年12月19日\n\n关闭本页 返回顶部"),
    ("2023315日至331日检查。\n  45日，大队开会", "2023年3月15日至3月31日检查。\n  4月5日，大队开会"),
    ("2023315日开会，要求420日前完成", "2023年3月15日开会，要求4月20日前完成"),
    ("中共天台县卫生健康局委员会\n\n20241219\n", "中共天台县卫生健康局委员会\n\n2024年12月19日\n"),
  ])
  func `a date gets back what it lost`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: [
    ("2024年11月2日开始，112日复查", "2024年11月2日开始，11月2日复查"),
    ("10月8日至112日", "10月8日至11月2日"),
    ("2024-01-12 发布，于112日生效", "2024-01-12 发布，于1月12日生效"),
  ])
  func `of two readings the one that fits its neighbours counts`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: [
    ("发布时间：2024-01-22\n巡察组于2024119日反馈", "发布时间：2024-01-22\n巡察组于2024年1月19日反馈"),
    ("发布日期：2023年11月7日\n会议于116日召开", "发布日期：2023年11月7日\n会议于11月6日召开"),
    ("2024-12-30\n县水利局\n2024119日\n", "2024-12-30\n县水利局\n2024年11月9日\n"),
  ])
  func `what happened lies before the publication`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: [
    "发布时间：2024-01-22\n请于2024119日前报送", "发布时间：2024-06-22\n会议于116日召开",
  ])
  func `a deadline, or a day long past, may be either`(text: String) {
    #expect(mending(text).remarks.map(\.code) == ["uncertain-date"])
  }

  @Test func `a date that cannot be decided is left with a remark`() {
    let result = mending("会议于2024111日召开")
    #expect(result.text.utf8 == Array("会议于2024111日召开".utf8))
    #expect(result.remarks.map(\.code) == ["uncertain-date"])
    #expect(result.remarks.map(\.span) == [Span(start: 9, end: 19)])
  }

  @Test(arguments: [
    "1707家医院，1819个项目", "规划(2024-2035)", "120日内办结", "开展100日攻坚", "奋战365日",
    "电话0527-84338113", "索引号20230418-113707", "〔2024〕217号", "第125日", "2024年12月31日",
    "2024-07-17", "20240717", "县卫生健康局办公室 20240717", "历时78日，完成整改", "开展自查。25日，召开会议", "共714人", "7月17日",
    "编号\n县人民医院\n20240105\n县中医医院\n20240106\n", "编号\n县人民医院\n20240105\n全部公示\n",
    "全年开展巡逻365次。45日，历时最长", "3月5日开展巡逻。45日，历时最长", "编号202405", "投资2024717元", "日均120日",
    "2024年3月至5月", "检查。\n45日，大队开会", "2025年第1季度", "邮编223800", "截至2024年底", "报名112日截止？不", "持续62日",
    "10月6日至12日",
  ])
  func `a number that is no date stays`(text: String) {
    let result = mending(text)
    #expect(result.repairs.isEmpty)
    #expect(result.remarks.isEmpty)
  }
}
