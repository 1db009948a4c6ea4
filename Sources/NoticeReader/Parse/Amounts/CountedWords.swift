// Tells counts in Chinese numerals (两期培训班) from set phrases (三会一课, 八项规定, 二级医院).

/// Judges Chinese numerals with a measure word.
///
/// Written notices count in Arabic digits; a small Chinese numeral is more often part of a name. So
/// it counts only where nothing around it speaks for a name.
struct CountedWords {
  let utf8: [UInt8]
  let end: Int

  /// Whether a number written in Chinese counts the things that follow.
  func isCount(
    _ number: WrittenNumber, at start: Int, of word: MeasureWord, until unitEnd: Int
  ) -> Bool {
    switch word.kind {
    case .duration, .age, .rank: return false
    case .share, .money, .measure:
      return !Self.wordsOfUnits.stands(in: utf8, at: unitEnd - word.word.utf8CodeUnitCount)
        && !Self.namesWithUnits.stands(in: utf8, at: start)
    case .count: break
    }
    if number.rounding != nil { return !followsPointer(start) }
    if number.total >= 20 || number.multiplier > 1 { return !followsPointer(start) }
    guard number.total >= 2, !followsPointer(start), !isSetPhrase(after: unitEnd) else {
      return false
    }
    if number.total == 2 {
      guard utf8.says("两", at: start) || utf8.says("兩", at: start) else { return false }
    }
    return isUsuallyACount(word) || isFollowedByCountedThing(unitEnd)
  }

  /// 这三家, 第三次, 前三名, 每两期.
  private func followsPointer(_ start: Int) -> Bool {
    guard let before = utf8.glyph(endingAt: start) else { return false }
    return before.scalar.isOne(of: "第这那某各同前后首每任何另上下近数几“‘")
  }

  /// 三升一降, 一案一策: another numeral follows the word at once; or the word opens a name.
  private func isSetPhrase(after stop: Int) -> Bool {
    guard stop < end else { return false }
    let next = utf8.glyph(at: stop)
    if Numerals.digit(next.scalar) != nil { return true }
    return Self.namesAfter.stands(in: utf8, at: stop)
  }

  private func isUsuallyACount(_ word: MeasureWord) -> Bool {
    Self.usualCounts.contains(word.word.description)
  }

  private func isFollowedByCountedThing(_ stop: Int) -> Bool {
    Self.countedThings.stands(in: utf8, at: stop)
  }

  /// Words that begin like a unit: 三分离.
  private static let wordsOfUnits: WordList = [
    "元素", "分离", "分开", "分类", "分工", "分级", "分置",
  ]

  /// Names that begin like an amount; 三千元区级资金 is one.
  private static let namesWithUnits: WordList = ["三元区", "三元里", "一元化", "二元化", "三元化"]

  /// Words that make a name of the numeral before: 八项规定, 三张清单, 四种形态, 三名工程.
  private static let namesAfter: WordList = [
    "规定", "清单", "形态", "工程", "禁令", "准则", "意识", "维护", "确立", "自信", "环境", "责任",
    "制度", "精神", "意见", "底线", "红线", "行动", "战略", "机制", "平台", "体系",
  ]

  /// Measure words that hardly ever belong to a name.
  private static let usualCounts: WordList = [
    "人次", "名", "场", "场次", "期", "家", "台", "辆", "份", "层", "起", "例", "篇", "册", "幅",
    "套", "批次", "座", "栋", "幢", "间", "宗", "种", "次", "户", "所", "床", "支", "轮次",
  ]

  /// Things that are counted with 个 and 项 as often as they are named.
  private static let countedThings: WordList = [
    "方面", "问题", "单位", "部门", "县", "乡", "镇", "村", "社区", "医院", "机构", "项目", "小组",
    "巡察组", "巡视组", "督导组", "督查组", "检查组", "工作组", "专班", "科室", "市", "区", "街道",
    "基地", "中心", "站点", "措施", "具体", "整改", "重点任务", "重点工作", "月专项", "党支部",
    "党组织", "卫生院", "卫生室", "课题", "案例", "案件", "培训班", "文件", "方案",
  ]
}
