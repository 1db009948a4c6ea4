// The inspection that a notice reports on: who came, from when to when, and when it was told.

import NoticeRecord

/// Reads the inspection from the first paragraphs of a notice.
struct InspectionReader {
  /// How many bytes of the text are searched.
  private static let reach = 6000

  let sheet: Sheet
  let calendar: Calendar
  let start: Int
  let signed: WrittenDate?

  /// The inspection; nil where the notice names none.
  func read() -> Inspection? {
    let utf8 = sheet.utf8
    let range = start..<min(utf8.count, start + Self.reach)
    var inspection = Inspection()
    inspection.by = InspectingBody.find(sheet.text, range)
    for sentence in sheet.text.sentences(in: range) {
      let cues: Cues = [.telling, .visit, .inspection]
      guard
        sheet.text.first(cues, from: sentence.lowerBound, before: sentence.upperBound) != nil
      else { continue }
      let telling = Telling.find(sheet.text, in: sentence)
      let isVisit =
        Self.visits.occurs(.visit, in: sheet.text, sentence)
        || groupInspects(in: sentence)
        || telling == nil && Self.visitNouns.occurs(.inspection, in: sheet.text, sentence)
      // What was told may speak of an earlier one.
      let course = sentence.lowerBound..<(telling?.lowerBound ?? sentence.upperBound)
      guard isVisit || telling != nil else { continue }
      let dates = calendar.dates(in: sentence).filter { $0.month != nil }
      guard !dates.isEmpty, !isOfEarlier(course) else { continue }
      if isVisit { readPeriod(dates, in: sentence, into: &inspection) }
      if let telling { readFeedback(dates, before: telling, into: &inspection) }
    }
    let isKnown = inspection.by != nil || inspection.from != nil || inspection.feedbackOn != nil
    return isKnown ? inspection : nil
  }

  /// Whether the beginning of the text speaks of an inspection, and not only of a check.
  var namesInspection: Bool {
    Self.visitNouns.occurs(.inspection, in: sheet.text, start..<min(sheet.utf8.count, start + 1500))
  }

  /// 县委第二巡察组|巡察|县疾控中心: whether a group does in so many words what it is named for.
  private func groupInspects(in sentence: Range<Int>) -> Bool {
    Self.visitNouns.hits(.inspection, in: sheet.text, sentence).contains { verb in
      sheet.utf8.says("组", endingAt: verb.range.lowerBound)
        && Self.nounEnds.hit(in: sheet.utf8, at: verb.range.upperBound, before: sentence.upperBound)
          == nil
        && verb.range.upperBound < sentence.upperBound
        && sheet.utf8.glyph(at: verb.range.upperBound).isHan
    }
  }

  /// 巡察组|巡察|情况: the words that make a noun of it.
  private static let nounEnds = PhraseTable([
    "反馈", "意见", "情况", "发现", "工作", "整改", "期间", "指出", "报告", "问题", "要求", "的", "结果", "通报", "组", "干部",
    "动员",
    "进驻", "公告", "办",
  ])

  /// The first span of dates, of a schedule to the end of its last; else a beginning with 起 and the day by
  /// which the visit ended, or what stands around 即日起 and 起至.
  private func readPeriod(
    _ dates: [WrittenDate], in sentence: Range<Int>, into inspection: inout Inspection
  ) {
    guard inspection.from == nil else { return }
    if let last = dates.lastIndex(where: \.closesSpan), last > 0,
      let first = dates.firstIndex(where: \.closesSpan), first > 0
    {
      let isSchedule = sheet.utf8.holds("时间安排", in: sentence)
      inspection.from = dates[first - 1].iso
      inspection.to = dates[isSchedule ? last : first].iso
    } else if let begin = dates.first,
      Self.openings.hit(in: sheet.utf8, at: begin.range.upperBound, before: sentence.upperBound)
        != nil,
      let end = dates.dropFirst().first(where: {
        sheet.utf8.says("结束", at: $0.range.upperBound)
      })
    {
      inspection.from = begin.iso
      inspection.to = end.iso
    } else if sheet.utf8.holds("即日起", in: sentence), let end = dates.last {
      inspection.from = signed?.iso
      inspection.to = end.iso
    } else if let first = dates.first, let to = Self.openSpan.first(in: sheet.utf8, sentence),
      to.range.lowerBound == first.range.upperBound
    {
      inspection.from = first.iso
      let nearest = to.range.upperBound + Self.reachOfEnd
      inspection.to = dates.dropFirst().first { $0.range.lowerBound <= nearest }?.iso
    }
  }

  /// The date nearest before 反馈 that is not the end of the visit.
  private func readFeedback(
    _ dates: [WrittenDate], before telling: Range<Int>, into inspection: inout Inspection
  ) {
    guard inspection.feedbackOn == nil else { return }
    let before = dates.filter { $0.range.upperBound <= telling.lowerBound && $0.day != nil }
    guard let date = before.last else { return }
    if !date.closesSpan, date.iso != inspection.from {
      inspection.feedbackOn = date.iso
    } else if inspection.from == nil, before.count >= 2 {
      inspection.feedbackOn = before[before.count - 2].iso
    }
  }

  /// Whether the words of a sentence speak of an earlier inspection; not where one looks back on it:
  /// 对上一轮巡察整改情况开展“回头看”.
  private func isOfEarlier(_ course: Range<Int>) -> Bool {
    Self.earlier.hits(in: sheet.utf8, course).contains { word in
      guard Self.rounds.stands(in: sheet.utf8, at: word.range.lowerBound) else { return true }
      let (clause, _) = Clause.right(
        of: word.range.upperBound, in: sheet.utf8, to: course.upperBound, stop: .sentence)
      return !sheet.utf8.holds("整改", in: clause) || !sheet.utf8.holds("回头看", in: clause)
    }
  }

  private static let rounds: WordList = ["上轮", "上一轮", "前一轮"]

  /// 2020年曾对我局进行常规巡察: an inspection before the one that the notice is about.
  static let earlier = PhraseTable(["曾于", "曾对", "曾经", "曾接受", "此前", "上轮", "上一轮", "前一轮"])

  /// How far behind 至 the end of a visit begins at most: two characters.
  private static let reachOfEnd = 6
  private static let openings = PhraseTable(["起", "开始"])
  private static let openSpan = PhraseTable(["起至", "至", "到"])

  /// The words for the course of an inspection.
  static let visits = PhraseTable([
    "开展", "进行了", "进行巡", "进驻", "巡察了", "巡视了", "检查", "时间安排", "即日起",
    "开展审计", "进行审计", "实施审计", "实施了审计", "实地考核", "现场评审", "本次审计", "审计自",
  ])
  static let visitNouns = PhraseTable(["巡察", "巡视", "审计", "督察"])
}
