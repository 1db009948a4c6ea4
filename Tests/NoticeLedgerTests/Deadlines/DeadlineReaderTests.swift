import NoticeLedger
import Testing

@Suite struct DeadlineReaderTests {
  private static func due(_ text: String, on day: String, feedback: String? = nil) throws
    -> [String]
  {
    let base = DeadlineBase(
      notice: try #require(Day(lastOf: day)), feedback: feedback.flatMap(Day.init(lastOf:)))
    let found = DeadlineReader.deadlines(in: text, from: base)
    // A look at every character finds no other.
    let scalars = text.unicodeScalars.map(\.value)
    #expect(DeadlineReader.deadlines(in: scalars, among: scalars.indices, from: base) == found)
    return found.map { $0.due?.iso ?? "undated" }
  }

  @Test(arguments: [
    ("年底前全部整改到位", "2024-12-31"),
    ("全部分类处置工作6月底前完成", "2024-06-30"), ("所有的问题年底前整改到位", "2024-12-31"),
    ("计划年底前完成", "2024-12-31"),
    ("2024年底前投入运行", "2024-12-31"),
    ("明年底前建成", "2025-12-31"),
    ("6月底前完成验收", "2024-06-30"),
    ("2025年2月底前完成验收", "2025-02-28"),
    ("力争9月末完成招标", "2024-09-30"),
    ("两个月内整改到位", "2024-07-20"),
    ("1个月内报送整改方案", "2024-06-20"),
    ("30日内提交", "2024-06-19"),
    ("半年内见成效", "2024-11-20"),
    ("项目年内竣工", "2024-12-31"),
    ("今年内全部销号", "2024-12-31"),
    ("到2025年,建成区域中心3个", "2025-12-31"),
    ("2025年完成搬迁", "2025-12-31"),
    ("2024年12月31日前清退", "2024-12-31"),
    ("12月10日前各单位上报", "2024-12-10"),
    ("第三季度末前完成", "2024-09-30"),
    ("三季度前完成整改", "2024-09-30"),
    ("上半年完成招标", "2024-06-30"),
    ("8月中旬前完成", "2024-08-20"),
    ("2月10日前完成", "2025-02-10"),
    ("整改时限:2024年3月底前", "2024-03-31"),
    ("整改时限：2024年12月31日", "2024-12-31"), ("完成时限：2025年3月", "2025-03-31"),
    ("完成时间：2024年10月中旬", "2024-10-20"),
    ("办结期限:2025年", "2025-12-31"), ("整改时限：2025年第一季度", "2025-03-31"),
    ("十二月底前完成", "2024-12-31"),
    ("二十日内答复", "2024-06-09"),
    ("对群众投诉举报问题3个月内完成整改", "2024-08-20"),
    ("受理的信访件30日内全部办结整改", "2024-06-19"),
    ("半年内完成招标系统响应改造", "2024-11-20"),
    ("1.9月底前完成采购", "2024-09-30"),
    ("年底前解决群众无法就医的问题", "2024-12-31"), ("6月底前整改不能及时报销问题", "2024-06-30"),
    ("年内计划招聘78名,实际到岗61名", "2024-12-31"), ("年底前建成12个,已建成8个", "2024-12-31"),
    ("年内更换设备30台,已更换12台", "2024-12-31"), ("年内竣工。实际投资300万元", "2024-12-31"),
    ("如期开工,年底前竣工", "2024-12-31"), ("若干项目年底前完成", "2024-12-31"),
    ("年底前完成整改不能走过场", "2024-12-31"),
  ])
  func `words give the last day`(text: String, day: String) throws {
    #expect(try Self.due(text, on: "2024-05-20") == [day])
  }

  @Test(arguments: [
    ("原定2024年6月底前完成,调整后的完成时限为2025年6月30日", "2025-06-30"),
    ("2024年12月底前竣工,经批准延期至2025年3月", "2025-03-31"),
    ("完成时限由2024年底前延长至2025年6月底", "2025-06-30"),
    ("整改时限:2024年12月底前(已推迟至2025年9月30日)", "2025-09-30"),
    ("年内完工,工期顺延至2026年", "2026-12-31"), ("年底前销号。完成时间调整为2025年一季度", "2025-03-31"),
    ("6月底前完成续签,合同期限延长至2026年6月", "2024-06-30"),
    ("年底前完成,床位调整为2025张", "2024-12-31"),
    ("年底前完成,如延期至2025年6月底前须报批", "2024-12-31"),
  ])
  func `a day that takes the place of an earlier one stands alone`(text: String, day: String)
    throws
  {
    #expect(try Self.due(text, on: "2024-05-20") == [day])
  }

  @Test(arguments: [
    "已于2024年4月底前完成", "截至2024年4月底,已完成整改9个", "近三年内共投入500万元", "2023年底投入使用", "制定2024年工作计划",
    "去年底召开会议", "每季度开展一次检查", "长期坚持抓好落实", "在一定时限内解读报告", "组织开展2次培训", "历年底数不清", "5月10日召开会议",
    "2024年5月召开会议", "6月前完成", "平均处理时间控制在3天以内", "平均住院日控制在7.5天以内", "平均术前等待日降到2天以内",
    "办理时间压缩至5天以内", "短缺药品两日内送达", "接到投诉后3日内答复", "审批不超过10日内",
    "有的年内可以竣工", "其中2所6月底前完成", "部分项目年底前完成",
    "其中，2处库房6月底前完成改造",
    "因资金缺口150万元，年内无法搬迁", "年底前尚不具备搬迁条件", "难以在年内竣工", "2024年底前项目未能完成", "年内暂不能启用",
    "年内公开招聘78名，实际到岗61名", "今年内招聘61名，均已到岗",
    "如2027年底前床位达不到要求，将调整规划", "一旦年底前未销号，启动问责", "整改措施:倘年内人数不足,合并科室", "2.若6月底前达不到标准",
  ])
  func `what is no deadline gives none`(text: String) throws {
    #expect(try Self.due(text, on: "2024-05-20").isEmpty)
  }

  @Test(arguments: ["完成时限:长期坚持", "整改时限:立行立改", "整改时限:每季度", "15个工作日内办结"])
  func `a deadline without a day is undated`(text: String) throws {
    #expect(try Self.due(text, on: "2024-05-20") == ["undated"])
  }

  @Test func `days are counted from the feedback where the text says so`() throws {
    let text = "要在反馈后2个月内报送整改情况"
    #expect(try Self.due(text, on: "2024-05-20", feedback: "2024-05-08") == ["2024-07-08"])
    #expect(try Self.due(text, on: "2024-05-20").isEmpty)
  }

  @Test(arguments: [("年底前完成", "undated"), ("两个月内完成", "undated"), ("2030年6月底前完成", "2030-06-30")])
  func `in a notice of unknown day only a stated year gives a day`(text: String, due: String)
    throws
  {
    let base = DeadlineBase(notice: try #require(Day(lastOf: "2024-05-20")), isStated: false)
    let found = DeadlineReader.deadlines(in: text, from: base)
    #expect(found.map { $0.due?.iso ?? "undated" } == [due])
  }

  @Test func `a text may state several`() throws {
    #expect(
      try Self.due("6月底前完成设计,9月底前开工,年底前主体竣工。", on: "2024-05-20")
        == ["2024-06-30", "2024-09-30", "2024-12-31"])
  }

  @Test func `the words are kept`() throws {
    let base = DeadlineBase(notice: try #require(Day(lastOf: "2024-05-20")))
    let found = DeadlineReader.deadlines(in: "其余3处2024年9月底前完成。", from: base)
    #expect(found.map(\.words) == ["2024年9月底前"])
  }

  @Test(arguments: [
    ("2024-06-11", nil), ("2024-06-12", "green"), ("2024-06-22", "yellow"),
    ("2024-07-02", "yellow"),
    ("2024-07-03", "red"), ("2025-01-01", "red"),
  ])
  func `reminders come in steps`(today: String, step: String?) throws {
    let due = try #require(Day(lastOf: "2024-07-02"))
    #expect(ReminderStep.reached(due, on: try #require(Day(lastOf: today)))?.name == step)
  }

  @Test(arguments: ["履职不到位", "新增床位120张,完成率95%", "年度工作总结", "提前部署", "3月召开会议"])
  func `a text that can state none has no sign of a deadline`(text: String) {
    #expect(StatementSigns(of: text).deadlines.isEmpty)
  }
}
