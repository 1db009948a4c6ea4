// Finds by when a plan promises a number: 到2025年底, 6月底前, 年内.

/// Finds the deadline of a target in its sentence.
struct Deadlines {
  private let utf8: [UInt8]
  private let dates: [WrittenDate]
  /// Where 完成时限： stands, and the day behind it.
  private let labels: [(start: Int, due: String?)]

  /// Reads the dates of a range of a plan for a year.
  init(text: IndexedText, range: Range<Int>, year: Int?) {
    utf8 = text.utf8
    let written = WrittenDates.scan(text, in: range)
    let dates = WrittenDates.resolve(written, in: WrittenDates.Setting(planYear: year, text: utf8))
    self.dates = dates
    labels = Self.labels(utf8, range, dates)
  }

  private static func labels(
    _ utf8: [UInt8], _ range: Range<Int>, _ dates: [WrittenDate]
  ) -> [(start: Int, due: String?)] {
    var labels: [(start: Int, due: String?)] = []
    // Most notices have none.
    guard
      utf8.holds("完成时", in: range) || utf8.holds("完成期限", in: range)
        || utf8.holds("办结时限", in: range)
    else { return labels }
    var start = range.lowerBound
    while let word = dueLabels.first(in: utf8, start..<range.upperBound)?.range {
      start = word.upperBound
      let reach = start..<min(range.upperBound, start + longestValue)
      let end = utf8.firstOffset(of: "；;。\n", in: reach) ?? reach.upperBound
      let first = dates.partitioningIndex { $0.range.lowerBound >= start }
      let days = dates[first...].prefix { $0.range.upperBound <= end }
      // A lone day of a review is the deadline: 完成时限：2025年9月30日前复查完毕.
      let date = days.last { !isOfReview($0, in: utf8) } ?? days.last
      labels.append((word.lowerBound, date.flatMap { mayBeDue($0, in: utf8) ? $0.iso : nil }))
    }
    return labels
  }

  /// Whether something may be due by a day of a field: not where it begins, 2025年3月起, or was done,
  /// 2024年已完成.
  static func mayBeDue(_ date: WrittenDate, in utf8: [UInt8]) -> Bool {
    !otherDays.stands(in: utf8, at: date.range.upperBound)
  }

  private static let otherDays: WordList = [
    "起", "以来", "启动", "开始", "开工", "已", "文件", "会议", "印发", "后",
  ]

  /// Whether others look again on a day at what is done by then: 2025年12月（2026年复查）.
  static func isOfReview(_ date: WrittenDate, in utf8: [UInt8]) -> Bool {
    let end = date.range.upperBound
    let bound = bounds.word(in: utf8, at: end).map { end + $0.utf8CodeUnitCount } ?? end
    return reviews.stands(in: utf8, at: bound) || isOfReviewInBracket(date, in: utf8)
  }

  /// Whether the bracket that a day stands in goes on with a review: （2026年3月前市局复查）.
  private static func isOfReviewInBracket(_ date: WrittenDate, in utf8: [UInt8]) -> Bool {
    let floor = max(0, date.range.lowerBound - longestBracket)
    guard
      let open = utf8.parts(of: floor..<date.range.lowerBound, between: "(（").last?.lowerBound,
      open > floor, utf8.firstOffset(of: ")）。\n", in: open..<date.range.lowerBound) == nil
    else { return false }
    let reach = date.range.upperBound..<min(utf8.count, date.range.upperBound + longestBracket)
    guard let end = utf8.firstOffset(of: ")）。\n", in: reach) else { return false }
    return reviewing.occurs(in: utf8, reach.lowerBound..<end)
  }

  /// In bytes, on each side of a day.
  private static let longestBracket = 72
  private static let reviewing = PhraseTable(["复查", "复核", "复验", "复评", "回头看"])

  private static let bounds: WordList = ["底前", "末前", "前", "底", "末"]
  private static let reviews: WordList = [
    "复查", "复核", "复验", "复评", "组织复查", "开展复查", "“回头看”", "回头看",
  ]

  /// The most bytes of what stands behind such a label.
  private static let longestValue = 90

  private static let dueLabels = PhraseTable([
    "完成时限：", "完成时限:", "完成时间：", "完成时间:", "完成期限：", "完成期限:", "办结时限：", "办结时限:",
  ])

  /// The day of 完成时限：2025年9月底前 behind an offset, in its item.
  func labelled(after offset: Int) -> String? {
    let index = labels.partitioningIndex { $0.start >= offset }
    guard index < labels.count, let due = labels[index].due,
      labels[index].start - offset <= Self.longestItem
    else { return nil }
    let lines = utf8.parts(of: offset..<labels[index].start, betweenBytes: 0x0A).dropFirst()
    let opensItem = lines.contains {
      Marker.read(utf8, at: utf8.trimmed($0).lowerBound, to: $0.upperBound) != nil
    }
    return opensItem ? nil : due
  }

  /// The most bytes of an item between a number and its label.
  private static let longestItem = 1200

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

  /// 不低于|上年度实际采购量的80%
  private static let comparisons: WordList = [
    "低于", "高于", "少于", "多于", "大于", "小于", "等于", "优于", "好于", "快于",
  ]

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
      && !Self.comparisons.ends(in: utf8, at: date.range.lowerBound)
  }
}
