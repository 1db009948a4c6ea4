// Words of which a title has one or the other: where two titles have different ones, they name two
// matters, however alike they are otherwise.

/// Sets of words that exclude each other.
enum Contrasts {
  /// A set a line, with what it tells apart.
  private static let lines = """
    # of whom: 老年人健康管理 is not 孕产妇健康管理
    老年 孕产妇 妇幼 儿童 新生儿 残疾 学生 青少年
    儿科 麻醉 产科 精神科 全科 急诊科 药学
    教师 医生 护士 公务员 村干部
    群众 企业
    # at which level, of which sort
    镇级 县级 市级 省级 村级 区级
    镇卫生院 村卫生室 县医院 社区卫生服务
    公立 民营 社会办医
    公办 民办
    一级 二级 三级
    幼儿园 小学 初中 高中 高校
    城市 农村
    # of what
    药品 设备 耗材 服装 食材
    药品 麻醉药品
    中医 西医
    门诊 住院 急诊
    接待 公车 会议费 差旅费 培训费
    资产 资金 资源
    预算 决算
    养老 托育 殡葬
    医保 社保
    接待 用车
    新冠 流感 结核 艾滋
    传染病 慢病 职业病 地方病
    水 电 气
    作风 家风 学风 行风 政风 医风 师德
    物资 物业
    病历 处方
    工资 考核
    # by whom: 党委主体责任 is not 纪委监督责任
    主体责任 监督责任
    党委 纪委 人大 政协
    党组 支部 院长
    巡察 巡视 审计 督察
    # at which step: 预算编制 is not 预算执行
    编制 执行
    签订 履行
    培养 引进
    选拔任用 考核 监督
    换届 组织生活
    采购 验收 支付
    申报 结题
    建设 健全 执行
    绩效工资 绩效考核
    储存 接种 冷链
    出租 处置
    # in which period
    上半年 下半年
    一季度 二季度 三季度 四季度
    """

  /// Words of one set: the set's number and a bit a word.
  struct Mark: Sendable, Equatable {
    let set: Int
    var bits: UInt16
  }

  private static let places: WordList<[Mark]> = {
    var places: [String: [Mark]] = [:]
    let sets = lines.split(separator: "\n").filter { !$0.hasPrefix("#") }
    for (set, words) in sets.enumerated() {
      for (index, word) in words.split(separator: " ").enumerated() {
        places[String(word), default: []].append(Mark(set: set, bits: 1 << UInt16(index)))
      }
    }
    return WordList(places.map { ($0.key, $0.value) })
  }()

  /// The words of the sets that a text contains, a mark a set.
  static func marks(of text: [UInt32]) -> [Mark] {
    var marks: [Mark] = []
    for place in text.indices {
      guard let match = places.match(in: text, at: place) else { continue }
      for word in match.value {
        if let known = marks.firstIndex(where: { $0.set == word.set }) {
          marks[known].bits |= word.bits
        } else {
          marks.append(word)
        }
      }
    }
    return marks
  }

  /// Whether two texts have different words of one set.
  static func exclude(_ left: [Mark], _ right: [Mark]) -> Bool {
    left.contains { mark in right.contains { $0.set == mark.set && $0.bits & mark.bits == 0 } }
  }
}
