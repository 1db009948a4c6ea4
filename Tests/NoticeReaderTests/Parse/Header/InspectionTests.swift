import NoticeRecord
import Testing

@testable import NoticeReader

struct InspectionTests {
  @Test(arguments: [
    (
      "2023年3月6日至5月10日，市委第二巡察组对市城管局党组开展了巡察。6月20日，巡察组反馈了意见。",
      Inspection(by: "市委第二巡察组", from: "2023-03-06", to: "2023-05-10", feedbackOn: "2023-06-20")
    ),
    (
      "2023年3月6日至5月10日，省委第二巡视组对我市开展了巡视。对反馈意见照单全收，自2023年6月20日反馈之日起整改。",
      Inspection(by: "省委第二巡视组", from: "2023-03-06", to: "2023-05-10", feedbackOn: "2023-06-20")
    ),
    (
      "2024年4月1日至6月14日，都匀市审计局对我局组织的预算执行情况实施了审计，7月9日出具审计报告。",
      Inspection(by: "都匀市审计局", from: "2024-04-01", to: "2024-06-14", feedbackOn: "2024-07-09")
    ),
    (
      "十一届县委第三巡察组于2022年8月中旬至10月底对我局进行了巡察，并于2022年12月1日反馈意见。",
      Inspection(
        by: "十一届县委第三巡察组", from: "2022-08-mid", to: "2022-10-late", feedbackOn: "2022-12-01")
    ),
    (
      "2022年12月5日至1月10日，校党委第一巡察组对图书馆开展巡察。",
      Inspection(by: "校党委第一巡察组", from: "2022-12-05", to: "2023-01-10")
    ),
    (
      "县审计局于2024年3月4日至4月19日对我局药品采购情况进行了专项审计，2024年6月3日出具审计报告。",
      Inspection(by: "县审计局", from: "2024-03-04", to: "2024-04-19", feedbackOn: "2024-06-03")
    ),
    (
      "2021年11月8日至11月28日,省第三生态环境保护督察组对九江市开展了督察，并于2022年1月25日反馈督察意见。",
      Inspection(
        by: "省第三生态环境保护督察组", from: "2021-11-08", to: "2021-11-28", feedbackOn: "2022-01-25")
    ),
    (
      "2023年5月8日至5月19日，省第四生态环境保护督察组进驻我县开展督察，7月3日书面反馈问题。",
      Inspection(
        by: "省第四生态环境保护督察组", from: "2023-05-08", to: "2023-05-19", feedbackOn: "2023-07-03")
    ),
    (
      "现将县审计局对我局维修资金专项审计查出问题的情况说明如下。本次审计自2023年5月8日开始，至6月9日结束，审计报告于2023年7月3日送达。",
      Inspection(by: "县审计局", from: "2023-05-08", to: "2023-06-09", feedbackOn: "2023-07-03")
    ),
    (
      "2022年6月6日至7月29日，旗委第二巡察组巡察旗中医医院党总支，9月1日反馈巡察意见。",
      Inspection(
        by: "旗委第二巡察组", from: "2022-06-06", to: "2022-07-29", feedbackOn: "2022-09-01")
    ),
    (
      "2024年4月10日至5月17日，县委第一巡察组对县水利局开展了巡察“回头看”，6月20日反馈意见，指出上轮巡察整改不彻底问题4个。",
      Inspection(by: "县委第一巡察组", from: "2024-04-10", to: "2024-05-17", feedbackOn: "2024-06-20")
    ),
    (
      "2024年8月5日至10月25日，县审计局对县本级预算执行情况进行了审计，12月6日出具审计报告。",
      Inspection(by: "县审计局", from: "2024-08-05", to: "2024-10-25", feedbackOn: "2024-12-06")
    ),
    (
      "县委4个巡察组分别对8个部门开展了巡察。2024年3月1日至5月1日，县委第二巡察组对县水利局开展了巡察，6月1日反馈。",
      Inspection(by: "县委第二巡察组", from: "2024-03-01", to: "2024-05-01", feedbackOn: "2024-06-01")
    ),
    (
      "2024年6月18日至8月16日，县委5个巡察组对县卫生健康局等11家单位开展了常规巡察。县委第二巡察组组长代表各组反馈。",
      Inspection(by: "县委5个巡察组", from: "2024-06-18", to: "2024-08-16")
    ),
    (
      "2024年10月8日至10月30日，县委第二巡察组对局党组上一轮巡察整改情况开展“回头看”，11月18日反馈了意见。",
      Inspection(by: "县委第二巡察组", from: "2024-10-08", to: "2024-10-30", feedbackOn: "2024-11-18")
    ),
    (
      "2022年3月1日至4月20日，县委第三巡察组曾对局党组开展巡察“回头看”，5月6日反馈了意见。2024年10月8日至10月30日，县委第二巡察组开展了巡察，11月18日反馈了意见。",
      Inspection(by: "县委第二巡察组", from: "2024-10-08", to: "2024-10-30", feedbackOn: "2024-11-18")
    ),
    (
      "2020年5月11日至7月10日，县委曾对局党组进行巡察。2024年10月8日至10月30日，县委第二巡察组开展“回头看”，11月18日反馈了意见。",
      Inspection(by: "县委第二巡察组", from: "2024-10-08", to: "2024-10-30", feedbackOn: "2024-11-18")
    ),
    (
      "2021年3月8日至模糊日，县委第二巡察组对县水利局进行了巡察，6月15日反馈了意见。",
      Inspection(by: "县委第二巡察组", from: "2021-03-08", feedbackOn: "2021-06-15")
    ),
  ])
  func `who came, when, and when it was told`(text: String, inspection: Inspection) throws {
    let notice = try record(of: text + "现将整改进展情况通报如下。\n一、整改情况\n1.关于学习不深的问题\n已开会。")
    #expect(notice.inspection == inspection)
  }

  @Test(arguments: [
    ("5月24日，公司召开会议，研究部署落实省委巡视反馈意见。", false),
    ("12月16日，党组传达学习第三巡察组反馈意见。", false),
    ("3月20日，县纪委对巡察反馈问题整改情况开展回访。", false),
    ("3月23日，市委巡察组向市教育局反馈情况。", true),
    ("县委第五巡察组巡察县民政局情况反馈会召开。", true),
    ("并于8月9日反馈意见。", true), ("我局于2月20日反馈整改方案。", false), ("6月5日反馈整改进展。", false),
    ("9月2日，市审计局向我院出具了审计报告。", true),
    ("会计师事务所应于2025年4月30日前出具审计报告。", false),
    ("聘请第三方，2024年11月20日出具审计报告。", false),
    ("市审计局将于9月2日出具审计报告。", false),
    ("院长办公会学习审计报告。", false),
  ])
  func `feedback that is told is told from feedback that was received`(text: String, isTold: Bool) {
    let indexed = IndexedText(text)
    #expect((Telling.find(indexed, in: 0..<indexed.utf8.count) != nil) == isTold)
  }

  @Test func `what the body tells the group is no feedback`() throws {
    let text =
      "某县卫生健康局关于巡察整改情况的通报\n县委第二巡察组于2024年1月16日向局党组反馈了巡察意见，我局于2月20日反馈整改方案。"
    #expect(try record(of: text).inspection?.feedbackOn == "2024-01-16")
  }

  @Test(arguments: [("", false), ("根据县审计局的审计意见，", true)])
  func `what a body finds itself is no inspection`(opening: String, isOne: Bool) throws {
    let text = """
      某县人民医院关于医保基金使用自查自纠情况的报告
      \(opening)我院于2024年6月3日至7月26日对收费行为开展自查自纠，检查病历260份。现将情况报告如下。
      一、自查发现的问题及整改
      （一）重复收费。整改：退回违规费用6.8万元。已完成整改。

      """
    #expect((try record(of: text).inspection != nil) == isOne)
  }

  @Test func `the text may end where a group inspects`() throws {
    let text = "某某县疾控中心关于巡察整改情况的通报\n2024年3月1日，县委第二巡察组巡察"
    #expect(try record(of: text).inspection?.by == "县委第二巡察组")
  }

  @Test(arguments: [
    ("根据安排，省委第五巡视组进驻。", "省委第五巡视组"),
    ("根据安排，市委巡察三组对我局开展巡察。", "市委巡察三组"), ("县委巡察一组、二组进驻。", "县委巡察一组"),
    ("县委巡察办三组人员参加。", nil),
    ("苏州市委提级巡察“回头看”第一组对我市开展工作。", "苏州市委提级巡察“回头看”第一组"),
    ("十三届县委第二轮巡察派出3个巡察组。", "县委巡察组"),
    ("巡察组组长讲话。", nil),
    ("去年，由市审计局派出审计组，对我局进行了专项审计。", "市审计局"),
    ("3月5日，县审计局组织召开党组会，学习专项审计办法。", nil),
    ("县审计局对照清单抓整改。", nil),
    ("根据县审计局对我局开展审计的结果，制定措施。", nil),
    ("各区审计局会同财政局抓好整改。", nil),
  ])
  func `the inspecting body is named in full`(text: String, name: String?) {
    let mapped = IndexedText(text)
    #expect(InspectingBody.find(mapped, 0..<mapped.utf8.count) == name)
  }
}
