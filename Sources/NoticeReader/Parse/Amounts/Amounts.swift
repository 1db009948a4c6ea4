// Finds the amounts in a text: numbers that count or measure, not those that name or date.

import NoticeRecord

/// Finds amounts.
enum Amounts {
  /// The amounts in a range of a UTF-8 text, in order; one pass.
  ///
  /// Left out are dates, ordinals (第3, 前20名, 39号, 二级), telephone and document numbers, headings
  /// (1. 一、 (2)), numbers in names (“323”攻坚行动, 5G, 1+4+X, 《…12条意见》) and set phrases
  /// (三会一课, 八项规定).
  static func scan(_ text: IndexedText, in range: Range<Int>) -> [Amount] {
    guard text.first(.amount, from: range.lowerBound, before: range.upperBound) != nil else {
      return []
    }
    let dates = WrittenDates.scan(text, in: range).filter { $0.relativeYear == nil }
    var scanner = AmountScanner(
      text: text, range: range, dates: dates.map(\.range), shields: Shields.find(text, in: range))
    scanner.run()
    return SharedUnits(utf8: text.utf8).spread(over: scanner.found)
  }
}

/// One pass over a text that collects amounts; `AmountCodes` has the numbers that are none.
struct AmountScanner {
  let text: IndexedText
  let utf8: [UInt8]
  let range: Range<Int>
  let dates: [Range<Int>]
  let shields: [Range<Int>]
  var dateIndex = 0
  var shieldIndex = 0
  var position: Int
  var found: [Amount] = []
  /// The row of a table that was looked at last.
  var row: TableRow?

  init(text: IndexedText, range: Range<Int>, dates: [Range<Int>], shields: [Range<Int>]) {
    self.text = text
    utf8 = text.utf8
    self.range = range
    self.dates = dates
    self.shields = shields
    position = range.lowerBound
    found.reserveCapacity(4)
  }

  mutating func run() {
    while let place = text.first(.amount, from: position, before: range.upperBound) {
      position = place
      if let stop = skipped(&dateIndex, dates) ?? skipped(&shieldIndex, shields) {
        position = stop
      } else if let number = WrittenNumber.read(utf8, at: position, to: range.upperBound) {
        read(number)
      } else if let hundred = RoundHundreds.read(utf8, at: position, from: range.lowerBound) {
        keep(hundred)
      } else {
        position += utf8.glyph(at: position).length
      }
    }
  }

  /// Where a range ends that holds the position.
  private func skipped(_ index: inout Int, _ ranges: [Range<Int>]) -> Int? {
    while index < ranges.count, ranges[index].upperBound <= position { index += 1 }
    guard index < ranges.count, ranges[index].contains(position) else { return nil }
    return ranges[index].upperBound
  }

  private mutating func read(_ number: WrittenNumber) {
    let start = position
    position = number.end
    guard !number.isVague, number.isChinese || !isTornOff(start) else { return }
    if number.isChinese, let share = share(of: number, at: start) { return keep(share) }
    if let rate = rate(number, at: start) { return keep(rate) }
    guard !isPartOfCode(number, at: start) else { return skipCode() }
    if let end = floors(from: number) {
      position = end
      return
    }
    let unitStart = utf8.skippingSpaces(from: number.end, to: range.upperBound)
    let word = MeasureWord.find(utf8, at: unitStart, to: range.upperBound)
    if readSpan(number, at: start, of: unitStart == number.end ? word : nil) { return }
    if let amount = amount(number, at: start, of: word, at: unitStart) { keep(signed(amount)) }
  }

  /// Where 7至11层 ends that begins with a number: which floors, not how many.
  private func floors(from number: WrittenNumber) -> Int? {
    guard number.end < range.upperBound, !number.isChinese,
      utf8.says("至", at: number.end) || utf8.says("到", at: number.end),
      let last = WrittenNumber.read(utf8, at: number.end + 3, to: range.upperBound),
      !last.isChinese, last.total > number.total, utf8.says("层", at: last.end)
    else { return nil }
    return last.end + 3
  }

  /// Whether a number is the end of one that a space has torn apart: 养老点4 6个.
  private func isTornOff(_ start: Int) -> Bool {
    guard start > range.lowerBound + 4, let gap = utf8.glyph(endingAt: start),
      gap.scalar.isOne(of: " \u{A0}"), Digits.isDigit(utf8[start - gap.length - 1])
    else { return false }
    let end = start - gap.length
    var first = Digits.start(utf8, before: end)
    // 共检查企业120 6家企业停业, 附件1 3个乡镇: whole numbers, side by side.
    guard end - first <= 2 else { return false }
    // 新增项目 1 6 项
    if let space = utf8.glyph(endingAt: first), space.isSpace { first -= space.length }
    return utf8.isHan(endingAt: first)
      && !Self.numberedParts.ends(in: utf8, at: first, from: range.lowerBound)
  }

  private static let numberedParts: WordList = ["附件", "附表", "表", "附图", "图", "清单"]

  /// The amount with the sign before it: 增长-2.3%, 负0.5%, 负300万元.
  private func signed(_ amount: consuming Amount) -> Amount {
    let start = amount.range.lowerBound
    let isLoss = amount.kind == .money && utf8.says("负", endingAt: start)
    guard amount.kind == .share || isLoss, let sign = signStart(before: start) else {
      return amount
    }
    amount.value.negate()
    amount.normalized.value.negate()
    amount.range = sign..<amount.range.upperBound
    amount.outer = min(sign, amount.outer.lowerBound)..<amount.outer.upperBound
    return amount
  }

  /// Where a minus sign begins that is no dash: 负, or - after a Chinese character or a mark.
  func signStart(before start: Int) -> Int? {
    guard start > range.lowerBound, let sign = utf8.glyph(endingAt: start),
      sign.scalar.isOne(of: "-－负−")
    else { return nil }
    let offset = start - sign.length
    guard offset > range.lowerBound, let before = utf8.glyph(endingAt: offset) else {
      return offset
    }
    return before.isDigit || before.isLatin || before.isSpace
      || before.scalar.isOne(of: "%％)）")
      ? nil : offset
  }

  private mutating func keep(_ amount: consuming Amount) {
    position = max(position, amount.range.upperBound)
    found.append(amount)
  }

  // MARK: One amount

  /// The amount that a number makes with the unit behind it; nil where it only numbers or names.
  private mutating func amount(
    _ number: WrittenNumber, at start: Int, of word: MeasureWord?, at unitStart: Int
  ) -> Amount? {
    if let tenths = tenths(number, at: start, unitStart: unitStart) { return tenths }
    guard let word else { return bare(number, at: start) }
    let unitEnd = endWithSecondWord(after: unitStart + word.word.utf8CodeUnitCount)
    guard word.kind != .rank || isLevel(number, at: start, unitStart..<unitEnd),
      !isOrdinal(start), !isPlaceInOrder(start, word)
    else { return nil }
    let shape = CountedWords(utf8: utf8, end: range.upperBound)
    guard !number.isChinese || shape.isCount(number, at: start, of: word, until: unitEnd) else {
      return nil
    }
    let unit = plain(utf8.string(unitStart..<unitEnd))
    return limited(
      Amount(
        value: number.value,
        unit: number.multipliers.isEmpty ? unit : number.multiplierWords + unit, kind: word.kind,
        normalized: Quantity(number, in: unit), bound: rounding(number),
        isChinese: number.isChinese, range: start..<unitEnd, outer: start..<unitEnd))
  }

  /// 评价达到5级: a level that a hospital is awarded, and neither a name nor what befalls one
  /// (风力达到6级).
  private func isLevel(_ number: WrittenNumber, at start: Int, _ unit: Range<Int>) -> Bool {
    guard !number.isChinese, number.total < 10, utf8.says("级", at: unit.lowerBound),
      Verbs.reaching.ends(in: utf8, at: start),
      unit.upperBound == range.upperBound
        || utf8.glyph(at: unit.upperBound).scalar.isOne(of: "，,。；;、\n|及以")
    else { return false }
    let floor = max(range.lowerBound, start - Clause.longestSide)
    let clause = Clause.left(of: start, in: utf8, from: floor, stop: .sentence).0
    return Self.awards.occurs(in: utf8, clause)
  }

  private static let awards: WordList = ["评价", "评审", "医院", "电子病历", "互联互通"]

  private mutating func amount(_ number: WrittenNumber, at start: Int) -> Amount? {
    let unitStart = utf8.skippingSpaces(from: number.end, to: range.upperBound)
    let word = MeasureWord.find(utf8, at: unitStart, to: range.upperBound)
    return amount(number, at: start, of: word, at: unitStart)
  }

  /// A number without a unit; the copy may have lost it (推荐31医务人员).
  private mutating func bare(_ number: WrittenNumber, at start: Int) -> Amount? {
    if let cell = cellUnit(of: start..<number.end) {
      return Amount(
        value: number.value, unit: cell.written, kind: cell.word.kind,
        normalized: Quantity(
          value: number.total * cell.factor, unit: cell.word.word.description), bound: nil,
        isChinese: number.isChinese, range: start..<number.end, outer: start..<number.end)
    }
    guard BareNumbers(utf8: utf8, range: range).isCount(number, at: start) else { return nil }
    let unit = number.multipliers.isEmpty ? nil : number.multiplierWords
    return limited(
      Amount(
        value: number.value, unit: unit, kind: nil,
        normalized: Quantity(value: number.total, unit: nil), bound: rounding(number),
        isChinese: number.isChinese, range: start..<number.end, outer: start..<number.end))
  }

  /// The unit that a table gives to a number that fills its cell.
  private mutating func cellUnit(of number: Range<Int>) -> TableRow.Unit? {
    guard TableRow.isCell(utf8, number) else { return nil }
    if row?.range.contains(number.lowerBound) != true {
      row = TableRow(utf8, around: number.lowerBound)
    }
    return row?.unit(of: number)
  }

  /// 三成, 9.5成, 三成半: tenths.
  private func tenths(_ number: WrittenNumber, at start: Int, unitStart: Int) -> Amount? {
    guard utf8.says("成", at: unitStart), number.value > 0, number.value <= 10,
      number.multiplier == 1
    else { return nil }
    var stop = unitStart + 3
    let hasHalf = utf8.says("半", at: stop)
    let value = number.value + (hasHalf ? 0.5 : 0)
    if hasHalf { stop += 3 }
    if stop < range.upperBound {
      let next = utf8.glyph(at: stop)
      guard !next.isHan || next.scalar.isOne(of: "以左上多的半，") else { return nil }
    }
    return limited(
      Amount(
        value: value, unit: "成", kind: .share,
        normalized: Quantity(value: value * 10, unit: "%"), bound: nil,
        isChinese: number.isChinese, range: start..<stop, outer: start..<stop))
  }

  /// 百分之五十, 千分之三, 三分之一.
  private func share(of number: WrittenNumber, at start: Int) -> Amount? {
    guard let share = WrittenShare.read(utf8, after: number, to: range.upperBound) else {
      return nil
    }
    let sign: (unit: String, factor: Double)? =
      switch share.whole {
      case 100: ("%", 1)
      case 1_000: ("‰", 0.1)
      case 10_000: ("‱", 0.01)
      case 100_000: ("/10万", 0.001)
      default: nil
      }
    guard sign != nil || share.part < share.whole else { return nil }
    let outer = start..<share.end
    return limited(
      Amount(
        value: sign == nil ? share.value : share.part, unit: sign?.unit, kind: .share,
        normalized: Quantity(
          value: sign.map { share.part * $0.factor } ?? share.value * 100, unit: "%"),
        bound: share.qualifier.map { Bound(words: $0, comparator: nil) }, isChinese: sign == nil,
        range: outer, outer: outer))
  }

  /// 8.5/10万: so many in a hundred thousand.
  private func rate(_ number: WrittenNumber, at start: Int) -> Amount? {
    guard !number.isChinese, number.end < range.upperBound,
      utf8[number.end] == 0x2F || utf8[number.end] == 0xEF
    else { return nil }
    guard let base = Self.rateBases.first(where: { utf8.says($0, at: number.end) }) else {
      return nil
    }
    let unit = base.description
    let whole = start..<number.end + base.utf8CodeUnitCount
    return limited(
      Amount(
        value: number.value, unit: unit, kind: .share,
        normalized: Quantity(value: number.value, unit: unit), bound: nil, isChinese: false,
        range: whole, outer: whole))
  }

  private static let rateBases: [StaticString] = ["/10万", "／10万", "/十万", "/万", "/千"]

  /// The end of a second measure word in brackets or joined to the first: 家(次), 具（台）.
  private func endWithSecondWord(after stop: Int) -> Int {
    guard stop < range.upperBound else { return stop }
    let open = utf8.glyph(at: stop)
    guard open.scalar == "(" || open.scalar == "（" else { return stop }
    let inside = stop + open.length
    guard let word = MeasureWord.find(utf8, at: inside, to: range.upperBound), word.kind == .count
    else { return stop }
    let end = inside + word.word.utf8CodeUnitCount
    guard end < range.upperBound else { return stop }
    let close = utf8.glyph(at: end)
    return close.scalar == ")" || close.scalar == "）" ? end + close.length : stop
  }

  private func plain(_ unit: String) -> String {
    // Few units begin so; to compare every one would take long.
    unit.utf8.first == 0xEF && (unit == "％" || unit == "﹪") ? "%" : unit
  }

  private func rounding(_ number: WrittenNumber) -> Bound? {
    number.qualifier.map { Bound(words: $0, comparator: nil) }
  }

  /// The amount with the words around it that limit it; those before it go before those after it,
  /// but 控制在…以下 and 近…以上 take the comparison from behind.
  private func limited(_ amount: consuming Amount) -> Amount {
    let start = beforePeriod(skippingSpacesBack(from: amount.range.lowerBound))
    if let (bound, begin) = Bounds.before(start, in: utf8, from: range.lowerBound) {
      amount.outer = begin..<amount.outer.upperBound
      if amount.bound == nil || bound.comparator != nil { amount.bound = bound }
    }
    if let (bound, stop) = Bounds.after(amount.range.upperBound, in: utf8, to: range.upperBound) {
      amount.outer = amount.outer.lowerBound..<stop
      if amount.bound?.comparator == nil { amount.bound = bound }
    }
    return amount
  }

  /// Where 每日 or 每生每年 begins between a bound and the number: 不低于每日1.5万管.
  private func beforePeriod(_ offset: Int) -> Int {
    var start = offset
    while utf8.says("每", at: start - 6) || utf8.says("每", at: start - 9),
      let period = Self.periods.word(in: utf8, endingAt: start, from: range.lowerBound)
    {
      start -= period.utf8CodeUnitCount
    }
    guard start < offset, Bounds.before(start, in: utf8, from: range.lowerBound) != nil else {
      return offset
    }
    return start
  }

  private static let periods: WordList = [
    "每日", "每天", "每周", "每月", "每年", "每季度", "每人", "每次", "每生", "每床", "每户", "每亩", "每村",
  ]

  private func skippingSpacesBack(from offset: Int) -> Int {
    var offset = offset
    while offset > range.lowerBound, let glyph = utf8.glyph(endingAt: offset), glyph.isSpace {
      offset -= glyph.length
    }
    return offset
  }

  // MARK: Spans of values

  /// Reads 5-10分: both ends with the unit of the second.
  private mutating func readSpan(
    _ number: WrittenNumber, at start: Int, of word: MeasureWord?
  ) -> Bool {
    guard !number.isChinese, number.end < range.upperBound else { return false }
    let ownUnit = word?.kind == .rank ? nil : word
    var offset = number.end + (ownUnit?.word.utf8CodeUnitCount ?? 0)
    guard offset < range.upperBound else { return false }
    let dash = utf8.glyph(at: offset)
    guard dash.isDash || ownUnit != nil && dash.scalar == "至" else { return false }
    offset += dash.length
    guard let last = WrittenNumber.read(utf8, at: offset, to: range.upperBound), !last.isChinese
    else { return false }
    position = last.end
    guard !last.hasLeadingNought, last.total > number.total,
      let upper = amount(last, at: offset), let kind = upper.kind,
      ownUnit == nil || ownUnit?.kind == kind
    else {
      skipCode()
      return true
    }
    var lower = upper
    lower.value = number.value
    if number.multipliers.isEmpty, last.multiplier > 1, ownUnit == nil {
      lower.normalized.value = number.value * last.multiplier
    } else {
      lower.normalized.value = upper.normalized.value / max(upper.value, 1e-9) * number.value
    }
    lower.range = start..<number.end + (ownUnit?.word.utf8CodeUnitCount ?? 0)
    lower.outer = lower.range
    lower.spanEnd = .lower
    var closing = upper
    closing.spanEnd = .upper
    keep(lower)
    keep(closing)
    return true
  }
}
