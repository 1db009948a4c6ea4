import NoticeRecord
import Testing

@testable import NoticeReader

struct SheetTests {
  @Test func `a page on one line gets its lines back from its numbering`() {
    let page =
      "某县民政局2024年工作计划 一、总体要求 围绕中心，服务大局，保障困难群众基本生活，做好全年各项民政工作，让群众满意。 二、主要任务 "
      + "(一)抓好低保 1.工作目标。应保尽保。 2.重点举措 (1)开展入户核查。每季度一次，全年四次，做到不漏一户。 (二)抓好养老 1.工作目标。床位充足。"
    let sheet = sheet(of: page)
    let lines = sheet.lines.map { sheet.text.string($0.range) }
    #expect(lines.contains("(一)抓好低保"))
    #expect(lines.contains("2.重点举措"))
    #expect(lines.contains("(1)开展入户核查。每季度一次，全年四次，做到不漏一户。"))
    #expect(sheet.repairs.allSatisfy { $0.kind == .lineStructure })
  }

  @Test func `a page on one line gets its lines back from the spaces behind its sentences`() {
    let page =
      "某市纪委网站 >> 巡察动态 市委第四巡察组向市三院党委反馈巡察情况 时间：2024-09-30 来源：市委巡察办 "
      + "9月26日，市委第四巡察组向市三院党委反馈巡察情况。组长代表巡察组反馈了意见，院长参加会议。 5月20日至7月19日，巡察组开展了巡察，谈话186人次。 "
      + "巡察组要求，医院党委要扛起主体责任，三个月内完成集中整改。 会后将公开结果。"
    let sheet = sheet(of: page)
    let lines = sheet.lines.map { sheet.text.string($0.range) }
    #expect(lines.contains("市委第四巡察组向市三院党委反馈巡察情况"))
    #expect(lines.contains("会后将公开结果。"))
    #expect(sheet.leftOut.map(\.text) == ["某市纪委网站 >> 巡察动态"])
  }

  @Test func `a label begins a line, whatever word its first character would make`() {
    let text = "问题8：机关纪律松弛，外出报备执行不严\n整改情况：开展督查14次。\n"
    let sheet = sheet(of: text)
    #expect(sheet.lines.count == 2)
  }

  @Test func `a short page on one line is known by its fields`() {
    let page =
      "首页 > 巡察工作 > 巡察反馈 县委第一巡察组向县中医院等2家单位反馈巡察情况 时间：2024-06-28 来源：县委巡察办 "
      + "6月26日，县委第一巡察组向县中医院、县疾控中心党组织反馈了巡察情况，院长作表态发言。 会议要求，15日内报送整改方案。"
    let sheet = sheet(of: page)
    let lines = sheet.lines.map { sheet.text.string($0.range) }
    #expect(lines.first == "县委第一巡察组向县中医院等2家单位反馈巡察情况")
    #expect(lines.last == "会议要求，15日内报送整改方案。")
  }

  @Test func `a page that ran into one line but for its problems gets its head and sections back`()
  {
    let page =
      "某县档案馆党支部关于巡察整改情况的通报 发布日期：2024-08-30 来源：县档案馆 浏览：217 按照县委统一安排，县委巡察组对县档案馆开展了巡察。现通报如下。"
      + "一、组织情况。支部召开会议5次，制定整改措施46条，建立台账，逐条对账。二、整改情况。\n"
      + "（1）关于库房超标的问题。购置除湿机6台。\n（2）关于窗口无人的问题。增配人员2名。"
    let sheet = sheet(of: page)
    let lines = sheet.lines.map { sheet.text.string($0.range) }
    #expect(lines.first == "某县档案馆党支部关于巡察整改情况的通报")
    #expect(lines.contains("按照县委统一安排，县委巡察组对县档案馆开展了巡察。现通报如下。"))
    #expect(lines.contains("二、整改情况。"))
  }

  @Test func `fields above a long text are no page on one line`() {
    let page =
      "发布日期：2024-08-30 来源：县档案馆 浏览：217 字号：大 中 小 分享到：微信 微博 责任编辑：办公室 审核：县档案馆办公室主任 "
      + "稿件来源：县委巡察办 上一篇：没有了 下一篇：没有了\n各科室要清点旧档，逐卷登记。\n各窗口要公布值班表。"
    #expect(sheet(of: page).lines.count == 3)
  }

  @Test(arguments: 480...505)
  func `a field at the end of what is looked at does no harm`(before: Int) {
    let page =
      String(repeating: "甲", count: before / 3) + String(repeating: "a", count: before % 3)
      + "来源：县委巡察办 6月26日，县委第一巡察组反馈了巡察情况。"
    #expect(sheet(of: page).lines.count == 1)
  }

  @Test func `a long row of a table is no page on one line`() {
    let row = "| 1.组织医保医师培训4场，培训医师312人次，逐人考核并公布结果； 2.复核门诊慢特病人员2680人，取消待遇资格54人；"
    let page = """
      序号 | 存在问题 | 整改措施 | 责任科室
      1 | 医保医师培训不到位，门诊慢特病认定把关不严 \(row) 3.抽审异地就医病历1250份。 | 待遇保障科
      2 | 协议管理宽松 | 修订协议。 | 医保中心
      """
    #expect(sheet(of: page).lines.count == 3)
  }

  @Test func `a trail behind the name of the site is left out`() {
    let sheet = sheet(of: "某市某区教育局 首页 信息公开 通知公告\n关于公布整改情况的通报\n正文在这里。")
    #expect(sheet.leftOut.map(\.text) == ["某市某区教育局 首页 信息公开 通知公告"])
  }

  @Test func `spaces behind sentences of a page with lines stay`() {
    let line = "会议听取了汇报。 与会人员认真讨论。 会议形成了决议。 会后开展了督导。"
    let page = [line, line, line].map { $0 + "各单位要抓好落实，确保按时完成全年任务。" }.joined(separator: "\n")
    #expect(sheet(of: page).repairs.isEmpty)
  }

  @Test func `a clean page is not touched`() {
    let page = "关于做好防汛工作的通知\n\n各科室：\n一、加强值守。值班人员 24 小时在岗。\n二、备足物资。\n"
    let sheet = sheet(of: page)
    #expect(sheet.repairs.isEmpty)
    #expect(sheet.whole.string(0..<sheet.whole.utf8.count) == page)
    #expect(sheet.leftOut.isEmpty)
  }

  @Test func `lines broken at a fixed width are joined`() {
    let page = """
      今年以来全局上下认真落实县委巡察反馈意见坚
      持把整改作为重要政治任务逐条研究逐项推进明
      确责任领导和完成时限建立台账定期调度同时把
      解决具体问题和建立长效机制结合起来先后修订
      制度二十余项推动各项工作再上新的台阶并接受
      社会各界监督。
      """
    let sheet = sheet(of: page)
    #expect(sheet.lines.count == 1)
    #expect(sheet.repairs.count == 5)
  }

  @Test func `rows whose cells tabs part are no lines broken at a fixed width`() {
    let rows = (1...6).map { "\($0)\t扩充普惠学前学位\t新增公办幼儿园3所，覆盖率达到9\($0)%\t学前教育科\t2025年\($0)月" }
    let sheet = sheet(of: (["序号\t重点任务\t目标要求\t牵头科室\t完成时限"] + rows).joined(separator: "\n"))
    #expect(sheet.lines.count == 7)
    #expect(sheet.repairs.isEmpty)
  }

  @Test(arguments: [
    "当前位置：首页 > 政务公开 > 通知公告",
    "首页 | 新闻中心 | 登录 | 注册",
    "国产精品在线观看 无码高清免费",
    "![]()",
    "设为首页  加入收藏",
  ])
  func `what the site or a spammer put above the notice is left out`(stranger: String) {
    let sheet = sheet(of: stranger + "\n关于公布整改情况的通报\n正文在这里。")
    #expect(sheet.leftOut.map(\.text).first?.isEmpty == false)
    #expect(sheet.lines.first.map { sheet.text.string($0.range) } == "关于公布整改情况的通报")
  }

  @Test(arguments: [
    "上一篇：关于春节放假的通知", "版权所有：某县人民政府", "相关文章", "苏ICP备12345678号",
    "【关闭窗口】", "特别声明：本文由作者上传。",
  ])
  func `what follows a footer's first line is left out`(footer: String) {
    let page = "某局召开会议\n会议研究了今年以来各项重点工作的推进情况，并对下一阶段任务作了安排部署。\n\(footer)\n另一件事"
    let sheet = sheet(of: page)
    #expect(sheet.lines.count == 2)
    #expect(sheet.leftOut.count == 2)
  }

  @Test(arguments: ["", "\n主办：某县人民政府办公室　网站维护电话：0333-5566778"])
  func `the titles of other documents with their days are left out below a notice`(footer: String) {
    let page =
      "某局召开会议\n会议研究了今年以来各项重点工作的推进情况，并对下一阶段任务作了安排部署。\n某县卫生健康局\n2023年10月16日\n"
      + "关于开展水费清查工作的通知 2023-05-12\n某县2023年防汛抗旱值班表 2023-06-01\(footer)"
    #expect(sheet(of: page).lines.count == 4)
  }

  @Test func `spam among the titles of other documents is left out once`() {
    let page =
      "某局召开会议\n会议研究了今年以来各项重点工作的推进情况，并对下一阶段任务作了安排部署。\n"
      + "关于举办精品课程和职工福利活动的通知2023-05-12\n关于开展水费清查的通知工作情况公告2023-05-12\n"
    let sheet = sheet(of: page)
    #expect(sheet.lines.count == 2)
    #expect(sheet.leftOut.count == 2)
  }

  @Test(arguments: [
    "某县卫生健康委员会办公室 2023-10-16\n某县疾病预防控制中心 2023-10-16", "关于开展水费清查工作的通知 2023-05-12",
    "平阴县某诊所使用过期药品被罚款3000元 2024-03-05\n平阴县某药店销售过期药品被罚款5000元 2024-04-12",
    "某诊所被罚款3000元 2024-03-05\n某药店被罚款5000元 2024-04-12\n平阴县某诊所使用过期药品被罚款3000元 2024-03-05\n平阴县某药店销售过期药品被罚款5000元 2024-04-12",
    "1 某县第一加油站未检定加油机 2023-05-12\n2 某县第二加油站未检定加油机 2023-05-13",
  ])
  func `signatures, a single line and rows stay`(last: String) {
    let page = "某局召开会议\n会议研究了今年以来各项重点工作的推进情况，并对下一阶段任务作了安排部署。\n" + last
    #expect(sheet(of: page).leftOut.isEmpty)
  }

  @Test func `a stray space in a heading does not end it`() {
    let page =
      "某县2023年农业工作安排 一、稳定生产 播种粮食21.6万亩，建设高标准农田1.3万亩。 二、做 强产业 改造核桃园8000亩，培育企业4家，产值达到12亿元。 "
      + "三、守住质量 底线 抽检合格率不低于98%，定量检测样品360批次。 四、促进增收 农村居 民收入增长8%以上，网络零售额超过2.5亿元。"
    let sheet = sheet(of: page)
    let lines = sheet.lines.map { sheet.text.string($0.range) }
    #expect(lines.contains("二、做 强产业"))
    #expect(lines.contains("三、守住质量 底线"))
    #expect(lines.contains("四、促进增收"))
  }

  @Test func `a wrapped page is as wide as its lines with their indents`() {
    let page = """
      　　1.巡察指出窗口服务效率不高的问题，经研究决定增配人员
      八名并公布值班表，群众满意度明显提升。
      　　2.巡察指出库房管理制度落实不严的问题，先后修订制度共
      五项并逐条开展培训，各科室按月对账。
      　　3.巡察指出经费支出审核把关不严的问题，局党组会议研究
      后实行双人复核，每季度公开一次账目。
      　　4.巡察指出会议制度执行不严的问题，严格执行请假报备的
      规定并通报三次，会风有了明显的好转。
      其余问题正在按照方案要求有序推进并且全部明确了完成的时限
      和责任人员，接受社会监督。
      """
    #expect(sheet(of: page).lines.count == 5)
  }

  @Test func `the numbers of printed pages are left out`() {
    let page = """
      某某县卫生健康局文件
      某某县卫生健康局关于印发工作计划的通知
      各单位：现将计划印发给你们，请结合实际，认真抓好落实，按季度报送进展。
      — 1 —
      某某县卫生健康局文件
      一、工作目标
      - 2 -
      某某县中医医院
      - 每千人口 -
      """
    let sheet = sheet(of: page)
    let lines = sheet.lines.map { sheet.text.string($0.range) }
    #expect(
      lines == [
        "某某县卫生健康局文件", "某某县卫生健康局关于印发工作计划的通知",
        "各单位：现将计划印发给你们，请结合实际，认真抓好落实，按季度报送进展。", "某某县卫生健康局文件", "一、工作目标", "某某县中医医院", "- 每千人口 -",
      ])
    #expect(sheet.repairs.map(\.repaired) == ["\n", "\n"])
  }

  @Test func `a narrow page is unwrapped where indents tell its paragraphs`() {
    let page = """
          坚持预防为主、防治结合,降低传染病
      和慢性病危害,保障群众健康和安全。
          1.流感样病例标本采集全年不少于1000
      份。
          2.各单位要把工作列入重要议事日程,
      压实责任,按季度报送工作进展。
          3.各单位要按照本计划抓好督促检查,
      结果予以通报。
      """
    #expect(sheet(of: page).lines.count == 4)
  }

  @Test(arguments: [
    ("建立台账，拨付时间由45天压缩到1\n8天。", "建立台账，拨付时间由45天压缩到1|8天。"),
    ("加强管理，开课率降至14.2\n%以下。", "加强管理，开课率降至14.2|%以下。"),
    ("加强管理，开课率达72.\n8%。", "加强管理，开课率达72.|8%。"),
    ("制定补充计划，今年已为乡村学校招聘教\n师58名。", "制定补充计划，今年已为乡村学校招聘教|师58名。"),
  ])
  func `a number or word that a line ends in goes on below`(page: String, joined: String) {
    let sheet = sheet(of: page)
    #expect(sheet.text.string(0..<sheet.utf8.count) == joined.replacing("|", with: ""))
    #expect(sheet.repairs.map(\.damaged) == ["\n"])
  }

  @Test(arguments: [
    "计划有二，其中2023\n2024年工作要点", "任务如下，其中第1\n2.培训职工", "完成率，培训\n12\n30人", "共有人员12\n30人",
    "电话，0730-00001\n11人值班", "检查结果予以公布，详见附件1\n5家医院整改", "加强管理，目标数为12.\n5个乡镇要加快",
    "建立台账，逐项明确期限，做到责任到人\n人员培训6期", "加强对局机关和下属单位的管理，抓好整改\n改善条件",
  ])
  func `a line that ends in a number or word of its own stays`(page: String) {
    let sheet = sheet(of: page)
    #expect(sheet.text.string(0..<sheet.utf8.count) == page)
  }

  @Test func `a page is unwrapped though its head is wider`() {
    let page = """
      某县妇幼保健院办公室　日期：2025-09-01　来源：某县妇幼保健院网站
      为做好下一阶段各项工作，确保全年任务如期完
      成，制定本计划，请各科室认真组织抓好落实工
      作，按月报送进度，院办公室将定期开展督促检
      查，结果予以通报，年底纳入考核，希望大家共
      同努力。
      """
    let sheet = sheet(of: page)
    #expect(sheet.lines.count == 2)
    #expect(sheet.text.string(sheet.lines[1].range).contains("如期完成，制定"))
  }

  @Test func `a page of uneven width is unwrapped where indents tell its paragraphs`() {
    let page = """
      某县中心血站关于整改情况的公示
      　　县委第二巡察组向中心反馈了意见。

      　　中心党支部逐条对账，召开专题会议6次，制定整改任务39
      项，已完成37项。
      　　更换采血设备9台，设备总值约356万元；新增检测项目
      48项，培训人员260人次。
      　　清理收费项目，退还企业多交的检测费用16.35
      万元，涉及企业42家；在中心大厅的显眼处公开收费
      标准和投诉渠道。
      """
    let sheet = sheet(of: page)
    #expect(sheet.lines.count == 5)
    #expect(sheet.text.string(sheet.lines[2].range).contains("任务39项"))
    #expect(sheet.text.string(sheet.lines[4].range).contains("16.35万元，涉及企业42家；在中心大厅的显眼处公开收费标准"))
  }

  @Test func `narrow lines of a page of fixed width run on where indents tell its paragraphs`() {
    let page = """
      某县创建健康县规划
      　　为加快推进健康县建设，全面提升居民健康水
      平，根据省、市健康县建设的部署，制定这个规划。
      　　到2026年底，居民健康素养水平有明显的提升，
      水平提升至35％，人均预期寿命达到79.8
      岁以上，死亡率控制在12.6%以内，新建健康步道
      4条。
      　　县城生活污水集中处理率达到97％，农村卫生厕
      所普及率不低于90%，拨付率100%，卫生乡镇占比
      提高到80%。
      　　四、保障
      　　领导小组办公室设在县卫生健康委，每季召开
      一次会议。
      """
    let sheet = sheet(of: page)
    let lines = sheet.lines.map { sheet.text.string($0.range) }
    #expect(lines.contains { $0.contains("79.8岁以上") && $0.contains("步道4条") })
    #expect(lines.contains { $0.contains("卫生乡镇占比提高到80%") })
    #expect(lines.contains("四、保障"))
    #expect(sheet.lines.count == 6)
  }

  @Test(arguments: [
    ("今年以来，人均预期寿命达到79.8\n岁以上，近视率控制在50%。", 1), ("今年以来完成项目，见附件1\n家以上单位联合，名单如下。", 2),
    ("今年以来，全县合计79\n岁月如歌，再启新程。", 2),
  ])
  func `a unit with its limit belongs to the number on the line above`(page: String, lines: Int) {
    #expect(sheet(of: page).lines.count == lines)
  }

  @Test func `headings with indents keep their lines over paragraphs without`() {
    let page = """
      　　一、提高政治站位，压实各级各部门的工作责任
      各科室要充分认识这项工作的重要意义，抓好落实。
      　　二、突出工作重点，补齐短板弱项，提升整体水平和服务能力
      各科室要对照清单逐项整改。
      　　三、健全长效机制，持之以恒抓好后续各项工作
      各科室要总结经验，形成制度。
      　　四、加强监督检查，严格考核奖惩，确保取得实际成效
      办公室要定期通报进度。
      """
    #expect(sheet(of: page).lines.count == 8)
  }

  @Test func `a short line is no part of the paragraph above`() {
    let page = """
      　　做好以下工作：
      规范化门诊，王某
      　　各科室抓好落实。
      　　办公室定期通报进度。
      　　结果纳入年底考核。
      """
    #expect(sheet(of: page).lines.count == 5)
  }

  @Test func `an item whose text begins with a day is an item behind the one before`() {
    let sheet = sheet(of: "1.做好管理，提高质量。\n2.9月20日前完成筛查。\n3.组织演练。\n")
    #expect(sheet.lines.map(\.marker?.number) == [1, 2, 3])
  }

  @Test func `a decimal at the beginning of a line is no number of an item`() {
    let sheet = sheet(of: "1.做好管理，全年投入\n2.5万元用于培训。\n")
    #expect(sheet.lines.map(\.marker?.number) == [1, nil])
  }
}
