// Where digits stand that look like a date without its 年 and 月.

/// A run of digits that can only be a date which lost something.
///
/// Numbers of days (120日内), of things, of telephones, of documents and whole dates are none.
struct BrokenDate: Sendable {
  /// The digits and the unit behind them.
  var range: Range<Int>
  /// 日, 月 or nothing: what the readings lack at their end.
  var unit: String
  /// The dates that the digits can be; at least one.
  var readings: [DateReading]
  /// How sure the only reading is.
  var confidence: Double

  /// Finds the broken dates of a text in their order.
  static func find(_ utf8: [UInt8], _ survey: Survey) -> [BrokenDate] {
    let runs = survey.offsets(of: .dateEnd).compactMap { last -> Range<Int>? in
      let digits = Digits.start(utf8, before: last + 1)..<last + 1
      let isRun = (2...8).contains(digits.count) && Digits.end(utf8, from: last) == last + 1
      return isRun ? digits : nil
    }
    let whole = runs.filter { $0.count == 8 && isLine(utf8, $0) }
    let dates = runs.compactMap { date(utf8, $0, isOnly: whole == [$0]) }
    guard dates.contains(where: lostSigns) else { return dates }
    let opening = runs.filter { opensClause(utf8, $0) }.compactMap { bare(utf8, $0) }
    let others = opening.filter { one in !dates.contains { $0.range == one.range } }
    return others.isEmpty
      ? dates : (dates + others).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a date of a year or a month has lost the signs between its parts: 2023315日, 322日.
  private static func lostSigns(_ date: BrokenDate) -> Bool {
    date.unit == "日" && date.range.count >= 3 + Digits.day.count
  }

  /// 45日，某队召开会议 in a text whose days have lost their 月: more than any month has days, where a line or
  /// a sentence says first when it was.
  private static func opensClause(_ utf8: [UInt8], _ digits: Range<Int>) -> Bool {
    guard digits.count == 2, let number = Digits.value(utf8, digits), number > 31,
      HanText.has(Digits.day, in: utf8, at: digits.upperBound),
      commas.contains(HanText.scalar(utf8, at: digits.upperBound + Digits.day.count))
    else { return false }
    let start = startOfSpaces(utf8, before: digits.lowerBound)
    return start == 0 || utf8[start - 1] == 0x0A
      || stops.contains(HanText.scalar(utf8, before: start))
  }

  /// Where the spaces before an offset begin, on its line.
  private static func startOfSpaces(_ utf8: [UInt8], before offset: Int) -> Int {
    var start = offset
    while start > 0, utf8[start - 1] != 0x0A, isSpace(HanText.scalar(utf8, before: start)) {
      start = HanText.start(utf8, before: start)
    }
    return start
  }

  private static func bare(_ utf8: [UInt8], _ digits: Range<Int>) -> BrokenDate? {
    make(
      digits.lowerBound..<digits.upperBound + Digits.day.count, "日",
      DateReading.days(Array(utf8[digits])), confidence: 0.9)
  }

  /// The date in digits; `isOnly` where no other eight digits of the text are a line.
  private static func date(
    _ utf8: [UInt8], _ digits: Range<Int>, isOnly: Bool
  ) -> BrokenDate? {
    let before = HanText.scalar(utf8, before: digits.lowerBound)
    guard !isPartOfCode(before) else { return nil }
    if HanText.has(Digits.day, in: utf8, at: digits.upperBound) {
      return day(utf8, digits, before: before)
    }
    if HanText.has(Digits.month, in: utf8, at: digits.upperBound) {
      return month(utf8, digits, before: before)
    }
    return signature(utf8, digits, isOnly: isOnly)
  }

  /// 2024717日, 914日, 2024年717日.
  private static func day(_ utf8: [UInt8], _ digits: Range<Int>, before: UInt32) -> BrokenDate? {
    let end = digits.upperBound + Digits.day.count
    guard !isLengthOfTime(utf8, at: end) else { return nil }
    let number = Array(utf8[digits])
    let readings: [DateReading]
    if before == yearSign, endsYear(utf8, at: digits.lowerBound) {
      readings = DateReading.days(number[...], in: nil)
    } else {
      guard number.count >= 6 || opensDate(before) else { return nil }
      if number.count == 2 {
        guard
          closesSpan(utf8, digits, before: before) || opensSentence(utf8, digits, before: before)
        else { return nil }
      }
      readings = DateReading.days(number)
    }
    return make(digits.lowerBound..<end, "日", readings, confidence: number.count >= 6 ? 0.97 : 0.93)
  }

  /// 202412月, 202524月, 2025年24月.
  private static func month(_ utf8: [UInt8], _ digits: Range<Int>, before: UInt32) -> BrokenDate? {
    let number = Array(utf8[digits])
    let end = digits.upperBound + Digits.month.count
    if before == yearSign, endsYear(utf8, at: digits.lowerBound) {
      guard number.count > 2 || (Digits.value(utf8, digits) ?? 0) > 12 else { return nil }
      let readings = DateReading.spans(number[...], in: nil)
      return make(digits.lowerBound..<end, "月", readings, confidence: 0.85)
    }
    return make(digits.lowerBound..<end, "月", DateReading.months(number), confidence: 0.93)
  }

  /// 2025528 or 20250528 below the name of a body, 2025528 beside it or behind 发布日期: .
  private static func signature(
    _ utf8: [UInt8], _ digits: Range<Int>, isOnly: Bool
  ) -> BrokenDate? {
    let number = Array(utf8[digits])
    let isWhole = isOnly && isLast(utf8, digits)
    let isShort = number.count == 6 && DateReading.months(number).isEmpty || number.count == 7
    guard isWhole || isShort,
      isSpace(HanText.scalar(utf8, at: digits.upperBound)),
      isSigned(utf8, before: digits.lowerBound)
    else { return nil }
    return make(digits, "日", DateReading.days(number), confidence: 0.93)
  }

  /// Whether the digits are a line under another.
  private static func isLine(_ utf8: [UInt8], _ digits: Range<Int>) -> Bool {
    let start = startOfSpaces(utf8, before: digits.lowerBound)
    guard start > 0, utf8[start - 1] == 0x0A else { return false }
    let end = utf8.lineEnd(from: digits.upperBound, to: utf8.count)
    return utf8.trimmed(digits.lowerBound..<end) == digits
  }

  /// Whether nothing stands behind the digits but what may stand below a signature.
  private static func isLast(_ utf8: [UInt8], _ digits: Range<Int>) -> Bool {
    let rest = utf8.trimmed(digits.upperBound..<utf8.count)
    return rest.isEmpty || feet.hit(in: utf8, at: rest.lowerBound, before: rest.upperBound) != nil
  }

  private static let feet = PhraseTable([
    "抄送", "附件", "（此件", "(此件", "信息公开", "公开方式", "主办单位", "版权所有", "责任编辑", "扫一扫", "打印", "上一篇", "相关",
    "关闭", "返回", "分享", "下一篇", "主办", "【打印", "[打印", "【关闭", "[关闭",
  ])

  private static func make(
    _ range: Range<Int>, _ unit: String, _ readings: [DateReading], confidence: Double
  ) -> BrokenDate? {
    readings.isEmpty
      ? nil : BrokenDate(range: range, unit: unit, readings: readings, confidence: confidence)
  }

  private static let yearSign: UInt32 = 0x5E74

  /// Whether 年 in front of `offset` closes a year and not a number of years.
  private static func endsYear(_ utf8: [UInt8], at offset: Int) -> Bool {
    let end = offset - Digits.year.count
    var start = end
    while start > 0, Digits.isDigit(utf8[start - 1]) { start -= 1 }
    return end - start == 4
  }

  private static func isPartOfCode(_ scalar: UInt32) -> Bool {
    guard let known = Unicode.Scalar(scalar) else { return false }
    return known.isASCII
      && (known.properties.isAlphabetic || known.isOne(of: "-./_#+*="))
      && known != "-" || known.isOne(of: "第号№〔[")
  }

  /// 日 in 120日内 counts days.
  private static func isLengthOfTime(_ utf8: [UInt8], at offset: Int) -> Bool {
    lengths.contains { HanText.has($0, in: utf8, at: offset) }
  }

  private static let lengths = [
    "内", "以内", "之内", "以上", "以下", "之久", "左右", "均", "龄", "余", "多", "薪", "元", "游", "攻坚", "行动",
    "大会战", "誓师", "冲刺", "倒计时",
  ].map { Array($0.utf8) }

  /// 至62日 behind a day: more than any month has days, so the month is in it.
  private static func closesSpan(_ utf8: [UInt8], _ digits: Range<Int>, before: UInt32) -> Bool {
    guard spans.contains(before), let number = Digits.value(utf8, digits), number > 31 else {
      return false
    }
    var start = HanText.start(utf8, before: digits.lowerBound)
    while start > 0, spans.contains(HanText.scalar(utf8, before: start)) {
      start = HanText.start(utf8, before: start)
    }
    return start >= Digits.day.count && HanText.has(Digits.day, in: utf8, at: start - 3)
  }

  /// 78日，巡察组反馈: more than any month has days, where a sentence says first when it was told, and
  /// the one before it names a day.
  private static func opensSentence(
    _ utf8: [UInt8], _ digits: Range<Int>, before: UInt32
  ) -> Bool {
    guard stops.contains(before), let number = Digits.value(utf8, digits), number > 31 else {
      return false
    }
    let end = digits.upperBound + Digits.day.count
    return commas.contains(HanText.scalar(utf8, at: end))
      && utf8.holds("反馈", in: end..<min(utf8.count, end + reach))
      && utf8.holds("日", in: max(0, digits.lowerBound - reach)..<digits.lowerBound)
  }

  /// How many bytes before and behind a day are looked at.
  private static let reach = 90
  private static let stops = ScalarSet("。；;")
  private static let commas = ScalarSet("，,")

  private static let spans = ScalarSet("至到-—–~～")

  /// Whether a month may begin behind this character: 于714日, ，914日.
  private static func opensDate(_ scalar: UInt32) -> Bool {
    scalar == 0 || !HanText.isHan(scalar) || openers.contains(scalar)
  }

  private static let openers = ScalarSet("于至从自在到止迄和与及今定是了经期由求须应必")

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar <= 0x20 || scalar == 0xA0 || scalar == 0x3000
  }

  /// Whether the last thing in front of `offset` is a body's name or the label of a date.
  private static func isSigned(_ utf8: [UInt8], before offset: Int) -> Bool {
    var place = offset
    while place > 0, isSpace(HanText.scalar(utf8, before: place)) {
      place = HanText.start(utf8, before: place)
    }
    let last = HanText.scalar(utf8, before: place)
    if last == 0x3A || last == 0xFF1A {
      let label = HanText.scalar(utf8, before: HanText.start(utf8, before: place))
      return labels.contains(label)
    }
    return bodies.contains(last)
  }

  /// 委员会, 党组, 卫生健康局, 人民政府, 办公室, 中心 and their kin end so.
  private static let bodies = ScalarSet("委会组局院厅部办府室心队校站党司团所处")

  /// 发布时间, 成文日期, 发布 end so.
  private static let labels = ScalarSet("间期布")
}
