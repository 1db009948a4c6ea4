// The words in which problems are put: which say nothing of the matter, which little, and which
// mean the same. Each list is sorted by what it is about.

/// Words of problem titles.
enum GenreWords {
  /// How much a character of these words counts, against 1 for any other.
  static let weights = WordList(
    vague.map { ($0, Float(0.1)) } + general.map { ($0, Float(0.4)) })
  /// Single characters that say nothing where a clause ends with them: 管理松, 基数少.
  static func isVagueAtEnd(_ character: UInt32) -> Bool { vagueAtEnd.contains(character) }

  private static let vagueAtEnd = "差少弱慢低难松".unicodeScalars.map(\.value)

  /// That something is wrong, not what: every title has one of these.
  private static let vague = words(
    """
    问题 的问题 存在的问题 问题突出 突出 较为突出 比较突出 时有发生 现象 乱象 情况 方面 存在 仍然 仍有
    薄弱 薄弱环节 较为 比较 相对 部分 个别 一些 有的 长期 大量 严重 较多 较大 明显
    不足 不够 不够有力 不力 乏力 不到位 未到位 到位 不严 不严格 不实 不深 不深入 不细 不精准 不精细 不准 不准确
    不全 不全面 不齐 不齐全 不规范 不完善 不健全 不明显 不及时 不彻底 不合理 不科学 不透明 不严肃 不严谨
    不充足 不充分 不扎实 不平衡 不均衡 不理想 不高 不强 不佳 不优 不畅 不广 不牢 不紧 不大 不主动 不达标 未达标
    不重视 重视不够 有差距 有差距 差距 差距较大 有短板 短板 短板明显 有漏洞 漏洞 有盲区 盲区 有欠缺 欠缺 欠规范
    有隐患 隐患 有偏差 偏差 有待提高 有待提升 有待加强 有待完善 有待规范 待提升 待提高 待加强
    缺位 缺失 缺乏 滞后 缓慢 迟缓 较慢 推进慢 进展慢 混乱 松散 松懈 松软 宽松软 虚化 弱化 淡化 空转
    偏低 较低 偏少 较少 偏慢 偏弱 较弱 较差 流于形式 走形式 走过场 打折扣 搞变通 不了了之
    力度 力度不大 力度不够 抓得 把关 抓手 层层递减 上热下冷 一定 进一步
    未 和 与 在 对 及 等 已 的 是 为 中 有 仍 较 不 后
    """)

  /// What every body does: they tell little of a matter.
  private static let general = words(
    """
    安排 办理 保障 报销 部署 部门 材料 措施 程序 出台 单位 督促 对象 发挥 发展 方式 服务 负责 工程 工作 管理
    规定 规范 活动 机制 加强 监督 监管 检查 建立 建设 开展 考核 控制 力量 落实 能力 配备 凭证
    全面 认识 任务 实施 使用 事项 手续 水平 数据 体系 填写 统筹 推动 推进 完成 完善 效果 效能 效率 信息
    行为 形成 严格 要求 意识 用途 责任 政策 支出 执行 职责 指标 制定 制度 制作 质量 重点 专项 资金 组织 作用
    审核 项目 进度 进展 提升 进行 深入 结合 实际 相关
    """)

  /// What stands for what, so that two ways to say one thing compare as one.
  static let synonyms = WordList(
    [
      // Names of fields and offices, in full and short.
      ("医药卫生体制改革", "医改"), ("疾病预防控制", "疾控"), ("疾病防控", "疾控"), ("卫生健康", "卫健"),
      ("公共卫生", "公卫"), ("医疗废物", "医废"), ("医疗废弃物", "医废"), ("医院感染", "院感"),
      ("院内感染", "院感"), ("医疗保险", "医保"), ("医疗保障", "医保"), ("基本药物", "基药"),
      ("内部审计", "内审"), ("内部控制", "内控"), ("党的建设", "党建"), ("信息化", "信息"),
      ("行政执法", "执法"), ("招标投标", "招投标"), ("公务用车", "公车"), ("公务车辆", "公车"),
      ("津贴补贴", "津补贴"), ("慢性病", "慢病"), ("辅助器具", "辅具"), ("农村公路", "农村道路"),
      ("饮用水水源地", "水源地"), ("饮用水源地", "水源地"), ("自由裁量权", "裁量"), ("自由裁量", "裁量"),
      ("裁量权", "裁量"), ("办公会议", "办公会"), ("院办公会", "院长办公会"), ("安全生产", "安全"),
      ("政府采购", "政采"), ("社会保险", "社保"), ("社会保障", "社保"), ("最低生活保障", "低保"),
      ("中央八项规定精神", "八项规定"), ("三会一课", "组织生活"), ("意识形态工作", "意识形态"),
      ("大型医疗设备", "医疗设备"), ("医用设备", "医疗设备"), ("普惠性", "普惠"),
      // People and places.
      ("医师", "医生"), ("医务人员", "医护"), ("医护人员", "医护"), ("领导干部", "干部"),
      ("领导班子", "班子"), ("班子成员", "班子"), ("教职工", "教师"), ("养老院", "养老机构"),
      ("敬老院", "养老机构"), ("福利院", "养老机构"), ("托儿所", "托育机构"), ("患者", "病人"),
      ("直属", "下属"), ("乡镇卫生院", "镇卫生院"), ("村务", "村级"), ("老百姓", "群众"),
      // What is done.
      ("监督管理", "监管"), ("督导", "监督"), ("督查", "监督"), ("管护", "养护"), ("交流轮岗", "轮岗"),
      ("评审聘任", "评聘"), ("网络直报", "报告"), ("选人用人", "选拔任用"), ("党员发展", "发展党员"),
      ("廉洁", "廉政"), ("财会", "财务"), ("购置", "采购"), ("采买", "采购"), ("研学", "学习"),
      // That something is scarce.
      ("短缺", "缺"), ("紧缺", "缺"), ("匮乏", "缺"), ("数量不足", "缺"), ("偏紧", "缺"),
    ].map { ($0.0, $0.1.unicodeScalars.map(\.value)) })

  private static func words(_ list: String) -> [String] {
    list.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
