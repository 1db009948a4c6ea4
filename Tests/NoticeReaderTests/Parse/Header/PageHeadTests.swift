// The heads of pages as sites and copies lay them out.

import NoticeRecord
import Testing

struct PageHeadTests {
  private static let body = "\n\n今年以来，全县卫生健康系统认真贯彻县委决策部署，各项工作取得新的进展和成效。\n"

  @Test(arguments: [
    "索引号\n0123456/2024-00187\n发布机构\n某县卫生健康局\n文　号\n\n发布日期\n2024-05-21\n\n某县卫生健康局关于做好防汛工作的通知",
    "| 索引号 | 0123456/2024-00187 | 发布机构 | 某县卫生健康局 |\n| 文号 | | 发布日期 | 2024年05月21日 |\n某县卫生健康局关于做好防汛工作的通知",
    "索引号\t0123456/2024-00187\t发布机构\t某县卫生健康局\n发布日期\t2024-05-21\n某县卫生健康局关于做好防汛工作的通知",
    "索 引 号 0123456/2024-00187 发布机构 某县卫生健康局 发 布 日 期 2024-05-21\n某县卫生健康局关于做好防汛工作的通知",
  ])
  func `labels count without a colon`(top: String) throws {
    let notice = try record(of: top + Self.body)
    #expect(notice.title == "某县卫生健康局关于做好防汛工作的通知")
    #expect(notice.indexNumber == "0123456/2024-00187")
    #expect(notice.publisher == "某县卫生健康局")
    #expect(notice.publishedOn == "2024-05-21")
    #expect(notice.documentNumber == nil)
  }

  @Test(arguments: [
    ("某县医疗保障局\n局务会议纪要\n某医保纪〔2022〕7号", "某县医疗保障局局务会议纪要"),
    ("县委第二巡察组\n向县林业局党组\n反馈巡察情况\n来源：县委巡察办", "县委第二巡察组向县林业局党组反馈巡察情况"),
    ("某县卫生健康委员会文件\n某卫字〔2020〕41号\n关于做好秋季学期\n学校传染病防控工作\n的通知", "关于做好秋季学期学校传染病防控工作的通知"),
    ("某县召开上半年妇幼健康工作总结\n暨业务培训会议\n日期：2025-07-12", "某县召开上半年妇幼健康工作总结暨业务培训会议"),
    ("某县疾病预防控制中心\n巡察反馈问题清单及整改情况公示\n日期：2025-07-12", "某县疾病预防控制中心巡察反馈问题清单及整改情况公示"),
    ("某县卫生健康局通报3起行政处罚案件某县卫生健康局通报3起行政处罚案件\n日期：2025-07-12", "某县卫生健康局通报3起行政处罚案件"),
    ("爱国卫生运动永不停歇 某县召开会议部署爱国卫生运动\n日期：2025-07-12", "爱国卫生运动永不停歇 某县召开会议部署爱国卫生运动"),
    ("【巡察公开】县委第二巡察组向某镇党委反馈巡察情况\n日期：2021.11.26", "县委第二巡察组向某镇党委反馈巡察情况"),
    ("某县2025年卫生健康工作要点 日期：2025-03-12 来源：县卫健局", "某县2025年卫生健康工作要点"),
    ("某县妇幼保健院 > 党建与管理 > 计划总结\n某县妇幼保健院9月份工作计划\n日期：2025-09-01", "某县妇幼保健院9月份工作计划"),
    ("首页  政务公开  巡察整改\n某县民政局党组关于巡察整改进展情况的通报", "某县民政局党组关于巡察整改进展情况的通报"),
  ])
  func `a title is found where it stands, and whole`(top: String, title: String) throws {
    #expect(try record(of: top + Self.body).title == title)
  }

  @Test func `two lines that are no one title stay two`() throws {
    let notice = try record(of: "某县人民医院\n\n某县人民医院召开安全生产工作会议\n来源：办公室" + Self.body)
    #expect(notice.title == "某县人民医院召开安全生产工作会议")
  }

  @Test(arguments: [
    ("02-16\n2023\n全县医共体建设推进会召开\n来源：某县卫健局", "2023-02-16", "某县卫健局"),
    ("时间：23-09-12　浏览：77　来源：某县卫健局\n全县医共体建设推进会召开", "2023-09-12", "某县卫健局"),
    ("全县医共体建设推进会召开\n原创 某某 健康某县\n2023-05-04 18:00 发表于湖北", "2023-05-04", "健康某县"),
    ("全县医共体建设推进会召开\n[2022-09-16]　[来源：某县纪委]　[浏览：602]", "2022-09-16", "某县纪委"),
    ("某市日报 2023年8月10日 星期四\n全县医共体建设推进会召开", "2023-08-10", "某市日报"),
  ])
  func `the day and the source of a page stand in many forms`(
    top: String, day: String, source: String
  ) throws {
    let notice = try record(of: top + Self.body)
    #expect(notice.publishedOn == day)
    #expect(notice.publisher == source)
  }

  @Test func `source and day may stand at the foot`() throws {
    let notice = try record(
      of: "某县严查违规医疗美容" + Self.body + "来源：某县融媒体中心\n发布日期：2022年7月25日\n")
    #expect(notice.publisher == "某县融媒体中心")
    #expect(notice.publishedOn == "2022-07-25")
  }

  @Test(arguments: [
    ("生成日期：2024-03-08", "2024-03-08"), ("发布时间：2024-03-11　生成日期：2024-03-08", "2024-03-11"),
    ("生成日期：2024-03-06", nil), ("生成日期：2024-03-01", nil),
  ])
  func `a page that was made after the signature was published then`(
    field: String, day: String?
  ) throws {
    let notice = try record(
      of: "\(field)\n关于做好防汛工作的通知" + Self.body + "某县卫生健康局\n2024年3月6日\n")
    #expect(notice.publishedOn == day)
  }

  @Test func `bodies beside each other may sign on the line of the day`() throws {
    let end = "某县卫生健康局　　某县教育局　　2024年8月28日\n"
    #expect(try record(of: "关于防汛工作的通知" + Self.body + end).issuer == "某县卫生健康局、某县教育局")
  }

  @Test(arguments: [
    "来源：某县融媒体中心　　2022年7月25日", "（来源：某县融媒体中心 2022-07-25）", "信息来源：某县融媒体中心\u{A0}2022/07/25",
  ])
  func `the day may stand behind the source at the foot`(foot: String) throws {
    let notice = try record(of: "某县严查违规医疗美容" + Self.body + foot + "\n")
    #expect(notice.publisher == "某县融媒体中心")
    #expect(notice.publishedOn == "2022-07-25")
  }

  @Test(arguments: [
    "首页>政务公开>规划计划 发布日期：2024-02-23 10:14:55 浏览次数：401",
    "首页>政务公开>规划计划 发布人：管理员 发布日期：2024-02-23 10:14:55 浏览次数：401",
    "当前位置：首页 > 政务公开 > 规划计划　发布时间：2024年2月23日　来源：本站",
  ])
  func `fields may stand behind the way through the site`(trail: String) throws {
    let notice = try record(of: trail + "\n某县林业局2024年工作计划" + Self.body)
    #expect(notice.publishedOn == "2024-02-23")
    #expect(notice.title == "某县林业局2024年工作计划")
    #expect(notice.publisher == nil)
  }

  @Test(arguments: ["首页>政务公开>某县林业局2024年工作计划", "首页 > 通知公告 > 2024-02-23 > 正文"])
  func `a trail without fields states no day of publication`(trail: String) throws {
    let notice = try record(of: trail + "\n某县林业局2024年工作计划" + Self.body)
    #expect(notice.publishedOn == nil)
  }

  @Test func `a title may end with what is intended`() throws {
    let top = "某市人民政府\n某市统计局2024年工作总结和2025年工作打算"
    let notice = try record(of: top + Self.body)
    #expect(notice.title == "某市统计局2024年工作总结和2025年工作打算")
    #expect(notice.kind == .annualSummary)
  }

  @Test(arguments: [
    "某县卫生健康局\n2024年8月28日\n抄送：县政府办公室。\n联系电话：0724-1234567",
    "2024年8月28日\n某县卫生健康局",
    "附件：起草说明 某县卫生健康局 2024年8月28日",
    "某县卫生健康局（盖章）　　某镇卫生院（盖章）\n2024年8月28日",
    "某县卫生健康局 2024年8月28日 打印 关闭 附件下载",
  ])
  func `a signature is found above what stands below it`(end: String) throws {
    let notice = try record(of: "关于做好防汛工作的通知" + Self.body + end + "\n")
    #expect(notice.signedOn == "2024-08-28")
    #expect(notice.issuer == "某县卫生健康局")
  }

  @Test(arguments: [
    ("某县卫生健康局　某县教育局关于防汛工作的通知", "某县卫生健康局\n　　某县教育局", "某县卫生健康局、某县教育局"),
    ("关于联合开展防汛工作的通知", "附件：名单\n某县卫生健康局\n某县教育局\n某县水利局", "某县卫生健康局、某县教育局、某县水利局"),
    ("某县卫生健康局等三部门关于防汛工作的通知", "附件：名单\n某县卫生健康局\n某县水利局", "某县卫生健康局、某县水利局"),
    ("关于防汛工作的通知", "某县卫生健康局\n某县教育局", "某县卫生健康局、某县教育局"),
    ("关于防汛工作的通知", "某县卫生健康局\n某县卫生健康局", "某县卫生健康局"),
    ("关于防汛工作的通知", "某县卫生健康局　　某县教育局\n某县水利局　　　　某县民政局", "某县卫生健康局、某县教育局、某县水利局、某县民政局"),
    (
      "关于防汛工作的通知", "某县卫生健康局\u{A0}\u{A0}某县公安局\n某县财政局  某县教育局",
      "某县卫生健康局、某县公安局、某县财政局、某县教育局"
    ),
    ("关于防汛工作的通知", "予以表扬，名单如下。\n某县教育局\n某县卫生健康局", "某县卫生健康局"),
    ("关于防汛工作的通知", "某县第一中学\n某县人民医院\n某县卫生健康局", "某县卫生健康局"),
    ("关于防汛工作的通知", "某市卫生健康委员会 疾病预防控制局", "某市卫生健康委员会 疾病预防控制局"),
    ("关于防汛工作的通知", "此致\n某县人民法院\n某县卫生健康局", "某县卫生健康局"),
    ("关于联合开展防汛工作的通知", "此致\n某县人民法院\n某县卫生健康局", "某县卫生健康局"),
    ("关于防汛工作的通知", "联系单位\n县住房和城乡建设局\n某县卫生健康局", "某县卫生健康局"),
    ("关于防汛工作的通知", "抄送：县委办公室\n县人大常委会办公室\n某县卫生健康局", "某县卫生健康局"),
    ("关于防汛工作的通知", "参加单位\n县第一中学\n县第二中学\n某县卫生健康局", "某县卫生健康局"),
  ])
  func `of several names above the day those sign that are no addressees`(
    title: String, end: String, issuer: String
  ) throws {
    let notice = try record(of: title + Self.body + end + "\n2024年8月28日\n")
    #expect(notice.signedOn == "2024-08-28")
    #expect(notice.issuer == issuer)
  }

  @Test func `a title of two rows names all that issue it`() throws {
    let top = "某县民政局　某县财政局\n某县教育局　某县水利局\n关于印发《某县养老规划》的通知"
    #expect(try record(of: top + Self.body).issuer == "某县民政局、某县财政局、某县教育局、某县水利局")
  }

  @Test func `a page of nothing but names is read`() throws {
    let names = String(repeating: "某县教育局\n", count: 80_000)
    let notice = try record(of: "某县教育局关于防汛工作的通知\n" + names + "2024年8月28日\n")
    #expect(notice.issuer == "某县教育局")
    _ = try record(of: names)
  }
}
