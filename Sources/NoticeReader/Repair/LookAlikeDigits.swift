// Digits that a scanner took for letters, and 日 and 人 behind digits: 2O24年l2月3曰, l6入.

import NoticeRecord

/// Puts right numbers with O for 0 and l or I for 1, and the 曰 and 入 that numbers cannot have.
///
/// Behind a number must stand what numbers have there, so that O2O平台, 5l装 and I级 stay.
enum LookAlikeDigits {
  /// The most bytes of a number.
  private static let longest = 24

  /// Finds the misread numbers.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    var edits: [Edit] = []
    var known = 0
    for offset in survey.offsets(of: .lookAlikeDigit) where offset >= known {
      if let telephone = LookAlikeTelephones.edit(utf8, around: offset, from: known) {
        known = telephone.range.upperBound
        edits.append(telephone)
        continue
      }
      let number = run(utf8, around: offset, from: known)
      known = max(offset + 1, number.upperBound)
      guard (1...longest).contains(number.count), isApart(utf8, number) else { continue }
      let sign = sign(utf8, behind: number)
      guard sign != nil || counts(utf8, number) || isSerial(utf8, number) else { continue }
      let right = utf8[number].map(digit) + (sign ?? [])
      let wrong = number.lowerBound..<number.upperBound + (sign?.count ?? 0)
      guard !right.elementsEqual(utf8[wrong]) else { continue }
      known = wrong.upperBound
      edits.append(
        Edit(range: wrong, replacement: right, kind: .variantCharacter, confidence: 0.9))
    }
    return Diagnosis(edits: edits)
  }

  /// The digits, and what looks like them, around or before an offset.
  private static func run(_ utf8: [UInt8], around offset: Int, from floor: Int) -> Range<Int> {
    var (start, end) = (offset, offset)
    while start > floor, isPart(utf8, at: start - 1) { start -= 1 }
    while end < utf8.count, isPart(utf8, at: end) { end += 1 }
    return start..<end
  }

  /// Whether a byte is part of a number; a point or comma is one within it.
  private static func isPart(_ utf8: [UInt8], at offset: Int) -> Bool {
    if isDigit(utf8[offset]) { return true }
    guard utf8[offset] == UInt8(ascii: ".") || utf8[offset] == UInt8(ascii: ","), offset > 0,
      offset + 1 < utf8.count
    else { return false }
    return isDigit(utf8[offset - 1]) && isDigit(utf8[offset + 1])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { Digits.isDigit(digit(byte)) }

  /// The digit that a byte is or looks like, or the byte itself.
  static func digit(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "O"), UInt8(ascii: "o"): UInt8(ascii: "0")
    case UInt8(ascii: "l"), UInt8(ascii: "I"): UInt8(ascii: "1")
    default: byte
    }
  }

  /// Whether a number is no part of a word, an address or a name: 5O in H5O, 2l in a-2l.
  private static func isApart(_ utf8: [UInt8], _ number: Range<Int>) -> Bool {
    let last = HanText.scalar(utf8, before: number.lowerBound)
    guard last < 0x80 else { return true }
    // 0455-7OO0637
    if last == 0x2D, isSerial(utf8, number) {
      let area = Digits.start(utf8, before: number.lowerBound - 1)..<number.lowerBound - 1
      return (3...4).contains(area.count) && utf8[area.lowerBound] == 0x30
    }
    return last <= 0x20 || [0x28, 0x2C, 0x3B, 0x3C, 0x3E, 0x7C].contains(last)
  }

  /// 日 for a 曰 behind a number, and 人 for an 入 that ends its clause.
  private static func sign(_ utf8: [UInt8], behind number: Range<Int>) -> [UInt8]? {
    guard utf8[number].contains(where: Digits.isDigit) || isOfDate(utf8, number) else { return nil }
    let end = number.upperBound
    if HanText.has(said, in: utf8, at: end) { return Digits.day }
    // 四舍5入，2进2入
    let last = Unicode.Scalar(HanText.scalar(utf8, before: number.lowerBound))
    guard HanText.has(enters, in: utf8, at: end), !(last?.isOne(of: "舍进出") ?? false),
      closings.contains(HanText.scalar(utf8, at: end + enters.count))
    else { return nil }
    return people
  }

  private static let said = Array("曰".utf8)
  private static let enters = Array("入".utf8)
  private static let people = Array("人".utf8)
  private static let closings = ScalarSet("。，；、）次")

  /// Whether what stands behind a number is what numbers have there.
  private static func counts(_ utf8: [UInt8], _ number: Range<Int>) -> Bool {
    guard utf8[number].contains(where: Digits.isDigit) else {
      return isOfDate(utf8, number) || isLoneOne(utf8, number)
    }
    if isGas(utf8, number) { return isOfDate(utf8, number) }
    let ends = (utf8[number.lowerBound], utf8[number.upperBound - 1])
    // O2O个性化服务
    if !Digits.isDigit(ends.0), ends.0 == ends.1, number.count > 1 { return false }
    let next = HanText.scalar(utf8, at: pastBreak(utf8, number))
    if units.contains(next) || isOfDocument(utf8, number) { return true }
    // A space may stand before the measure word of a long number: 85OO 人.
    let gap = number.count > 2 && utf8.says(" ", at: number.upperBound) ? 1 : 0
    let measure = number.upperBound + gap
    guard let word = MeasureWord.find(utf8, at: measure, to: utf8.count) else { return false }
    // 5l桶 is five litres, 2I级 a degree.
    return Digits.isDigit(ends.1) || digit(ends.1) == UInt8(ascii: "0")
      || word.kind != .rank && !vessels.contains(HanText.scalar(utf8, at: measure))
  }

  /// Where the text goes on behind a number that may end its line: 截至8月1O | 日.
  private static func pastBreak(_ utf8: [UInt8], _ number: Range<Int>) -> Int {
    let end = number.upperBound
    guard end + 1 < utf8.count, utf8[end] == 0x0A else { return end }
    let day = HanText.has(Digits.day, in: utf8, at: end + 1)
    return day && utf8.says("月", endingAt: number.lowerBound) ? end + 1 : end
  }

  /// 4l of 监函〔2023〕4l号: the number of a document behind its year.
  private static func isOfDocument(_ utf8: [UInt8], _ number: Range<Int>) -> Bool {
    guard utf8.says("号", at: number.upperBound) else { return false }
    return brackets.contains(HanText.scalar(utf8, before: number.lowerBound))
  }

  private static let brackets = ScalarSet("〕）］】第")

  /// 23O2O18 of 批号：23O2O18, 70003l8 of a telephone: a number as long as those are, with digits at both
  /// ends and more of them than of letters, and nothing behind it that words or codes go on with.
  private static func isSerial(_ utf8: [UInt8], _ number: Range<Int>) -> Bool {
    guard (7...11).contains(number.count), Digits.isDigit(utf8[number.lowerBound]),
      Digits.isDigit(utf8[number.upperBound - 1]),
      utf8[number].allSatisfy({ Digits.isDigit($0) || $0 > 0x40 }),
      utf8[number].count(where: Digits.isDigit) * 2 > number.count
    else { return false }
    let next = HanText.scalar(utf8, at: number.upperBound)
    return next <= 0x20 || next >= 0x80 || [0x29, 0x2C, 0x3B].contains(next)
  }

  /// l of 备案l个 and of 床护比由l：0.34: a letter that is no word beside Chinese ones.
  private static func isLoneOne(_ utf8: [UInt8], _ number: Range<Int>) -> Bool {
    let end = number.upperBound
    guard number.count == 1, utf8[number.lowerBound] == UInt8(ascii: "l"),
      HanText.isHan(HanText.scalar(utf8, before: number.lowerBound))
    else { return false }
    if utf8.says("个", at: end) || utf8.says("项", at: end) { return true }
    guard utf8.holds("比", in: max(0, number.lowerBound - 9)..<number.lowerBound) else {
      return false
    }
    return utf8.says("：", at: end) && end + 3 < utf8.count && Digits.isDigit(utf8[end + 3])
      || utf8.says(":", at: end) && end + 1 < utf8.count && Digits.isDigit(utf8[end + 1])
  }

  /// O3 of O3日最大8小时浓度, O2 of O2%, where no number begins with 0 but that of a month or a day.
  private static func isGas(_ utf8: [UInt8], _ number: Range<Int>) -> Bool {
    number.count == 2 && !Digits.isDigit(utf8[number.lowerBound])
      && digit(utf8[number.lowerBound]) == UInt8(ascii: "0")
  }

  /// l in 2025年l月3日: whether a number is that of a month or a day.
  private static func isOfDate(_ utf8: [UInt8], _ number: Range<Int>) -> Bool {
    let last = HanText.scalar(utf8, before: number.lowerBound)
    let next = HanText.scalar(utf8, at: number.upperBound)
    return last == 0x5E74 && next == 0x6708 || last == 0x6708 && [0x65E5, 0x66F0].contains(next)
  }

  private static let units = ScalarSet("年月日%％‰余多万亿元〕")
  private static let vessels = ScalarSet("桶瓶罐袋箱壶杯锅盆缸支管")
}
