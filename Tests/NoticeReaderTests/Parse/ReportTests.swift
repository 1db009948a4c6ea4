// Whole rectification reports, written for the project, each with another way of numbering.

import NoticeRecord
import Testing

@testable import NoticeReader

struct ReportTests {
  static let labelled = """
    首页 > 信息公开 > 巡察整改
    中共云梦县水利和湖泊局党组关于十五届县委第六轮巡察反馈意见整改进展情况的通报
    发布时间：2024年9月12日 16:20  文章来源：县水利和湖泊局  浏览次数：231次  【字体：大 中 小】

    根据县委统一部署，2024年3月4日至4月30日，县委第三巡察组对县水利和湖泊局党组开展了常规巡察，并于6月14日反馈了巡察意见。现将整改进展情况公布如下：

    一、党组履行整改主体责任情况
    （一）加强组织领导。成立整改工作领导小组，召开党组会4次。
    二、巡察反馈问题整改落实情况
    （一）聚焦贯彻落实党的理论和路线方针政策方面
    1．理论武装抓得不紧。
    整改措施：一是修订学习计划，全年组织学习12次；二是开展交流研讨6次。
    整改结果：已完成，长期坚持。
    责任领导：张某某   责任单位：办公室、机关党支部
    2．河湖管护责任落实不到位。
    整改措施：①清理河道垃圾320吨；②拆除违建14处；③新增巡河员26名。
    整改结果：基本完成。
    （二）聚焦群众身边腐败问题和不正之风方面
    3．工程项目监管存在漏洞。
    整改措施：出台管理办法，对在建的9个项目开展检查。
    整改结果：正在推进。
    三、下一步工作安排
    持续抓好整改。
    欢迎广大干部群众监督。如有意见建议，请及时反映。联系电话：0712-4321098；邮政信箱：云梦县城关镇建设路18号县水利和湖泊局；邮编：432500；电子邮箱：ymslj@example.com。
    中共云梦县水利和湖泊局党组
    2024年9月10日
    上一篇：防汛通知
    主办单位：云梦县水利和湖泊局  鄂ICP备05001234号
    """

  @Test func `the top and the foot of a report are read`() throws {
    let notice = try record(of: Self.labelled)
    #expect(notice.kind == .rectificationReport)
    #expect(notice.title == "中共云梦县水利和湖泊局党组关于十五届县委第六轮巡察反馈意见整改进展情况的通报")
    #expect(notice.issuer == "中共云梦县水利和湖泊局党组")
    #expect(notice.publisher == "县水利和湖泊局")
    #expect(notice.publishedOn == "2024-09-12")
    #expect(notice.signedOn == "2024-09-10")
    #expect(notice.region?.province == "湖北省")
    #expect(notice.region?.city == "孝感市")
    #expect(notice.region?.code == "420923")
    #expect(
      notice.inspection
        == Inspection(
          by: "县委第三巡察组", from: "2024-03-04", to: "2024-04-30", feedbackOn: "2024-06-14"))
    #expect(notice.contacts?.phones == ["0712-4321098"])
    #expect(notice.contacts?.emails == ["ymslj@example.com"])
    #expect(notice.contacts?.addresses == ["云梦县城关镇建设路18号县水利和湖泊局"])
  }

  @Test func `findings under labels have measures, status and owners`() throws {
    let findings = try record(of: Self.labelled).findings
    #expect(findings.map(\.title) == ["理论武装抓得不紧", "河湖管护责任落实不到位", "工程项目监管存在漏洞"])
    #expect(findings.map(\.number) == [1, 2, 3])
    #expect(findings.map(\.measures.count) == [2, 3, 1])
    #expect(findings.map(\.status) == [.done, .partlyDone, .notDone])
    #expect(findings[0].statusText == "已完成，长期坚持")
    #expect(findings[0].responsible == ["张某某", "办公室", "机关党支部"])
    #expect(findings[2].section == "聚焦群众身边腐败问题和不正之风方面")
  }

  private static func report(_ findings: String) -> String {
    """
    中共松阳县水利局党组关于巡察整改进展情况的通报
    2025年12月10日，县委第三巡察组向县水利局党组反馈了巡察意见。
    \(findings)
    中共松阳县水利局党组
    2026年3月27日
    """
  }

  @Test func `a status in a bracket with other fields ends with its clause`() throws {
    let findings = try record(
      of: Self.report(
        """
        1.药品监管不到位。整改情况:检查320家。(完成情况:已完成)
        2.抽检覆盖率低。整改情况:抽检48批次。(完成情况:未完成,责任人:何军,时限:2026年11月30日)
        """)
    ).findings
    #expect(findings.map(\.statusText) == ["已完成", "未完成"])
    #expect(findings.map(\.responsible) == [[], ["何军"]])
  }

  @Test func `what needs to be kept up, or came back, is open`() throws {
    let findings = try record(
      of: Self.report(
        """
        (一)关于“红包治理不彻底”问题
        1.处理2人，退缴3.8万元。
        该问题需长期坚持，持续整改。
        (二)关于“供水保障不力”问题
        1.今年汛期再次出现停水，已重新列入整改，2026年11月底前完成。
        (三)关于“培训机构监管不力”问题
        1.持续整治，新发现2家无证机构。
        整改进度：反弹，继续整改。
        (四)关于“学习不深入”问题
        1.修订制度。
        已完成并长期坚持。
        """)
    ).findings
    #expect(findings.map(\.status) == [.notDone, .notDone, .notDone, .done])
  }

  @Test func `a share of the work answers for a problem, too`() throws {
    let findings = try record(
      of: Self.report(
        """
        (一)针对“师德建设薄弱”的问题
        1.开展教育12场次。
        2.建立档案3600份。
        整改进度:80%。
        (二)针对“资金沉淀”的问题
        1.已拨付290万元。
        整改进度:基本完成。
        (三)针对“监管不力”的问题
        1.持续整治。
        整改进度:反弹,继续整改。
        """)
    ).findings
    #expect(findings.map(\.status) == [nil, .partlyDone, .notDone])
  }

  @Test func `a section of what needs to be kept up is open`() throws {
    let findings = try record(
      of: Self.report(
        """
        一、已完成整改的问题
        1.药品采购不规范。整改情况：开展检查。
        二、需长期坚持的问题
        1.学习不深入。整改情况：开展学习。
        """)
    ).findings
    #expect(findings.map(\.status) == [.done, .notDone])
  }

  @Test func `problems counted as 问题一 are findings, and the farewell is no measure`() throws {
    let notice = try record(
      of: """
        中共宁化县委巡察工作领导小组办公室
        关于翠江镇党委落实巡察反馈意见整改情况的公示
        来源：县委巡察办
        日期：2023-11-06

        县委第二巡察组于2023年2月20日—4月20日对翠江镇党委进行了巡察，2023年5月26日向翠江镇党委反馈了巡察意见。现将整改情况公示如下。
        问题一：党建引领作用发挥不强
        整改情况：（1）召开联席会议3次。（2）培育示范点2个。
        完成情况：已完成
        问题二：人居环境整治不彻底
        整改情况：清运垃圾150吨。
        完成情况：未完成
        公示期间如有意见，请向县委巡察办反映。监督电话：0598-6822345，0598-6822346。
        """)
    #expect(notice.title == "中共宁化县委巡察工作领导小组办公室关于翠江镇党委落实巡察反馈意见整改情况的公示")
    #expect(notice.findings.map(\.title) == ["党建引领作用发挥不强", "人居环境整治不彻底"])
    #expect(notice.findings.map(\.measures.count) == [2, 1])
    #expect(notice.findings.map(\.status) == [.done, .notDone])
    #expect(notice.contacts?.phones == ["0598-6822345", "0598-6822346"])
  }

  @Test func `整改完成情况 may head the measures as well as state the status`() throws {
    let notice = try record(
      of: """
        中共云梦县水利和湖泊局党组关于巡察反馈意见整改情况的通报
        一、具体整改情况
        1.河道管护不到位的问题。
        整改完成情况：一是清运垃圾320吨。二是新增巡河员26名，其中女性5名。
        2.工程监管不严的问题。
        整改完成情况：已完成。
        """)
    #expect(notice.findings.map(\.measures.count) == [2, 0])
    #expect(notice.findings.map(\.status) == [nil, .done])
  }

  @Test func `findings may be counted as (一) and state their status in a sentence`() throws {
    let notice = try record(
      of: """
        中共武平县审计局党组关于2022年度审计整改情况的报告
        一、整改总体情况
        审计反映的18个问题，已整改15个，正在整改2个。
        二、具体整改情况
        （一）关于预算编制不够细化的问题
        整改情况：已完成整改。县财政局修订了办法。
        （三）关于专项资金闲置问题
        整改情况：正在整改。已盘活资金1200万元。
        三、下一步打算
        加强监督。
        """)
    #expect(notice.findings.map(\.title) == ["预算编制不够细化", "专项资金闲置"])
    #expect(notice.findings.map(\.status) == [.done, .notDone])
    let codes = Set(notice.remarks.map(\.code))
    #expect(codes.contains("status-count"))
    #expect(codes.contains("numbering-jump"))
  }

  private static let top = """
    中共某县发展和改革局党组关于巡察整改进展情况的通报
    发布时间：2022-10-28

    县委第二巡察组于2022年3月4日至4月21日对局党组开展了巡察。现将整改进展情况予以公布。

    """

  @Test(arguments: ["公告期内，社会各界可通过电话反映情况。", "公开期间可向县审计局反映。", "公示期内欢迎来电。"])
  func `the last sentence of the last finding stands before the farewell`(farewell: String) throws {
    let notice = try record(
      of: """
        某县教育局关于预算执行审计查出问题整改情况的公告
        2023年4月3日至5月26日，县审计局审计组对我局预算执行情况进行了审计。现将整改结果公告如下。
        （一）非税收入上缴不及时。3所学校租金滞留账户。已全额缴入国库。该问题已整改到位。
        （二）固定资产账实不符。盘亏电脑95台。经批准核销原值107.8万元。该问题已整改到位。
        \(farewell)
        某县教育局
        2023年12月21日
        """)
    #expect(notice.findings.map(\.status) == [.done, .done])
  }

  @Test func `a status may say why in a bracket behind it`() throws {
    let notice = try record(
      of: Self.labelled.replacing("整改结果：正在推进。", with: "整改结果：正在推进（诉讼未结）。"))
    #expect(notice.findings.last?.status == .notDone)
    #expect(notice.findings.last?.statusText == "正在推进（诉讼未结）")
  }

  @Test func `problems that sentences count are findings`() throws {
    let notice = try record(
      of: Self.top + """
        一、具体问题整改情况
        （一）履行安全责任方面
        一是关于“轮换监管不严”的问题。已完成整改。修订办法，盘库7个。二是关于“网点布局不合理”的问题。正在整改。新增网点11家。
        （二）内部管理方面
        一是关于“设施陈旧”的问题。已完成整改。改造仓房3座。二是关于“压级压价”的问题。已完成整改。兑付粮款29万元。
        """)
    #expect(notice.findings.map(\.title) == ["轮换监管不严", "网点布局不合理", "设施陈旧", "压级压价"])
    #expect(notice.findings.map(\.number) == [1, 2, 1, 2])
    #expect(notice.findings.map(\.status) == [.done, .notDone, .done, .done])
  }

  @Test func `a section may state how far its problems are solved`() throws {
    let notice = try record(
      of: Self.top + """
        一、已完成整改的问题
        1.项目预算编制不细化。将资金细化到29个项目。
        2.往来款项长期挂账问题突出。清理往来款34笔。
        二、正在整改的问题
        3.工程未及时决算。已委托中介机构审核。
        """)
    #expect(notice.findings.map(\.status) == [.done, .done, .notDone])
  }

  @Test(arguments: [
    ("已完成，但仍有3户未搬迁。", nil), ("已整改，待验收。", nil), ("持续推进，已于2024年8月底前全部整改到位。", nil),
    ("已完成，档案已上架。", Finding.Status.done), ("尚未完成，已改造21.5公里。", .notDone),
    ("部分完成，还差1名值班员。", .partlyDone),
  ])
  func `a status before a comma counts where nothing takes it back`(
    words: String, status: Finding.Status?
  ) throws {
    let report = """
      某某县图书馆党支部关于巡察整改进展情况的通报
      2024年6月17日至8月9日，县委第四巡察组对县图书馆党支部开展了巡察，9月12日反馈了意见。现将整改进展情况予以公布。
      1.关于设备闲置的问题
      整改措施：盘点设备29台。
      整改进展：已完成。
      2.关于馆舍老旧的问题
      整改措施：改造馆舍2处。
      整改进展：\(words)

      """
    #expect(try record(of: report).findings.map(\.status) == [.done, status])
  }

  @Test func `measures may follow a status on its line`() throws {
    let notice = try record(
      of: Self.top + """
        1.关于“监测不够精准”的问题。
        整改结果：已完成。（1）排查农户5216户，新识别监测对象23户94人，落实帮扶责任人。（2）落实帮扶措施138项，逐户建档。
        2.关于“底数不清”的问题。
        整改结果：正在整改。清查资产3.4亿元，登记造册，补发分红61.8万元，惠及脱贫户970余户，其余正在核对。
        """)
    #expect(notice.findings.map(\.status) == [.done, .notDone])
    #expect(notice.findings.map(\.measures.count) == [2, 1])
  }
}
