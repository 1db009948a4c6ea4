// Whose a number is: not each number of a notice is of its own body, or of its own time.

/// Tells the numbers that others demand, and those of the past, from a body's own.
struct Attribution {
  /// The most bytes that are looked back over.
  private static let reach = 480

  let utf8: [UInt8]

  /// 国家规定的随访率为95%以上: whether the clause of a number is what another level demands.
  func isDemanded(_ offset: Int, from floor: Int) -> Bool {
    let part =
      start(before: offset, from: floor, orBehind: "是", where: Self.endsWords)..<offset
    return opensWithDemand(part) && !Self.gifts.occurs(in: utf8, part)
  }

  /// 省上要求，各县…不高于20/10万: whether the part of the sentence before a number is.
  func isDemandedBefore(_ offset: Int, from floor: Int) -> Bool {
    let part = start(before: offset, from: floor, where: Self.endsStatement)..<offset
    return opensWithDemand(part) && !utf8.holdsOne(of: "我本", in: part)
  }

  /// 2015年，全县参合率为98.6%, in a plan for 2016: whether the sentence of a number opens with a year
  /// gone by.
  func isPast(_ offset: Int, from floor: Int, year: Int?) -> Bool {
    var opening = start(before: offset, from: floor) { $0 == "。" || $0 == "\n" }..<offset
    if let note = Self.notes.hit(in: utf8, at: opening.lowerBound, before: offset) {
      opening = note.range.upperBound..<offset
    }
    if let until = Self.until.hit(in: utf8, at: opening.lowerBound, before: offset) {
      opening = until.range.upperBound..<offset
    }
    if Self.lastYear.hit(in: utf8, at: opening.lowerBound, before: offset) != nil
      || utf8.holds("近年来", in: clause(before: offset, from: opening.lowerBound))
    {
      return !looksAhead(opening) && !Self.plans.occurs(in: utf8, opening)
        && !intends(opening) && !names(year, in: opening)
    }
    guard let year,
      let numeral = DateNumeral.read(utf8, at: opening.lowerBound, to: offset), numeral.isYear,
      utf8.says("年", at: numeral.end), numeral.value < year,
      !leadsTo(year, utf8.trimmed(numeral.end + "年".utf8.count..<offset))
    else { return false }
    return !Self.plans.occurs(in: utf8, opening) && !looksAhead(opening)
  }

  /// The words of a number's clause before it.
  private func clause(before offset: Int, from floor: Int) -> Range<Int> {
    start(before: offset, from: floor, where: Self.endsClause)..<offset
  }

  /// Whether a year or a later one stands in a range: 近年来入学人数增长，2025年新建学校9所.
  private func names(_ year: Int?, in range: Range<Int>) -> Bool {
    guard let year else { return false }
    var rest = range
    while let mark = utf8.range(of: "年", in: rest) {
      rest = mark.upperBound..<range.upperBound
      let start = mark.lowerBound - 4
      if start >= range.lowerBound,
        let numeral = DateNumeral.read(utf8, at: start, to: mark.lowerBound),
        numeral.end == mark.lowerBound, numeral.isYear, numeral.value >= year
      {
        return true
      }
    }
    return false
  }

  /// 可处10万元以上20万元以下罚款: whether the clause of a number is the range that a law gives fines.
  func isPenaltyRange(_ amount: Range<Int>, from floor: Int, to end: Int) -> Bool {
    let reach = amount.upperBound..<min(end, amount.upperBound + Self.penaltyReach)
    guard utf8.holds("罚款", in: reach) else { return false }
    let stop = utf8.firstOffset(of: "，,。；;\n", in: reach) ?? reach.upperBound
    let rest = amount.upperBound..<stop
    guard Self.penalties.occurs(in: utf8, rest) else { return false }
    let start = start(before: amount.lowerBound, from: floor, where: Self.endsClause)
    return utf8.holds("以上", in: start..<rest.upperBound)
  }

  /// The most bytes between the number and 罚款.
  private static let penaltyReach = 90
  private static let penalties = PhraseTable(["以下罚款", "以下的罚款"])

  /// 去年为71%，今年要达到80%.
  private func looksAhead(_ opening: Range<Int>) -> Bool {
    Self.aheads.hits(in: utf8, opening).contains { $0.phrase < 9 }
  }

  /// 2021年至2025年: whether a span goes on to a year, or beyond.
  private func leadsTo(_ year: Int, _ words: Range<Int>) -> Bool {
    guard !words.isEmpty else { return false }
    let dash = utf8.glyph(at: words.lowerBound)
    let next = utf8.skippingSpaces(from: words.lowerBound + dash.length, to: words.upperBound)
    guard dash.scalar.isOne(of: "至到—-－～~"),
      let numeral = DateNumeral.read(utf8, at: next, to: words.upperBound)
    else { return false }
    return numeral.isYear && numeral.value >= year
  }

  /// Whether words still mean to do something; 免疫规划疫苗 is the name of a thing.
  private func intends(_ words: Range<Int>) -> Bool {
    Self.intentions.hits(in: utf8, words).contains {
      !utf8.says("免疫", endingAt: $0.range.lowerBound)
    }
  }

  private func opensWithDemand(_ range: Range<Int>) -> Bool {
    guard let level = Self.levels.hit(in: utf8, at: range.lowerBound, before: range.upperBound)
    else { return false }
    let next = level.range.upperBound
    return Self.verbs.hit(in: utf8, at: next, before: range.upperBound) != nil
  }

  // Each apart, where the comparisons are folded into a few.

  @inline(never)
  private static func endsStatement(_ mark: Unicode.Scalar) -> Bool { mark.isOne(of: "。；;\n") }

  @inline(never)
  private static func endsClause(_ mark: Unicode.Scalar) -> Bool { mark.isOne(of: "，,。；;\n") }

  @inline(never)
  private static func endsWords(_ mark: Unicode.Scalar) -> Bool { mark.isOne(of: "。；;\n，,：:") }

  /// Where the words begin that follow the last mark before an offset, or the last of one Chinese
  /// character; a number of an item before them is passed over.
  @inline(__always)
  private func start(
    before offset: Int, from floor: Int, orBehind character: StaticString = "",
    where isMark: (Unicode.Scalar) -> Bool
  ) -> Int {
    var start = offset
    while start > floor, offset - start < Self.reach {
      if utf8.isHan(endingAt: start) {
        if character.utf8CodeUnitCount > 0, utf8.says(character, endingAt: start) { break }
        start -= 3
      } else if let glyph = utf8.glyph(endingAt: start), !isMark(glyph.scalar) {
        start -= glyph.length
      } else {
        break
      }
    }
    return withoutNumber(max(start, floor)..<offset)
  }

  /// Where the words of a range begin behind spaces and the number of an item.
  private func withoutNumber(_ range: Range<Int>) -> Int {
    let start = utf8.skippingSpaces(from: range.lowerBound, to: range.upperBound)
    let marker = Marker.read(utf8, at: start, to: range.upperBound)
    return utf8.skippingSpaces(from: marker?.range.upperBound ?? start, to: range.upperBound)
  }

  private static let levels = PhraseTable(nouns.flatMap { noun in manners.map { noun + $0 } })
  private static let nouns = [
    "国家", "中央", "全国", "省", "自治区", "全省", "市", "上级", "省级", "市级", "国家级",
  ]
  private static let manners = ["", "上", "里", "委", "政府", "统一", "明确"]
  private static let verbs = PhraseTable(["要求", "提出", "规定", "明确", "确定", "下达"])
  /// 省里明确下达资金500万元: what others give is a body's own.
  private static let gifts = PhraseTable(["下达", "支持", "配备"])
  /// What speaks of the time to come, and the words that only hold such.
  private static let aheads = PhraseTable([
    "今年", "要", "将达", "将提", "将实", "将新", "将完", "将建", "将增", "主要", "重要", "要求", "必要", "需要",
  ])
  /// 说明：2024年甲级病案率为91.7%
  private static let notes = PhraseTable(["说明：", "备注：", "注：", "说明:", "备注:", "注:"])
  private static let until = PhraseTable(["截至", "截止", "到"])
  private static let lastYear = PhraseTable([
    "去年", "上年", "上一年", "回顾", "近年来", "近几年来", "近些年来", "近两年来", "近三年来", "近五年来", "多年来", "过去一年",
    "过去的一年",
  ])
  /// What a sentence about the years gone by still means to do: 梳理近年来案件，年内办结30件.
  private static let intentions = PhraseTable(["年内", "年底前", "年末前", "拟", "规划", "将"])
  private static let plans = PhraseTable(["提高到", "提升到", "增加到", "下降到", "降到", "力争", "计划"])
}
