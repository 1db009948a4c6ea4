// Pages without damage, composed for the tests.

/// Numbers that are the same at every run.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }

  mutating func pick(_ list: [String]) -> String { list[roll(list.count)] }
}

/// Composes notices, code and English that nothing is wrong with.
enum CleanPages {
  /// About a thousand characters of a notice in simplified script.
  static func notice(_ seed: Int) -> String {
    var dice = Dice(UInt64(seed + 1))
    var lines = [
      "\(dice.pick(bodies))关于\(dice.pick(topics))的\(dice.pick(["通知", "通报", "公告", "情况说明"]))"
    ]
    lines.append("\(dice.pick(bodies))文件〔20\(10 + dice.roll(15))〕\(1 + dice.roll(300))号")
    for number in 1...(6 + dice.roll(6)) {
      switch dice.roll(4) {
      case 0:
        lines.append("\(number).关于“\(dice.pick(topics))不够\(dice.pick(["扎实", "有力", "及时"]))”的问题")
      case 1: lines.append("(\(number)) \(sentence(&dice))\(sentence(&dice))")
      case 2: lines.append("一是\(clause(&dice))；二是\(clause(&dice))；三是\(clause(&dice))。")
      default: lines.append("    \(sentence(&dice))\(sentence(&dice))\(sentence(&dice))")
      }
    }
    lines.append(
      "联系电话：0\(510 + dice.roll(80))-\(80_000_000 + dice.roll(9_999_999))，邮编\(210_000 + dice.roll(9_999))"
    )
    lines.append("\(dice.pick(bodies))\n\(date(&dice))")
    return lines.joined(separator: "\n") + "\n"
  }

  /// A page in traditional script as Taiwan or Hong Kong write it.
  static func traditional(_ seed: Int) -> String {
    var dice = Dice(UInt64(seed + 77))
    return (0..<12).map { _ in
      "\(dice.pick(oldBodies))於\(date(&dice))\(dice.pick(oldActs))\(dice.pick(oldThings))，"
        + "共\(1 + dice.roll(2000))\(dice.pick(["人", "家", "場次", "件"]))，「\(dice.pick(oldThings))」。"
    }.joined(separator: "\n")
  }

  /// Code and English with the marks that the repairs look at.
  static func code(_ seed: Int) -> String {
    var dice = Dice(UInt64(seed + 999))
    let names = ["index", "total", "name", "date", "row"]
    return (0..<20).map { _ in
      switch dice.roll(5) {
      case 0:
        "for (;;) { \(dice.pick(names))[\(dice.roll(2_024_717))] = f(a,,b) ? x : y; } // why??"
      case 1:
        "SELECT \(dice.pick(names)), count(*) FROM t WHERE d >= '2024-07-17' AND id=\(dice.roll(9999));"
      case 2:
        "Is it \(dice.pick(names))? Yes (m), no; see https://example.org/?q=\(dice.roll(99))&p=2025528"
      case 3: "甲,,\(dice.roll(99)),乙,,丙"
      default:
        "The \(dice.pick(names)) of 2025528 records :: see § \(dice.roll(9)), “quoted”, ‘so’ – ok…"
      }
    }.joined(separator: "\n")
  }

  static func date(_ dice: inout Dice) -> String {
    "\(2015 + dice.roll(12))年\(1 + dice.roll(12))月\(1 + dice.roll(28))日"
  }

  static func sentence(_ dice: inout Dice) -> String {
    switch dice.roll(8) {
    case 0: "\(date(&dice))，\(dice.pick(bodies))\(clause(&dice))。"
    case 1: "截至\(2020 + dice.roll(6))年底，\(clause(&dice))，共\(dice.roll(9000))家、\(dice.roll(900))人次。"
    case 2: "印发《\(dice.pick(topics))实施方案（2024—2027年）》，\(clause(&dice))。"
    case 3: "\(dice.pick(bodies))要求\(clause(&dice))，在\(30 + dice.roll(300))日内完成！"
    case 4: "为什么要\(clause(&dice))？因为\(clause(&dice))……"
    case 5: "目标完成率达到\(dice.roll(100)).\(dice.roll(10))%，\(clause(&dice))，投入\(dice.roll(5000))万元。"
    case 6: "坚持“\(dice.pick(topics))”与‘\(dice.pick(topics))’并重——\(clause(&dice))。"
    default: "\(clause(&dice))，\(clause(&dice))，\(clause(&dice))。"
    }
  }

  static func clause(_ dice: inout Dice) -> String {
    dice.pick(acts) + dice.pick(topics)
  }

  private static let bodies = [
    "江城市卫生健康委员会", "中共清水县委巡察办", "东湖区疾病预防控制中心", "省医疗保障局", "县人民医院", "临江镇人民政府",
    "市场监督管理局", "青山街道办事处", "市中医院党委", "教育局党组",
  ]
  private static let acts = [
    "加强", "推进", "深入开展", "全面落实", "持续优化", "不断完善", "定期检查", "认真学习", "研究部署", "督促整改", "着力解决",
    "及时通报", "沿着既定方向做好", "协调推动", "依法查处", "组织培训", "抓紧抓实", "统筹安排",
  ]
  private static let topics = [
    "基层医疗卫生服务", "公立医院改革", "传染病防控", "药品集中采购", "老年健康管理", "中医药传承创新", "专科能力建设", "医疗质量安全",
    "党风廉政建设", "安全生产责任", "妇幼保健", "爱国卫生运动", "健康知识普及", "财务内控制度", "重点人群随访", "信息系统维护",
    "瞭望塔巡护", "著名专家义诊", "乾县对口帮扶", "干部作风", "于都县医共体", "群众信访事项", "人才引进", "后勤保障",
  ]
  private static let oldBodies = ["衛生福利部", "臺北市政府", "香港醫院管理局", "國立圖書館", "教育局", "環境保護署"]
  private static let oldActs = ["辦理", "舉行", "公布", "檢討", "補助", "乾淨俐落地完成", "著手規劃", "發布"]
  private static let oldThings = [
    "疫苗接種", "長期照顧服務", "圖書館開放時間", "後續追蹤", "里長座談會", "藥物標示規範", "著名景點導覽", "憑證申請",
  ]
}
