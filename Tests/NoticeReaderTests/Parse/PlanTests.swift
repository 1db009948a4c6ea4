// Whole plans, written for the project.

import NoticeRecord
import Testing

@testable import NoticeReader

struct PlanTests {
  @Test func `a list of tasks in a table gives actions and their targets`() throws {
    let notice = try record(
      of: """
        某县2024年卫生健康重点工作任务清单
        | 序号 | 重点任务 | 考核指标 | 完成时限 |
        |---|---|---|---|
        | 1 | 扩容医疗资源 | 新增床位400张；病床使用率不低于80% | 12月底 |
        | 2 | 强化监督执法 | 抽查完成率100%；覆盖率低于50%的镇街清零 | 全年 |
        """)
    #expect(notice.kind == .workPlan)
    #expect(notice.actions.map(\.title) == ["扩容医疗资源", "强化监督执法"])
    #expect(notice.targets.map(\.indicator) == ["新增床位", "病床使用率", "抽查完成率"])
    #expect(notice.targets.map(\.action) == [1, 1, 2])
  }

  @Test func `a table that shares out the work stands beside the tasks`() throws {
    let notice = try record(
      of: """
        某市2025年专项整治工作方案
        一、整治目标
        办结率不低于98%。
        二、整治任务
        （一）严打欺诈骗保。检查机构不少于1200家。
        （二）规范内部经办。拨付及时率达到99%以上。
        三、任务分工
        | 序号 | 工作任务 | 量化指标 | 完成时限 |
        |---|---|---|---|
        | 1 | 开展自查 | 自查覆盖率100% | 2025年5月31日 |
        | 2 | 总结评估 | 形成成果3项以上 | 2025年12月10日前 |
        四、工作要求
        按月报送。
        """)
    #expect(notice.actions.map(\.title) == ["严打欺诈骗保", "规范内部经办"])
    #expect(notice.targets.map(\.action) == [nil, 1, 2, nil, nil])
    #expect(notice.targets.map(\.due) == [nil, nil, nil, "2025-05-31", "2025-12-10"])
  }

  @Test func `an item may begin with a month or a year`() throws {
    let notice = try record(
      of: """
        某县财政局2025年工作计划
        一、重点任务
        1.9月底前完成清理。
        2.10月底前新建学校9所。
        二、其他任务
        1.2026年新建医院12所。
        2.2027年底前建成公园3个。
        """)
    #expect(notice.actions.map(\.number) == [1, 2])
    #expect(notice.actions.map(\.title) == ["9月底前完成清理", "10月底前新建学校9所"])
    #expect(notice.targets.map(\.indicator) == ["新建学校", "新建医院", "建成公园"])
    #expect(notice.targets.map(\.due) == ["2025-10-late", "2026", "2027"])
  }

  @Test func `the table under the tasks lists them`() throws {
    let notice = try record(
      of: """
        某市2025年专项整治工作方案
        一、工作目标
        办结率不低于98%。
        二、重点任务
        | 序号 | 工作任务 | 量化指标 | 完成时限 |
        |---|---|---|---|
        | 1 | 开展自查 | 自查覆盖率100% | 2025年5月31日 |
        | 2 | 总结评估 | 形成成果3项以上 | 2025年12月10日前 |
        """)
    #expect(notice.actions.map(\.title) == ["开展自查", "总结评估"])
  }

  @Test(arguments: ["行动一：", "专项行动1：", "重点行动一、", "行动1 "])
  func `actions may be counted as such`(marker: String) throws {
    let second = marker.replacing("一", with: "二").replacing("1", with: "2")
    let notice = try record(
      of: """
        某市学前教育行动计划（2023—2025年）
        一、行动目标
        毛入园率达到93%。
        二、主要行动
        \(marker)扩增学位
        新建幼儿园46所。
        \(second)建强队伍
        持证率达到98%以上。
        三、组织实施
        加强领导。
        """)
    #expect(notice.actions.map(\.title) == ["扩增学位", "建强队伍"])
    #expect(notice.targets.map(\.action) == [nil, 1, 2])
  }

  @Test(arguments: ["行动一开始就要抓紧。", "行动一周年之际总结。", "专项行动一次完成。"])
  func `a sentence about an action counts none`(line: String) {
    let utf8 = Array(line.utf8)
    #expect(Marker.read(utf8, at: 0, to: utf8.count) == nil)
  }

  @Test func `a table of indicators may say by when in a column`() throws {
    let notice = try record(
      of: """
        某区2023年医保服务行动方案
        一、工作目标
        序号 | 指标名称 | 2022年 | 2023年目标值 | 完成时限
        1 | 门诊结算率 | 55% | 62%以上 | 2023年9月
        2 | 智能监管接入率 | 91% | 100% | 10月底
        3 | 投诉件数 | 180件 | 150件以下 | 长期
        二、主要任务
        （一）优化结算
        （二）加强监管
        """)
    #expect(notice.targets.map(\.value) == [62, 100, 150])
    #expect(notice.targets.map(\.due) == ["2023-09", "2023-10-late", "2023"])
  }

  @Test(arguments: [
    ("2022年基数 | 2023年 | 2024年 | 2025年", "88.6 | ≥90 | ≥91.5 | ≥93", ["2023", "2024", "2025"]),
    ("2022年 | 2023年 | 2024年 | 2025年", "88.6 | 90 | 91.5 | 93", ["2025"]),
    (
      "2022年 | 2023年目标 | 2024年目标 | 2025年目标", "88.6 | 90以上 | 91.5以上 | 93以上",
      ["2023", "2024", "2025"]
    ),
    ("2022年实际 | 2023年计划 | 2024年 | 2025年", "≥88.6 | 90 | — | 不低于93", ["2025"]),
    ("现状 | 基数 | 2024年 | 2025年", "88 | 89 | 不高于91.5 | 93", ["2024", "2025"]),
  ])
  func `a table may set a target for each year`(
    heads: String, cells: String, due: [String]
  ) throws {
    let notice = try record(
      of: """
        某州学前教育行动计划（2023—2025年）
        一、行动目标
        表1 主要指标
        指标 | \(heads)
        毛入园率（%） | \(cells)
        二、主要任务
        （一）扩增学位
        （二）建强队伍
        """)
    #expect(notice.targets.map(\.due) == due)
    #expect(notice.targets.allSatisfy { $0.indicator == "毛入园率" && $0.unit == "%" })
  }

  @Test(arguments: [
    ("| 序号 | 项目类别 | 建设内容 | 牵头单位 | 完成时间 |", ["教育惠民", "健康惠民"]),
    ("| 序号 | 项目类别 | 重点任务 | 建设内容 | 完成时间 |", ["新建幼儿园", "免费筛查"]),
  ])
  func `a project is called by its sort where nothing else names it`(
    head: String, titles: [String]
  ) throws {
    let cells =
      head.contains("重点任务")
      ? ["新建幼儿园 | 新建3所", "免费筛查 | 筛查1.2万人"] : ["新建3所 | 县教育局", "筛查1.2万人 | 县卫健局"]
    let notice = try record(
      of: """
        某县2025年为民办实事项目计划
        \(head)
        |---|---|---|---|---|
        | 1 | 教育惠民 | \(cells[0]) | 2025年8月底 |
        | 2 | 健康惠民 | \(cells[1]) | 2025年11月底 |
        """)
    #expect(notice.actions.map(\.title) == titles)
    #expect(notice.actions.map(\.measures.count) == [1, 1])
    #expect(notice.targets.map(\.due) == ["2025-08-late", "2025-11-late"])
  }

  @Test func `the tasks of an inspection plan stand under 重点安排`() throws {
    let plan = """
      某县应急管理局2025年检查工作计划
      一、检查目标
      全年检查企业不少于60家次。
      二、重点安排
      （一）化工领域
      1.指导企业8家。
      2.复查率达到100%。
      （二）矿山领域
      1.推动关闭小型矿山2座。
      三、保障措施
      加强装备配备。

      """
    let actions = try record(of: plan).actions
    #expect(actions.map(\.title) == ["化工领域", "矿山领域"])
    #expect(actions.map(\.measures.count) == [2, 1])
  }

  @Test func `who answers for an action is no part of its title, and labels none of its measures`()
    throws
  {
    let plan = """
      某县档案馆2025年工作要点
      一、年度任务
      （一）馆藏扩容（牵头科室：接收科）
      年度目标：接收档案2000卷以上。
      主要举措：
      1.走访单位40家。
      2.整理库房3间。
      （二）队伍建设（牵头科室：办公室）
      年度目标：违纪零发生。
      主要举措：开展警示教育4次。
      二、工作要求
      各科室要按季度报送进展。

      """
    let actions = try record(of: plan).actions
    #expect(actions.map(\.title) == ["馆藏扩容", "队伍建设"])
    #expect(actions.map(\.measures.count) == [2, 1])
    #expect(actions.last?.measures.first?.text == "开展警示教育4次。")
  }

  @Test func `who answers for an indicator is no unit`() throws {
    let plan = """
      某县2025年妇幼健康工作计划
      为做好妇幼健康工作，制定本计划。
      一、主要指标
      指标名称\t2025年目标值\t责任单位
      孕产妇死亡率\t≤9\t妇幼健康科
      婴儿死亡率\t≤4\t妇幼健康科
      """
    #expect(try record(of: plan).targets.map(\.unit) == [nil, nil])
  }

  @Test func `an indicator's unit may have a column of its own`() throws {
    let plan = """
      某县2025年精神卫生工作计划
      为做好精神卫生工作，制定本计划。
      一、主要指标
      指标名称\t单位\t2025年目标值
      患者规范管理率\t%\t≥93
      新建服务站点\t个\t17
      患者肇事率\t‰\t＜0.4
      """
    let targets = try record(of: plan).targets
    #expect(targets.map(\.unit) == ["%", "个", "‰"])
    #expect(targets.map(\.comparator) == [.atLeast, .equal, .less])
  }

  @Test func `a table of indicators promises its last column`() throws {
    let notice = try record(
      of: """
        某县“十四五”卫生健康发展规划
        一、主要指标
        | 指标名称 | 2020年 | 2025年 | 属性 |
        | 人均预期寿命（岁） | 77.4 | 78.6 | 预期性 |
        | 孕产妇死亡率（1/10万） | 10.2 | ≤9.5 | 预期性 |
        | 婴儿死亡率（‰） | 4.1 | ＜3.8 | 预期性 |
        二、重点任务
        （一）完善体系。到2025年，县域内就诊率达到90%以上。
        （二）引进人才。引进人才不少于200名。
        """)
    let told = notice.targets.map {
      "\($0.indicator) \($0.comparator.rawValue) \($0.value) \($0.unit ?? "-")"
    }
    #expect(
      told == [
        "人均预期寿命 = 78.6 岁", "孕产妇死亡率 <= 9.5 /10万", "婴儿死亡率 < 3.8 ‰", "县域内就诊率 >= 90.0 %",
        "引进人才 >= 200.0 名",
      ])
  }

  @Test func `a plan sent out by a notice gives its fields, one cell a line, and its actions`()
    throws
  {
    let notice = try record(
      of: """
        索引号：
        FJ00123-0200-2024-00015
        发布机构：
        三明市卫生健康委员会
        文号：
        明卫办〔2024〕15号
        生成日期：
        2024-02-18
        三明市卫生健康委员会关于印发2024年全市老龄健康工作计划的通知
        各县（市、区）卫健局，委属各单位：
        现将《2024年全市老龄健康工作计划》印发给你们，请认真贯彻落实。
        三明市卫生健康委员会
        2024年2月18日
        2024年全市老龄健康工作计划
        一、工作目标
        65岁以上老年人健康管理率达到72%以上。
        二、重点工作
        （一）加强宣传教育。开展宣传周活动，举办讲座不少于60场。
        （二）推进医养结合。1.新增医养结合机构3家；2.培训人才200名。
        三、保障措施
        （一）加强组织领导。
        """)
    #expect(notice.kind == .workPlan)
    #expect(notice.indexNumber == "FJ00123-0200-2024-00015")
    #expect(notice.documentNumber == "明卫办〔2024〕15号")
    #expect(notice.issuer == "三明市卫生健康委员会")
    #expect(notice.signedOn == "2024-02-18")
    #expect(notice.publishedOn == nil)
    #expect(notice.actions.map(\.title) == ["加强宣传教育", "推进医养结合"])
    #expect(notice.actions.map(\.measures.count) == [1, 2])
  }

  @Test func `the items of a month's plan are named by their first clause`() throws {
    let notice = try record(
      of: """
        某县卫生健康局2024年4月重点工作安排
        1.筹备技能竞赛，4月20日前完成报名。（人事科）
        2.根据上级部署，开展水质抽检。（监督科、疾控中心）
        3.做好检验员招聘工作，拟招聘6名。（人事科）
        """)
    #expect(notice.actions.map(\.title) == ["筹备技能竞赛", "根据上级部署，开展水质抽检", "做好检验员招聘工作"])
    #expect(notice.actions.map { $0.measures.map(\.text) } == [["4月20日前完成报名"], [], ["拟招聘6名"]])
    #expect(notice.targets.map(\.indicator) == ["检验员招聘"])
  }

  @Test func `items that count on through the sections are the actions`() throws {
    let notice = try record(
      of: """
        某州2025年基层卫生工作要点
        一、提升服务能力
        （一）加强中心卫生院建设。新建住院楼2栋。
        （二）稳定村医队伍。培训村医300人次。
        二、严格资金管理
        （三）加快资金拨付。执行率不低于95%。
        （四）强化绩效评价。
        """)
    #expect(notice.actions.map(\.title) == ["加强中心卫生院建设", "稳定村医队伍", "加快资金拨付", "强化绩效评价"])
    #expect(notice.targets.map(\.action) == [1, 2, 3])
  }

  @Test func `a column says by when a target is due`() throws {
    let notice = try record(
      of: """
        某县2024年卫生健康工作任务分解表
        序号 | 工作任务 | 目标要求 | 责任股室 | 完成时限
        1 | 扩容医疗资源 | 新增床位400张 | 医政股 | 2024年11月底前
        2 | 强化监督执法 | 抽查完成率100% | 监督股 | 全年
        """)
    #expect(notice.targets.map(\.due) == ["2024-11-late", nil])
  }

  @Test func `goals and measures may share a column`() throws {
    let notice = try record(
      of: """
        某县2024年卫生健康工作任务分解表
        编号 | 任务名称 | 目标与措施 | 主责科室 | 办结时限
        1 | 扩容医疗资源 | ①新增床位400张；②培训医师30名。 | 医政股 | 2024年11月底前
        2 | 强化监督执法 | ①抽查完成率100%；②检查医院9家。 | 监督股 | 9月30日
        """)
    #expect(notice.actions.map(\.title) == ["扩容医疗资源", "强化监督执法"])
    #expect(notice.actions.map(\.measures.count) == [2, 2])
    #expect(
      notice.targets.map(\.due) == ["2024-11-late", "2024-11-late", "2024-09-30", "2024-09-30"])
  }

  @Test func `a goal and its works are told apart from the measures`() throws {
    let notice = try record(
      of: """
        2025年青石县民政工作要点
        一、总体要求
        围绕中心。
        二、主要任务
        (一)实施兜底保障行动
        1.工作目标。低保对象应保尽保。
        2.重点举措
        (1)开展入户核查。每季度一次。
        (2)提高补助标准。
        (二)实施养老提升行动
        1.工作目标。新增床位200张。
        2.主要举措
        (1)改造敬老院3所。
        """)
    #expect(notice.actions.map(\.title) == ["实施兜底保障行动", "实施养老提升行动"])
    #expect(notice.actions.first?.goal == "低保对象应保尽保。")
    #expect(notice.actions.map(\.measures.count) == [2, 1])
    #expect(notice.region?.county == nil)
  }

  @Test func `who answers for an action stays in its last measure and is none by itself`() throws {
    let notice = try record(
      of: """
        某县市场监督管理局2024年质量提升工作计划
        （一）实施小微企业提升行动
        工作目标：全年帮扶小微企业60家。
        工作举措：1.组建服务队；2.开展培训不少于5场。责任科室：质量科
        （二）实施食品放心行动
        工作目标：不合格食品处置率100%。
        工作举措：1.检查食堂；2.创建示范店25家。（完成时限：2024年10月）
        （三）实施标准行动
        工作目标：制定标准3项。
        工作举措：1.立项；2.论证；3.责任科室：标准科

        """)
    #expect(
      notice.actions.map { $0.measures.map(\.text) } == [
        ["组建服务队；", "开展培训不少于5场。责任科室：质量科"],
        ["检查食堂；", "创建示范店25家。（完成时限：2024年10月）"], ["立项；", "论证；3.责任科室：标准科"],
      ])
    #expect(notice.targets.first?.indicator == "帮扶小微企业")
  }
}
