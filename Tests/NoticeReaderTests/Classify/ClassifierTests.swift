import NoticeRecord
import Testing

struct ClassifierTests {
  @Test(arguments: [
    ("某某县纪委监委通报2起典型问题\n近日，县纪委监委对2起典型问题予以公开通报。一、某镇干部刘某收受礼金问题。", Kind.enforcementNews),
    ("某县2025年1月法定传染病疫情信息\n某县报告法定传染病9种684例。\n某县疾病预防控制中心\n2025年2月7日", .other),
    ("某某社区服务站临时停诊公告\n因检修，8月2日停诊。", .policyNotice),
    ("整改通系统用户手册\n点击新增，填写整改措施。系统要求：内存8GB。保留所有权利", .notANotice),
  ])
  func `words of cases, stops and software name their kinds`(text: String, kind: Kind) throws {
    #expect(try record(of: text).kind == kind)
  }

  @Test(arguments: [
    ("工作纪实", false), ("工作侧记", false), ("情况", true),
  ])
  func `a feature on how problems are put right is no feedback`(
    ending: String, isFeedback: Bool
  ) throws {
    let page = """
      某某县抓实巡察反馈问题整改\(ending)
      2024-11-25　来源：某某县融媒体中心
      “现在镇卫生院就能做彩超。”群众说。去年11月，县委第四巡察组向县卫生健康局党组反馈了“设备老化”等16个问题。
      缺设备就补设备。配齐彩超91台。
      """
    #expect(try (record(of: page).kind == .inspectionFeedback) == isFeedback)
  }

  @Test(arguments: [
    ("某县卫生健康局规范文明执法\n执法人员规范文书制作，规范文件管理，检查药店46家，立案2起，罚款4000元。", Kind.enforcementNews),
    ("工作总结范文网\n2023年度工作总结范文大全，共三篇范文，供参考。", .notANotice),
  ])
  func `文 behind 规范 begins another word than 范文`(text: String, kind: Kind) throws {
    #expect(try record(of: text).kind == kind)
  }

  @Test(arguments: [
    (
      "某县水利局党组关于巡察整改进展情况的通报\n按照要求，现将巡察整改进展情况予以公布。\n1.关于学习不深的问题\n已整改。",
      Kind.rectificationReport
    ),
    (
      "某某县应急管理局关于督导检查反馈问题整改进度的公告\n省第三督导组来我县督导。现将整改进度公告如下：\n1.防雷检测超期\n已补检14处，罚款2万元。",
      .rectificationReport
    ),
    (
      "某市住建局关于巡察反馈问题整改台账的公开\n市委第二巡察组对局党组开展巡察，7月2日反馈意见，指出2个问题。整改台账现予公开。\n序号\t问题\t整改措施\t完成情况\n1\t扬尘投诉多\t装监测仪8套\t已办结\n2\t账目不清\t核账2次\t推进中",
      .rectificationReport
    ),
    (
      "县委第四巡察组向县卫健局反馈巡察情况\n10月17日，县委第四巡察组向县卫健局党组反馈巡察情况。局长作表态发言。",
      .inspectionFeedback
    ),
    (
      "某市关于印发结核病防治行动方案（2025—2027年）的通知\n各单位：\n现将《行动方案》印发给你们，请遵照执行。\n一、主动发现行动\n筛查率不低于85%。\n二、规范诊疗行动\n确诊不超过14天。",
      .workPlan
    ),
    (
      "关于印发《某县卫生健康工作计划管理办法》的通知\n各单位：\n现印发给你们，请遵照执行。\n第一条 为规范计划管理，制定本办法。\n第二条 各单位按年编制计划。",
      .policyNotice
    ),
    (
      "关于印发《2025年全市卫生健康重点工作任务》的通知\n各单位：\n现印发给你们，请抓好落实。\n一、年度目标\n就诊率稳定在91%以上。\n二、重点任务\n新增床位400张。",
      .workPlan
    ),
    ("关于做好2025年重点工作任务的通知\n各单位：\n现将有关事项通知如下。\n一、加强值守。\n特此通知。", .policyNotice),
    ("关于印发2024年行动计划责任清单的通知\n各单位：\n现印发给你们，请遵照执行。\n第一条 各负其责。", .policyNotice),
    ("某市2024年卫生健康工作要点\n一、总体要求\n围绕中心。\n二、主要任务\n(一)抓医改。", .workPlan),
    ("全市卫生健康工作会议召开\n1月11日，全市卫生健康工作会议召开。市长出席会议并讲话。会议强调，要抓落实。", .meetingNews),
    (
      "某旗中医医院落实旗委巡察反馈意见“三个清单”公开\n旗委第二巡察组巡察旗中医医院党总支，9月1日反馈巡察意见。现将整改情况向社会公开。\n1.制度执行不严\n已完成。",
      .rectificationReport
    ),
    (
      "关于做好落实省委巡视反馈意见情况公开工作的通知\n各处室：\n现将有关事项通知如下。\n一、公开内容\n请报送材料。\n特此通知。",
      .policyNotice
    ),
    ("公司党委召开会议\n5月24日，公司召开党委扩大会议，研究部署落实省委巡视反馈意见。会议要求，要抓好整改。", .meetingNews),
    ("市卫生监督所开展专项检查\n5月，执法人员检查药店46家，立案2起，罚款4000元，责令整改。", .enforcementNews),
    ("关于做好防汛工作的通知\n各科室：\n现将有关事项通知如下。\n一、加强值守。\n特此通知。", .policyNotice),
    (
      "某市卫生健康委关于处方质量抽查情况的通报\n各县区卫生健康局：\n我委组织抽查处方。现将有关情况通报如下。\n一、存在问题\n书写潦草。",
      .policyNotice
    ),
    (
      "某市三季度基本公共卫生服务项目进展情况通报\n各县（市、区）卫生健康局：\n现将项目进展情况通报如下。\n一、总体进展\n建档率93.4%。",
      .policyNotice
    ),
    (
      "某县教育局关于市场监管局提醒函的回复\n县市场监管局：\n现将整改情况函告如下：\n一、食堂无证\n整改情况：已办证。已完成。\n二、留样不全\n整改情况：已补齐。已完成。",
      .rectificationReport
    ),
    (
      "关于河道管护问题的提醒函\n某县水务局：\n县委第二巡察组反馈的“河道管护不到位”问题进展缓慢。请于6月30日前整改到位。", .policyNotice
    ),
    ("关于落实提醒函的情况\n县委第二巡察组向县水务局反馈了巡察意见，指出以下问题。", .inspectionFeedback),
    ("关于限期清运河道垃圾的督办函\n某镇人民政府：\n经核查，岸坡堆积垃圾140吨。请于3月12日前报送方案。", .policyNotice),
    (
      "县领导带队检查节前食品安全\n1月21日，副县长带队检查节前市场供应。检查组抽检样品32批次，当场整改11个，其余下达责令改正通知书。",
      .enforcementNews
    ),
    ("某县康养服务三年行动计划（2025—2027年）\n为加快发展，制定本计划。\n一、发展目标\n到2027年底，床位达到80张。", .workPlan),
    (
      "某县卫生健康局党组关于县委巡察反馈问题整改工作第二季度情况的报告\n2024年10月14日，县委第二巡察组向县卫生健康局党组反馈巡察意见。现将整改进度报告如下。\n（一）关于“账目不清”的问题\n已完成。",
      .rectificationReport
    ),
    ("关于开展巡察的公告\n县委巡察组将开展巡察。现将有关事项公告如下：\n一、巡察对象\n卫生院党支部。", .policyNotice),
    ("县卫生健康局2023年工作总结\n一年来，在县委领导下取得成效。\n一、主要工作成效\n新增床位。", .annualSummary),
    ("全场满300元包邮，下单送优惠码\n订单提交后请及时结账，退货运费自理。会员积分可抵扣。", .notANotice),
    ("红烧排骨的做法\n一、准备工作\n排骨冷水下锅焯水。主料：排骨500克。小火炖40分钟，整改配方后记得点赞。", .notANotice),
    ("某肛肠医院怎么样？\n主任医师坐诊，治愈患者3万人，现价298元，套餐优惠。", .notANotice),
    ("某市2026年惠民实事实施计划\n一、年度目标\n床位数达到7.2张。\n二、主要任务\n新建卫生室24所。", .workPlan),
    ("县中医院巡察反馈问题整改清单\n序号\n存在问题\n整改措施\n完成情况\n1\n采购不规范\n修订制度2项\n完成", .rectificationReport),
    ("[摘要]本文研究巡视制度。[关键词]巡视 [中图分类号]D262 [文献标识码]A", .notANotice),
    (
      "某县人民医院关于医保基金使用自查自纠情况的报告\n按照通知要求，我院开展自查自纠，查出问题2类。现将有关情况报告如下。\n一、自查发现的问题及整改\n（一）重复收费。整改：退回6.8万元。已完成。",
      .rectificationReport
    ),
    ("关于开展自查自纠工作的通知\n各医疗机构：\n现将有关事项通知如下。\n一、自查自纠并整改。\n特此通知。", .policyNotice),
    (
      "某县卫生健康局党组专题民主生活会整改落实情况公示\n局党组召开民主生活会，查处违法案件18件，罚没款9万元，开展执法检查。整改情况如下。\n问题一：宽松软\n整改措施：轮训执法人员。",
      .rectificationReport
    ),
    ("某局党组召开民主生活会\n1月19日，局党组召开专题民主生活会。局长主持会议。会议强调，要抓好整改。", .meetingNews),
    (
      "Release notes: the parser now accepts comments and runs twice as fast on large files.",
      .notANotice
    ),
  ])
  func `each kind is known by its words`(text: String, kind: Kind) throws {
    let notice = try record(of: text)
    #expect(notice.kind == kind)
    if kind != .notANotice { #expect(!notice.kindEvidence.isEmpty) }
  }
}
