// The short names of bodies and what they are short for.

/// Names of agencies, without their division.
enum AgencyNames {
  /// What a body does, short and in full; before 局, 厅, 委, 中心 and the like. Sorted by the short
  /// form's pinyin.
  private static let shortTasks: [(short: String, full: String)] = [
    ("城管", "城市管理"),
    ("发改", "发展和改革"),
    ("发展改革", "发展和改革"),
    ("工信", "工业和信息化"),
    ("国资", "国有资产监督管理"),
    ("环保", "环境保护"),
    ("机关事务", "机关事务管理"),
    ("疾控", "疾病预防控制"),
    ("经信", "经济和信息化"),
    ("科技", "科学技术"),
    ("民宗", "民族宗教事务"),
    ("人力资源社会保障", "人力资源和社会保障"),
    ("人社", "人力资源和社会保障"),
    ("食药监", "食品药品监督管理"),
    ("市场监管", "市场监督管理"),
    ("市监", "市场监督管理"),
    ("退役军人", "退役军人事务"),
    ("卫计", "卫生和计划生育"),
    ("卫健", "卫生健康"),
    ("卫生计生", "卫生和计划生育"),
    ("文广旅", "文化广电和旅游"),
    ("文旅", "文化和旅游"),
    ("药监", "药品监督管理"),
    ("医保", "医疗保障"),
    ("应急", "应急管理"),
    ("住房城乡建设", "住房和城乡建设"),
    ("住建", "住房和城乡建设"),
    ("自规", "自然资源和规划"),
  ]
  /// The same in bytes, for every name is searched for all of them.
  private static let tasks = shortTasks.map {
    (short: Array($0.short.utf8), full: Array($0.full.utf8))
  }

  /// What a body is, after its task.
  private static let sorts = ["局", "厅", "委", "中心", "总队", "支队"].map { Array($0.utf8) }
  private static let commission = Array("委".utf8)
  private static let fullCommission = Array("委员会".utf8)

  /// Whole names, short and in full. Sorted by the short form's pinyin.
  private static let names: [(short: String, full: String)] = [
    ("编办", "机构编制委员会办公室"),
    ("残联", "残疾人联合会"),
    ("法院", "人民法院"),
    ("妇联", "妇女联合会"),
    ("府办", "人民政府办公室"),
    ("纪委", "纪律检查委员会"),
    ("纪委监委", "纪律检查委员会"),
    ("监委", "监察委员会"),
    ("检察院", "人民检察院"),
    ("交委", "交通委员会"),
    ("教委", "教育委员会"),
    ("科协", "科学技术协会"),
    ("民委", "民族事务委员会"),
    ("农委", "农业委员会"),
    ("人大常委会", "人民代表大会常务委员会"),
    ("巡察办", "巡察工作领导小组办公室"),
    ("巡视办", "巡视工作领导小组办公室"),
    ("政府", "人民政府"),
    ("政府办", "人民政府办公室"),
    ("政府办公室", "人民政府办公室"),
    ("政府办公厅", "人民政府办公厅"),
  ]

  /// What bodies do that have no short form; with the table above, how a body's name may begin.
  private static let otherTasks = [
    "财政", "公安", "教育", "民政", "农业农村", "审计", "生态环境", "水利", "司法", "统计", "信访",
  ].map { Array($0.utf8) }

  /// An agency's name in full.
  static func inFull(_ name: String) -> String {
    if let known = names.first(where: { $0.short == name }) { return known.full }
    let spelled = withTaskInFull(name)
    // 农业农村委, 交通运输委: any commission.
    return spelled.hasSuffix("委") && spelled.count > 2 ? spelled + "员会" : spelled
  }

  /// Whether a name begins with what a body does, and so without a division.
  static func beginsWithTask(_ name: String) -> Bool {
    let name = Array(name.utf8)
    return tasks.contains { name.has($0.full, at: 0) }
      || otherTasks.contains { name.has($0, at: 0) }
  }

  private static func withTaskInFull(_ name: String) -> String {
    let utf8 = Array(name.utf8)
    for task in tasks {
      guard let place = utf8.firstOffset(ofWord: task.short) else { continue }
      if let rest = ofSort(utf8[(place + task.short.count)...]) {
        return String(decoding: utf8[..<place] + task.full + rest, as: UTF8.self)
      }
    }
    return commissionInFull(utf8)
  }

  /// 局 and what follows it, a commission in full; nil where no sort of body follows.
  private static func ofSort(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let sort = sorts.first(where: rest.starts(with:)) else { return nil }
    guard sort == commission, !rest.starts(with: fullCommission) else { return rest }
    return fullCommission + rest.dropFirst(commission.count)
  }

  /// 卫生健康委 and 卫生健康委办公室: a task in full before a short commission.
  private static func commissionInFull(_ name: [UInt8]) -> String {
    for task in tasks {
      guard let place = name.firstOffset(ofWord: task.full) else { continue }
      let end = place + task.full.count
      if let rest = ofSort(name[end...]) {
        return String(decoding: name[..<end] + rest, as: UTF8.self)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }
}
