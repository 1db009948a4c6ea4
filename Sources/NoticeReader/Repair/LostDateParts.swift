// Dates that lost their 年 and 月: 2024717日 is 2024年7月17日.

import NoticeRecord

/// Puts 年, 月 and 日 back between digits that stand together.
///
/// All splits that the calendar allows are tried. Of several, the one counts that the text has
/// whole elsewhere, that keeps a range in order or that the page's publication does not forbid; if
/// that decides nothing, the text stays and a remark says so.
enum LostDateParts {
  /// Finds the dates to complete.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    let runs = BrokenDate.find(utf8, survey)
    guard !runs.isEmpty else { return Diagnosis() }
    let known = KnownDates(utf8)
    var diagnosis = Diagnosis()
    var previous: KnownDates.Place?
    for run in runs {
      let choice = choose(run, known: known, previous: previous, in: utf8)
      guard let choice else {
        diagnosis.doubts.append(doubt(run, in: utf8))
        continue
      }
      diagnosis.edits.append(
        Edit(
          range: run.range, replacement: Array((choice.reading.text + run.unit).utf8),
          kind: .lostDatePart, confidence: choice.confidence))
      previous = KnownDates.Place(date: choice.reading.date, range: run.range)
    }
    return diagnosis
  }

  private static func choose(
    _ run: BrokenDate, known: KnownDates, previous: KnownDates.Place?, in utf8: [UInt8]
  ) -> (reading: DateReading, confidence: Double)? {
    let neighbour = [known.last(before: run.range.lowerBound), previous].compactMap(\.self).max {
      $0.range.upperBound < $1.range.upperBound
    }
    let before = neighbour?.range == known.published?.range ? nil : neighbour
    let marks = run.readings.map { reading in
      mark(reading.date, run, known: known, before: before, in: utf8)
    }
    guard let best = marks.max() else { return nil }
    let winners = run.readings.indices.filter { marks[$0] == best }
    guard winners.count == 1, let winner = winners.first else {
      let isFree = before == nil || isAlone(run, in: utf8)
      return isFree ? nearest(winners.map { run.readings[$0] }, run, known, in: utf8) : nil
    }
    if known.confirm(run.readings[winner].date) { return (run.readings[winner], 0.97) }
    return (run.readings[winner], run.readings.count == 1 ? run.confidence : 0.8)
  }

  /// The reading that lies within two months before the publication, where every other lies at
  /// least two months further back.
  private static func nearest(
    _ readings: [DateReading], _ run: BrokenDate, _ known: KnownDates, in utf8: [UInt8]
  ) -> (reading: DateReading, confidence: Double)? {
    guard let published = known.published?.date, !looksAhead(run, in: utf8) else { return nil }
    let near = readings.compactMap { reading in
      PublicationDay.days(from: reading.date, to: published).map { (reading, days: $0) }
    }.sorted { $0.days < $1.days }
    guard let first = near.first, first.days <= 62, near.count == readings.count,
      near.dropFirst().allSatisfy({ $0.days - first.days >= 62 })
    else { return nil }
    return (first.0, 0.75)
  }

  /// 12月10日前: a day that may lie after the publication.
  private static func looksAhead(_ run: BrokenDate, in utf8: [UInt8]) -> Bool {
    ["前", "起", "止", "截"].contains { (word: StaticString) in
      utf8.says(word, at: run.range.upperBound)
    }
      || ["将于", "拟于", "定于", "截至", "截止"].contains { (word: StaticString) in
        utf8.says(word, endingAt: run.range.lowerBound)
      }
  }

  /// Whether the digits stand on a line of their own, as the date of a signature does.
  private static func isAlone(_ run: BrokenDate, in utf8: [UInt8]) -> Bool {
    let before = HanText.scalar(utf8, before: run.range.lowerBound)
    let after = HanText.scalar(utf8, at: run.range.upperBound)
    return [0x0A, 0x20, 0x3000].contains(before) && [0, 0x0A, 0x0D].contains(after)
  }

  /// How well a date fits its neighbours and the publication.
  private static func mark(
    _ date: CalendarDay, _ run: BrokenDate, known: KnownDates, before: KnownDates.Place?,
    in utf8: [UInt8]
  ) -> Int {
    var mark = known.confirm(date) ? 4 : 0
    if let published = known.published?.date, date.year != nil, published.isBefore(date),
      !looksAhead(run, in: utf8)
    {
      mark -= 6
    }
    guard let before else { return mark }
    let gap = utf8[before.range.upperBound..<run.range.lowerBound]
    let isRangeEnd = gap.count <= 8 && (gap.isEmpty || toward.contains { gap.elementsEqual($0) })
    if isRangeEnd {
      mark += date.isBefore(before.date) ? -2 : 2
    } else if !date.isBefore(before.date), gap.count < 300 {
      mark += 1
    }
    return mark
  }

  private static let toward = ["至", "到", "-", "—", "~", "～", "——", "日至", "日到"].map {
    Array($0.utf8)
  }

  private static func doubt(_ run: BrokenDate, in utf8: [UInt8]) -> Doubt {
    let text = utf8.string(run.range)
    let readings = run.readings.map { "\($0.text)\(run.unit)" }.joined(separator: " or ")
    return Doubt(
      range: run.range, code: "uncertain-date",
      message: "“\(text)” lost a part of its date; it may be \(readings).")
  }
}
