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
    case .duration: return isLimit(start)
    case .age, .rank: return false
    case .share, .money, .measure:
      return !Self.wordsOfUnits.stands(in: utf8, at: unitEnd - word.word.utf8CodeUnitCount)
        && !Self.namesWithUnits.stands(in: utf8, at: start)
    case .count: break
    }
    if number.rounding != nil { return !followsPointer(start) }
    if number.total >= 20 || number.multiplier > 1 {
      // 近两千人 is nearly so many.
      return !followsPointer(start) || utf8.says("近", endingAt: start)
    }
    // 两地项目, 三地联动: the places that were named, not how many there are.
    guard number.total >= 2, word.word.description != "地", !followsPointer(start),
      !isSetPhrase(after: unitEnd)
    else { return false }
    let isTwo = utf8.says("两", at: start) || utf8.says("兩", at: start)
    if number.total == 2, !isTwo { return false }
    return isUsuallyACount(word) || isFollowedByCountedThing(unitEnd)
      || Self.parts.ends(in: utf8, at: start)
      || isTwo && countsTwo(word, from: start)
      || closesClause(word, from: start, to: unitEnd)
      // 三个方面、十二类、三十一个问题
      || utf8.says("方面、", endingAt: start) && utf8.says("、", at: unitEnd)
  }

  /// 这三家, 第三次, 前三名, 每两期, 连续两次, 第一至三条.
  private func followsPointer(_ start: Int) -> Bool {
    guard let before = utf8.glyph(endingAt: start) else { return false }
    if before.scalar == "至", let first = utf8.glyph(endingAt: start - before.length) {
      return first.scalar == "十" || Numerals.digit(first.scalar) != nil
    }
    return before.scalar.isOne(of: "第这那某各同前后首每任何另上下近数几续“‘")
  }

  /// 不少于三天, 压缩到五个工作日: a length of time that is a limit, or what another has become.
  private func isLimit(_ start: Int) -> Bool {
    Bounds.before(start, in: utf8, from: max(0, start - Self.longestBound))?.0.comparator != nil
      || Verbs.limiting.ends(in: utf8, at: start)
  }

  /// The most bytes of the words that limit a length of time.
  private static let longestBound = 30

  /// 修订两项议事规则: what was done to two things; two of anything else make a name (两条战线).
  private func countsTwo(_ word: MeasureWord, from start: Int) -> Bool {
    Self.countsOfTwo.contains(word.word.description) && Self.deeds.ends(in: utf8, at: start)
  }

  /// 完善制度六项，: a number behind what it counts, with which the clause ends; but 分为三类, 中央八项, 张三人.
  private func closesClause(_ word: MeasureWord, from start: Int, to stop: Int) -> Bool {
    let unit = word.word.description
    guard !Self.sorts.contains(unit), !Self.authors.ends(in: utf8, at: start),
      !Self.slogans.ends(in: utf8, at: start),
      let last = utf8.glyph(endingAt: start), last.isHan,
      utf8.isHan(endingAt: start - last.length),
      unit != "人" || !Surnames.isSurname(last.scalar)
    else { return false }
    return stop == end || utf8.glyph(at: stop).scalar.isOne(of: "，。；、,;\n")
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

  /// 七个|项目, or 七个采购|项目.
  private func isFollowedByCountedThing(_ stop: Int) -> Bool {
    if Self.countedThings.stands(in: utf8, at: stop) { return true }
    let next = stop + "采购".utf8.count
    return next < end && utf8.pastHan(from: stop, to: next) == next
      && utf8.wordWeight(stop..<next) != nil
      && Self.countedBodies.stands(in: utf8, at: next)
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
    "账",
  ]

  /// Measure words that hardly ever belong to a name.
  private static let usualCounts: WordList = [
    "人次", "名", "场", "场次", "期", "家", "台", "辆", "份", "层", "起", "例", "篇", "册", "幅",
    "套", "批次", "座", "栋", "幢", "间", "宗", "种", "次", "户", "所", "床", "支", "轮次",
  ]

  /// Measure words of what comes in twos without a name, behind one of the deeds.
  private static let countsOfTwo: Set<String> = ["项", "条", "件", "笔", "批"]

  private static let deeds: WordList = [
    "制定", "修订", "出台", "印发", "建立", "完善", "新增", "废止", "查处", "办结", "受理", "收到", "移送", "追回",
  ]

  /// Words that part a thing into sorts and steps, and those that name as often as they count.
  private static let sorts: Set<String> = [
    "类", "种", "点", "步", "层", "级", "档", "段", "大类", "味", "组", "条",
  ]

  /// Whose rules are known by their number: 中央八项.
  private static let authors: WordList = ["中央", "省委", "市委", "县委"]

  /// Words behind which a number stands for what a slogan lists.
  private static let slogans: WordList = ["坚持", "抓好", "突出", "聚焦", "围绕", "做到", "把握", "落实"]

  /// 其中有三项超期: what says that some of many are counted.
  private static let parts: WordList = ["其中有", "问题中有", "仍有", "尚有", "还有", "另有", "共有"]

  /// Those of them that a word may stand before.
  private static let countedBodies: WordList = [
    "单位", "医院", "机构", "项目", "科室", "卫生院", "卫生室", "党支部", "街道", "社区", "乡镇",
  ]

  /// Things that are counted with 个 and 项 as often as they are named.
  private static let countedThings: WordList = [
    "方面", "问题", "单位", "部门", "县", "乡", "镇", "村", "社区", "医院", "机构", "项目", "小组",
    "巡察组", "巡视组", "督导组", "督查组", "检查组", "工作组", "专班", "科室", "市", "区", "街道",
    "基地", "中心", "站点", "措施", "具体", "整改", "重点任务", "重点工作", "月专项", "党支部",
    "党组织", "卫生院", "卫生室", "课题", "案例", "案件", "培训班", "文件", "方案",
  ]
}
