// The numbers that stand before headings and list items: 一、 (一) 第一， 1. (1) ① 第三条.

/// A number before a heading or an item.
struct Marker: Sendable, Equatable {
  /// How it is written; a style of lower rank stands above the others in an outline.
  enum Style: Int, Sendable, Comparable, CaseIterable {
    /// 第一部分, 第二章
    case part
    /// 一、 or 壹、
    case chinese
    /// (一)
    case bracketedChinese
    /// 第一，
    case ordinal
    /// 问题1：, 【问题一】, 任务一：, 行动一：
    case problem
    /// 1. or 1、
    case arabic
    /// (1) or 1)
    case bracketedArabic
    /// ①
    case circled
    /// 第三条
    case article

    static func < (left: Style, right: Style) -> Bool { left.rawValue < right.rawValue }
  }

  /// How it is written.
  var style: Style
  /// Its value.
  var number: Int
  /// Where it stands, with the punctuation and spaces that belong to it.
  var range: Range<Int>

  /// The marker that begins at an offset.
  static func read(_ utf8: [UInt8], at start: Int, to end: Int) -> Marker? {
    guard start < end else { return nil }
    let first = utf8.glyph(at: start)
    let found: Marker? =
      switch first.scalar.value {
      case 0x2460...0x2473:
        Marker(
          style: .circled, number: Int(first.scalar.value) - 0x245F,
          range: start..<start + first.length)
      case 0x2160...0x216B:
        mark("、.．", utf8, at: start + first.length, to: end).map {
          Marker(style: .chinese, number: Int(first.scalar.value) - 0x215F, range: start..<$0)
        }
      case 0x2474...0x2487:
        Marker(
          style: .bracketedArabic, number: Int(first.scalar.value) - 0x2473,
          range: start..<start + first.length)
      case 0x28, 0xFF08: bracketed(utf8, at: start, after: start + first.length, to: end)
      case 0x7B2C: ordinal(utf8, at: start, after: start + first.length, to: end)
      // 问, 反, 具, 存, 突, 主, 任, 重, 整, 事, 行, 专: the beginnings of `problemNouns`.
      case 0x95EE, 0x53CD, 0x5177, 0x5B58, 0x7A81, 0x4E3B, 0x4EFB, 0x91CD, 0x6574, 0x4E8B, 0x884C,
        0x4E13:
        problem(utf8, at: start, to: end)
      case 0x3010, 0x5B: framedProblem(utf8, at: start, after: start + first.length, to: end)
      default: plain(utf8, at: start, to: end)
      }
    guard var marker = found else { return nil }
    let after = utf8.skippingSpaces(from: marker.range.upperBound, to: end)
    marker.range = start..<after
    return marker
  }

  /// The 1. of 1.65岁以上老年人……, which only the 2. of the next line, or the number before, tells from
  /// a decimal.
  static func readBeforeDigit(
    _ utf8: [UInt8], at line: Range<Int>, after last: Int?, next: Marker?
  ) -> Marker? {
    guard let numeral = DateNumeral.read(utf8, at: line.lowerBound, to: line.upperBound),
      !numeral.isChinese,
      next?.style == .arabic && numeral.value + 1 == next?.number || numeral.value - 1 == last,
      let dot = mark(".．、", utf8, at: numeral.end, to: line.upperBound)
    else { return nil }
    return Marker(style: .arabic, number: numeral.value, range: line.lowerBound..<dot)
  }

  /// Whether a space may stand behind the first character of a line, which has three bytes.
  @inline(__always)
  static func mayStandBeforeSpace(_ utf8: [UInt8], at line: Range<Int>) -> Bool {
    let space = line.lowerBound + 3
    guard space < line.upperBound else { return false }
    // A space that is wider than others begins with C2 or E3.
    return utf8[space] == 0x20 || utf8[space] == 0xC2 || utf8[space] == 0xE3
  }

  /// 壹 or 一 before a space, which only the lines around it tell from a name or a cell.
  static func readBeforeSpace(_ utf8: [UInt8], at line: Range<Int>) -> Marker? {
    guard mayStandBeforeSpace(utf8, at: line) else { return nil }
    let space = line.lowerBound + 3
    let after = utf8.skippingSpaces(from: space, to: line.upperBound)
    guard after > space, after < line.upperBound else { return nil }
    let first = utf8.glyph(at: line.lowerBound)
    guard first.length == 3 else { return nil }
    let formal = formalValue(first.scalar)
    let plain = DateNumeral.read(utf8, at: line.lowerBound, to: space)?.value
    guard let value = formal ?? plain, value > 0 else { return nil }
    return Marker(style: .chinese, number: value, range: line.lowerBound..<after)
  }

  /// (一) (1) （1）、
  private static func bracketed(
    _ utf8: [UInt8], at start: Int, after open: Int, to end: Int
  ) -> Marker? {
    let inside = utf8.skippingSpaces(from: open, to: end)
    guard let numeral = DateNumeral.read(utf8, at: inside, to: end), isOrdinal(numeral) else {
      return nil
    }
    let afterNumber = utf8.skippingSpaces(from: numeral.end, to: end)
    guard var close = mark(")）", utf8, at: afterNumber, to: end) else { return nil }
    close = mark("、.．", utf8, at: close, to: end) ?? close
    return Marker(
      style: numeral.isChinese ? .bracketedChinese : .bracketedArabic, number: numeral.value,
      range: start..<close)
  }

  /// 第三条, 第一部分, 第二章, 第一，
  private static func ordinal(
    _ utf8: [UInt8], at start: Int, after offset: Int, to end: Int
  ) -> Marker? {
    guard let numeral = DateNumeral.read(utf8, at: offset, to: end), isOrdinal(numeral) else {
      return nil
    }
    if let close = mark("条", utf8, at: numeral.end, to: end) {
      return Marker(style: .article, number: numeral.value, range: start..<close)
    }
    if utf8.says("部分", at: numeral.end) {
      let close = numeral.end + 6
      return Marker(
        style: .part, number: numeral.value,
        range: start..<(mark("：:、", utf8, at: close, to: end) ?? close))
    }
    // 第二方面 as a heading, not in 第二方面的问题.
    if utf8.says("方面", at: numeral.end),
      let close = mark("：:、 \u{3000}", utf8, at: numeral.end + 6, to: end)
    {
      return Marker(style: .part, number: numeral.value, range: start..<close)
    }
    if let close = mark("章编篇", utf8, at: numeral.end, to: end) {
      return Marker(style: .part, number: numeral.value, range: start..<close)
    }
    if let noun = counted.word(in: utf8, at: numeral.end) {
      let close = mark("：:、", utf8, at: numeral.end + noun.utf8CodeUnitCount, to: end)
      return close.map { Marker(style: .problem, number: numeral.value, range: start..<$0) }
    }
    // 第一项　……
    if utf8.says("项", at: numeral.end),
      let close = mark("：:、 \u{3000}", utf8, at: numeral.end + 3, to: end)
    {
      return Marker(style: .problem, number: numeral.value, range: start..<close)
    }
    guard numeral.isChinese, let close = mark("，,、：:", utf8, at: numeral.end, to: end) else {
      return nil
    }
    return Marker(style: .ordinal, number: numeral.value, range: start..<close)
  }

  private static let problemNouns: WordList = [
    "问题", "反馈问题", "具体问题", "存在问题", "突出问题", "主要问题", "任务", "重点任务", "整改问题", "整改任务",
    "整改事项", "反馈意见", "事项", "行动", "专项行动", "重点行动",
  ]

  /// 第一个问题：
  private static let counted: WordList = ["个问题", "项问题", "条问题", "个方面问题", "项整改任务", "项任务"]

  /// 问题一：, 反馈问题1:, 任务一：, 问题（1）; also 问题一 with nothing behind it on its line
  private static func problem(_ utf8: [UInt8], at start: Int, to end: Int) -> Marker? {
    guard let noun = problemNouns.word(in: utf8, at: start) else { return nil }
    let inside = start + noun.utf8CodeUnitCount
    let open = mark("（(", utf8, at: inside, to: end)
    guard let numeral = DateNumeral.read(utf8, at: open ?? inside, to: end), isOrdinal(numeral),
      let after = open == nil ? numeral.end : mark("）)", utf8, at: numeral.end, to: end),
      let close = after == end
        ? end
        : mark("：:、.． \u{3000}", utf8, at: after, to: end)
          ?? (open != nil && opensTitle(utf8, at: after) ? after : nil),
      !isNumbered(utf8, at: close, to: end)
    else { return nil }
    return Marker(style: .problem, number: numeral.value, range: start..<close)
  }

  /// 问题3 behind the 问题1、 of 问题1、问题3的原因是…: what speaks of several heads none, but
  /// 问题1、任务3项未完成 does.
  private static func isNumbered(_ utf8: [UInt8], at offset: Int, to end: Int) -> Bool {
    guard utf8.says("、", endingAt: offset), let noun = problemNouns.word(in: utf8, at: offset)
    else { return false }
    let start = offset + noun.utf8CodeUnitCount
    guard let numeral = DateNumeral.read(utf8, at: start, to: end) else { return false }
    return isOrdinal(numeral) && MeasureWord.find(utf8, at: numeral.end, to: end) == nil
  }

  /// Whether 问题（1） heads the words behind it: 问题（1）和问题（2）均已解决 goes on otherwise.
  private static func opensTitle(_ utf8: [UInt8], at offset: Int) -> Bool {
    let glyph = utf8.glyph(at: offset)
    return (glyph.isHan || glyph.scalar == "“" || glyph.scalar == "《")
      && !glyph.scalar.isOne(of: "和与及至到的由为是等已均未") && !references.stands(in: utf8, at: offset)
  }

  /// What goes on about a problem that was named before: 问题（1）涉及的3人. 中层干部 heads one.
  private static let references: WordList = [
    "中的", "中所", "中涉", "中反", "中提", "中列", "中指", "所涉", "所列", "所指", "所反", "所述", "所提", "涉及",
    "涉事", "涉案", "反映", "整改",
  ]

  /// 【问题一】
  private static func framedProblem(
    _ utf8: [UInt8], at start: Int, after open: Int, to end: Int
  ) -> Marker? {
    guard let noun = problemNouns.word(in: utf8, at: open),
      let numeral = DateNumeral.read(utf8, at: open + noun.utf8CodeUnitCount, to: end),
      isOrdinal(numeral),
      let close = mark("】]", utf8, at: numeral.end, to: end)
    else { return nil }
    return Marker(style: .problem, number: numeral.value, range: start..<close)
  }

  /// 一、 壹、 1. 1、 1)
  private static func plain(_ utf8: [UInt8], at start: Int, to end: Int) -> Marker? {
    guard numerals.holds(CharacterFilter.key(utf8, at: start)) else { return nil }
    if let formal = formal(utf8, at: start, to: end) { return formal }
    guard let numeral = DateNumeral.read(utf8, at: start, to: end), isOrdinal(numeral) else {
      return nil
    }
    if !numeral.isChinese, let close = mark(")）", utf8, at: numeral.end, to: end) {
      return Marker(style: .bracketedArabic, number: numeral.value, range: start..<close)
    }
    let dot = utf8.skippingSpaces(from: numeral.end, to: end)
    guard let close = mark("、.．", utf8, at: dot, to: end) else { return nil }
    // 三、3名护士 counts on, where 3.5 and 3、12月份 do not; but 1.9月底前 and 1.2026年 do.
    if close < end, utf8.glyph(at: close).isDigit, !numeral.isChinese,
      utf8.says("、", endingAt: close) || !opensDate(utf8, at: close, to: end)
    {
      return nil
    }
    return Marker(
      style: numeral.isChinese ? .chinese : .arabic, number: numeral.value, range: start..<close)
  }

  /// Whether a month or a year stands at an offset, which no fraction is before 月 or 年.
  static func opensDate(_ utf8: [UInt8], at offset: Int, to end: Int) -> Bool {
    guard let numeral = DateNumeral.read(utf8, at: offset, to: end), !numeral.isChinese else {
      return false
    }
    return (1...12).contains(numeral.value) && utf8.says("月", at: numeral.end)
      || numeral.isYear && utf8.says("年", at: numeral.end)
  }

  /// Every character that a numeral can begin with.
  private static let numerals = CharacterFilter(
    "0123456789０１２３４５６７８９〇○零ＯО◯一二三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾")

  /// 壹、: the numerals of cheques, which elsewhere may be surnames.
  private static func formal(_ utf8: [UInt8], at start: Int, to end: Int) -> Marker? {
    let first = utf8.glyph(at: start)
    guard let number = formalValue(first.scalar),
      let close = mark("、.．", utf8, at: start + first.length, to: end)
    else { return nil }
    return Marker(style: .chinese, number: number, range: start..<close)
  }

  /// The value of a numeral of cheques.
  private static func formalValue(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "壹": 1
    case "贰": 2
    case "叁": 3
    case "肆": 4
    case "伍": 5
    case "陆": 6
    case "柒": 7
    case "捌": 8
    case "玖": 9
    case "拾": 10
    default: nil
    }
  }

  private static func isOrdinal(_ numeral: DateNumeral) -> Bool {
    (1...999).contains(numeral.value) && numeral.digits <= 3
  }

  @inline(__always)
  private static func mark(
    _ scalars: StaticString, _ utf8: [UInt8], at offset: Int, to end: Int
  ) -> Int? {
    guard offset < end else { return nil }
    let glyph = utf8.glyph(at: offset)
    return glyph.scalar.isOne(of: scalars) ? offset + glyph.length : nil
  }
}
