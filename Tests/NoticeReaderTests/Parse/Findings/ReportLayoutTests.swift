// One report in many layouts: the layout is told by what recurs in it, so each gives the same.

import NoticeRecord
import Testing

@testable import NoticeReader

struct ReportLayoutTests {
  private static let top = """
    某某县图书馆党支部关于巡察整改情况的通报
    2024年6月17日至8月9日，县委第四巡察组对县图书馆党支部开展了巡察，9月12日反馈了意见。现将整改情况予以公布。

    """

  private static let labelled = [
    """
    （1）古籍修复无人会干的问题。①聘请师傅2名；②修复古籍31册。整改情况：已完成。
    （2）夜间开放有头无尾的问题。①延长开放3小时；②增配值班员4名。整改情况：部分完成。
    """,
    """
    1.古籍修复无人会干。（1）聘请师傅2名。（2）修复古籍31册。（整改状态：已完成。责任科室：典藏部）
    2.夜间开放有头无尾。（1）延长开放3小时。（2）增配值班员4名。（整改状态：部分完成。未完成原因：人手不足，招聘周期较长。责任科室：流通部）
    """,
    """
    一、聚焦政治建设
    1.存在问题：古籍修复无人会干。
    整改进展：（1）聘请师傅2名；（2）修复古籍31册。
    完成情况：整改到位。
    二、聚焦队伍建设
    2.存在问题：夜间开放有头无尾。
    整改进展：（1）延长开放3小时；（2）增配值班员4名。
    完成情况：整改基本到位。
    """,
    """
    反馈问题：古籍修复无人会干。
    责任单位：典藏部。整改措施：①聘请师傅2名；②修复古籍31册。
    整改结论：已办结。
    反馈问题：夜间开放有头无尾。
    责任单位：流通部。整改措施：①延长开放3小时；②增配值班员4名。
    整改结论：初步完成。
    下一步，党支部将持续用力。
    """,
    """
    反馈问题
    古籍修复无人会干。
    整改情况
    一是聘请师傅2名；二是修复古籍31册。
    整改状态
    已完成
    反馈问题
    夜间开放有头无尾。
    整改情况
    一是延长开放3小时；二是增配值班员4名。
    整改状态
    基本完成
    """,
    """
    一、古籍修复无人会干
    （一）问题表现：多部古籍破损。
    （二）整改措施：①聘请师傅2名；②修复古籍31册。
    （三）整改成效：已完成。
    二、夜间开放有头无尾
    （一）问题表现：闭馆过早。
    （二）整改措施：①延长开放3小时；②增配值班员4名。
    （三）整改成效：部分完成。
    """,
    """
    第一个问题：古籍修复无人会干（责任单位：典藏部）。一是聘请师傅2名；二是修复古籍31册。【已完成，长效推进】
    第二个问题：夜间开放有头无尾（责任单位：流通部）。一是延长开放3小时；二是增配值班员4名。【阶段性完成】
    """,
  ]

  private static let other = [
    """
    1.古籍修复无人会干
    整改措施：①聘请师傅2名；②修复古籍31册。
    督导单位：县委督查室
    整改进展：已完成，古籍已上架。
    2.夜间开放有头无尾
    整改措施：①延长开放3小时；②增配值班员4名。
    督导单位：县政府办
    整改进展：基本完成，还差1名值班员。
    2.夜间开放有头无尾
    """,
    """
    针对“古籍修复无人会干”的问题，一是聘请师傅2名；二是修复古籍31册。目前，该问题已整改完成。
    针对“夜间开放有头无尾”的问题，一是延长开放3小时；二是增配值班员4名。目前，该问题已基本整改完成。
    对尚未完成整改的问题，党支部将紧盯不放。
    """,
    """
    （一）聚焦业务建设方面
    针对“古籍修复无人会干”的问题，一是聘请师傅2名；二是修复古籍31册。目前，该问题已整改完成。针对“夜间开放有头无尾”的问题，一是延长开放3小时；二是增配值班员4名。目前，该问题已基本整改完成。
    三、下一步工作
    党支部将紧盯不放。
    """,
    """
    一、采购管理方面
    （一）古籍修复无人会干。1.聘请师傅2名；2.修复古籍31册。【已整改】
    二、服务管理方面
    （二）夜间开放有头无尾。1.延长开放3小时；2.增配值班员4名。【部分整改】
    """,
    """
    1.1 古籍修复无人会干——已完成
    一是聘请师傅2名；二是修复古籍31册。
    1.2 夜间开放有头无尾——基本完成
    一是延长开放3小时；二是增配值班员4名。
    """,
    """
    古籍修复无人会干
    整改落实情况：一是聘请师傅2名；二是修复古籍31册。
    完成进度：已完成整改。
    夜间开放有头无尾
    整改落实情况：一是延长开放3小时；二是增配值班员4名。
    完成进度：取得阶段性进展。
    """,
    """
    一、已完成整改的问题（1个）
    1.古籍修复无人会干。一是聘请师傅2名；二是修复古籍31册。
    二、基本完成整改的问题（1个）
    2.夜间开放有头无尾。一是延长开放3小时；二是增配值班员4名。
    """,
    """
    序号    问题事项    采取措施    承办科室    办理状态
    1    古籍修复无人会干    一是聘请师傅2名；二是修复古籍31册。    典藏部    已办结
    2    夜间开放有头无尾    一是延长开放3小时；二是增配值班员4名。    流通部    基本完成，因缺编
    """,
    """
    | 类别 | 序号 | 问题 | 整改举措 | 结果 |
    | 业务 | 1 | 古籍修复无人会干 | 1.聘请师傅2名；2.修复古籍31册。 | 完成 |
    | | 2 | 夜间开放有头无尾 | 1.延长开放3小时；2.增配值班员4名。 | 部分完成 |
    """,
    """
    | 序号 | 问题隐患 | 整改措施及成效 | 牵头单位 | 进度 |
    | 1 | 古籍修复无人会干 | ①聘请师傅2名；②修复古籍31册 | 典藏部 | 整改完毕 |
    | 2 | 夜间开放有头无尾 | ①延长开放3小时；②增配值班员4名 | 流通部 | 部分整改 |
    """,
    """
    反馈问题1
    古籍修复无人会干
    整改科室
    典藏部、古籍部
    整改内容
    一是聘请师傅2名；二是修复古籍31册。
    整改结果
    已达标

    反馈问题2
    夜间开放有头无尾
    整改科室
    流通部
    整改内容
    一是延长开放3小时；二是增配值班员4名。
    整改结果
    基本达标
    """,
    """
    问题一
    反馈意见：古籍修复无人会干。
    整改落实：1.聘请师傅2名；2.修复古籍31册。
    整改状态：已完成
    问题二
    反馈意见：夜间开放有头无尾。
    整改落实：1.延长开放3小时；2.增配值班员4名。
    整改状态：基本完成
    """,
    """
    | 序号 | 问题 | 整改举措 | 结果 | 备注 |
    | 1 | 古籍修复无人会干 | 1.聘请师傅2名；2.修复古籍31册。 | 完成 | |
    | 2 | 夜间开放有头无尾 | 1.延长开放3小时；2.增配值班员4名。 | 部分完成 | |
    """,
  ]

  private static let marked = [
    """
    第一项　古籍修复无人会干
    整改举措：①聘请师傅2名；②修复古籍31册。
    落实情况：整改到位。
    第二项　夜间开放有头无尾
    整改举措：①延长开放3小时；②增配值班员4名。
    落实情况：部分到位，2026年6月底前全面完成。
    """,
    """
    （1）针对“古籍修复无人会干”问题
    做法：第一，聘请师傅2名；第二，修复古籍31册。
    进度：已完成。
    （2）针对“夜间开放有头无尾”问题
    做法：第一，延长开放3小时；第二，增配值班员4名。
    进度：基本完成，按三年计划分步推进。
    """,
    """
    一、业务方面 １.“古籍修复无人会干”问题。整改情况：①聘请师傅2名；②修复古籍31册。现状：整改完成。２.“夜间开放有头无尾”问题。整改情况：①延长开放3小时；②增配值班员4名。现状：基本完成。三、下步工作 党支部将以钉钉子精神抓到底，巩固整改成果。
    """,
    """
    问题（1）古籍修复无人会干
    ——聘请师傅2名。
    ——修复古籍31册。
    整改结论：完成。责任人：典藏部主任
    问题（2）夜间开放有头无尾
    ——延长开放3小时。
    ——增配值班员4名。
    整改结论：基本完成。责任人：流通部主任
    """,
    """
    一、古籍修复无人会干
    检查情况：多部古籍破损。
    整改情况：已整改。甲、聘请师傅2名；乙、修复古籍31册。
    二、夜间开放有头无尾
    检查情况：闭馆过早。
    整改情况：部分整改。甲、延长开放3小时；乙、增配值班员4名。
    """,
    """
    【问题1】古籍修复无人会干
    【怎么改】①聘请师傅2名；②修复古籍31册。
    【改得怎样】读者满意率升至96%。
    【进度】办结　　【谁负责】典藏部
    【问题2】夜间开放有头无尾
    【怎么改】①延长开放3小时；②增配值班员4名。
    【进度】基本办结　　【谁负责】流通部
    """,
    """
    1.古籍修复无人会干
    主要做了以下工作：
    ●聘请师傅2名。

    ●修复古籍31册。
    整改结果：完成整改，长期坚持。
    2.夜间开放有头无尾
    ●延长开放3小时。

    ●增配值班员4名：一是招聘；二是轮岗。
    整改结果：取得阶段性进展。
    """,
    """
    1.检查指出“古籍修复无人会干”。对此，首先，聘请师傅2名；其次，修复古籍31册。该问题已经整改到位。
    2.检查指出“夜间开放有头无尾”。对此，首先，延长开放3小时；其次，增配值班员4名。尚有1名没有到岗，该问题基本整改到 位。
    """,
    """
    （1）针对“古籍修复无人会干”问题，一方面聘请师傅2名；另一方面修复古籍31册。责任人：典藏部主任。落实情况：已落实到位。
    （2）针对“夜间开放有头无尾”问题，一方面延长开放3小时；另一方面增配值班员4名。责任人：流通部主任。落实情况：部分落实。
    """,
  ]

  @Test(arguments: labelled + other + marked)
  func `problems, measures and statuses are found in each layout`(body: String) throws {
    let findings = try record(of: Self.top + body + "\n").findings
    #expect(findings.map(\.title) == ["古籍修复无人会干", "夜间开放有头无尾"])
    #expect(findings.map(\.number) == [1, 2])
    #expect(findings.map(\.measures.count) == [2, 2])
    #expect(findings.map(\.status) == [.done, .partlyDone])
  }

  @Test func `the same words under another number are another problem`() throws {
    let body = """
      1.制度执行不严格
      整改情况：修订制度2项。
      2.制度执行不严格
      整改情况：补学制度3项。

      """
    #expect(try record(of: Self.top + body).findings.count == 2)
  }

  @Test(arguments: [
    "1.制度执行不严格\n2.制度执行不严格\n3.档案管理不规范\n",
    "（一）县医院\n1.制度执行不严格\n（二）县中医院\n1.制度执行不严格\n（三）县疾控中心\n1.档案管理不规范\n",
  ])
  func `the same words without a body are problems of their own`(body: String) throws {
    let titles = try record(of: Self.top + body).findings.map(\.title)
    #expect(titles == ["制度执行不严格", "制度执行不严格", "档案管理不规范"])
  }

  @Test func `a column that asks whether is answered with yes and no`() throws {
    let table = """
      序号\t反馈问题\t整改措施\t是否完成
      1\t古籍修复无人会干\t聘请师傅2名\t是
      2\t夜间开放有头无尾\t延长开放3小时\t否

      """
    #expect(try record(of: Self.top + table).findings.map(\.status) == [.done, .notDone])
  }

  @Test func `the title of a section between findings is no measure`() throws {
    let body = """
      聚焦政治建设
      1.古籍修复无人会干。
      聘请师傅2名。
      整改状态：已完成。
      聚焦队伍建设
      2.夜间开放有头无尾。
      延长开放3小时。
      整改状态：正在推进。

      """
    let findings = try record(of: Self.top + body).findings
    #expect(findings.map(\.measures.count) == [1, 1])
    #expect(findings.map(\.status) == [.done, .notDone])
  }

  private static let spoken = """
    问题一：古籍修复无人会干
    第一，聘请师傅2名；第二，修复古籍31册。
    问题二：夜间开放有头无尾
    延长开放3小时。

    """

  @Test(arguments: [
    ("以上2个问题均已整改到位，有关材料已报送。\n", Finding.Status.done),
    ("上述2项问题正在整改。\n", .notDone), ("以上3个问题均已整改到位。\n", nil),
  ])
  func `a sentence at the end gives all problems their status`(
    sentence: String, status: Finding.Status?
  ) throws {
    let findings = try record(of: Self.top + Self.spoken + sentence).findings
    #expect(findings.map(\.title) == ["古籍修复无人会干", "夜间开放有头无尾"])
    #expect(findings.map(\.status) == [status, status])
    #expect(findings.map(\.measures.count) == [2, 1])
  }

  @Test func `the title of a section behind a status is no measure`() throws {
    let body = """
      ■政治建设
      【问题1】古籍修复无人会干。【整改】聘请师傅2名。【成效】已整改
      ■队伍建设
      【问题2】夜间开放有头无尾。【整改】延长开放3小时。【成效】正在整改

      """
    #expect(try record(of: Self.top + body).findings.map(\.measures.count) == [1, 1])
  }

  @Test(arguments: ["就购书经费问题，馆长多次请示。", "针对推进中遇到的难点问题，逐项研究。", "对读者证办理问题，专人答复。"])
  func `an ordinary sentence opens no problem`(words: String) throws {
    let text = IndexedText(MappedText(unchanged: Array(words.utf8)))
    let line = Line(range: 0..<words.utf8.count)
    #expect(!ProblemOpenings(text).opensUnnumbered(line))
  }

  @Test func `measures with a status each are no findings`() throws {
    let body = """
      1.关于古籍修复无人会干的问题
      （1）聘请师傅2名。
      整改状态：已完成。
      （2）修复古籍31册。
      整改状态：已完成。
      2.关于夜间开放有头无尾的问题
      （1）延长开放3小时。
      整改状态：已完成。
      （2）增配值班员4名。
      整改状态：已完成。

      """
    let findings = try record(of: Self.top + body).findings
    #expect(findings.map(\.title) == ["古籍修复无人会干", "夜间开放有头无尾"])
    #expect(findings.map(\.measures.count) == [2, 2])
  }

  @Test(arguments: [
    "局党组召开专题会议，修订采购制度3项，组织培训2次。\n●追回资金5万元。\n●约谈责任人3名。\n",
    "目前追回了资金5万元。\n●约谈责任人3名。\n●修订采购制度3项。\n",
  ])
  func `a deed before a list of measures is a measure`(body: String) throws {
    let page = Self.top + "1.关于古籍修复无人会干的问题\n\(body)2.关于夜间开放有头无尾的问题\n延长开放3小时。\n"
    #expect(try record(of: page).findings.map(\.measures.count) == [3, 1])
  }

  @Test(arguments: ["图书馆采取以下措施：", "全馆无人受过专门训练。", "修复古籍进度滞后。"])
  func `what leads to a list of measures is none`(words: String) throws {
    let page =
      Self.top + "1.关于古籍修复无人会干的问题\n\(words)\n●聘请师傅2名。\n●修复古籍31册。\n2.关于夜间开放有头无尾的问题\n延长开放3小时。\n"
    #expect(try record(of: page).findings.map(\.measures.count) == [2, 1])
  }

  @Test func `a measure before the label of progress stays`() throws {
    let page =
      Self.top
      + "1.关于古籍修复无人会干的问题\n修订制度5项。\n整改进展：正在推进信息化建设。\n2.关于夜间开放有头无尾的问题\n修订制度6项。\n整改进展：正在推进信息化建设。\n"
    let findings = try record(of: page).findings
    #expect(findings.map { $0.measures.first?.text } == ["修订制度5项。", "修订制度6项。"])
  }

  @Test(.timeLimit(.minutes(1))) func `labels below a long text take time in proportion`() {
    let text = IndexedText(
      String(repeating: "一是做好。二是做好。", count: 12_000) + "\n"
        + String(repeating: "整改情况：已完成\n", count: 12_000))
    let body = FindingBody(text: text, title: 0..<0, body: 0..<text.utf8.count)
    #expect(body.measures.first?.text == "做好。")
  }
}
