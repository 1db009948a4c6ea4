// Which numbers are amounts, with which unit.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct AmountsTests {
  private func scan(_ text: String) -> [Amount] {
    Amounts.scan(IndexedText(text), in: 0..<text.utf8.count)
  }

  @Test(arguments: [
    ("购置设备5万张床", 5.0, "万张", 50_000.0, "张"),
    ("走访320家（次）", 320, "家（次）", 320, "家（次）"),
    ("占比62.5％", 62.5, "%", 62.5, "%"),
    ("死亡率1.2‰", 1.2, "‰", 0.12, "%"),
    ("百分之八十", 80, "%", 80, "%"),
    ("每户补助三千元区级资金", 3000, "元", 3000, "元"), ("发放一百元里程补贴", 100, "元", 100, "元"),
    ("购买五千元化肥", 5000, "元", 5000, "元"), ("二千元化妆品", 2000, "元", 2000, "元"),
    ("附件1 3个乡镇未完成", 3, "个", 3, "个"), ("表1 12家医院纳入", 12, "家", 12, "家"),
    ("三成以上", 3, "成", 30, "%"),
    ("三成半以上", 3.5, "成", 35, "%"),
    ("覆盖百分之百的村", 100, "%", 100, "%"),
    ("亏损为负300万元", -300, "万元", -3_000_000, "元"),
    ("提高2.3个百分点", 2.3, "个百分点", 2.3, "个百分点"),
    ("罚款1 250.5 万元", 1250.5, "万元", 12_505_000, "元"),
    ("举办两期培训", 2, "期", 2, "期"), ("2024年 36人", 36, "人", 36, "人"),
    ("完善制度六项，", 6, "项", 6, "项"), ("曝光案例三批。", 3, "批", 3, "批"), ("追回欠款四笔；", 4, "笔", 4, "笔"),
    ("修订两项议事规则", 2, "项", 2, "项"), ("其中有九笔超期", 9, "笔", 9, "笔"), ("主体已施工至三层。", 3, "层", 3, "层"),
    ("对七个采购项目补办手续", 7, "个", 7, "个"),
    ("对近两千人的名单", 2000, "人", 2000, "人"), ("压缩到五个工作日", 5, "个工作日", 5, "个工作日"),
    ("开诊不少于三天。", 3, "天", 3, "天"), ("盘点饮片412味", 412, "味", 412, "味"), ("评价达到5级，", 5, "级", 5, "级"),
    ("同比增长-2.3%", -2.3, "%", -2.3, "%"),
    ("死亡率8.5/10万", 8.5, "/10万", 8.5, "/10万"),
  ])
  func `a number is read with its unit`(
    text: String, value: Double, unit: String, base: Double, baseUnit: String
  ) {
    let amounts = scan(text)
    #expect(amounts.map(\.value) == [value])
    #expect(amounts.first?.unit == unit)
    #expect(amounts.first?.normalized == Quantity(value: base, unit: baseUnit))
  }

  @Test(arguments: [
    "2024年7月17日", "健康路39号", "电话0999-8765432", "第3次会议", "“323”攻坚行动", "5G急救",
    "1+4+X", "“十四五”规划", "两癌筛查", "三重一大制度", "八项规定", "二级医院", "拨打12345热线",
    "《基层卫生12条意见》", "卫办发〔2023〕8号", "上午9:30", "三会一课", "一批项目", "3号楼",
    "四个意识", "H7N9流感", "数十家", "甲型H1N1", "V2.0版", "三四个科室", "五六十家诊所", "十五六家", "百分之二三十",
    "三元区列东街", "三元里街道", "城乡二元化", "改造1至6层，7到11层在建", "对问题3挂牌督办", "新增项目 1\u{A0}6\u{A0}项", "采购、验收、付款三分离",
    "改建养老点4 6个",
    "贯彻中央八项，", "第一至三条，", "约谈负责人张三人，", "酸甜苦辣咸五味，", "综合组、督导组两组，", "群众心中有三本账",
    "两项检查合一", "两条战线作战", "办好两件大事", "严守两项纪律", "对照三个以案项目",
    "遇风力达到6级，停止户外作业", "污染指数达到5级，", "响应达到4级，", "风险等级达到2级 及以上的单位",
  ])
  func `a number that names is no amount`(text: String) {
    #expect(scan(text) == [])
  }

  @Test(arguments: [("三分之一", 1.0 / 3), ("百万分之五", 5e-6), ("二分之一", 0.5)])
  func `a fraction of another whole has no unit`(text: String, value: Double) {
    let amounts = scan("占" + text + "。")
    #expect(amounts.map(\.value) == [value])
    #expect(amounts.first?.unit == nil)
    #expect(amounts.first?.normalized == Quantity(value: value * 100, unit: "%"))
  }

  @Test(arguments: [("调剂血液2860单位；", "单位" as String?), ("推荐31单位参加。", nil)])
  func `单位 is a measure only before a mark`(text: String, unit: String?) {
    #expect(scan(text).map(\.unit) == [unit])
  }

  @Test func `both ends of a span have the unit`() {
    let amounts = scan("给予5-10分奖励。")
    #expect(amounts.map(\.value) == [5, 10])
    #expect(amounts.allSatisfy { $0.spanEnd != nil && $0.unit == "分" })
  }

  @Test(arguments: [
    ("不少于800张", Target.Comparator.atLeast, "不少于"), ("超60%", .greater, "超"),
    ("5000人以上", .atLeast, "以上"), ("不超过10分钟", .atMost, "不超过"), ("低于2‰", .less, "低于"),
  ])
  func `the words around a number limit it`(
    text: String, comparator: Target.Comparator, words: String
  ) {
    let amount = scan(text).first
    #expect(amount?.bound == Bound(words: words, comparator: comparator))
    #expect(amount?.outer == 0..<text.utf8.count)
  }

  @Test func `近 and 约 inside words do not round`() {
    #expect(scan("最近3家").first?.bound == nil)
    #expect(scan("节约3万元").first?.bound == nil)
    #expect(scan("约3万元").first?.bound?.words == "约")
  }

  @Test func `a lost measure word leaves the number without a unit`() {
    let amounts = scan("选送31医务人员参加培训。")
    #expect(amounts.map(\.value) == [31])
    #expect(amounts.first?.unit == nil)
  }

  @Test func `numbers side by side are whole`() {
    #expect(scan("共检查企业120 6家企业停业。").map(\.value).last == 6)
    #expect(scan("发现问题31，整改20个。").map(\.value) == [31, 20])
    #expect(scan("改造3层，7至11层在建。").map(\.value) == [3])
  }

  @Test func `a list may state the unit once`() {
    #expect(scan("，2国家级4项省级课题结题").map(\.unit) == ["项", "项"])
  }

  @Test func `a long text takes time in proportion`() {
    let sentence = "检查医疗机构1707家，整改率达96.5%，投入资金3.2亿元。"
    let once = scan(sentence).count
    #expect(scan(String(repeating: sentence, count: 2_000)).count == 2_000 * once)
  }
}
