// Walks through a text from date to date: those that begin with a number and go on with 年, 月 and 日.

/// One pass over a text that collects dates.
struct DateScanner {
  /// The text.
  let utf8: [UInt8]
  /// Where a date is looked for next; while one is read, where it begins.
  var position: Int
  /// Where the part that is searched ends.
  let end: Int
  /// The text with its cues, where they are known.
  var text: IndexedText?
  /// The dates so far, in the order in which they stand.
  private(set) var found: [WrittenDate] = []

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

  private mutating func readDate(from numeral: DateNumeral) -> Bool {
    if numeral.isYear {
      if let afterYear = mark("年", after: numeral.end) {
        var date = WrittenDate(range: position..<afterYear)
        date.year = numeral.value
        return readMonth(of: date)
      }
      return readNumeric(numeral) || readYearSpan(numeral)
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
  mutating func readMonth(of date: WrittenDate) -> Bool {
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

  /// Adds a date and goes on behind it; behind a dash or 至 it ends the span that the one before begins.
  mutating func keep(_ date: WrittenDate) {
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

  /// Whether a number can be that of a month.
  func isMonth(_ numeral: DateNumeral) -> Bool {
    (1...12).contains(numeral.value) && numeral.digits <= 2
  }

  private func isDay(_ numeral: DateNumeral, of date: WrittenDate) -> Bool {
    numeral.digits <= 2
      && WrittenDate.exists(year: date.year, month: date.month ?? 1, day: numeral.value)
  }

  private var followsEveryYear: Bool {
    utf8.says("每年", endingAt: position) || utf8.says("历年", endingAt: position)
  }
}
