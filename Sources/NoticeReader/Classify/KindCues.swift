// The words that speak for a kind of document, and how loudly.

import NoticeRecord

/// A word that speaks for a kind.
struct KindCue: Sendable {
  /// The words.
  var words: String
  /// The kind that they speak for.
  var kind: Kind
  /// How much they count in a title; 0 where they say nothing there.
  var inTitle: Int
  /// How much they count in the text, once.
  var inText: Int

  init(_ words: String, _ kind: Kind, title: Int = 0, text: Int = 0) {
    self.words = words
    self.kind = kind
    inTitle = title
    inText = text
  }
}

/// All cues.
enum KindCues {
  /// The cues, grouped by kind.
  static let list: [KindCue] =
    rectification + feedback + plan + meeting + enforcement + policy
    + summary + foreign

  /// Finds cues.
  static let table = PhraseTable(list.map(\.words))

  // 关于巡察整改进展情况的通报
  private static let rectification = [
    KindCue("整改进展", .rectificationReport, title: 10, text: 6),
    KindCue("整改进展情况", .rectificationReport, title: 12, text: 8),
    KindCue("整改情况", .rectificationReport, title: 8, text: 3),
    KindCue("整改落实情况", .rectificationReport, title: 10, text: 4),
    KindCue("意见整改", .rectificationReport, title: 8, text: 2),
    KindCue("整改工作情况", .rectificationReport, title: 8, text: 4),
    KindCue("反馈问题整改", .rectificationReport, title: 6, text: 1),
    KindCue("集中整改", .rectificationReport, title: 6, text: 4),
    KindCue("现将整改", .rectificationReport, text: 9),
    KindCue("现将巡察整改", .rectificationReport, text: 9),
    KindCue("现将巡视整改", .rectificationReport, text: 9),
    KindCue("现将集中整改", .rectificationReport, text: 9),
    KindCue("现公布巡察", .rectificationReport, text: 9),
    KindCue("现公布巡视", .rectificationReport, text: 9),
    KindCue("整改情况报告如下", .rectificationReport, text: 8),
    KindCue("整改情况通报如下", .rectificationReport, text: 8),
    KindCue("整改完成率", .rectificationReport, text: 6),
    KindCue("整改措施", .rectificationReport, text: 1),
    KindCue("未完成整改", .rectificationReport, text: 3),
    KindCue("审计整改", .rectificationReport, title: 6, text: 1),
    KindCue("对照问题清单逐项销号", .rectificationReport, text: 4),
    KindCue("整改落实和", .rectificationReport, text: 5),
  ]

  // 校党委向本科生院反馈第三轮巡视“回头看”情况
  private static let feedback = [
    KindCue("反馈会", .inspectionFeedback, title: 9, text: 7),
    KindCue("反馈大会", .inspectionFeedback, title: 9, text: 7),
    KindCue("反馈巡察", .inspectionFeedback, title: 9, text: 8),
    KindCue("反馈巡视", .inspectionFeedback, title: 9, text: 8),
    KindCue("反馈意见指出", .inspectionFeedback, text: 7),
    KindCue("反馈指出", .inspectionFeedback, text: 8),
    KindCue("反馈要求", .inspectionFeedback, text: 6),
    KindCue("反馈情况", .inspectionFeedback, title: 8, text: 6),
    KindCue("分别反馈", .inspectionFeedback, title: 6, text: 5),
    KindCue("进行反馈", .inspectionFeedback, title: 6, text: 6),
    KindCue("巡察反馈", .inspectionFeedback, title: 3, text: 1),
    KindCue("巡视反馈", .inspectionFeedback, title: 3, text: 1),
    KindCue("反馈了巡", .inspectionFeedback, title: 6, text: 3),
    KindCue("反馈第", .inspectionFeedback, title: 6, text: 4),
    KindCue("反馈专项巡", .inspectionFeedback, title: 8, text: 6),
    KindCue("反馈常规巡", .inspectionFeedback, title: 8, text: 6),
    KindCue("巡察发现", .inspectionFeedback, text: 2),
    KindCue("反馈主要问题", .inspectionFeedback, text: 6),
    KindCue("通报巡察发现", .inspectionFeedback, text: 4),
    KindCue("表态发言", .inspectionFeedback, text: 2),
    KindCue("发现的问题主要是", .inspectionFeedback, text: 5),
    KindCue("存在的问题主要是", .inspectionFeedback, text: 5),
  ]

  // 2025年卫生健康工作要点
  private static let plan = [
    KindCue("工作要点", .workPlan, title: 14, text: 3),
    KindCue("工作计划", .workPlan, title: 12, text: 2),
    KindCue("实施方案", .workPlan, title: 10),
    KindCue("工作方案", .workPlan, title: 10),
    KindCue("行动方案", .workPlan, title: 10),
    KindCue("行动计划", .workPlan, title: 10),
    KindCue("三年行动", .workPlan, title: 6),
    KindCue("工作安排", .workPlan, title: 10),
    KindCue("工作打算", .workPlan, title: 8),
    KindCue("工作思路", .workPlan, title: 8),
    KindCue("重点任务", .workPlan, title: 6, text: 1),
    KindCue("任务清单", .workPlan, title: 12, text: 1),
    KindCue("重点工作", .workPlan, title: 6),
    KindCue("任务分解", .workPlan, title: 12, text: 2),
    KindCue("目标任务", .workPlan, title: 6),
    KindCue("民生实事", .workPlan, title: 12),
    KindCue("实事项目", .workPlan, title: 10),
    KindCue("责任书", .workPlan, title: 12),
    KindCue("行动目标", .workPlan, text: 3),
    KindCue("主要行动", .workPlan, text: 3),
    KindCue("攻坚方案", .workPlan, title: 8),
    KindCue("发展规划", .workPlan, title: 8),
    KindCue("总体要求", .workPlan, text: 4),
    KindCue("指导思想", .workPlan, text: 3),
    KindCue("主要任务", .workPlan, text: 4),
    KindCue("工作目标", .workPlan, text: 4),
    KindCue("重点举措", .workPlan, text: 4),
    KindCue("保障措施", .workPlan, text: 3),
    KindCue("主要目标", .workPlan, text: 3),
    KindCue("总体目标", .workPlan, text: 3),
  ]

  // 全市卫生健康工作会议召开
  private static let meeting = [
    KindCue("会议召开", .meetingNews, title: 12, text: 7),
    KindCue("召开", .meetingNews, title: 8, text: 2),
    KindCue("召开会议", .meetingNews, title: 8, text: 5),
    KindCue("会议在", .meetingNews, title: 6, text: 5),
    KindCue("推进会", .meetingNews, title: 8, text: 4),
    KindCue("座谈会", .meetingNews, title: 8, text: 3),
    KindCue("专题会", .meetingNews, title: 8, text: 2),
    KindCue("工作会议", .meetingNews, title: 8, text: 4),
    KindCue("专题会议", .meetingNews, title: 8, text: 3),
    KindCue("动员会", .meetingNews, title: 8, text: 4),
    KindCue("党委会", .meetingNews, title: 5, text: 2),
    KindCue("扩大会议", .meetingNews, title: 8, text: 5),
    KindCue("(扩大)会议", .meetingNews, title: 8, text: 5),
    KindCue("会议指出", .meetingNews, text: 5),
    KindCue("会议强调", .meetingNews, text: 5),
    KindCue("会议要求", .meetingNews, text: 5),
    KindCue("会议认为", .meetingNews, text: 5),
    KindCue("会议传达", .meetingNews, text: 5),
    KindCue("会议通报", .meetingNews, text: 5),
    KindCue("会议听取", .meetingNews, text: 5),
    KindCue("会议由", .meetingNews, text: 5),
    KindCue("出席会议", .meetingNews, text: 4),
    KindCue("主持会议", .meetingNews, text: 3),
    KindCue("参加会议", .meetingNews, text: 4),
    KindCue("出席并讲话", .meetingNews, text: 4),
    KindCue("主持并讲话", .meetingNews, text: 4),
    KindCue("典型经验交流", .meetingNews, text: 2),
  ]

  // 重拳打击非法行医行为
  private static let enforcement = [
    KindCue("执法", .enforcementNews, title: 7, text: 3),
    KindCue("打击", .enforcementNews, title: 8, text: 2),
    KindCue("非法行医", .enforcementNews, title: 8, text: 6),
    KindCue("查处", .enforcementNews, title: 8, text: 3),
    KindCue("查办", .enforcementNews, title: 8, text: 4),
    KindCue("立案", .enforcementNews, title: 7, text: 4),
    KindCue("罚款", .enforcementNews, title: 7, text: 4),
    KindCue("罚没", .enforcementNews, title: 7, text: 4),
    KindCue("取缔", .enforcementNews, title: 7, text: 4),
    KindCue("行政处罚", .enforcementNews, title: 8, text: 3),
    KindCue("监督检查", .enforcementNews, title: 8, text: 3),
    KindCue("专项检查", .enforcementNews, title: 8, text: 4),
    KindCue("专项整治", .enforcementNews, title: 6, text: 2),
    KindCue("清理整治", .enforcementNews, title: 6, text: 3),
    KindCue("监督意见书", .enforcementNews, text: 5),
    KindCue("抽检", .enforcementNews, title: 6, text: 3),
    KindCue("双随机", .enforcementNews, title: 6, text: 3),
    KindCue("联合督导", .enforcementNews, title: 8, text: 3),
    KindCue("督导组", .enforcementNews, title: 5, text: 3),
    KindCue("违法案件", .enforcementNews, title: 7, text: 4),
    KindCue("责令整改", .enforcementNews, title: 5, text: 4),
    KindCue("严肃问责", .enforcementNews, text: 2),
    KindCue("现场督导", .enforcementNews, title: 4, text: 3),
  ]

  // 关于加强……工作的通知
  private static let policy = [
    KindCue("的通知", .policyNotice, title: 9, text: 2),
    KindCue("的公告", .policyNotice, title: 9, text: 2),
    KindCue("的通告", .policyNotice, title: 9, text: 2),
    KindCue("的通报", .policyNotice, title: 5),
    KindCue("的意见", .policyNotice, title: 8),
    KindCue("办法", .policyNotice, title: 6, text: 1),
    KindCue("规定", .policyNotice, title: 5),
    KindCue("管理办法", .policyNotice, title: 8, text: 2),
    KindCue("实施细则", .policyNotice, title: 8, text: 2),
    KindCue("公告如下", .policyNotice, text: 12),
    KindCue("通知如下", .policyNotice, text: 12),
    KindCue("通告如下", .policyNotice, text: 12),
    KindCue("现通报如下", .policyNotice, text: 6),
    KindCue("特此通知", .policyNotice, text: 6),
    KindCue("特此公告", .policyNotice, text: 6),
    KindCue("印发给你们", .policyNotice, text: 8),
    KindCue("下发给你们", .policyNotice, text: 6),
    KindCue("遵照执行", .policyNotice, text: 4),
    KindCue("贯彻执行", .policyNotice, text: 3),
    KindCue("自发布之日起", .policyNotice, text: 5),
    KindCue("自印发之日起", .policyNotice, text: 5),
    KindCue("制定本办法", .policyNotice, text: 6),
    KindCue("受理对象", .policyNotice, text: 3),
    KindCue("巡察对象", .policyNotice, text: 3),
    KindCue("反映问题的渠道", .policyNotice, text: 4),
    KindCue("反映问题渠道", .policyNotice, text: 4),
  ]

  // 2023年工作总结
  private static let summary = [
    KindCue("工作总结", .annualSummary, title: 14, text: 4),
    KindCue("年度总结", .annualSummary, title: 12, text: 4),
    KindCue("工作报告", .annualSummary, title: 6),
    KindCue("年度报告", .annualSummary, title: 8),
    KindCue("工作回顾", .annualSummary, title: 8, text: 3),
    KindCue("完成情况", .annualSummary, title: 6, text: 2),
    KindCue("任务完成情况", .annualSummary, title: 8, text: 5),
    KindCue("绩效管理", .annualSummary, title: 4, text: 3),
    KindCue("工作成效", .annualSummary, title: 4, text: 3),
    KindCue("工作开展情况", .annualSummary, title: 8, text: 4),
    KindCue("主要做法", .annualSummary, text: 2),
    KindCue("存在的问题和不足", .annualSummary, text: 3),
    KindCue("一年来", .annualSummary, text: 3),
    KindCue("下一年", .annualSummary, text: 2),
    KindCue("全部办理完毕", .annualSummary, text: 3),
  ]

  // A shop, a journal, a collection of templates
  private static let foreign = [
    KindCue("购物", .notANotice, title: 8, text: 6),
    KindCue("旗舰店", .notANotice, title: 10, text: 8),
    KindCue("商品规格", .notANotice, text: 8),
    KindCue("商品评价", .notANotice, text: 8),
    KindCue("配送", .notANotice, text: 3),
    KindCue("退换货", .notANotice, text: 8),
    KindCue("月销", .notANotice, text: 6),
    KindCue("现货", .notANotice, text: 4),
    KindCue("NT$", .notANotice, text: 8),
    KindCue("购物金", .notANotice, text: 8),
    KindCue("运费", .notANotice, text: 6),
    KindCue("包邮", .notANotice, text: 6),
    KindCue("订单", .notANotice, text: 5),
    KindCue("结账", .notANotice, text: 5),
    KindCue("结帐", .notANotice, text: 5),
    KindCue("优惠券", .notANotice, text: 5),
    KindCue("优惠码", .notANotice, text: 8),
    KindCue("折价", .notANotice, text: 5),
    KindCue("折扣", .notANotice, text: 3),
    KindCue("加入购物车", .notANotice, text: 10),
    KindCue("会员", .notANotice, text: 2),
    KindCue("客服", .notANotice, text: 3),
    KindCue("退货", .notANotice, text: 5),
    KindCue("[摘要]", .notANotice, text: 14),
    KindCue("摘要：", .notANotice, text: 10),
    KindCue("[关键词]", .notANotice, text: 14),
    KindCue("中图分类号", .notANotice, text: 16),
    KindCue("文献标识码", .notANotice, text: 16),
    KindCue("文章编号", .notANotice, text: 14),
    KindCue("参考文献", .notANotice, text: 10),
    KindCue("基金项目", .notANotice, text: 10),
    KindCue("作者简介", .notANotice, text: 10),
    KindCue("范文网", .notANotice, title: 14, text: 12),
    KindCue("范文大全", .notANotice, title: 14, text: 12),
    KindCue("范文模板", .notANotice, title: 14, text: 12),
    KindCue("范文精选", .notANotice, title: 14, text: 12),
    KindCue("范文参考", .notANotice, title: 14, text: 12),
    KindCue("篇范文", .notANotice, title: 14, text: 12),
    KindCue("的范文", .notANotice, title: 14, text: 12),
    KindCue("范文一", .notANotice, title: 14, text: 12),
    KindCue("优秀范文", .notANotice, title: 14, text: 12),
    KindCue("范文（", .notANotice, title: 14, text: 12),
    KindCue("范文(", .notANotice, title: 14, text: 12),
    KindCue("公文素材", .notANotice, title: 10, text: 12),
    KindCue("汇编(", .notANotice, title: 12, text: 6),
    KindCue("汇编（", .notANotice, title: 12, text: 6),
    KindCue("篇)", .notANotice, title: 10),
    KindCue("XX区", .notANotice, text: 8),
    KindCue("XX市", .notANotice, text: 8),
    KindCue("XX县", .notANotice, text: 8),
    KindCue("楼主", .notANotice, text: 8),
    KindCue("发帖", .notANotice, text: 6),
    KindCue("回帖", .notANotice, text: 6),
    KindCue("沙发", .notANotice, text: 3),
    KindCue("网友", .notANotice, text: 2),
    KindCue("百科", .notANotice, text: 6),
    KindCue("词条", .notANotice, text: 6),
    KindCue("小说", .notANotice, text: 6),
    KindCue("第一章", .notANotice, text: 2),
    KindCue("题库", .notANotice, title: 10, text: 8),
    KindCue("试题", .notANotice, title: 10, text: 6),
    KindCue("模拟试卷", .notANotice, title: 14, text: 10),
    KindCue("模拟题", .notANotice, title: 12, text: 8),
    KindCue("选择题", .notANotice, title: 10, text: 10),
    KindCue("判断题", .notANotice, title: 10, text: 10),
    KindCue("填空题", .notANotice, title: 10, text: 10),
    KindCue("简答题", .notANotice, title: 10, text: 8),
    KindCue("案例分析题", .notANotice, title: 12, text: 10),
    KindCue("参考答案", .notANotice, title: 10, text: 10),
    KindCue("答案与解析", .notANotice, title: 12, text: 10),
    KindCue("标准答案", .notANotice, text: 8),
    KindCue("作答要求", .notANotice, text: 10),
    KindCue("给定材料", .notANotice, text: 8),
    KindCue("申论", .notANotice, title: 10, text: 8),
    KindCue("（　　）", .notANotice, text: 4),
    KindCue("说道", .notANotice, text: 4),
    KindCue("import ", .notANotice, text: 6),
    KindCue("#include", .notANotice, text: 10),
    KindCue("function", .notANotice, text: 5),
    KindCue("return ", .notANotice, text: 4),
    KindCue("public class", .notANotice, text: 8),
    KindCue("食材", .notANotice, text: 6),
    KindCue("菜谱", .notANotice, title: 10, text: 6),
    KindCue("的做法", .notANotice, title: 10, text: 4),
    KindCue("主料", .notANotice, text: 6),
    KindCue("调料", .notANotice, text: 4),
    KindCue("小火", .notANotice, text: 4),
    KindCue("原价", .notANotice, text: 5),
    KindCue("现价", .notANotice, text: 6),
    KindCue("套餐", .notANotice, text: 3),
    KindCue("优惠", .notANotice, title: 6, text: 3),
    KindCue("怎么样", .notANotice, title: 8, text: 2),
    KindCue("哪家好", .notANotice, title: 10, text: 6),
    KindCue("多少钱", .notANotice, title: 10, text: 5),
    KindCue("治愈患者", .notANotice, text: 6),
    KindCue("在线咨询", .notANotice, text: 5),
    KindCue("立即购买", .notANotice, text: 8),
    KindCue("点赞", .notANotice, text: 3),
    KindCue("下载次数", .notANotice, text: 4),
  ]
}
