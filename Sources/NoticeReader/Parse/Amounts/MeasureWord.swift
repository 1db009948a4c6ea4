// The words that may follow a number and say what is counted: 家, 人次, 平方米, 个百分点.

/// A unit or measure word.
struct MeasureWord: Sendable {
  /// What sort of thing is measured; rules differ by it.
  enum Kind: Sendable {
    /// Things and people: 家, 名, 项.
    case count
    /// 元 and other money.
    case money
    /// %, ‰, 个百分点, 成.
    case share
    /// Lengths of time: 天, 个月.
    case duration
    /// 岁, 月龄.
    case age
    /// Lengths, areas, weights, marks.
    case measure
    /// What numbers a thing instead of counting: 号, 级, 楼, 年级.
    case rank
  }

  /// The word.
  let word: StaticString
  /// What it measures.
  let kind: Kind
  /// Characters that make another word of it when they follow: 家庭, 处理.
  let notBefore: StaticString
  /// Whether it counts only where no Chinese character follows: 800对, but not 3家对口.
  let onlyBeforeMark: Bool

  init(
    _ word: StaticString, _ kind: Kind, notBefore: StaticString = "", onlyBeforeMark: Bool = false
  ) {
    self.word = word
    self.kind = kind
    self.notBefore = notBefore
    self.onlyBeforeMark = onlyBeforeMark
  }

  /// The longest measure word that stands at an offset.
  static func find(_ utf8: [UInt8], at offset: Int, to end: Int) -> MeasureWord? {
    guard offset < end else { return nil }
    return words.firstIndex(in: utf8, at: offset) {
      mayEnd($0, in: utf8, at: offset + table[$0].word.utf8CodeUnitCount, to: end)
    }.map { table[$0] }
  }

  /// Whether a word may end at an offset, and what follows does not make another of it.
  private static func mayEnd(_ index: Int, in utf8: [UInt8], at stop: Int, to end: Int) -> Bool {
    guard stop < end else { return stop == end }
    let next = utf8.glyph(at: stop)
    if table[index].onlyBeforeMark { return !next.isHan }
    return !otherWords[index].contains(next.scalar)
  }

  /// All words, the longest first.
  private static let table = (counts + amounts + times + ranks).sorted {
    $0.word.utf8CodeUnitCount > $1.word.utf8CodeUnitCount
  }

  private static let words = WordList(table.map(\.word))

  /// For each of them the characters that make another word of it.
  private static let otherWords = table.map { Array($0.notBefore.description.unicodeScalars) }

  /// The keys of the characters with which words begin.
  static var openings: [Int] { words.openings }

  /// Things and people, as in 检查机构12家.
  private static let counts: [MeasureWord] = [
    MeasureWord("个", .count, notBefore: "体人性税案"),
    MeasureWord("个半天", .count),
    MeasureWord("人", .count, notBefore: "口民均大才类格事力工"),
    MeasureWord("人份", .count),
    MeasureWord("人天", .count),
    MeasureWord("人日", .count),
    MeasureWord("人次", .count),
    MeasureWord("件", .count),
    MeasureWord("件次", .count),
    MeasureWord("份", .count, notBefore: "额"),
    MeasureWord("位", .count, notBefore: "于置次居列"),
    MeasureWord("例", .count, notBefore: "如外行会"),
    MeasureWord("例次", .count),
    MeasureWord("具", .count, notBefore: "体有备"),
    MeasureWord("册", .count),
    MeasureWord("剂", .count, notBefore: "量型"),
    MeasureWord("剂次", .count),
    MeasureWord("匹", .count, notBefore: "配"),
    MeasureWord("区", .count, notBefore: "域级内外县市委直政属块卫间分别乡"),
    MeasureWord("县", .count, notBefore: "级域内外市区委直政属卫乡处"),
    MeasureWord("双", .count, notBefore: "向方重随报创减休证拥"),
    MeasureWord("只", .count, notBefore: "有是要能"),
    MeasureWord("口", .count, onlyBeforeMark: true),
    MeasureWord("台", .count, notBefore: "账帐阶湾上前"),
    MeasureWord("台次", .count),
    MeasureWord("台件", .count),
    MeasureWord("台套", .count),
    MeasureWord("台（套）", .count),
    MeasureWord("件套", .count),
    MeasureWord("卷", .count, notBefore: "入宗面子烟尺"),
    MeasureWord("卷次", .count),
    MeasureWord("管", .count, notBefore: "理护道控辖教线委制家用"),
    MeasureWord("对", .count, onlyBeforeMark: true),
    MeasureWord("单位", .count, onlyBeforeMark: true),
    MeasureWord("桌", .count, notBefore: "面椅"),
    MeasureWord("帧", .count),
    MeasureWord("把", .count, notBefore: "关握控脉手好"),
    MeasureWord("顶", .count, notBefore: "层级点部"),
    MeasureWord("名", .count, notBefore: "单义称誉额校师列录册"),
    MeasureWord("地", .count, notBefore: "方区点址块级段市域面带位"),
    MeasureWord("场", .count, notBefore: "所地景馆面合"),
    MeasureWord("场次", .count),
    MeasureWord("块", .count),
    MeasureWord("堂", .count),
    MeasureWord("处", .count, notBefore: "方理置罚于分室级长在所境"),
    MeasureWord("大方面", .count),
    MeasureWord("大类", .count),
    MeasureWord("大项", .count),
    MeasureWord("头", .count),
    MeasureWord("套", .count, notBefore: "取餐"),
    MeasureWord("宗", .count, notBefore: "旨教"),
    MeasureWord("家", .count, notBefore: "庭属长访园校"),
    MeasureWord("家次", .count),
    MeasureWord("小类", .count),
    MeasureWord("小项", .count),
    MeasureWord("层", .count, notBefore: "面级次"),
    MeasureWord("岗", .count, notBefore: "位"),
    MeasureWord("座", .count, notBefore: "谈位机落"),
    MeasureWord("幅", .count, notBefore: "度"),
    MeasureWord("幢", .count),
    MeasureWord("床", .count, notBefore: "位旁单"),
    MeasureWord("床位", .count),
    MeasureWord("床日", .count),
    MeasureWord("张", .count, notBefore: "贴"),
    MeasureWord("户", .count, notBefore: "籍口外厕均用主"),
    MeasureWord("户次", .count),
    MeasureWord("所", .count, notBefore: "有属需谓长得以在"),
    MeasureWord("所次", .count),
    MeasureWord("批", .count, notBefore: "准评复示发量办改"),
    MeasureWord("批次", .count),
    MeasureWord("个批次", .count),
    MeasureWord("支", .count, notBefore: "部持援撑付出行农委书架气护一"),
    MeasureWord("味", .count, notBefore: "道觉精蕾"),
    MeasureWord("方面", .count),
    MeasureWord("期", .count, notBefore: "间限末初望刊待内"),
    MeasureWord("期次", .count),
    MeasureWord("本", .count, notBefore: "级地市区院科次月年单报着省人身县委局职土部周底来质"),
    MeasureWord("村", .count, notBefore: "级民内卫居镇委医办组社"),
    MeasureWord("条", .count, notBefore: "件例款约"),
    MeasureWord("枚", .count),
    MeasureWord("架", .count, notBefore: "构"),
    MeasureWord("盏", .count),
    MeasureWord("栋", .count),
    MeasureWord("株", .count),
    MeasureWord("棵", .count),
    MeasureWord("次", .count, notBefore: "数要日年月生序级"),
    MeasureWord("款", .count, notBefore: "项"),
    MeasureWord("片", .count, notBefore: "区面"),
    MeasureWord("班次", .count),
    MeasureWord("瓶", .count, notBefore: "颈"),
    MeasureWord("盒", .count),
    MeasureWord("盘", .count, notBefore: "点活"),
    MeasureWord("省", .count, notBefore: "级内委直政属市外道际卫"),
    MeasureWord("种", .count, notBefore: "植子群"),
    MeasureWord("科室", .count),
    MeasureWord("站次", .count),
    MeasureWord("笔", .count, notBefore: "记试录"),
    MeasureWord("箱", .count),
    MeasureWord("篇", .count, notBefore: "章幅"),
    MeasureWord("类", .count, notBefore: "型似风"),
    MeasureWord("粒", .count),
    MeasureWord("组", .count, notBefore: "织长成建团员合"),
    MeasureWord("艘", .count),
    MeasureWord("节", .count, notBefore: "目点日能约假水余省"),
    MeasureWord("袋", .count),
    MeasureWord("起", .count, notBefore: "草步点诉到来底源"),
    MeasureWord("趟", .count),
    MeasureWord("车", .count, onlyBeforeMark: true),
    MeasureWord("车次", .count),
    MeasureWord("轮", .count, notBefore: "训流换岗椅班值"),
    MeasureWord("轮次", .count),
    MeasureWord("辆", .count),
    MeasureWord("辆次", .count),
    MeasureWord("部", .count, notBefore: "门分署队位长委级属"),
    MeasureWord("针", .count, notBefore: "对"),
    MeasureWord("针次", .count),
    MeasureWord("镇", .count, notBefore: "级区内街乡村政卫"),
    MeasureWord("门", .count, notBefore: "诊店户急槛类"),
    MeasureWord("间", .count, notBefore: "隔接断"),
    MeasureWord("间次", .count),
    MeasureWord("面", .count, notBefore: "对向积貌临试访前板上"),
    MeasureWord("项", .count, notBefore: "目"),
    MeasureWord("项次", .count),
    MeasureWord("颗", .count),
    MeasureWord("首", .count, notBefore: "次批府都先个家位要席届任创善问诊"),
    MeasureWord("眼", .count, notBefore: "科睛底镜病"),
    MeasureWord("页", .count, notBefore: "面码岩"),
  ]

  /// Money, shares and measures, as in 罚款5.2万元, 占96%, 改造1200平方米.
  private static let amounts: [MeasureWord] = [
    MeasureWord("%", .share),
    MeasureWord("‰", .share),
    MeasureWord("‱", .share),
    MeasureWord("％", .share),
    MeasureWord("﹪", .share),
    MeasureWord("个百分点", .share),
    MeasureWord("百分点", .share),
    MeasureWord("个千分点", .share),
    MeasureWord("个万分点", .share),
    MeasureWord("个十万分点", .share),
    MeasureWord("元", .money, notBefore: "旦宵素"),
    MeasureWord("日元", .money),
    MeasureWord("欧元", .money),
    MeasureWord("港元", .money),
    MeasureWord("美元", .money),
    MeasureWord("英镑", .money),
    MeasureWord("DDD", .measure, notBefore: "s"),
    MeasureWord("DDDs", .measure),
    MeasureWord("兆", .measure, notBefore: "头瓦赫帕欧焦字"),
    MeasureWord("亩", .measure),
    MeasureWord("克", .measure, notBefore: "服"),
    MeasureWord("公斤", .measure),
    MeasureWord("公里", .measure),
    MeasureWord("公顷", .measure),
    MeasureWord("分", .measure, notBefore: "之别析管级类局院工布队期批散解享支公中站店会为成段步组层级清配发红片部流校馆数"),
    MeasureWord("千克", .measure),
    MeasureWord("千瓦", .measure),
    MeasureWord("千瓦时", .measure),
    MeasureWord("千米", .measure),
    MeasureWord("厘米", .measure),
    MeasureWord("吨", .measure),
    MeasureWord("平方公里", .measure),
    MeasureWord("平方米", .measure),
    MeasureWord("平米", .measure),
    MeasureWord("斤", .measure),
    MeasureWord("毫克", .measure),
    MeasureWord("毫升", .measure),
    MeasureWord("毫米", .measure),
    MeasureWord("立方米", .measure),
    MeasureWord("米", .measure),
    MeasureWord("㎡", .measure),
    MeasureWord("倍", .measure, notBefore: "增感数率频镜"),
  ]

  /// Lengths of time and ages, as in 3个月, 65岁.
  private static let times: [MeasureWord] = [
    MeasureWord("个学时", .count),
    MeasureWord("个小时", .duration),
    MeasureWord("个工作日", .duration),
    MeasureWord("个月", .duration),
    MeasureWord("个月龄", .age),
    MeasureWord("分钟", .duration),
    MeasureWord("周", .duration, notBefore: "岁年边期"),
    MeasureWord("周岁", .age),
    MeasureWord("周年", .duration),
    MeasureWord("天", .duration),
    MeasureWord("学年", .duration),
    MeasureWord("学时", .count),
    MeasureWord("学期", .duration),
    MeasureWord("季度", .duration),
    MeasureWord("小时", .duration),
    MeasureWord("岁", .age),
    MeasureWord("工作日", .duration),
    MeasureWord("年", .duration),
    MeasureWord("年度", .duration),
    MeasureWord("日", .duration),
    MeasureWord("月", .duration),
    MeasureWord("月龄", .age),
    MeasureWord("秒", .duration),
    MeasureWord("课时", .count),
  ]

  /// What numbers a thing instead of counting it, as in 健康路39号.
  private static let ranks: [MeasureWord] = [
    MeasureWord("世纪", .rank),
    MeasureWord("代", .rank, notBefore: "表理办码价替"),
    MeasureWord("中全会", .rank),
    MeasureWord("号", .rank),
    MeasureWord("国道", .rank),
    MeasureWord("届", .rank),
    MeasureWord("年级", .rank),
    MeasureWord("时", .rank),
    MeasureWord("楼", .rank),
    MeasureWord("级", .rank),
    MeasureWord("线", .rank),
    MeasureWord("省道", .rank),
    MeasureWord("路", .rank),
  ]
}

extension StaticString {
  /// Its first scalar; nil when empty.
  var firstScalar: Unicode.Scalar? {
    withUTF8Buffer { buffer in
      buffer.isEmpty ? nil : Array(buffer).glyph(at: 0).scalar
    }
  }

  /// Whether it holds a scalar.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isOne(of: self)
  }
}
