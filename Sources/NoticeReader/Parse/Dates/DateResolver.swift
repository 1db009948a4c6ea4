// Gives dates the year that they leave out.

extension WrittenDates {
  /// What a notice says of its own time.
  struct Setting: Sendable {
    /// The day on which it was published, or signed.
    var issued: WrittenDate?
    /// The year for which it plans; nil for a notice that looks back.
    var planYear: Int?
    /// The text in which the dates stand.
    var text: [UInt8]

    /// A notice of which the time is known by these.
    init(issued: WrittenDate? = nil, planYear: Int? = nil, text: [UInt8]) {
      self.issued = issued
      self.planYear = planYear
      self.text = text
    }
  }

  /// The dates, each with the year that its neighbours and the notice's own time give it.
  ///
  /// The end of a span takes the year of its beginning. Otherwise a month counts from the last date
  /// before it that has a month and a year, then from the day of publication, then from the next
  /// date; in a notice that looks back no date is later than its publication. A year that stays
  /// unknown stays nil.
  static func resolve(_ dates: [WrittenDate], in setting: Setting) -> [WrittenDate] {
    var resolver = DateResolver(dates: dates, setting: setting)
    resolver.run()
    return resolver.dates
  }
}

/// Goes through the dates in order and remembers the last one that has a year.
private struct DateResolver {
  var dates: [WrittenDate]
  let setting: WrittenDates.Setting
  var before: WrittenDate?
  var yearBefore: Int?
  /// The first date with a month and a year behind the last one that was asked for such.
  private var nextDated = 0

  init(dates: [WrittenDate], setting: WrittenDates.Setting) {
    (self.dates, self.setting) = (dates, setting)
  }

  mutating func run() {
    for index in dates.indices {
      if dates[index].year == nil { dates[index].year = year(at: index) }
      guard let year = dates[index].year, !isBeginningOfScope(dates[index]) else { continue }
      yearBefore = year
      if dates[index].month != nil { before = dates[index] }
    }
  }

  /// 2022年1月1日以来 of 于2024年6月3日至7月26日对2022年1月1日以来的收费开展自查: since when what is looked at now has
  /// gone on, which gives what follows no year.
  private func isBeginningOfScope(_ date: WrittenDate) -> Bool {
    guard let before, let own = date.year, let last = before.year, own < last else { return false }
    let (start, end) = (date.range.lowerBound, date.range.upperBound)
    guard setting.text.says("对", endingAt: start) || setting.text.says("对自", endingAt: start)
    else { return false }
    return setting.text.says("以来", at: end) || setting.text.says("至今", at: end)
  }

  private mutating func year(at index: Int) -> Int? {
    let date = dates[index]
    switch date.relativeYear {
    case .fromNotice(let distance):
      return (setting.planYear ?? setting.issued?.year ?? yearBefore).map { $0 + distance }
    case .fromDateBefore(let distance):
      return yearBefore.map { $0 + distance }
    case nil:
      break
    }
    guard let month = date.month else { return nil }
    if date.closesSpan, index > 0, let start = dates[index - 1].year {
      return month < (dates[index - 1].month ?? 1) ? start + 1 : start
    }
    if index + 1 < dates.count, dates[index + 1].closesSpan, let end = dates[index + 1].year {
      return month > (dates[index + 1].month ?? 12) ? end - 1 : end
    }
    return plainYear(of: date, at: index)
  }

  private mutating func plainYear(of date: WrittenDate, at index: Int) -> Int? {
    if let planYear = setting.planYear { return planYear }
    guard let issued = setting.issued, let issueYear = issued.year else {
      if let year = before?.year ?? yearBefore { return year }
      return yearAfter(index, of: date)
    }
    let year = before?.year ?? issueYear
    if isLater(date, in: year, than: issued) {
      // 2025年5月1日开始，至11月30日结束, told in April: what is ahead already goes on ahead,
      // within its sentence.
      return isAhead(date, in: year, than: issued) || isKnown(date, in: year, before: index)
        ? year : year - 1
    }
    return leadsToPublication(date, in: year + 1, before: issued) ? year + 1 : year
  }

  /// Whether the date before in the same sentence is ahead, too.
  private func isAhead(_ date: WrittenDate, in year: Int, than issued: WrittenDate) -> Bool {
    guard let before, isLater(before, in: before.year ?? year, than: issued) else { return false }
    return Sentences.isOne(setting.text, before.range.upperBound..<date.range.lowerBound)
  }

  /// Whether one of the last dates is the same day of that year.
  private func isKnown(_ date: WrittenDate, in year: Int, before index: Int) -> Bool {
    dates[..<index].suffix(8).contains {
      $0.year == year && $0.month == date.month && $0.day == date.day
    }
  }

  /// Whether a date that would go back behind the one before it stands right before the publication
  /// when it goes on to the next year: 自2022年11月起……，5月30日处罚, published on 8 June 2023.
  private func leadsToPublication(
    _ date: WrittenDate, in year: Int, before issued: WrittenDate
  ) -> Bool {
    guard let before, isLater(before, in: year - 1, than: date, in: year - 1),
      let issueYear = issued.year, let issueMonth = issued.month, let month = date.month,
      !isLater(date, in: year, than: issued)
    else { return false }
    return (issueYear - year) * 12 + issueMonth - month <= Self.newsMonths
  }

  /// How many months before its publication a piece of news may have happened.
  private static let newsMonths = 2

  private func isLater(_ date: WrittenDate, in year: Int, than issued: WrittenDate) -> Bool {
    isLater(date, in: year, than: issued, in: issued.year ?? year)
  }

  private func isLater(
    _ date: WrittenDate, in year: Int, than other: WrittenDate, in otherYear: Int
  ) -> Bool {
    guard year == otherYear else { return year > otherYear }
    guard let month = date.month, let otherMonth = other.month, month == otherMonth else {
      return (date.month ?? 1) > (other.month ?? 12)
    }
    return (date.day ?? 1) > (other.day ?? 31)
  }

  /// The year of the next date that has one, or the year before it where the date would be later.
  private mutating func yearAfter(_ index: Int, of date: WrittenDate) -> Int? {
    // Dates are asked for in their order: those without a year are gone through once.
    nextDated = max(nextDated, index + 1)
    while nextDated < dates.count,
      dates[nextDated].year == nil || dates[nextDated].month == nil
    {
      nextDated += 1
    }
    guard nextDated < dates.count, let year = dates[nextDated].year else { return nil }
    return isLater(date, in: year, than: dates[nextDated]) ? year - 1 : year
  }
}
