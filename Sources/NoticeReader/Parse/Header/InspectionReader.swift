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
      guard isVisit || telling != nil, !Self.earlier.occurs(in: utf8, course) else { continue }
      let dates = Array(calendar.dates(in: sentence)).filter { $0.month != nil }
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
      inspection.to =
        dates.dropFirst().first { $0.range.lowerBound <= to.range.upperBound + 6 }?.iso
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

  /// 2020年曾对我局进行常规巡察: an inspection before the one that the notice is about.
  static let earlier = PhraseTable(["曾于", "曾对", "曾经", "曾接受", "此前", "上轮", "上一轮", "前一轮"])

  private static let openings = PhraseTable(["起", "开始"])
  private static let openSpan = PhraseTable(["起至", "至", "到"])

  /// The words for the course of an inspection.
  static let visits = PhraseTable([
    "开展", "进行了", "进行巡", "进驻", "巡察了", "巡视了", "检查", "时间安排", "即日起",
    "开展审计", "进行审计", "实地考核", "现场评审", "本次审计", "审计自",
  ])
  static let visitNouns = PhraseTable(["巡察", "巡视", "审计", "督察"])
}

/// Reads the name of an inspecting body: 省委第五巡视组.
enum InspectingBody {
  /// The first such name in a range, a numbered one before one without a number.
  static func find(_ text: IndexedText, _ range: Range<Int>) -> String? {
    var first: String?
    for hit in groups.hits(.inspectionGroup, in: text, range) {
      guard let name = name(text, endingAt: hit, from: range.lowerBound),
        !isEarlier(text, hit.range, range)
      else { continue }
      if isNumbered(name) { return name }
      if !name.hasPrefix("党委") { first = first ?? name }
    }
    return first ?? visitor(text, range) ?? auditor(text, range)
  }

  /// Whether the sentence that names a group goes on about an earlier inspection.
  private static func isEarlier(
    _ text: IndexedText, _ group: Range<Int>, _ range: Range<Int>
  ) -> Bool {
    let reach = group.upperBound..<min(range.upperBound, group.upperBound + 90)
    return text.sentences(in: reach, most: 1).contains {
      InspectionReader.earlier.hit(in: text.utf8, at: $0.lowerBound, before: $0.upperBound) != nil
    }
  }

  /// 省飞行检查组 in 3月18日，省飞行检查组对我院……: a group that opens its clause and comes or tells.
  private static func visitor(_ text: IndexedText, _ range: Range<Int>) -> String? {
    let utf8 = text.utf8
    for hit in visitors.hits(.inspectionGroup, in: text, range) {
      let end = hit.range.upperBound
      let start = clauseStart(utf8, before: hit.range.lowerBound, from: range.lowerBound)
      let name = (errands.hit(in: utf8, at: start, before: end)?.range.upperBound ?? start)..<end
      guard utf8.characters(in: name) <= 24, beginsWithPlace(utf8, name),
        !joints.occurs(in: utf8, name),
        visiting.hit(in: utf8, at: end, before: range.upperBound) != nil
          || visitsPlace(utf8, from: end, to: range.upperBound)
      else { continue }
      return text.string(name)
    }
    return nil
  }

  /// 省督察组|对九江市|开展了督察
  private static func visitsPlace(_ utf8: [UInt8], from start: Int, to end: Int) -> Bool {
    guard utf8.says("对", at: start),
      let place = Divisions.all.finder.hit(in: utf8, at: start + 3, before: end)
    else { return false }
    return InspectionReader.visits.hit(in: utf8, at: place.range.upperBound, before: end) != nil
  }

  /// 县审计局 in 县审计局于2025年2月对我局进行了专项审计: an office that opens its clause and audits.
  private static func auditor(_ text: IndexedText, _ range: Range<Int>) -> String? {
    let utf8 = text.utf8
    for hit in auditOffices.hits(.inspection, in: text, range) {
      let end = hit.range.upperBound
      let start = clauseStart(utf8, before: hit.range.lowerBound, from: range.lowerBound)
      let name = (errands.hit(in: utf8, at: start, before: end)?.range.upperBound ?? start)..<end
      guard utf8.characters(in: name) <= 16, beginsWithPlace(utf8, name),
        auditing.hit(in: utf8, at: end, before: range.upperBound) != nil,
        let rest = text.sentences(in: end..<min(range.upperBound, end + 300), most: 1).first,
        audits.occurs(in: utf8, rest)
      else { continue }
      return text.string(name)
    }
    return nil
  }

  /// 县审计局, 国家审计署, 温宿县审计局; no date or verb stands before the place.
  private static func beginsWithPlace(_ utf8: [UInt8], _ name: Range<Int>) -> Bool {
    utf8.glyph(at: name.lowerBound).scalar.isOne(of: "省市县区州旗国审")
      || Divisions.all.finder.hit(in: utf8, at: name.lowerBound, before: name.upperBound) != nil
  }

  private static let auditOffices = PhraseTable(["审计局", "审计厅", "审计署", "审计组"])
  private static let auditing = PhraseTable(["于", "自20", "从20", "对", "派出审计组", "依法对"])
  private static let audits = PhraseTable([
    "专项审计", "进行审计", "进行了审计", "开展审计", "开展了审计", "实施审计", "实施了审计", "派出审计组", "责任审计", "情况审计",
    "跟踪审计",
  ])
  private static let errands = PhraseTable(["由", "经", "现将"])
  static let visitors = PhraseTable([
    "督察组", "督导组", "督查组", "检查组", "考核组", "专家组", "评估组", "核查组",
  ])
  private static let visiting = PhraseTable([
    "于", "自20", "从20", "对我", "对本", "进驻", "来我", "到我", "赴我", "在我", "向我", "通报了我",
  ])
  /// No name has them: 市委组成检查组.
  private static let joints = PhraseTable(["组成", "成立", "组织", "派出", "会同", "配合", "接受", "迎接", "我"])

  /// 第三巡察组; 4个巡察组 only says how many there were.
  private static func isNumbered(_ name: String) -> Bool {
    name.unicodeScalars.contains("第")
  }

  private static func name(
    _ text: IndexedText, endingAt hit: PhraseTable.Hit, from start: Int
  ) -> String? {
    let utf8 = text.utf8
    let opening = clauseStart(utf8, before: hit.range.lowerBound, from: start)
    guard let committee = committee(utf8, in: opening..<hit.range.upperBound) else { return nil }
    let head = committee.lowerBound..<committee.upperBound
    let middle = committee.upperBound..<hit.range.lowerBound
    if hit.phrase >= plainGroups, !inspectionWords.occurs(in: utf8, middle) { return nil }
    if rounds.occurs(in: utf8, middle), !isRoundAndGroup(utf8, middle) {
      let bare = utf8.range(of: "届", in: head)?.upperBound ?? head.lowerBound
      return text.string(bare..<head.upperBound) + text.string(hit.range)
    }
    return utf8.characters(in: middle) > 24
      ? nil : text.string(head.lowerBound..<hit.range.upperBound)
  }

  /// 第七轮巡察第三|巡察组: nothing but the round and the number of the group.
  private static func isRoundAndGroup(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard utf8.says("第", at: range.lowerBound), utf8.characters(in: range) <= 12,
      let round = inspectionWords.first(in: utf8, range),
      utf8.says("轮", endingAt: round.range.lowerBound)
    else { return false }
    return utf8.says("第", at: round.range.upperBound)
  }

  private static func clauseStart(_ utf8: [UInt8], before end: Int, from start: Int) -> Int {
    var offset = end
    while offset > start, end - offset < 120, let glyph = utf8.glyph(endingAt: offset) {
      if glyph.scalar.isOne(of: "，,。；;：:\n") || glyph.isSpace { break }
      offset -= glyph.length
    }
    return offset
  }

  /// The committee that sends the group, with the place or the term before it: 十一届市委.
  private static func committee(_ utf8: [UInt8], in range: Range<Int>) -> Range<Int>? {
    var best: Range<Int>?
    var offset = range.lowerBound
    while let word = utf8.range(of: "委", in: offset..<range.upperBound) {
      offset = word.upperBound
      if utf8.says("员会", at: word.upperBound) { continue }
      if let start = committeeStart(utf8, before: word.lowerBound, from: range.lowerBound) {
        best = start..<word.upperBound
      }
    }
    return best
  }

  private static func committeeStart(_ utf8: [UInt8], before end: Int, from start: Int) -> Int? {
    guard let level = utf8.glyph(endingAt: end) else { return nil }
    var offset = end - level.length
    switch level.scalar {
    case "省", "市", "区", "县", "旗", "州", "盟", "镇", "乡":
      if let place = Divisions.all.finder.hit(in: utf8, endingAt: end, from: start) {
        offset = place.range.lowerBound
      }
    case "党":
      for school in ["学校" as StaticString, "校", "集团公司", "集团", "公司", "自治区"]
      where utf8.says(school, endingAt: offset) {
        offset -= school.utf8CodeUnitCount
        break
      }
    default: return nil
    }
    return termStart(utf8, before: offset, from: start)
  }

  /// Takes in 十一届 and 校 before the committee.
  private static func termStart(_ utf8: [UInt8], before end: Int, from start: Int) -> Int {
    guard utf8.says("届", endingAt: end) else { return end }
    var offset = end - 3
    while offset > start, let glyph = utf8.glyph(endingAt: offset),
      glyph.isDigit || glyph.scalar.isOne(of: "一二三四五六七八九十第")
    {
      offset -= glyph.length
    }
    return offset
  }

  private static let inspectionWords = PhraseTable(["巡察", "巡视"])
  private static let rounds = PhraseTable(["轮", "派出", "部署", "安排", "决定", "批准"])
  private static let plainGroups = 2
  static let groups = PhraseTable([
    "巡视组", "巡察组", "第一组", "第二组", "第三组", "第四组", "第五组", "第六组", "第七组",
    "第八组", "第九组", "第十组",
  ])
}
