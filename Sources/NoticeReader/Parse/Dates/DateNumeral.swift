// The numbers of which dates are made: 2024, ２０２４, 二〇二四, 十二, 廿一.

/// A short number in any of the scripts in which dates are written.
struct DateNumeral {
  /// Its value.
  var value: Int
  /// How many digits are written; 0 for a spoken number such as 十二.
  var digits: Int
  /// Whether it is written with Chinese numerals.
  var isChinese: Bool
  /// Where it ends.
  var end: Int

  /// Whether it can be a year of our time, written in full.
  var isYear: Bool { digits == 4 && (1900...2099).contains(value) }

  /// Reads the number that begins at an offset, taking in every digit that follows.
  ///
  /// A run of more than nine digits has the value -1: it is a number, but no part of a date.
  static func read(_ utf8: [UInt8], at start: Int, to end: Int) -> DateNumeral? {
    guard start < end else { return nil }
    return utf8.glyph(at: start).isDigit
      ? readDigits(utf8, at: start, to: end) : readChinese(utf8, at: start, to: end)
  }

  private static func readDigits(_ utf8: [UInt8], at start: Int, to end: Int) -> DateNumeral? {
    var numeral = DateNumeral(value: 0, digits: 0, isChinese: false, end: start)
    while numeral.end < end {
      let glyph = utf8.glyph(at: numeral.end)
      guard let digit = glyph.digit else { break }
      numeral.digits += 1
      numeral.end += glyph.length
      if numeral.digits <= 9 { numeral.value = numeral.value * 10 + digit }
    }
    if numeral.digits > 9 { numeral.value = -1 }
    return numeral
  }

  private static func readChinese(_ utf8: [UInt8], at start: Int, to end: Int) -> DateNumeral? {
    var (first, second, third) = (0, 0, 0)
    var count = 0
    // What four digits in a row say; beyond 9999 where one of them is no digit.
    var year = 0
    var offset = start
    while offset < end {
      let glyph = utf8.glyph(at: offset)
      guard let mark = chineseMark(glyph.scalar) else { break }
      switch count {
      case 0: first = mark
      case 1: second = mark
      case 2: third = mark
      default: break
      }
      if count < 4 { year = mark < 10 ? year * 10 + mark : 100_000 }
      count += 1
      offset += glyph.length
    }
    guard count > 0 else { return nil }
    if count == 4, year < 10_000 {
      return DateNumeral(value: year, digits: 4, isChinese: true, end: offset)
    }
    let value = spoken(first, second, third, count: count)
    return DateNumeral(value: value, digits: 0, isChinese: true, end: offset)
  }

  /// The value of 三, 十, 十二, 二十 or 二十三; -1 for anything else.
  private static func spoken(_ first: Int, _ second: Int, _ third: Int, count: Int) -> Int {
    switch (count, first) {
    case (1, _): first > 0 ? first : -1
    case (2, 10...): second < 10 && second > 0 ? first + second : -1
    case (2, 1...9) where second == 10: first * 10
    case (3, 1...9) where second == 10 && (1...9).contains(third): first * 10 + third
    default: -1
    }
  }

  /// The value of a Chinese numeral; copies write the zero of a year in many ways.
  private static func chineseMark(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    // 〇 ○ 零 Ｏ О ◯ ０
    case 0x3007, 0x25CB, 0x96F6, 0xFF2F, 0x041E, 0x25EF, 0xFF10: 0
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    // 廿 and 卅
    case 0x5EFF: 20
    case 0x5345: 30
    default: nil
    }
  }
}
