// Finds the dates in a text: 2024年7月17日, 2024-07-17, 二〇二四年七月, 8月下旬, 2—4月, 去年12月.

/// Finds dates.
enum WrittenDates {
  /// The dates in a range of a UTF-8 text, in the order in which they stand; one pass.
  ///
  /// 2024-2035 is two years, 6月1—3日 two days. Phone numbers, document numbers, ages (12月龄) and
  /// what happens every year (每年5月) are no dates.
  static func scan(_ utf8: [UInt8], in range: Range<Int>) -> [WrittenDate] {
    var scanner = DateScanner(utf8: utf8, position: range.lowerBound, end: range.upperBound)
    while scanner.readNext() {}
    return scanner.found
  }

  /// The dates in a range of a text whose cues are known.
  static func scan(_ text: IndexedText, in range: Range<Int>) -> [WrittenDate] {
    if let dates = text.dates(in: range) { return Array(dates) }
    var scanner = DateScanner(
      utf8: text.utf8, position: range.lowerBound, end: range.upperBound, text: text)
    while scanner.readNext() {}
    return scanner.found
  }

  /// The date with which a range begins.
  static func opening(_ utf8: [UInt8], in range: Range<Int>) -> WrittenDate? {
    guard !range.isEmpty,
      DateOpeners.filter.holds(CharacterFilter.key(utf8, at: range.lowerBound))
    else { return nil }
    var scanner = DateScanner(utf8: utf8, position: range.lowerBound, end: range.upperBound)
    guard scanner.readNext(), scanner.found.first?.range.lowerBound == range.lowerBound else {
      return nil
    }
    return scanner.found.first
  }

  /// The first date in a range.
  static func first(_ utf8: [UInt8], in range: Range<Int>) -> WrittenDate? {
    var scanner = DateScanner(utf8: utf8, position: range.lowerBound, end: range.upperBound)
    while scanner.found.isEmpty, scanner.readNext() {}
    return scanner.found.first
  }
}

/// One pass over a text that collects dates.
private struct DateScanner {
  let utf8: [UInt8]
  var position: Int
  let end: Int
  /// The text with its cues, where they are known.
  var text: IndexedText?
  var found: [WrittenDate] = []

  /// Goes to the next place where a date can begin and reads it; false at the end.
  mutating func readNext() -> Bool {
    guard let place = nextOpening() else { return false }
    position = place
    if let numeral = DateNumeral.read(utf8, at: position, to: end) {
      if !readDate(from: numeral) { position = max(position, numeral.end) }
    } else if !readRelativeYear() {
      position += utf8.glyph(at: position).length
    }
    return true
  }

  /// The next place where a date may begin.
  @inline(__always)
  private func nextOpening() -> Int? {
    text.map { $0.first(.date, from: position, before: end) }
      ?? DateOpeners.filter.first(in: utf8, from: position, before: end)
  }

  // MARK: Dates that begin with a number

  private mutating func readDate(from numeral: DateNumeral) -> Bool {
    if numeral.isYear {
      if let afterYear = mark("年", after: numeral.end) {
        var date = WrittenDate(range: position..<afterYear)
        date.year = numeral.value
        return readMonth(of: date)
      }
      return readNumeric(numeral) || readSpacedNumeric(numeral) || readYearSpan(numeral)
    }
    if let next = glyph(at: numeral.end), next.isHan, !next.scalar.isOne(of: "年月至到") {
      return false
    }
    if numeral.digits == 2, let afterYear = mark("年", after: numeral.end),
      let month = DateNumeral.read(utf8, at: afterYear, to: end), isMonth(month),
      mark("月", after: month.end) != nil
    {
      var date = WrittenDate(range: position..<afterYear)
      date.year = 2000 + numeral.value
      return readMonth(of: date)
    }
    if readShortNumeric(numeral) { return true }
    if followsEveryYear { return false }
    return readMonth(of: WrittenDate(range: position..<position))
  }

  /// Reads 7月17日 or 7月 after a year, or on its own; keeps a year that stands alone.
  private mutating func readMonth(of date: WrittenDate) -> Bool {
    let start = utf8.skippingSpaces(from: date.range.upperBound, to: end)
    guard let month = DateNumeral.read(utf8, at: start, to: end), isMonth(month) else {
      return keepYear(date)
    }
    if let afterMonth = monthMark(after: month.end) {
      keepDays(of: with(date, month: month.value, end: afterMonth))
      return true
    }
    guard let dash = dash(after: month.end),
      let last = DateNumeral.read(utf8, at: dash, to: end), isMonth(last),
      let afterLast = monthMark(after: last.end)
    else { return keepYear(date) }
    keep(with(date, month: month.value, end: month.end))
    var second = with(date, month: last.value, end: afterLast)
    second.range = dash..<afterLast
    second.closesSpan = true
    keepDays(of: second)
    return true
  }

  private mutating func keepYear(_ date: WrittenDate) -> Bool {
    guard date.year != nil || date.relativeYear != nil else { return false }
    var date = date
    if let glyph = glyph(at: date.range.upperBound), glyph.scalar.isOne(of: "初底末") {
      date.range = date.range.lowerBound..<date.range.upperBound + glyph.length
    }
    keep(date)
    return true
  }

  /// Reads the day or the third after a month, and the further days of a span or a list.
  private mutating func keepDays(of date: WrittenDate) {
    var date = date
    let start = utf8.skippingSpaces(from: date.range.upperBound, to: end)
    if let day = DateNumeral.read(utf8, at: start, to: end), isDay(day, of: date) {
      if let afterDay = dayMark(after: day.end) {
        date.day = day.value
        date.range = date.range.lowerBound..<afterDay
        keep(date)
        return keepFurtherDays(of: date)
      }
      if let dash = dash(after: day.end) ?? mark("、", after: day.end),
        let last = DateNumeral.read(utf8, at: dash, to: end), isDay(last, of: date),
        let afterLast = dayMark(after: last.end)
      {
        date.day = day.value
        date.range = date.range.lowerBound..<day.end
        keep(date)
        date.day = last.value
        date.range = dash..<afterLast
        date.closesSpan = true
        keep(date)
        return keepFurtherDays(of: date)
      }
    }
    if let (third, length) = third(at: date.range.upperBound) {
      date.third = third
      date.range = date.range.lowerBound..<date.range.upperBound + length
    }
    keep(date)
  }

  /// Reads the 10日 of 9月2日至10日, and the 3日 of 5月1日、3日.
  private mutating func keepFurtherDays(of date: WrittenDate) {
    var date = date
    while true {
      let closes = dash(after: position)
      guard let start = closes ?? mark("、", after: position) ?? mark("和", after: position),
        let day = DateNumeral.read(utf8, at: start, to: end), isDay(day, of: date),
        let afterDay = dayMark(after: day.end)
      else { return }
      date.day = day.value
      date.range = start..<afterDay
      date.closesSpan = closes != nil
      keep(date)
    }
  }

  /// Reads the 2024 - 07 - 17 of a page that sets spaces around its dashes.
  private mutating func readSpacedNumeric(_ year: DateNumeral) -> Bool {
    guard !year.isChinese, standsFree(before: position), glyph(at: year.end)?.isSpace == true,
      let afterYear = mark("-", after: year.end),
      let month = DateNumeral.read(
        utf8, at: utf8.skippingSpaces(from: afterYear, to: end), to: end),
      !month.isChinese, month.digits == 2, isMonth(month),
      let afterMonth = mark("-", after: month.end),
      let day = numericDay(at: utf8.skippingSpaces(from: afterMonth, to: end)), day.digits == 2,
      WrittenDate.exists(year: year.value, month: month.value, day: day.value)
    else { return false }
    var date = WrittenDate(range: position..<day.end)
    (date.year, date.month, date.day) = (year.value, month.value, day.value)
    keep(date)
    return true
  }

  /// Reads 2024-07-17, 2024/7/17, 2024.7.17 and 2024-07.
  private mutating func readNumeric(_ year: DateNumeral) -> Bool {
    guard !year.isChinese, standsFree(before: position),
      let separator = glyph(at: year.end), separator.scalar.isOne(of: "-/.－／．"),
      let month = DateNumeral.read(utf8, at: year.end + separator.length, to: end),
      !month.isChinese, month.digits <= 2, isMonth(month)
    else { return false }
    var date = WrittenDate(range: position..<month.end)
    date.year = year.value
    date.month = month.value
    if glyph(at: month.end)?.scalar == separator.scalar {
      guard let day = numericDay(at: month.end + separator.length),
        WrittenDate.exists(year: year.value, month: month.value, day: day.value)
      else { return false }
      date.day = day.value
      date.range = position..<day.end
    } else {
      guard month.digits == 2, separator.scalar == "-" || separator.scalar == "/",
        standsFree(after: month.end)
      else { return false }
    }
    keep(date)
    return true
  }

  /// Reads the 23-09-12 of 时间：23-09-12: a year of two digits, only behind a colon or a bracket.
  private mutating func readShortNumeric(_ year: DateNumeral) -> Bool {
    guard !year.isChinese, year.digits == 2, let before = utf8.glyph(endingAt: position),
      before.scalar.isOne(of: "：:[【（("), glyph(at: year.end)?.scalar == "-",
      let month = DateNumeral.read(utf8, at: year.end + 1, to: end), month.digits == 2,
      isMonth(month), glyph(at: month.end)?.scalar == "-",
      let day = DateNumeral.read(utf8, at: month.end + 1, to: end), day.digits == 2,
      standsFree(after: day.end),
      WrittenDate.exists(year: 2000 + year.value, month: month.value, day: day.value)
    else { return false }
    var date = WrittenDate(range: position..<day.end)
    (date.year, date.month, date.day) = (2000 + year.value, month.value, day.value)
    keep(date)
    return true
  }

  /// The day of a numeric date; a clock time may be stuck to it (2020-12-1016:02).
  private func numericDay(at start: Int) -> DateNumeral? {
    guard var day = DateNumeral.read(utf8, at: start, to: end), !day.isChinese else { return nil }
    if day.digits == 4, day.end == start + 4, glyph(at: day.end)?.scalar == ":" {
      day = DateNumeral(value: day.value / 100, digits: 2, isChinese: false, end: start + 2)
      return day
    }
    return day.digits <= 2 && standsFree(after: day.end) ? day : nil
  }

  /// Reads the two years of 2024-2035 and 2023—2025年.
  private mutating func readYearSpan(_ first: DateNumeral) -> Bool {
    guard standsFree(before: position), let dash = dash(after: first.end),
      let last = DateNumeral.read(utf8, at: dash, to: end), last.isYear, last.value > first.value,
      standsFree(after: last.end)
    else { return false }
    var date = WrittenDate(range: position..<first.end)
    date.year = first.value
    keep(date)
    date.year = last.value
    date.closesSpan = true
    let afterYear = mark("年", after: last.end)
    date.range = dash..<(afterYear ?? last.end)
    if afterYear == nil { keep(date) } else { _ = readMonth(of: date) }
    return true
  }

  // MARK: Dates that begin with a word

  private mutating func readRelativeYear() -> Bool {
    let word = utf8.glyph(at: position)
    let afterYear = position + word.length
    var date = WrittenDate(range: position..<position)
    if word.scalar == "年" {
      guard let next = glyph(at: afterYear), next.scalar.isOne(of: "内底末"),
        !followsCount
      else { return false }
      date.relativeYear = .fromNotice(0)
      date.range = position..<afterYear + next.length
      keep(date)
      return true
    }
    guard let relative = relativeYear(word.scalar), glyph(at: afterYear)?.scalar == "年" else {
      return false
    }
    date.relativeYear = relative
    date.range = position..<afterYear + 3
    return readMonth(of: date)
  }

  private func relativeYear(_ scalar: Unicode.Scalar) -> WrittenDate.RelativeYear? {
    switch scalar {
    case "今", "本": .fromNotice(0)
    case "去", "上": .fromNotice(-1)
    case "前": .fromNotice(-2)
    case "明": .fromNotice(1)
    case "当", "同": .fromDateBefore(0)
    case "次", "翌": .fromDateBefore(1)
    default: nil
    }
  }

  // MARK: Parts

  private mutating func keep(_ date: WrittenDate) {
    var date = date
    if let before = found.last, joins(before.range.upperBound, date.range.lowerBound) {
      date.closesSpan = true
    }
    found.append(date)
    position = date.range.upperBound
  }

  /// Whether nothing but a dash or 至 stands between two dates.
  private func joins(_ start: Int, _ next: Int) -> Bool {
    next - start <= 12 && dash(after: start) == next
  }

  private func with(_ date: WrittenDate, month: Int, end: Int) -> WrittenDate {
    var date = date
    date.month = month
    date.range = date.range.lowerBound..<end
    return date
  }

  private func isMonth(_ numeral: DateNumeral) -> Bool {
    (1...12).contains(numeral.value) && numeral.digits <= 2
  }

  private func isDay(_ numeral: DateNumeral, of date: WrittenDate) -> Bool {
    numeral.digits <= 2
      && WrittenDate.exists(year: date.year, month: date.month ?? 1, day: numeral.value)
  }

  private func glyph(at offset: Int) -> Glyph? {
    offset < end ? utf8.glyph(at: offset) : nil
  }

  /// Where a mark ends that stands at `offset`, spaces aside.
  private func mark(_ mark: Unicode.Scalar, after offset: Int) -> Int? {
    let start = utf8.skippingSpaces(from: offset, to: end)
    guard let glyph = glyph(at: start), glyph.scalar == mark else { return nil }
    return start + glyph.length
  }

  /// Where 月 or 月份 ends; nil where the word is 月龄, 月嫂 and the like.
  private func monthMark(after offset: Int) -> Int? {
    guard let afterMonth = mark("月", after: offset) else { return nil }
    guard let next = glyph(at: afterMonth) else { return afterMonth }
    if next.scalar.isOne(of: "龄嫂均薪刊经") { return nil }
    return next.scalar == "份" ? afterMonth + next.length : afterMonth
  }

  private func dayMark(after offset: Int) -> Int? {
    mark("日", after: offset) ?? mark("号", after: offset)
  }

  /// Where the words that join the ends of a span of time end: -, —, ~, 至, 到.
  private func dash(after offset: Int) -> Int? {
    let start = utf8.skippingSpaces(from: offset, to: end)
    var position = start
    while let glyph = glyph(at: position), glyph.isDash, position - start < 9 {
      position += glyph.length
    }
    // 5月1日起至7月31日
    let word = utf8.says("起", at: start) ? start + 3 : start
    if position == start, let glyph = glyph(at: word), glyph.scalar == "至" || glyph.scalar == "到" {
      position = word + glyph.length
    }
    return position == start ? nil : utf8.skippingSpaces(from: position, to: end)
  }

  private func third(at offset: Int) -> (WrittenDate.Third, Int)? {
    let start = utf8.skippingSpaces(from: offset, to: end)
    guard let first = glyph(at: start) else { return nil }
    let length = start - offset + first.length
    let isThird = glyph(at: start + first.length)?.scalar == "旬"
    switch first.scalar {
    case "初": return (.early, length)
    case "底", "末": return (.late, length)
    case "上" where isThird: return (.early, length + 3)
    case "中" where isThird: return (.mid, length + 3)
    case "下" where isThird: return (.late, length + 3)
    default: return nil
    }
  }

  // MARK: Surroundings

  private var followsEveryYear: Bool {
    utf8.says("每年", endingAt: position) || utf8.says("历年", endingAt: position)
  }

  /// Whether a count stands right before, as in 3年内.
  private var followsCount: Bool {
    guard let before = utf8.glyph(endingAt: position) else { return false }
    if before.isDigit { return true }
    return before.scalar.isOne(of: "一二两三四五六七八九十百半多几数余每全历近周个")
  }

  /// Whether a number at `offset` is not the tail of a longer code.
  private func standsFree(before offset: Int) -> Bool {
    guard let before = utf8.glyph(endingAt: offset) else { return true }
    return !before.isDigit && !before.isLatin && !before.scalar.isOne(of: "-/.－_#")
  }

  /// Whether a number that ends at `offset` is not the head of a longer code.
  private func standsFree(after offset: Int) -> Bool {
    guard let next = glyph(at: offset) else { return true }
    if next.scalar.isOne(of: "-/－_") { return false }
    guard next.scalar == "." || next.scalar == "．" else { return !next.isDigit && !next.isLatin }
    return glyph(at: offset + next.length)?.isDigit != true
  }
}
