// Reads a number in any script: 1,234, 3.6万, ２０, 两千余万, 一百二十三, 二〇, 十点五.

/// A number as it is written, up to but not including its unit.
struct WrittenNumber: Equatable {
  /// The value that the digits and Chinese numerals give, without a multiplier that ends them.
  var value: Double
  /// 万, 亿, or with Arabic digits 百 and 千, that end the number and belong to the unit as
  /// written; 1 without one.
  var multiplier: Double = 1
  /// The numerals of the multiplier.
  var multipliers = Multipliers()
  /// How the number is rounded down.
  var rounding: Numerals.Rounding?
  /// Whether it is written with Chinese numerals only.
  var isChinese: Bool
  /// How many Arabic digits begin it.
  var digits = 0
  /// Whether it begins with a nought that no decimal follows, as telephone numbers do.
  var hasLeadingNought = false
  /// Whether it only hints at a number: 三四个, 二三十.
  var isVague = false
  /// Where it ends.
  var end: Int

  /// The words of the multiplier.
  var multiplierWords: String { multipliers.words }

  /// 余, 多, 来 or 几, where the number is rounded down.
  var qualifier: String? { rounding?.rawValue }

  /// The value with the multiplier.
  var total: Double { value * multiplier }
}

extension WrittenNumber {
  /// Reads the number that begins at an offset, as far as it goes.
  ///
  /// A bare 百, 千, 万 or 亿 is a number only where 余 or 多 follows (百余) or 分之 (百分之).
  static func read(_ utf8: [UInt8], at start: Int, to end: Int) -> WrittenNumber? {
    guard start < end else { return nil }
    var reader = NumberReader(utf8: utf8, position: start, end: end)
    return reader.read()
  }
}

/// Reads one number, part by part: digits, 十百千, 万亿, 余.
private struct NumberReader {
  let utf8: [UInt8]
  var position: Int
  let end: Int

  /// What 万 and 亿 have multiplied already.
  var total = 0.0
  /// What 十, 百 and 千 have multiplied since the last 万 or 亿.
  var section = 0.0
  /// The digits since the last unit.
  var current: Double?
  var lastUnit = 1.0
  var afterNought = false
  var isChinese = true
  var digits = 0
  var hasLeadingNought = false
  var rounding: Numerals.Rounding?
  /// How many Chinese digits stand side by side since the last unit.
  var run = 0
  var isVague = false
  /// The multipliers that the number ends with, and what they multiply.
  var ending: (value: Double, multiplier: Double, numerals: Multipliers)?

  mutating func read() -> WrittenNumber? {
    let start = position
    guard readFirst() else { return nil }
    while readNext() {}
    guard position > start, !isLoneFormalNumeral(start) else { return nil }
    let value = finalValue
    var number = WrittenNumber(value: value, isChinese: isChinese, end: position)
    number.digits = digits
    number.hasLeadingNought = hasLeadingNought
    number.rounding = rounding
    number.isVague = isVague
    if current == nil, let ending {
      number.value = ending.value
      number.multiplier = ending.multiplier
      number.multipliers = ending.numerals
    }
    return number
  }

  /// Whether the number is one formal numeral alone, as in the names 伍家岗 and 陆丰.
  private func isLoneFormalNumeral(_ start: Int) -> Bool {
    guard isChinese else { return false }
    let glyph = utf8.glyph(at: start)
    return position == start + glyph.length
      && glyph.scalar.isOne(of: "壹贰貳叁肆伍陆陸柒捌玖拾佰仟")
  }

  private var finalValue: Double {
    guard let current else { return total + section }
    let shortened = isChinese && lastUnit >= 100 && !afterNought && current < 10
    return total + section + (shortened ? current * lastUnit / 10 : current)
  }

  private mutating func readFirst() -> Bool {
    let glyph = utf8.glyph(at: position)
    if glyph.isDigit { return readDigits() }
    if let digit = Numerals.digit(glyph.scalar) {
      readChineseDigits(digit, glyph.length)
      return true
    }
    guard let unit = Numerals.unit(glyph.scalar) else { return false }
    let next = position + glyph.length
    guard
      unit == 10 || utf8.says("余", at: next) || utf8.says("多", at: next) || isShare(next)
        || utf8.says("万", at: next) && isShare(next + 3)
    else { return false }
    return readUnit(unit, glyph)
  }

  private func isShare(_ offset: Int) -> Bool {
    utf8.says("分之", at: offset)
  }

  private mutating func readNext() -> Bool {
    let start = utf8.skippingSpaces(from: position, to: end)
    guard start < end, start - position <= 6 else { return false }
    let glyph = utf8.glyph(at: start)
    if let unit = Numerals.unit(glyph.scalar) {
      guard rounding == nil || unit >= 10_000, !beginsMeasure(glyph, at: start) else {
        return false
      }
      position = start
      return readUnit(unit, glyph)
    }
    guard rounding == nil else { return false }
    if let words = Numerals.roundedDown(glyph.scalar), acceptsQualifier(glyph, at: start) {
      rounding = words
      position = start + glyph.length
      return true
    }
    if glyph.scalar == "点" || glyph.scalar == "點" {
      return readDecimals(after: start + glyph.length)
    }
    guard current == nil else { return false }
    if glyph.isDigit, start == position, !isChinese, lastUnit >= 1_000 { return readDigits() }
    guard let digit = Numerals.digit(glyph.scalar), isChinese || lastUnit > 1 else { return false }
    position = start
    readChineseDigits(digit, glyph.length)
    return true
  }

  // MARK: Parts

  /// Reads 1234, 1,234, 1 234, 12.5.
  private mutating func readDigits() -> Bool {
    isChinese = false
    let start = position
    var value = 0.0
    var stop = readRun(from: start, to: end, adding: &value)
    hasLeadingNought = digits > 1 && utf8.glyph(at: start).digit == 0
    if digits <= 3, !hasLeadingNought {
      while let group = thousands(after: stop) {
        stop = readRun(from: group.lowerBound, to: group.upperBound, adding: &value)
      }
    }
    if let point = decimalPoint(at: stop) {
      var scale = 1.0
      var offset = point
      var fraction = 0.0
      while offset < end, let digit = utf8.glyph(at: offset).digit {
        scale *= 10
        fraction = fraction * 10 + Double(digit)
        offset += utf8.glyph(at: offset).length
      }
      value = (value * scale + fraction) / scale
      stop = offset
    }
    current = value
    position = stop
    return true
  }

  /// Reads digits side by side into a value, and gives where they end.
  private mutating func readRun(from start: Int, to end: Int, adding value: inout Double) -> Int {
    var offset = start
    while offset < end {
      let glyph = utf8.glyph(at: offset)
      guard let digit = glyph.digit else { break }
      value = value * 10 + Double(digit)
      digits += 1
      offset += glyph.length
    }
    return offset
  }

  /// The three digits after a separator of thousands: 1,234 or 1 234.
  private func thousands(after offset: Int) -> Range<Int>? {
    guard offset < end else { return nil }
    let separator = utf8.glyph(at: offset)
    guard separator.scalar == "," || separator.scalar == "，" || separator.isSpace else {
      return nil
    }
    let start = offset + separator.length
    var stop = start
    for _ in 0..<3 {
      guard stop < end, utf8.glyph(at: stop).isDigit else { return nil }
      stop += utf8.glyph(at: stop).length
    }
    if stop < end, utf8.glyph(at: stop).isDigit { return nil }
    return start..<stop
  }

  private func decimalPoint(at offset: Int) -> Int? {
    guard offset < end else { return nil }
    let point = utf8.glyph(at: offset)
    guard point.scalar == "." || point.scalar == "．" else { return nil }
    let next = offset + point.length
    return next < end && utf8.glyph(at: next).isDigit ? next : nil
  }

  private mutating func readChineseDigits(_ first: Int, _ length: Int) {
    var value = Double(first)
    var offset = position + length
    run = 1
    while offset < end, let digit = Numerals.digit(utf8.glyph(at: offset).scalar) {
      if run == 1 { isVague = first > 0 && (digit == first + 1 || first == 3 && digit == 5) }
      if run == 2 { isVague = false }
      run += 1
      value = value * 10 + Double(digit)
      offset += utf8.glyph(at: offset).length
    }
    afterNought = first == 0
    current = value
    position = offset
  }

  /// Reads 十, 百, 千 or 万, 亿, which multiply what stands before them.
  private mutating func readUnit(_ unit: Double, _ glyph: Glyph) -> Bool {
    position += glyph.length
    if run > 1, isChinese { isVague = true }
    run = 0
    let numeral = Multipliers(glyph.scalar)
    if unit < 10_000 {
      if !isChinese, let current, total + section == 0 {
        ending = (current, unit, numeral)
      } else {
        ending = nil
      }
      section += (current == 0 ? 1 : current ?? 1) * unit
    } else {
      let before = section + (current ?? 0)
      if before == 0, total > 0, let last = ending {
        ending = (last.value, last.multiplier * unit, last.numerals.followed(by: numeral))
        total *= unit
      } else if unit >= 100_000_000, total > 0, total < unit {
        total = (total + before) * unit
        ending = nil
      } else {
        let factor = before == 0 && current == nil ? 1 : before
        ending = total == 0 ? (factor, unit, numeral) : nil
        total += factor * unit
      }
      section = 0
    }
    current = nil
    afterNought = false
    lastUnit = unit
    return true
  }

  /// Reads the decimals of 十点五; 3点意见 and 三点 are none.
  private mutating func readDecimals(after offset: Int) -> Bool {
    guard isChinese, let whole = Optional(finalValue) else { return false }
    var position = utf8.skippingSpaces(from: offset, to: end)
    var scale = 1.0
    var fraction = 0.0
    while position < end, let digit = Numerals.digit(utf8.glyph(at: position).scalar) {
      scale *= 10
      fraction = fraction * 10 + Double(digit)
      position += utf8.glyph(at: position).length
    }
    guard scale > 1 else { return false }
    total = 0
    section = 0
    lastUnit = 1
    ending = nil
    current = (whole * scale + fraction) / scale
    self.position = position
    return true
  }

  /// Whether 千 begins 千克, 千米 or 千瓦 here, or 万 a word of its own.
  private func beginsMeasure(_ glyph: Glyph, at offset: Int) -> Bool {
    let next = offset + glyph.length
    guard next < end else { return false }
    let following = utf8.glyph(at: next).scalar
    switch glyph.scalar {
    case "千": return following.isOne(of: "克米瓦卡帕")
    case "百": return "分" == following && !isShare(next)
    default: return false
    }
  }

  /// Whether 余, 多, 来 or 几 rounds the number here: 10余家 and 五十多 do, 3多 and 来自 do not.
  private func acceptsQualifier(_ glyph: Glyph, at offset: Int) -> Bool {
    guard offset == position || glyph.scalar == "余" else { return false }
    let next = offset + glyph.length
    switch glyph.scalar {
    case "来":
      return lastUnit == 10 && !utf8.says("自", at: next) && !utf8.says("源", at: next)
    case "几": return isChinese && current == nil || afterNought
    default: return true
    }
  }
}

/// The characters of which Chinese numbers are made.
enum Numerals {
  /// The value of a Chinese digit, everyday or formal.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "○", "零": 0
    case "一", "壹": 1
    case "二", "贰", "貳", "两", "兩": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆", "陸": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// The value of 十, 百, 千, 万, 亿 and their formal and traditional forms.
  static func unit(_ scalar: Unicode.Scalar) -> Double? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1_000
    case "万", "萬": 10_000
    case "亿", "億": 100_000_000
    default: nil
    }
  }

  /// The words that say that a number is rounded down.
  enum Rounding: String {
    case over = "余"
    case many = "多"
    case odd = "来"
    case some = "几"
  }

  /// How a character rounds the number before it down.
  static func roundedDown(_ scalar: Unicode.Scalar) -> Rounding? {
    switch scalar {
    case "余", "餘": .over
    case "多": .many
    case "来": .odd
    case "几", "幾": .some
    default: nil
    }
  }
}
