// Numbers with a space between their digits: 5月1 3日 is 5月13日, 提高到8 0% is 提高到80%.

import NoticeRecord

/// Closes up the days, years and shares that a space has torn apart.
///
/// 工单4 12件 may be two numbers; only what is no number of its own on both sides counts.
enum TornNumbers {
  /// Finds the spaces to take out.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    var edits: [Edit] = []
    for last in survey.offsets(of: .dateEnd) {
      let space = last + 1
      guard space + 1 < utf8.count, utf8[space] == 0x20, Digits.isDigit(utf8[space + 1]) else {
        continue
      }
      let first = Digits.start(utf8, before: space)..<space
      let second = space + 1..<Digits.end(utf8, from: space + 1)
      guard (2...4).contains(first.count + second.count), isOne(utf8, first, second) else {
        continue
      }
      edits.append(
        Edit(range: space..<space + 1, replacement: [], kind: .lineStructure, confidence: 0.9))
    }
    return Diagnosis(edits: edits)
  }

  /// Whether the digits on both sides are those of one day, year or share.
  private static func isOne(_ utf8: [UInt8], _ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard let head = Digits.value(utf8, first), let rest = Digits.value(utf8, second), head > 0
    else { return false }
    let digits = first.count + second.count
    let value = second.reduce(head) { number, _ in number * 10 } + rest
    let end = second.upperBound
    if HanText.has(Digits.day, in: utf8, at: end) {
      return digits == 2 && value <= 31 && utf8.says("月", endingAt: first.lowerBound)
    }
    if HanText.has(Digits.month, in: utf8, at: end) {
      return digits == 2 && value <= 12 && utf8.says("年", endingAt: first.lowerBound)
    }
    if digits == 4 {
      return (2000...2099).contains(value) && (head == 2 || second.count == 1)
        && opensYear(utf8, first.lowerBound) && closesYear(utf8, end)
    }
    return value <= 100 && isShare(utf8, at: end)
      && (Verbs.reaching.ends(in: utf8, at: first.lowerBound)
        || Verbs.limiting.ends(in: utf8, at: first.lowerBound))
  }

  /// Whether a year may begin at an offset: not in 附件2 024号, where that is the number of a thing.
  private static func opensYear(_ utf8: [UInt8], _ start: Int) -> Bool {
    guard let before = utf8.glyph(endingAt: start) else { return true }
    return before.isSpace || before.scalar.isOne(of: "，,。；;、：:（(《“至到于自从在年")
  }

  /// Whether 年 stands at an offset, not 年级, or another year behind a dash.
  private static func closesYear(_ utf8: [UInt8], _ end: Int) -> Bool {
    guard end < utf8.count else { return false }
    if HanText.has(Digits.year, in: utf8, at: end) { return !utf8.says("级", at: end + 3) }
    let dash = utf8.glyph(at: end)
    guard dash.isDash else { return false }
    let start = end + dash.length
    let next = Digits.end(utf8, from: start)
    return next == start + 4 && HanText.has(Digits.year, in: utf8, at: next)
  }

  private static func isShare(_ utf8: [UInt8], at end: Int) -> Bool {
    end < utf8.count && utf8.glyph(at: end).scalar.isOne(of: "%％")
  }
}
