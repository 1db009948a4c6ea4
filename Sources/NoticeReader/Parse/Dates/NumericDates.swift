// Dates of digits and marks: 2024-07-17, 2024/7/17, 2024.7.17, 2024-07, 23-09-12, and the span 2024-2035.

extension DateScanner {
  /// Reads 2024-07-17, 2024/7/17, 2024.7.17 and 2024-07.
  ///
  /// Spaces may stand around dashes where month and day have both their digits: 2024 - 07 - 17.
  mutating func readNumeric(_ year: DateNumeral) -> Bool {
    guard !year.isChinese, standsFree(before: position) else { return false }
    let isSpaced = glyph(at: year.end)?.isSpace == true
    func past(_ offset: Int) -> Int {
      isSpaced ? utf8.skippingSpaces(from: offset, to: end) : offset
    }
    let first = past(year.end)
    guard let separator = glyph(at: first),
      isSpaced ? separator.scalar == "-" : separator.scalar.isOne(of: "-/.－／．"),
      let month = DateNumeral.read(utf8, at: past(first + separator.length), to: end),
      !month.isChinese, isMonth(month)
    else { return false }
    var date = WrittenDate(range: position..<month.end)
    (date.year, date.month) = (year.value, month.value)
    let second = past(month.end)
    if glyph(at: second)?.scalar == separator.scalar {
      guard let day = numericDay(at: past(second + separator.length)),
        !isSpaced || month.digits == 2 && day.digits == 2,
        WrittenDate.exists(year: year.value, month: month.value, day: day.value)
      else { return false }
      date.day = day.value
      date.range = position..<day.end
    } else {
      guard !isSpaced, month.digits == 2, separator.scalar == "-" || separator.scalar == "/",
        standsFree(after: month.end)
      else { return false }
    }
    keep(date)
    return true
  }

  /// Reads the 23-09-12 of 时间：23-09-12: a year of two digits, only behind a colon or a bracket.
  mutating func readShortNumeric(_ year: DateNumeral) -> Bool {
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
  mutating func readYearSpan(_ first: DateNumeral) -> Bool {
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
