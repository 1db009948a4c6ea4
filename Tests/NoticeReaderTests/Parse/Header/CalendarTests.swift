// The years of a notice's dates.

import NoticeRecord
import Testing

@testable import NoticeReader

struct CalendarTests {
  private static func dates(_ text: String) throws -> [String] {
    try record(of: text).dates.map(\.date)
  }

  @Test(arguments: [
    ("某县召开会议\n发布时间：2024-01-19\n1月18日，某县召开卫生健康工作会议，主任出席会议。\n", "2024-01-18"),
    ("某县召开会议\n发布时间：2024-01-05\n12月28日，某县召开卫生健康工作会议，主任出席会议。\n", "2023-12-28"),
  ])
  func `news looks back from the day of its publication`(text: String, date: String) throws {
    #expect(try Self.dates(text).last == date)
  }

  @Test func `a plan without a year in its title is for the year in which it goes out`() throws {
    let plan =
      "某县校园安全行动方案\n发布时间：2024-03-15\n为加强管理，制定本方案。\n一、行动目标\n"
      + "省里要求到2025年底达标。\n二、重点任务\n各校于4月15日前完成自查。\n"
    #expect(try Self.dates(plan).last == "2024-04-15")
  }

  @Test func `a span may say where it starts`() throws {
    let text =
      "某县整改情况公示\n来源：某县整改办　2023年11月20日\n现将整改情况公示如下，公示期自2023年11月20日起至11月26日止。\n"
    #expect(try Self.dates(text).last == "2023-11-26")
  }

  @Test func `a demand looks ahead even in a report`() throws {
    let text =
      "某县卫生监督所开展专项检查的通报\n9月2日，执法人员检查诊所30家，立案2起，罚款1万元。\n"
      + "请各单位于10月15日前报送整改报告。\n某县卫生健康局\n2024年9月18日\n"
    #expect(try Self.dates(text) == ["2024-09-02", "2024-10-15", "2024-09-18"])
  }

  @Test(arguments: [
    "村医补助5月31日前全部兑现到位。", "请于5月31日前报送。", "本办法自5月31日起施行。", "5月31日起实行统一配送。", "5月31日前组织廉政谈话。",
    "报名截止时间为5月31日。", "会议指出，各乡镇对照清单自查，5月31日前向所在县卫生健康局提交报告。",
    "其余4条要求5月31日以前整改完。", "5月31日之前完成。", "5月31日前再开展一次“回头看”。", "5月31日前在单位内部公开。",
  ])
  func `what is due more than half a year after its like lies ahead`(text: String) throws {
    let page = "全县医改工作会议召开\n发布时间：2025-04-18\n4月17日，全县医改工作会议召开。会议强调，要抓落实。"
    #expect(try Self.dates(page + text + "\n").last == "2025-05-31")
  }

  @Test(arguments: [
    ("要紧盯12月31日整改时间节点，倒排工期。", "2022-12-31"), ("要守住12月31日这一时间节点。", "2022-12-31"),
    ("12月31日，院长约谈了科室。", "2021-12-31"),
  ])
  func `a day that is called a deadline lies ahead`(text: String, date: String) throws {
    let page = "县医院召开整改大会\n发布时间：2022-11-16\n11月14日，县医院召开整改大会，院长主持会议。会议强调，要抓落实。"
    #expect(try Self.dates(page + text + "\n").last == date)
  }

  @Test(arguments: [
    "自1月25日起至2月15日,市纪委将组成8个督查组明察暗访", "1月25日至2月15日，市纪委将开展专项督查", "1月25日起，县纪委将对公车使用情况抽查",
    "1月25日，市纪委将派出督查组",
  ])
  func `what a circular announces lies ahead`(text: String) throws {
    let page = """
      某市纪委通报2起典型问题
      2025-01-23　来源：某市纪委
      春节将至，现将2起典型问题通报如下：
      1.某局科长周某收受礼金问题。2024年11月，周某受到党内警告处分。
      2.某中学公款吃喝问题。校长受到处理。

      """
    let days = try Self.dates(page + text + "。\n某市纪律检查委员会\n2025年1月22日\n")
    #expect(days.dropFirst().dropLast().allSatisfy { $0.hasPrefix("2025-0") })
  }

  @Test(arguments: ["1月25日，周某到案，县纪委将其留置", "1月25日，周某将礼金退还", "1月25日至2月15日，周某3次收受礼金"])
  func `what a circular tells lies behind`(text: String) throws {
    let page = """
      某市纪委通报2起典型问题
      2025-01-23　来源：某市纪委
      春节将至，现将2起典型问题通报如下：
      1.某局科长周某收受礼金问题。2024年3月，周某受到党内警告处分。

      """
    #expect(try Self.dates(page + text + "。\n")[1] == "2024-01-25")
  }

  @Test func `what a report tells of lies behind`() throws {
    let text =
      "某县卫生健康局党组关于巡察整改进展情况的通报\n发布时间：2025-05-10\n2024年7月8日，县委巡察组反馈了意见。"
      + "现将整改进展情况通报如下。\n1.关于复核不严的问题\n自9月1日起实行双人复核。8月20日前召开专题会3次。\n"
    #expect(try Self.dates(text).suffix(2) == ["2024-09-01", "2024-08-20"])
  }

  @Test func `what was done by a day lies behind`() throws {
    let page = "全县医改工作会议召开\n发布时间：2025-04-18\n4月17日，全县医改工作会议召开。补助5月31日前已全部兑现。\n"
    #expect(try Self.dates(page).last == "2024-05-31")
    let shown = page.replacing("补助5月31日前已全部兑现", with: "5月31日前在县委统一领导下推进公开工作")
    #expect(try Self.dates(shown).last == "2024-05-31")
    let sent = page.replacing("补助5月31日前已全部兑现", with: "各乡镇5月31日前已向县局提交报告")
    #expect(try Self.dates(sent).last == "2024-05-31")
  }

  @Test func `the end of a period stands in the year of its beginning`() throws {
    let page = "关于开展巡察的公告\n发布时间：2024-01-22\n巡察时间为2023年4月6日至6月2日。现将有关事项公告如下。\n"
    #expect(try Self.dates(page).last == "2023-06-02")
  }

  @Test func `a plan speaks of its own year`() throws {
    let text = "某县卫生健康局2025年工作计划\n一、主要任务\n5月10日前完成培训，12月1日组织验收。\n"
    #expect(try Self.dates(text) == ["2025-05-10", "2025-12-01"])
  }

  @Test func `a date without any year says so`() throws {
    let notice = try record(of: "全县卫生健康工作会议召开\n3月8日，全县卫生健康工作会议召开。会议强调，要抓落实。\n")
    #expect(notice.dates.map(\.date) == ["03-08"])
    #expect(notice.remarks.map(\.code).contains("no-year"))
  }
}
