// The dates of a notice with their years.

import NoticeRecord

/// Every date of a notice, in order.
struct Calendar: Sendable {
  /// The dates, with the years that could be found.
  var dates: [WrittenDate]

  /// Reads the dates of a sheet.
  init(_ sheet: Sheet, header: Header, signature: Signature?, kind: Kind) {
    let written = WrittenDates.scan(sheet.text, in: 0..<sheet.utf8.count)
    let issued = header.published ?? signature?.date ?? header.dated ?? header.adopted
    let planYear = kind == .workPlan ? Self.planYear(sheet, header, issued, written) : nil
    dates = WrittenDates.resolve(
      written, in: WrittenDates.Setting(issued: issued, planYear: planYear, text: sheet.utf8))
    if let issued {
      drawNear(to: issued, written) { date in
        Self.looksAhead.contains(kind)
          || Self.isDemand(sheet.utf8, before: date, looksBack: Self.looksBack.contains(kind))
      }
    }
    let isAnchored = issued != nil || written.contains { $0.year != nil && $0.month != nil }
    guard !isAnchored, let year = Self.statedYear(sheet, header, written) else { return }
    for index in dates.indices where dates[index].month != nil && dates[index].day != nil {
      if written[index].year == nil { dates[index].year = year }
    }
  }

  /// The kinds that tell of what was done: 自9月1日起实行双人复核.
  private static let looksBack: Set<Kind> = [.rectificationReport, .annualSummary]

  /// The kinds that also speak of days to come.
  private static let looksAhead: Set<Kind> = [.policyNotice, .other]

  /// 请于10月15日前报送: whether a text asks for something by a date.
  private static func isDemand(
    _ utf8: [UInt8], before date: WrittenDate, looksBack: Bool
  ) -> Bool {
    let end = date.range.upperBound
    if beginnings.hit(in: utf8, at: end, before: utf8.count) != nil
      || !looksBack && otherBeginnings.hit(in: utf8, at: end, before: utf8.count) != nil
    {
      return true
    }
    if isAnnounced(utf8, from: end) { return true }
    let (words, _) = Clause.left(of: date.range.lowerBound, in: utf8, from: 0, stop: .sentence)
    if dueTimes.hit(
      in: utf8, endingAt: utf8.trimmed(words, where: isJoint).upperBound, from: words.lowerBound)
      != nil
    {
      return true
    }
    guard let before = befores.word(in: utf8, at: end) else { return false }
    if demands.occurs(in: utf8, words) { return true }
    let (after, _) = Clause.right(
      of: end + before.utf8CodeUnitCount, in: utf8, to: utf8.count, stop: .sentence)
    let start = behindReceiver(utf8, utf8.trimmed(after))
    if !looksBack, isDisclosure(utf8, utf8.trimmed(after)) { return true }
    let isTask =
      tasks.hit(in: utf8, at: start, before: after.upperBound) != nil
      || !looksBack && otherTasks.hit(in: utf8, at: start, before: after.upperBound) != nil
    return isTask
      && !utf8.holds("已", in: after) && !utf8.says("了", at: after.upperBound - 3)
  }

  private static let befores: WordList = ["前", "以前", "之前"]

  /// 8月15日前|在单位内部公开: whether a clause is about where something is made known.
  private static func isDisclosure(_ utf8: [UInt8], _ clause: Range<Int>) -> Bool {
    utf8.says("在", at: clause.lowerBound)
      && ["公开", "公示", "公布"].contains { (word: StaticString) in
        utf8.says(word, endingAt: clause.upperBound)
      }
  }

  /// 1月25日|起至2月15日，市纪委将组成8个督查组: whether the clause behind the one that the day opens
  /// says what is going to be done.
  private static func isAnnounced(_ utf8: [UInt8], from end: Int) -> Bool {
    guard spans.hit(in: utf8, at: end, before: utf8.count) != nil || comma(utf8, at: end) != nil
    else { return false }
    let (own, _) = Clause.right(of: end, in: utf8, to: utf8.count, stop: .sentence)
    guard let next = comma(utf8, at: own.upperBound) else { return false }
    let (deed, _) = Clause.right(of: next, in: utf8, to: utf8.count, stop: .sentence)
    return announcements.occurs(in: utf8, deed)
  }

  /// Where a comma ends that stands at an offset.
  private static func comma(_ utf8: [UInt8], at offset: Int) -> Int? {
    guard offset < utf8.count else { return nil }
    let glyph = utf8.glyph(at: offset)
    return glyph.scalar.isOne(of: "，,") ? offset + glyph.length : nil
  }

  private static let spans = PhraseTable(["起至", "至", "起到", "—", "－", "起，", "起,"])
  private static let announcements = PhraseTable([
    "将组成", "将组织", "将开展", "将对", "将派", "将成立", "将集中", "将联合", "将在", "将启动", "将继续", "将抽调", "将采取", "将实行",
    "将进行", "将不定期", "将持续", "将全面", "将会同",
  ])

  /// 报送 of 向县卫生健康局报送, where what is to be done goes to somebody.
  private static func behindReceiver(_ utf8: [UInt8], _ words: Range<Int>) -> Int {
    // 再开展一次“回头看”
    if utf8.says("再", at: words.lowerBound) { return words.lowerBound + 3 }
    guard utf8.says("向", at: words.lowerBound),
      let send = sending.first(
        in: utf8, words.lowerBound..<min(words.upperBound, words.lowerBound + 75))
    else { return words.lowerBound }
    return send.range.lowerBound
  }

  private static let sending = PhraseTable(["报送", "提交", "上报"])

  private static func isJoint(_ glyph: Glyph) -> Bool {
    glyph.isSpace || glyph.scalar.isOne(of: "：:为是于")
  }

  /// 11月1日|起实行: what holds from a day on.
  private static let beginnings = PhraseTable([
    "起施行", "起执行", "起实施", "起正式",
  ])
  private static let otherBeginnings = PhraseTable([
    "起实行", "起推行", "起启用", "起统一", "起全面",
    // 紧盯12月31日|整改时间节点
    "时间节点", "整改时间节点", "完成时间节点", "的时间节点", "这一时间节点", "这个时间节点", "整改节点", "整改时限", "办结时限",
    "完成时限", "的完成时限", "的整改时限", "最后期限", "的最后期限", "这一节点",
  ])

  /// 5月31日前|全部兑现: what is still to be done by a day.
  private static let tasks = PhraseTable([
    "完成", "全部", "全面完成", "报", "上报", "报送", "报县", "报市", "提交", "兑现", "落实", "办结", "到位", "整改",
    "将", "形成", "建成", "反馈", "发至", "发送", "送达", "印发", "出台",
  ])
  private static let otherTasks = PhraseTable(["组织", "开展", "成立", "制定", "召开", "拨付", "投入"])
  private static let dueTimes = PhraseTable([
    "截止时间", "截止日期", "报名时间", "公示时间", "公示期", "受理时间", "实施时间", "将", "拟", "计划", "预计",
  ])

  private static let demands = PhraseTable([
    "请", "须", "务必", "应于", "应在", "必须", "要在", "要于", "将于", "计划", "预计", "力争", "确保", "争取",
    "各单位于", "各单位在",
  ])

  /// Gives the dates without a year of their own that look ahead the year that brings them nearest
  /// to `issued`.
  private mutating func drawNear(
    to issued: WrittenDate, _ written: [WrittenDate], where looksAhead: (WrittenDate) -> Bool
  ) {
    guard let year = issued.year, let month = issued.month else { return }
    for index in dates.indices where written[index].year == nil && looksAhead(dates[index]) {
      if written[index].closesSpan, index > 0, written[index - 1].year != nil { continue }
      guard let own = dates[index].month, let resolved = dates[index].year,
        written[index].relativeYear == nil, abs(resolved - year) == 1
      else { continue }
      let distance = (resolved - year) * 12 + own - month
      if distance < -6 { dates[index].year = resolved + 1 }
    }
  }

  /// The dates of day precision, for the record.
  func places(in text: IndexedText) -> [DatedPlace] {
    dates.filter { $0.month != nil && $0.day != nil }.compactMap { date in
      date.iso.map {
        DatedPlace(date: $0, text: text.string(date.range), span: text.span(date.range))
      }
    }
  }

  /// The dates within a range.
  func dates(in range: Range<Int>) -> ArraySlice<WrittenDate> {
    let first = dates.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let end = dates[first...].partitioningIndex { $0.range.upperBound > range.upperBound }
    return dates[first..<end]
  }

  /// The year for which a plan is: that of its title, else the one in which it went out.
  private static func planYear(
    _ sheet: Sheet, _ header: Header, _ issued: WrittenDate?, _ written: [WrittenDate]
  ) -> Int? {
    header.title.flatMap(titleYear) ?? issued?.year ?? statedYear(sheet, header, written)
  }

  private static func titleYear(_ title: String) -> Int? {
    let utf8 = Array(title.utf8)
    return WrittenDates.scan(utf8, in: 0..<utf8.count).lazy.compactMap(\.year).first
  }

  /// The year of the title, else the latest that the text speaks of, document numbers included.
  private static func statedYear(
    _ sheet: Sheet, _ header: Header, _ written: [WrittenDate]
  ) -> Int? {
    if let year = header.title.flatMap(titleYear) { return year }
    return written.compactMap(\.year).max() ?? numberYear(sheet.utf8)
  }

  /// The year of a cited document number: 〔2018〕.
  private static func numberYear(_ utf8: [UInt8]) -> Int? {
    var offset = 0
    while let open = utf8.range(of: "〔", in: offset..<utf8.count) {
      if let year = DateNumeral.read(utf8, at: open.upperBound, to: utf8.count), year.isYear {
        return year.value
      }
      offset = open.upperBound
    }
    return nil
  }
}

extension RandomAccessCollection {
  /// The first index from which on a sorted condition holds.
  func partitioningIndex(where holds: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if holds(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
