// Cuts what is counted out of the words around a number: no numbering, no adverbs, no 共 and 达.

/// Trims the words around an amount to what a person would write in a table.
enum Wording {
  /// The longest part of a name that stands before the number, in bytes.
  static let longestBefore = 96
  /// The longest part of a name that stands after the number, in bytes.
  static let longestAfter = 60

  /// The words before a number, trimmed at both ends.
  static func trimLeft(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let opened = trimOpening(utf8, range)
    return trimTail(utf8, opened)
  }

  /// The words without the numbering, dates and adverbs that open them.
  static func trimOpening(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let rest = start..<range.upperBound
      if let next = afterSymbol(utf8, rest) ?? afterNumbering(utf8, rest) ?? afterDate(utf8, rest)
        ?? afterWord(utf8, rest)
      {
        start = next
      } else {
        break
      }
    }
    return afterHeading(utf8, start..<range.upperBound)
  }

  /// What follows the last space: a heading may stand on the line of its text.
  private static func afterHeading(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard utf8.holdsSpace(range) else { return range }
    let end = trimTail(utf8, range).upperBound
    var offset = end
    while offset > range.lowerBound, let glyph = utf8.glyph(endingAt: offset) {
      if glyph.isSpace, end - offset >= 9 { return offset..<range.upperBound }
      offset -= glyph.length
    }
    return range
  }

  /// The words without the verbs and adverbs that only lead to the number.
  static func trimTail(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      if let glyph = utf8.glyph(endingAt: end), glyph.isSpace || isLooseEnd(glyph) {
        end -= glyph.length
        continue
      }
      if let start = Verbs.changeStart(utf8, endingAt: end, from: range.lowerBound) {
        end = start
      } else if let word = closing.word(in: utf8, endingAt: end, from: range.lowerBound),
        !isSigned(utf8, before: end)
      {
        end -= word.utf8CodeUnitCount
      } else if let start = startOfPast(utf8, range.lowerBound..<end) {
        end = start
      } else {
        break
      }
    }
    return range.lowerBound..<max(end, range.lowerBound)
  }

  /// 签约 and 履约 are no 约, 人均 no 均.
  private static func isSigned(_ utf8: [UInt8], before end: Int) -> Bool {
    signed.ends(in: utf8, at: end)
  }

  private static let signed: WordList = [
    "签约", "履约", "违约", "预约", "续约", "人均", "户均", "年均", "月均", "日均", "次均", "床均",
  ]

  /// Where 由去年 or 从2022年 begins at the end of the words: what the number was before.
  private static func startOfPast(_ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    // 由 and 从 have three bytes, and at most ten characters of Chinese stand behind.
    let lowest = max(range.lowerBound, range.upperBound - 32)
    var start = range.upperBound - 3
    while start >= lowest {
      guard utf8[start] >= 0xE4 else {
        start -= 1
        continue
      }
      if utf8[start] == 0xE7 && utf8.says("由", at: start)
        || utf8[start] == 0xE4 && utf8.says("从", at: start)
      {
        let offset = start + 3
        let time = offset..<range.upperBound
        let isPast =
          pasts.contains { time.count == $0.utf8CodeUnitCount && utf8.says($0, at: offset) }
          || WrittenDates.opening(utf8, in: time)?.range == time
        return isPast ? start : nil
      }
      start -= 3
    }
    return nil
  }

  /// 合格率由去年的81%提高到97%: the times with which a number is compared.
  private static let pasts: [StaticString] = [
    "去年", "上年", "年初", "此前", "以前", "之前", "原来", "原先", "原有", "过去", "整改前", "巡察前",
    "去年同期", "上年同期", "上年度", "去年底", "上年末", "去年年底", "最初", "最高时", "当初",
  ]

  /// The thing that is counted after a number: up to 等, 的 or where the next verb phrase begins.
  static func trimRight(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let glyph = utf8.glyph(at: start)
      guard glyph.scalar == "的" || !glyph.isHan && (glyph.isSpace || isLooseMark(glyph)) else {
        break
      }
      start += glyph.length
    }
    var end = range.upperBound
    if let cut = cut(utf8, start..<end) { end = cut }
    if let verb = predicates.first(in: utf8, min(start + 6, end)..<end) {
      end = verb.range.lowerBound
    }
    if let verb = recounts.hit(in: utf8, endingAt: end, from: min(start + 6, end)) {
      end = verb.range.lowerBound
    }
    if let date = WrittenDates.first(utf8, in: start..<end) { end = date.range.lowerBound }
    if utf8.says("的", at: end), kinds.ends(in: utf8, at: end) {
      start = end + 3
      end = cut(utf8, start..<range.upperBound) ?? range.upperBound
    }
    while end > start, let glyph = utf8.glyph(endingAt: end),
      glyph.isSpace || isLooseOpening(glyph)
    {
      end -= glyph.length
    }
    return start..<max(start, end)
  }

  /// What stands after the last 对, 向 or 为 of the words before a counted thing: of 组织专家对全市
  /// only 全市 belongs to the name.
  static func objectOfCoverb(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var offset = range.upperBound
    while offset > range.lowerBound, range.upperBound - offset <= 24,
      let glyph = utf8.glyph(endingAt: offset)
    {
      if glyph.scalar == "对", !Self.coverbInWord(utf8, at: offset - 3) {
        return offset..<range.upperBound
      }
      offset -= glyph.length
    }
    return range
  }

  private static func coverbInWord(_ utf8: [UInt8], at offset: Int) -> Bool {
    if let before = utf8.glyph(endingAt: offset),
      before.scalar.isOne(of: "针面应核绝比校相")
    {
      return true
    }
    return offset + 3 < utf8.count
      && utf8.glyph(at: offset + 3).scalar.isOne(of: "口接象照外应比策")
  }

  /// Where the counted thing ends when more follows: before 等 and, unless it opens the words with
  /// a verb of its own, before 的.
  private static func cut(_ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    let opensWithVerb = relative.stands(in: utf8, at: range.lowerBound) || denies(utf8, range)
    var depth = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let glyph = utf8.glyph(at: offset)
      switch glyph.scalar {
      case "(", "（", "《", "“": depth += 1
      case ")", "）", "》", "”": depth -= 1
      case "等"
      where depth <= 0 && offset - range.lowerBound >= 6
        && !utf8.says("等级", at: offset) && !utf8.says("等次", at: offset)
        && !utf8.says("平等", endingAt: offset + 3):
        return offset
      case "的" where depth <= 0 && offset - range.lowerBound >= 6 && !opensWithVerb:
        return offset
      default: break
      }
      offset += glyph.length
    }
    return nil
  }

  /// 转运不及时的医疗机构: whether the words before the first 的 say what the thing behind it is not.
  private static func denies(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard let of = utf8.range(of: "的", in: range) else { return false }
    return utf8.holdsOne(of: "不未", in: range.lowerBound..<of.lowerBound)
      && utf8.firstOffset(of: "、", in: range.lowerBound..<of.lowerBound) == nil
  }

  /// A mark that may be left over before a number; a bracket that closes belongs to the words.
  private static func isLooseEnd(_ glyph: Glyph) -> Bool {
    glyph.scalar.isOne(of: "，,：:、-—·•*")
  }

  /// What may stand behind a counted thing and leads on to the next.
  @inline(never)
  private static func isLooseOpening(_ glyph: Glyph) -> Bool {
    glyph.scalar.isOne(of: "和及与或等并“‘(（《")
  }

  private static func isLooseMark(_ glyph: Glyph) -> Bool {
    glyph.scalar.isOne(of: "，,：:、”’》)）】]-—·•*")
  }

  /// 支出 of 支出逐年压减.
  static func withoutChange(_ name: String) -> String {
    let utf8 = Array(name.utf8)
    return Verbs.bareChangeStart(utf8).map { utf8.string(0..<$0) } ?? name
  }

  /// Whether words say by what something came about, or what was done: 通过压减会议, 开展清理.
  static func opensWithMeans(_ name: String) -> Bool {
    let utf8 = Array(name.utf8)
    return means.stands(in: utf8, at: 0)
      || Verbs.accomplishes(utf8, at: 0) && !measured.ends(in: utf8, at: utf8.count)
  }

  /// 接种率, 补助标准: what is measured is no deed.
  private static let measured: WordList = [
    "率", "标准", "水平", "量", "额", "费", "费用", "支出", "占比", "比例", "时间", "得分", "价格",
  ]

  private static let means: WordList = [
    "通过", "经过", "经", "按照", "根据", "由于", "因", "为", "对", "将", "把", "从", "在", "以", "让", "使", "并",
  ]
  /// What says of whom a number is.
  static let shares: WordList = ["每", "人均", "户均", "年均", "月均", "日均", "次均", "平均"]

  // MARK: Openings

  private static func afterSymbol(_ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    let glyph = utf8.glyph(at: range.lowerBound)
    switch glyph.scalar.value {
    case 0x2460...0x2473, 0x2776...0x277F: return range.lowerBound + glyph.length
    default: break
    }
    guard !glyph.isHan, glyph.isSpace || isLooseMark(glyph) || glyph.scalar == "." else {
      return nil
    }
    return range.lowerBound + glyph.length
  }

  /// 一是, 二要, (3), 1.
  private static func afterNumbering(_ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    let first = utf8.glyph(at: offset)
    if Numerals.digit(first.scalar) != nil || first.scalar == "十" {
      while offset < range.upperBound {
        let glyph = utf8.glyph(at: offset)
        guard Numerals.digit(glyph.scalar) != nil || glyph.scalar == "十" else { break }
        offset += glyph.length
      }
      guard offset < range.upperBound else { return nil }
      let glyph = utf8.glyph(at: offset)
      // 三、四级手术 is no third point.
      guard glyph.scalar.isOne(of: "是要、"), !utf8.says("级", at: offset + glyph.length + 3) else {
        return nil
      }
      return offset + glyph.length
    }
    if first.scalar == "(" || first.scalar == "（" {
      return Marker.read(utf8, at: offset, to: range.upperBound)?.range.upperBound
    }
    return first.isDigit ? afterArabicNumbering(utf8, range) : nil
  }

  /// 1. and 12、; in 1.65岁以上 the number of the heading ends at the point, for ages are whole, as in 1.9月 and
  /// 1.2026年.
  private static func afterArabicNumbering(_ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    guard let number = DateNumeral.read(utf8, at: range.lowerBound, to: range.upperBound),
      (1...2).contains(number.digits), number.end < range.upperBound
    else { return nil }
    let mark = utf8.glyph(at: number.end)
    let next = number.end + mark.length
    guard mark.scalar.isOne(of: ".．、"), next < range.upperBound else { return nil }
    guard utf8.glyph(at: next).isDigit else { return next }
    if mark.scalar != "、", Marker.opensDate(utf8, at: next, to: range.upperBound) { return next }
    let rest = DateNumeral.read(utf8, at: next, to: range.upperBound)
    return rest.map { utf8.says("岁", at: $0.end) || utf8.says("周岁", at: $0.end) } == true
      ? next : nil
  }

  /// A date with 截至, 自 or 到 before it and 底, 止 or 以来 after it.
  private static func afterDate(_ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    var start = range.lowerBound
    if let word = beforeDates.word(in: utf8, at: start) {
      start += word.utf8CodeUnitCount
    }
    start = utf8.skippingSpaces(from: start, to: range.upperBound)
    let reach = start..<min(range.upperBound, start + 60)
    guard let date = WrittenDates.opening(utf8, in: wholeScalars(utf8, reach)) else { return nil }
    var end = date.range.upperBound
    while let word = afterDates.word(in: utf8, at: end),
      end + word.utf8CodeUnitCount <= range.upperBound
    {
      end += word.utf8CodeUnitCount
    }
    return end > range.lowerBound ? min(end, range.upperBound) : nil
  }

  private static func wholeScalars(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return range.lowerBound..<end
  }

  private static func afterWord(_ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    guard let word = opening.word(in: utf8, at: range.lowerBound),
      range.lowerBound + word.utf8CodeUnitCount <= range.upperBound,
      !openWords.stands(in: utf8, at: range.lowerBound)
    else { return nil }
    return range.lowerBound + word.utf8CodeUnitCount
  }

  // MARK: Words

  /// What is said of a counted thing, and no part of its name: 12个问题|已整改完成.
  private static let predicates = PhraseTable([
    "已", "均已", "中已", "正在", "进行了", "全部完成", "全部整改", "计划于", "预计", "将于", "拟于", "得到", "顺利", "依次", "予以",
    "给予",
  ])

  /// 9个问题|细化为30项任务: the verbs by which a count becomes another.
  private static let recounts = PhraseTable(
    ["细化", "分解", "细化分解", "梳理", "归纳", "转化", "拆解", "整理", "逐条细化", "逐项分解", "细化梳理"]
      .flatMap { [$0 + "为", $0 + "成", $0 + "出"] })

  private static let beforeDates: WordList = ["截至", "截止", "自", "到", "至", "在", "于"]
  private static let afterDates: WordList = [
    "底前", "底", "末", "前", "止", "以来", "期间", "以前", "度", "初", "来", "内", "全年", "起",
  ]

  /// What may open a clause without belonging to what is counted; the longer of two comes first.
  private static let opening: WordList = [
    "截至目前", "截止目前", "到目前为止", "截至当前", "截至当日", "目前为止", "今年以来", "去年以来",
    "近年来", "专项行动以来", "整改以来", "开展以来", "目前", "其中", "同时", "此外", "另外", "现已",
    "已经", "累计", "共计", "总计", "合计", "先后", "分别", "期间", "其间", "全年", "年内", "今年",
    "去年", "现有", "力争", "确保", "以及", "并且", "并已", "另有", "另", "现", "已", "共", "并", "且", "还",
    "及", "和", "或", "与", "又", "仅", "将", "也",
  ]

  /// Words that begin like one of those: 现场检查, 并发症发生率, 及时率.
  private static let openWords: WordList = [
    "现场", "现金", "现代", "现行", "现职", "现役", "现任", "共同", "共享", "共青", "共建", "共产", "共和",
    "共识", "共性", "并发", "并网", "并轨", "并购", "及时", "及格", "及早", "将军", "与会", "和谐", "和平", "和解",
    "已婚", "已故", "另类", "还款", "还贷", "还田", "还林", "同时期", "其中药",
  ]

  /// What may stand between what is counted and the number.
  private static let closing: WordList = [
    "增长到", "增加到", "提高到", "提升到", "上升到", "扩大到", "达到了", "增加至", "提高至", "提升至",
    "上升至", "增长至", "下降到", "减少到", "缩短到", "压缩到", "下降至", "减少至", "缩短至", "压缩至",
    "原则上", "力争", "确保", "争取", "控制在", "巩固在", "保持在", "稳定在", "维持在", "控制到", "分别达", "分别为", "分别占", "分别",
    "共计", "共有", "累计", "总计", "合计", "已达", "达到", "已有", "现有", "总共", "一共",
    "增至", "降至", "降到", "降为", "升至", "升到", "设为", "定为", "均达", "均为", "各", "均", "都",
    "共", "达", "为", "所有", "有", "约", "已", "仅", "了", "过", "由", "从", "于", "在", "至", "到", "的", "是",
    "占", "按", "以",
  ]

  /// Words that only say that kinds are counted; what they are kinds of stands after 的.
  private static let kinds: WordList = ["类别", "类型", "种类", "样式"]

  /// Words that open a relative clause: in 1个具备条件的问题 the thing stands after 的.
  private static let relative: WordList = [
    "具备", "具有", "需要", "需", "涉及", "存在", "符合", "未", "不", "尚", "已", "有", "在", "整改",
    "被", "可", "能", "长期", "常住", "申报", "纳入", "参加", "负责",
  ]
}
