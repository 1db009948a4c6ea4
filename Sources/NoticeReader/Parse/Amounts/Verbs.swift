// The verbs by which a plan promises (新建, 达到) and those by which it only describes (涉及).

/// Judges clauses of plans by their verbs.
enum Verbs {
  /// Right before a number: the result is to be at least that.
  static let reaching: WordList = [
    "达到", "达", "达成", "提高到", "提升到", "提高至", "提升至", "增加到", "增加至", "增至", "升至",
    "扩大到", "扩大至", "拓展到", "拓展至", "扩展到", "分别达", "均达",
  ]

  /// Right before a count: the result is to be just that.
  static let growing: WordList = ["增加到", "增加至", "增至", "扩大到", "扩大至", "拓展到", "拓展至", "扩展到"]

  /// Right before a number: the result is to be at most that.
  static let limiting: WordList = [
    "控制在", "控制到", "压降到", "压降至", "压减到", "压减至", "下降到", "下降至", "降低到", "降低至",
    "降到", "降至", "缩短到", "缩短至", "压缩到", "压缩至", "减少到", "减少至",
  ]

  /// 推动集采药品进民营医院10家: whether words say what is to come in where.
  static func bringsIn(_ utf8: [UInt8], _ words: Range<Int>) -> Bool {
    guard let verb = bringing.first(in: utf8, words) else { return false }
    return entries.occurs(in: utf8, verb.range.upperBound..<words.upperBound)
  }

  private static let bringing = PhraseTable(["推动", "推进", "促进"])
  private static let entries = PhraseTable(
    ["医院", "药店", "卫生", "村", "社区", "校园", "学校", "企业", "机关", "家庭", "乡镇", "农村", "民营", "零售", "基层"].map {
      "进" + $0
    })

  /// 3家|卫生院达到推荐标准, 2所|医院通过三级评审; but 达到标准的 tells which are meant.
  static func reachesStandard(_ utf8: [UInt8], _ right: Range<Int>) -> Bool {
    guard !utf8.holdsOne(of: "的未已", in: right) else { return false }
    func says(_ verb: StaticString, _ objects: WordList) -> Bool {
      // What reaches it stands before the verb.
      guard let place = utf8.range(of: verb, in: right), place.lowerBound >= right.lowerBound + 6
      else { return false }
      return objects.occurs(in: utf8, place.upperBound..<right.upperBound)
    }
    return says("达到", standards) || says("通过", reviews)
  }

  private static let standards: WordList = ["标准", "水平"]
  private static let reviews: WordList = ["评审", "验收", "认证", "复审", "评估", "评价"]

  /// Where a verb of change with its 到, 至 or 为 begins that ends at an offset: 缩短到, 减至.
  static func changeStart(_ utf8: [UInt8], endingAt end: Int, from floor: Int) -> Int? {
    guard let goal = utf8.glyph(endingAt: end), goal.scalar.isOne(of: "到至为成") else {
      return nil
    }
    let stop = end - goal.length
    return changes.word(in: utf8, endingAt: stop, from: floor).map {
      stop - $0.utf8CodeUnitCount
    }
  }

  /// Where a verb of change with its 到, 至 or 为 ends that begins at an offset, an adverb before it or
  /// not: 降至, 逐步提高到.
  static func changeEnd(_ utf8: [UInt8], at start: Int, before end: Int) -> Int? {
    let adverb = manners.word(in: utf8, at: start)
    let offset = start + (adverb?.utf8CodeUnitCount ?? 0)
    guard offset < end, let verb = changes.word(in: utf8, at: offset) else { return nil }
    let goal = offset + verb.utf8CodeUnitCount
    guard goal < end, utf8.glyph(at: goal).scalar.isOne(of: "到至为成") else { return nil }
    return goal + 3
  }

  /// Where a verb of change begins with which some words end, adverbs before it taken in: 逐年压减.
  static func bareChangeStart(_ utf8: [UInt8]) -> Int? {
    guard let verb = changes.word(in: utf8, endingAt: utf8.count, from: 0),
      verb.utf8CodeUnitCount >= 6
    else { return nil }
    var start = utf8.count - verb.utf8CodeUnitCount
    while let adverb = manners.word(in: utf8, endingAt: start, from: 0) {
      start -= adverb.utf8CodeUnitCount
    }
    return start
  }

  private static let manners: WordList = [
    "逐年", "逐步", "逐渐", "逐月", "大幅", "大幅度", "进一步", "持续", "不断", "稳步", "有序", "明显", "显著", "有效", "由此",
    "最终",
  ]

  /// Longer ones before their own endings.
  private static let changes: WordList = [
    "缩短", "压缩", "压减", "压降", "缩减", "降低", "下降", "减少", "减低", "延长", "增加", "增长", "提高",
    "提升", "提前", "上升", "上涨", "扩大", "扩充", "调整", "拓展", "精简", "整合", "合并", "延伸", "回落",
    "攀升", "跃升", "扩展", "改善", "缩", "降", "减", "增", "升", "扩", "变", "改", "提",
  ]

  /// Whether a clause says that something is to be made, done or reached.
  static func accomplishes(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    !isOutcome(utf8, range)
      && (accomplishing.occurs(in: utf8, range) || inspects(utf8, range))
  }

  /// Whether such a verb begins at an offset.
  static func accomplishes(_ utf8: [UInt8], at offset: Int) -> Bool {
    accomplishing.stands(in: utf8, at: offset)
      || inspecting.hit(in: utf8, at: offset, before: utf8.count) != nil
  }

  /// Whether the words end with such a verb, so that the number follows it at once.
  static func endsWithAccomplishing(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    if isOutcome(utf8, range) { return false }
    return accomplishing.ends(in: utf8, at: range.upperBound, from: range.lowerBound)
      || inspecting.hit(in: utf8, endingAt: range.upperBound, from: range.lowerBound) != nil
      || beginnings.ends(in: utf8, at: range.upperBound, from: range.lowerBound)
  }

  /// 经核查|不合格企业3家: what came out, not what is to be done.
  private static func isOutcome(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    utf8.says("经", at: range.lowerBound) && accomplishes(utf8, at: range.lowerBound + 3)
  }

  /// 监测盐样, but not 监测点 and 核查组, which only name things.
  private static func inspects(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var rest = range
    while let verb = inspecting.first(in: utf8, rest)?.range {
      rest = verb.upperBound..<range.upperBound
      if !inspectors.stands(in: utf8, at: verb.upperBound) { return true }
    }
    return false
  }

  private static let inspecting = PhraseTable(["监测", "核查", "复查", "点评"])
  private static let inspectors: WordList = [
    "组", "点", "站", "哨", "会", "员", "网", "仪", "设备", "系统", "平台", "机构", "中心",
  ]

  private static let beginnings: WordList = ["推进", "新", "建", "办", "设"]

  /// Whether the clause only says what there is or what something is about.
  static func describes(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    describing.occurs(in: utf8, range)
  }

  /// Whether the counted thing is a piece of work that the plan goes through (26项行动).
  static func namesWork(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    work.occurs(in: utf8, range)
  }

  /// Whether what follows the counted thing is to be done to it: 等4个乡镇开展.
  static func doing(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    deeds.occurs(in: utf8, range)
  }

  private static let deeds: WordList = ["开展", "建设", "创建", "试点", "完成"]

  /// Whether the words are only 为, 给 or 对, after which those stand for whom something is done.
  static func servesPeople(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    range.count == 3 && prepositions.occurs(in: utf8, range)
  }

  private static let prepositions: WordList = ["为", "给", "对"]

  /// Whether an indicator is nothing but a verb: 拟招聘.
  static func isVerbAlone(_ indicator: String) -> Bool {
    // All the adverbs and two characters have no more bytes.
    guard indicator.utf8.count <= 32 else { return false }
    let utf8 = Array(indicator.utf8)
    var start = 0
    for adverb in ["拟" as StaticString, "计划", "共", "全年", "年内"]
    where utf8.says(adverb, at: start) {
      start += adverb.utf8CodeUnitCount
    }
    let words = start..<utf8.count
    return utf8.characters(in: words) <= 2
      && (accomplishing.isOne(utf8, words) || hiring.isOne(utf8, words))
  }

  /// 卫生院 of 改造卫生院: the words behind the verb that opens them; nil where none does, or nothing is left.
  static func objectOfDeed(_ words: String) -> String? {
    let utf8 = Array(words.utf8)
    let verb = accomplishing.words.filter { utf8.says($0, at: 0) }
      .max { $0.utf8CodeUnitCount < $1.utf8CodeUnitCount }
    // 完成危房鉴定6栋，腾退3栋: no work is vacated.
    guard let verb, utf8.count >= verb.utf8CodeUnitCount + 6,
      !accomplishing.ends(in: utf8, at: utf8.count), !works.ends(in: utf8, at: utf8.count)
    else { return nil }
    return utf8.string(verb.utf8CodeUnitCount..<utf8.count)
  }

  private static let works: WordList = ["鉴定", "登记", "核查", "摸排", "评审", "排查", "清查", "审计", "调查"]

  private static let hiring: WordList = ["招录", "招聘", "公招"]

  /// Whether an indicator opens with how often something is done: 每年面对面随访.
  static func recurs(_ indicator: String) -> Bool {
    indicator.utf8.starts(with: "每".utf8)
      && ["每年", "每月", "每季度", "每半年", "每周", "每季"].contains {
        indicator.utf8.starts(with: $0.utf8)
      }
  }

  /// The thing in a clause such as 做好检验员招聘工作: without the verb in front and 工作 behind.
  static func object(_ utf8: [UInt8], _ clause: Range<Int>) -> Range<Int> {
    var range = clause
    while let verb = leading.firstIndex(
      in: utf8, at: range.lowerBound,
      where: { range.count > leading.words[$0].utf8CodeUnitCount })
    {
      range = range.lowerBound + leading.words[verb].utf8CodeUnitCount..<range.upperBound
    }
    for ending in ["工作" as StaticString, "服务", "活动"]
    where range.count > 12 && utf8.says(ending, endingAt: range.upperBound) {
      range = range.lowerBound..<range.upperBound - ending.utf8CodeUnitCount
    }
    return range
  }

  private static let leading: WordList = [
    "扎实", "深入", "持续", "积极", "全面", "认真", "有序", "大力", "进一步", "开展", "做好", "加强", "推进", "实施", "落实",
    "组织", "强化", "抓好", "推动", "加快", "完善", "提升", "优化", "规范", "继续", "严格", "切实",
  ]

  /// Whether the words are only 在, 依托 or 选取: 在5所卫生院开设夜间门诊.
  static func choosesPlaces(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    ["在", "于", "依托", "选取", "选择", "选定", "遴选", "确定"].contains { (word: StaticString) in
      range.count == word.utf8CodeUnitCount && utf8.says(word, at: range.lowerBound)
    }
  }

  private static let accomplishing: WordList = [
    "下达", "下降", "中标", "举办", "争创", "争取", "介绍", "优化", "供给", "储备", "入选", "减少",
    "创建", "创成", "制定", "制作", "力争", "办理", "办结", "募集", "升级", "印发", "发展", "发布",
    "发放", "发表", "发现", "召开", "吸引", "启动", "命名", "培养", "培育", "培训", "增加", "增设",
    "增长", "处理", "完成", "完善", "实现", "审批", "审核", "巡诊", "建成", "建立", "建设", "开展",
    "开工", "开设", "引进", "引育", "引入", "形成", "打造", "扩建", "扶持", "投入", "抽检", "抽查",
    "招募", "招录", "招聘", "招引", "拓展", "推出", "推广", "提供", "提升", "提高", "支持", "收集",
    "改建", "改扩建", "改造", "救助", "整治", "整改", "新增", "新建", "新开", "新改建", "新立项",
    "更新", "服务", "检查", "检测", "注册", "派驻", "派出", "添置", "申报", "督查", "督导", "确保", "立项",
    "筛查", "签约", "签订", "筹建", "筹集", "组建", "组织", "编制", "获得", "获批", "补助", "装修",
    "覆盖", "设立", "设置", "评定", "评选", "认证", "认定", "评估", "轮训", "达标", "选派", "选送",
    "选拔", "通过", "遴选", "配备", "配置", "配齐", "采购", "采集", "铺设", "降低", "随访", "颁发",
    "验收", "接种", "体检", "量", "建档", "新招", "投放", "走访", "慰问", "宣讲", "竣工",
    "汇聚", "汇集", "归集", "接入", "盘活", "出栏", "输送", "安装", "布设", "购置", "上线",
    "拆除", "硬化", "绿化", "亮化", "修建", "修缮", "维修", "整修", "疏浚", "栽植", "栽种", "清运", "关闭", "关停",
    "取缔", "淘汰", "腾退", "化解", "补植", "补种", "种植", "更换", "撤停", "撤并", "撤销",
    "帮扶", "查办", "孵化", "资助", "清理", "回收", "转化", "印制", "监测调查", "问卷调查", "入户调查",
    "抽样调查", "规范管理",
  ]

  private static let describing: WordList = [
    "涉及", "包括", "分为", "围绕", "聚焦", "坚持", "按照", "根据", "对照", "共有", "下设", "包含",
    "现有", "辖",
  ]

  private static let work: WordList = [
    "行动", "任务", "核心制度", "目标", "改革", "方面", "机制", "要点", "环节", "原则", "理念",
    "重点工作", "专项",
  ]
}
