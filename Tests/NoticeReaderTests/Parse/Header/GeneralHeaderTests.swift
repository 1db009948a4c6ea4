// Heads of pages that say what they say in another order, or of another time.

import NoticeRecord
import Testing

@testable import NoticeReader

struct GeneralHeaderTests {
  @Test func `the inspection before the last is not the one reported on`() throws {
    let notice = try record(
      of: """
        中共某某县教育局委员会关于巡察“回头看”整改情况的报告
        2020年5月11日至7月10日，县委第七巡察组曾对局党委进行常规巡察。2022年9月13日至10月28日，县委第三巡察组对局党委开展巡察“回头看”，12月6日反馈意见。现将整改情况报告如下。

        """)
    #expect(
      notice.inspection
        == Inspection(
          by: "县委第三巡察组", from: "2022-09-13", to: "2022-10-28", feedbackOn: "2022-12-06"))
  }

  @Test(arguments: [
    ("“整改之效”托起“健康之盼”", "“整改之效”托起“健康之盼”——某某县抓实巡察反馈问题整改工作纪实"),
    ("某某县人民政府 > 部门动态 > 正文", "——某某县抓实巡察反馈问题整改工作纪实"),
  ])
  func `a line behind a dash goes on from the one above`(above: String, title: String) throws {
    let page = """
      \(above)
      ——某某县抓实巡察反馈问题整改工作纪实
      2024-11-25　来源：某某县融媒体中心
      县卫生健康局把整改作为契机，16个问题已整改15个。

      """
    #expect(try record(of: page).title == title)
  }

  @Test(arguments: [
    ("审核：王建军  2024-01-18 17:22  阅读：（次）", "2024-01-18"), ("审核：王建军 2024年1月18日", "2024-01-18"),
    ("审核：王建军  有效期：2024-01-18", nil), ("关键词：巡察 2024-01-18", nil), ("信息有效期：2024-01-18", nil),
  ])
  func `a day may follow the name of who passed the page`(line: String, day: String?) throws {
    let page = """
      某某县委巡察组反馈专项巡察情况
      来源：某某县委巡察办  \(line)
      近日，某某县委第一巡察组向县卫生健康局党组反馈了巡察情况。局长主持会议。

      """
    #expect(try record(of: page).publishedOn == day)
  }

  @Test(arguments: [
    ("原标题：某某县召开卫生健康工作会议", "某某县召开卫生健康工作会议"), ("（原标题：某某县召开卫生健康工作会议）", "某某县召开卫生健康工作会议"),
    ("标题：卫生健康工作会议材料汇总", nil),
  ])
  func `the foot may say what the title was`(foot: String, title: String?) throws {
    let page = """
      1月9日，全县卫生健康工作会议召开。县委常委、副县长余海涛出席会议并讲话，县卫生健康局局长段光耀主持会议并作工作报告，部署今年重点任务。
      余海涛指出，要把维护人民健康摆在优先位置，着力提升基层医疗服务能力。
      会上，各单位负责人递交了责任书，与会人员观看了警示教育片。
      \(foot)
      来源：某某县卫生健康局 日期：2025-01-10

      """
    #expect(try record(of: page).title == title)
  }

  @Test func `an office's own check is no inspection`() throws {
    let notice = try record(
      of: """
        某某县教育局关于秋季开学检查情况的通报
        各学校：
        2024年9月2日至9月6日，县教育局组织人员对全县学校进行了检查。现通报如下：
        请各学校于9月30日前整改。

        """)
    #expect(notice.kind == .policyNotice)
    #expect(notice.inspection == nil)
  }

  @Test func `a title goes on with its sort of document, and a number may share its line`() throws {
    let notice = try record(
      of: """
        某某县教育局党组巡察整改
        问题清单及完成情况
        某教函〔2024〕12号 发布日期：2024-03-05
        县委第一巡察组于2023年9月4日至11月3日对县教育局党组开展了巡察，12月8日反馈意见。现将整改情况公布如下。

        """)
    #expect(notice.title == "某某县教育局党组巡察整改问题清单及完成情况")
    #expect(notice.documentNumber == "某教函〔2024〕12号")
    #expect(notice.kind == .rectificationReport)
  }

  @Test func `days after one that is ahead are ahead, too`() throws {
    let notice = try record(
      of: """
        某某市召开专项整治部署会
        2025-04-29　来源：某某发布
        4月28日，某某市专项整治部署会召开。会议明确，行动自2025年5月1日开始，至11月30日结束，自查期为6月15日前。

        """)
    #expect(notice.dates.map(\.date).suffix(3) == ["2025-05-01", "2025-11-30", "2025-06-15"])
  }

  @Test func `a body and a day in the cells of a table sign nothing`() throws {
    let notice = try record(
      of: """
        某某县城投集团党委关于巡察整改情况的公示
        县委巡察组对集团党委进行了巡察，现将整改情况公示如下：
        序号
        反馈问题
        整改措施
        责任单位
        完成时限
        整改状态
        1
        空置率偏高
        清查房源3264套。
        县城投物业公司
        2024年12月31日
        阶段性完成
        2
        账目不清
        核账2次。
        县城投财务公司
        2024年9月30日
        已完成
        中共某某县城投集团有限公司委员会
        2025年1月8日

        """)
    #expect(notice.signedOn == "2025-01-08")
    #expect(notice.issuer == "中共某某县城投集团有限公司委员会")
  }

  @Test func `the number of a page below a signature is no cell`() throws {
    let notice = try record(
      of: """
        某县教育局关于检查情况的通报
        各校：
        请于5月1日前整改。
        某县教育局
        2024年3月1日
        2
        附件
        检查情况表
        序号
        学校
        问题
        1
        一中
        门卫不足
        2
        二中
        监控损坏

        """)
    #expect(notice.signedOn == "2024-03-01")
    #expect(notice.issuer == "某县教育局")
  }

  @Test(arguments: ["某某县图书馆", "中共某某县委督查室"])
  func `a library and an office that checks sign, too`(body: String) throws {
    let notice = try record(
      of: "关于读者服务工作的通报\n各科室：\n全年接待读者41.5万人次，办理借书证5230张，各科室要继续延长开放时间，做好服务。\n\(body)\n2023年12月29日\n")
    #expect(notice.signedOn == "2023-12-29")
    #expect(notice.issuer == body)
  }

  @Test func `an address may follow 来信请寄, and a telephone the person to ask`() throws {
    let notice = try record(
      of: """
        某某县教育局关于开展巡察工作的公告
        县委第一巡察组自2024年3月4日起对县教育局党组开展巡察。
        如有意见，来信请寄某某县城关镇文化路8号。联系人：张老师　0556-2179888。

        """)
    #expect(notice.contacts?.addresses == ["某某县城关镇文化路8号"])
    #expect(notice.contacts?.phones == ["0556-2179888"])
  }
}
