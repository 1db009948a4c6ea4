// The problems that an order to put things right counts.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct CountedProblemsTests {
  private static let notice = """
    关于2025年职称评审工作的通知
    各学校：
    现将有关事项通知如下。

    """

  @Test(arguments: [
    "二、需要注意的问题\n问题1：论文要求\n须公开发表。\n问题2：继续教育学时\n须满90学时。\n",
    "一、拟研究的问题\n问题一：乡村振兴路径研究\n问题二：数字政府建设研究\n",
  ])
  func `questions and topics are no problems`(body: String) throws {
    #expect(try record(of: Self.notice + body).findings.isEmpty)
  }

  @Test func `problems that were found are findings in any notice`() throws {
    let body = "一、检查发现的问题\n问题一：论文由他人代写\n问题二：学时造假\n"
    #expect(try record(of: Self.notice + body).findings.count == 2)
  }

  @Test func `a letter that orders to put things right need not tell who found them`() throws {
    let body = "一、主要问题\n问题一：垃圾清运不及时\n问题二：渣土偷倒偷排\n"
    #expect(try record(of: Self.top + body).findings.count == 2)
  }

  private static let top = """
    关于限期整治河道垃圾的督办函
    某镇人民政府：
    3月1日，县委督查室进行了实地核查。现将有关情况函告如下：

    """

  @Test func `problems that are numbered under a section about problems are findings`() throws {
    let body = """
      一、核查发现的问题
      问题一：垃圾清运不及时。岸坡堆积垃圾140吨。
      问题二：渣土偷倒偷排。
      二、办理要求
      请于3月12日前报送方案。

      """
    let notice = try record(of: Self.top + body)
    #expect(notice.kind == .policyNotice)
    #expect(notice.findings.map(\.title) == ["垃圾清运不及时", "渣土偷倒偷排"])
    #expect(notice.findings.map(\.section) == ["核查发现的问题", "核查发现的问题"])
  }

  /// The titles of the problems that an order lists behind a lead.
  private func listed(_ lead: String, title: String = "某市卫生健康委员会整改通知书") throws -> [String] {
    try record(
      of: """
        \(title)
        某市某综合医院：
        2023年6月13日，我委执法人员对你单位进行监督检查，\(lead)
        一、医疗废物暂存超过2天未转运，涉及感染性废物137公斤；
        二、放射诊疗许可证到期未校验；
        三、3名护士执业地点未变更。护士长知情。
        以上行为违反了有关规定。现责令你单位立即改正。
        某市卫生健康委员会
        2023年6月14日

        """
    ).findings.map(\.title)
  }

  @Test(arguments: [
    "发现存在下列问题：", "现场发现以下问题:", "查出隐患如下：", "你单位存在以下违法行为：", "发现你院有下列情形：", "检查中发现的主要问题：",
  ])
  func `an order lists what it found behind a colon`(lead: String) throws {
    #expect(
      try listed(lead) == ["医疗废物暂存超过2天未转运，涉及感染性废物137公斤", "放射诊疗许可证到期未校验", "3名护士执业地点未变更"])
  }

  @Test(arguments: [
    "针对发现的问题提出如下要求：", "现将有关情况通知如下：", "发现问题8个。", "请重点解决以下问题：", "发现的问题按下列要求整改：",
    "请自查是否存在下列问题：", "复查未发现下列问题：", "如发现下列隐患：", "今后不得存在下列情形：", "可能存在以下问题：",
  ])
  func `an order also lists what is to be done`(lead: String) throws {
    #expect(try listed(lead).isEmpty)
  }

  @Test(arguments: ["某市医疗机构检查情况的通报", "关于做好防汛工作的通知", "某市整改工作方案"])
  func `what others find and list is no order`(title: String) throws {
    #expect(try listed("发现存在下列问题：", title: title).isEmpty)
  }

  @Test(arguments: [
    // Questions.
    "一、热点问题\n问题一：怎样申请补贴？\n到镇政府办理。\n问题二：何时发放？\n次月。\n",
    // No section about problems.
    "一、办理要求\n问题一：垃圾清运不及时\n问题二：渣土偷倒偷排\n",
    // Tasks, and a single problem.
    "一、核查发现的问题\n任务一：清运岸坡垃圾\n任务二：查处渣土偷倒\n", "一、核查发现的问题\n问题一：垃圾清运不及时\n",
  ])
  func `other numbers count no problems`(body: String) throws {
    #expect(try record(of: Self.top + body).findings.isEmpty)
  }

  /// The titles of the problems of a letter.
  private func named(_ body: String, title: String = "关于河道管护问题的提醒函") throws -> [String] {
    try record(
      of: """
        \(title)
        青石县水务局：
        \(body)
        青石县河长制办公室
        2025年5月9日

        """
    ).findings.map(\.title)
  }

  @Test(arguments: ["关于河道管护问题的提醒函", "关于河道管护问题的提示函", "关于河道管护问题的督办通知", "关于河道管护问题的督办函"])
  func `a letter names its problems in a sentence`(title: String) throws {
    let body = "经查，你单位存在以下问题：一是河道保洁不及时；二是巡查台账缺失。请于6月30日前整改到位，并报送整改情况。"
    #expect(try named(body, title: title) == ["河道保洁不及时", "巡查台账缺失"])
  }

  @Test func `a letter quotes the problems that are still open`() throws {
    let body = "巡察反馈的“河道管护责任落实不到位”“巡查台账缺失”等问题进展缓慢，“河道管护责任落实不到位”问题尤甚。请于6月30日前整改到位。"
    #expect(try named(body) == ["河道管护责任落实不到位", "巡查台账缺失"])
  }

  @Test(arguments: [
    // What is asked for, and what is quoted otherwise.
    "现将有关事项提醒如下：一是加强巡查；二是建立台账。请于6月30日前落实。",
    "请你单位牢固树立“绿水青山就是金山银山”理念，落实“河长制”要求。",
    "请于6月10日上午9时到县政府参加“破解管护不到位难题”推进会。",
    "经查，你单位巡察整改台账中，尚有3项整改任务超期未完成。请于6月30日前完成整改。",
  ])
  func `a letter that names no problem has none`(body: String) throws {
    #expect(try named(body).isEmpty)
  }

  @Test(arguments: [
    "你单位“巡查台账缺失”问题已销号。", "你单位“巡查台账缺失”问题已按期办结，特此提醒。", "“巡查台账缺失”“河道保洁不及时”等问题，经核查已整改到位。",
    "“巡查台账缺失”问题整改期限即将到期，请抓紧。", "为防止“巡查台账缺失”问题反弹，请你单位加强巡查。",
    "为避免你单位“巡查台账缺失”“河道保洁不及时”等问题再次发生，请加强巡查。",
  ])
  func `what is done, or must not come back, is no problem`(body: String) throws {
    #expect(try named(body).isEmpty)
  }

  @Test(arguments: [
    "“河道保洁不及时”问题已销号，但“巡查台账缺失”问题进展缓慢。", "“巡查台账缺失”问题已完成3项，剩余5项未完成。",
    "“巡查台账缺失”问题虽已整改到位，但出现反弹。", "“巡查台账缺失”问题进展缓慢。“河道保洁不及时”问题已办结。",
  ])
  func `what is only partly done is one`(body: String) throws {
    #expect(try named(body) == ["巡查台账缺失"])
  }

  @Test func `a letter that closes a matter names no problem`() throws {
    let body = "2025年3月5日，我办对你单位“巡查台账缺失”问题实施挂牌督办。经核查，现决定解除。"
    #expect(try named(body, title: "关于解除河道管护问题的督办通知书").isEmpty)
    #expect(try named(body, title: "关于河道管护问题的督办通知书") == ["巡查台账缺失"])
  }

  @Test func `who answers a letter names its problems otherwise`() throws {
    let body = "贵办提醒函指出的“河道管护责任落实不到位”问题收悉。"
    #expect(try named(body, title: "关于河道管护工作的函").isEmpty)
  }
}
