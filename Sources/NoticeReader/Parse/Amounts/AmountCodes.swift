// Numbers that are no amounts: pieces of codes, formulas, clock times and telephone numbers, places in an
// order and ordinals.

extension AmountScanner {
  /// Whether a number is a piece of a code, a formula, a clock time or a telephone number.
  func isPartOfCode(_ number: WrittenNumber, at start: Int) -> Bool {
    if number.hasLeadingNought { return true }
    if number.digits >= 7, number.multiplier == 1, !hasUnit(after: number.end) { return true }
    if let before = utf8.glyph(endingAt: start), start > range.lowerBound {
      if before.isLatin, !number.isChinese, !countsDevices(number.end) { return true }
      if !number.isChinese, Self.codeOpenings.contains(before.scalar),
        !(isPercent(at: number.end) && signStart(before: start) != nil)
      {
        return true
      }
      if before.scalar == ".", !number.isChinese, followsDigit(start - before.length) {
        return true
      }
      if isColon(before), followsDigit(start - before.length), !number.isChinese { return true }
    }
    guard number.end < range.upperBound, !number.isChinese else { return false }
    let next = utf8.glyph(at: number.end)
    // 低于40DDDs: a unit in letters.
    if next.isLatin { return !hasUnit(after: number.end) }
    if Self.codeEndings.contains(next.scalar) { return true }
    if isColon(next) || next.scalar == ".", number.end + next.length < range.upperBound {
      return utf8.glyph(at: number.end + next.length).isDigit
    }
    return false
  }

  private static let codeOpenings = ScalarSet("-/+×_@#=*&〔[")
  private static let codeEndings = ScalarSet("/+×_@=*〕]")

  /// CT1台, DR2套: a count right after the letters of a device.
  private func countsDevices(_ offset: Int) -> Bool {
    (["台", "套", "辆"] as [StaticString]).contains { utf8.says($0, at: offset) }
  }

  private func isPercent(at offset: Int) -> Bool {
    MeasureWord.find(utf8, at: offset, to: range.upperBound)?.kind == .share
  }

  private func isColon(_ glyph: Glyph) -> Bool {
    glyph.scalar == ":" || glyph.scalar == "："
  }

  private func followsDigit(_ offset: Int) -> Bool {
    offset > range.lowerBound && utf8.glyph(endingAt: offset)?.isDigit == true
  }

  private func hasUnit(after offset: Int) -> Bool {
    let start = utf8.skippingSpaces(from: offset, to: range.upperBound)
    return MeasureWord.find(utf8, at: start, to: range.upperBound) != nil
  }

  /// Goes past the rest of a code: letters, digits and what joins them.
  mutating func skipCode() {
    while position < range.upperBound {
      let glyph = utf8.glyph(at: position)
      guard glyph.isDigit || glyph.isLatin || glyph.scalar.isOne(of: "-/+×_@=*&.:")
      else { break }
      position += glyph.length
    }
  }

  /// 前20名: how far down a list goes; 目前20名 counts.
  func isPlaceInOrder(_ start: Int, _ word: MeasureWord) -> Bool {
    guard word.kind == .count, utf8.says("前", endingAt: start), start - 3 >= range.lowerBound else {
      return false
    }
    return utf8.glyph(endingAt: start - 3)
      .map { !$0.scalar.isOne(of: "目此当日提以之年会跟眼支产婚术餐") } ?? true
  }

  func isOrdinal(_ start: Int) -> Bool {
    utf8.says("第", endingAt: start) || utf8.says("总第", endingAt: start)
      || utf8.says("新冠", endingAt: start)
  }
}
