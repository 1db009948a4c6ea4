// Dates whose year is told by its distance from another: 去年12月, 今年年底, 年内, 次年3月.

extension DateScanner {
  /// Reads 去年12月 and 今年, and the 年底 and 年内 of the year of the notice.
  mutating func readRelativeYear() -> Bool {
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

  /// Whether a count stands right before, as in 3年内.
  private var followsCount: Bool {
    guard let before = utf8.glyph(endingAt: position) else { return false }
    if before.isDigit { return true }
    return before.scalar.isOne(of: "一二两三四五六七八九十百半多几数余每全历近周个")
  }
}
