// Finds by when a plan promises a number: 到2025年底, 6月底前, 年内.

/// Finds the deadline of a target in its sentence.
struct Deadlines {
  private let utf8: [UInt8]
  private let dates: [WrittenDate]

  /// Reads the dates of a range of a plan for a year.
  init(text: IndexedText, range: Range<Int>, year: Int?) {
    utf8 = text.utf8
    let written = WrittenDates.scan(text, in: range)
    dates = WrittenDates.resolve(written, in: WrittenDates.Setting(planYear: year, text: utf8))
  }

  /// The last date before an offset in the same sentence that is named as a deadline.
  func due(before offset: Int) -> String? {
    // Plans of many targets have as many dates: only those near by are looked at.
    let behind = dates.partitioningIndex { $0.range.upperBound > offset }
    let near = dates[..<behind].partitioningIndex {
      $0.range.upperBound >= offset - Clause.longestSide
    }
    guard let date = dates[near..<behind].last(where: isDeadline),
      Sentences.isOne(utf8, date.range.upperBound..<offset)
    else { return nil }
    return date.iso
  }

  /// 前, 底 or 内 after the date, or 到, 至 before it.
  private func isDeadline(_ date: WrittenDate) -> Bool {
    let end = date.range.upperBound
    if ["前", "底前", "内", "止", "底"].contains(where: { (word: StaticString) in
      utf8.says(word, at: end)
    }) {
      return true
    }
    if let last = utf8.glyph(endingAt: end), last.scalar.isOne(of: "底末内") {
      return true
    }
    return ["到", "至", "于"].contains { (word: StaticString) in
      utf8.says(word, endingAt: date.range.lowerBound)
    }
  }
}
