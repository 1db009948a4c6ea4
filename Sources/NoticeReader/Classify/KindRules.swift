// What sums of words cannot tell: how the kinds that share their words are kept apart.

import NoticeRecord

/// Adjusts the weights of kinds by the shape of the document.
enum KindRules {
  /// Applies every rule.
  static func adjust(
    _ weights: inout [Kind: Int], title: String?, text: IndexedText, bodyStart: Int
  ) {
    let end = text.utf8.count
    let title = Array((title ?? "").utf8)
    let lead = bodyStart..<min(end, bodyStart + 1500)
    preferReport(&weights, title, text, lead)
    preferReply(&weights, title, text.utf8, lead)
    preferPlan(&weights, title)
    preferSummary(&weights, title)
    preferFeedback(&weights, text, lead)
    preferFeature(&weights, title)
    preferMeeting(&weights, text, lead)
    preferNotice(&weights, title)
    preferLetter(&weights, title)
    preferCircular(&weights, title, text.utf8, lead)
    if !inspections.occurs(.inspection, in: text, bodyStart..<end),
      !inspections.occurs(in: title, 0..<title.count),
      !title.holds("反馈问题整改", in: 0..<title.count),
      !ownChecks.occurs(in: title, 0..<title.count)
    {
      weights[.rectificationReport] = (weights[.rectificationReport] ?? 0) / 2
      weights[.inspectionFeedback] = (weights[.inspectionFeedback] ?? 0) / 3
    }
  }

  /// A report says that it now makes its progress public; a title that only mentions 整改 does not.
  private static func preferReport(
    _ weights: inout [Kind: Int], _ title: [UInt8], _ text: IndexedText, _ lead: Range<Int>
  ) {
    if publishing.occurs(.publishing, in: text, lead), text.utf8.holds("整改", in: lead) {
      weights[.rectificationReport, default: 0] += 10
    }
    let listsProblems =
      lists.occurs(in: title, 0..<title.count) && inspections.occurs(in: title, 0..<title.count)
    if reports.occurs(in: title, 0..<title.count) || listsProblems,
      title.holds("整改", in: 0..<title.count) || answersFeedback(title)
        || reportsOwnCheck(title) && text.utf8.holds("整改", in: lead)
    {
      weights[.rectificationReport, default: 0] += 10
      weights[.policyNotice] = 0
      // 巡察反馈问题整改情况的报告 is none, whatever it tells of the feedback.
      if Telling.find(IndexedText(MappedText(unchanged: title)), in: 0..<title.count) == nil {
        weights[.inspectionFeedback] = (weights[.inspectionFeedback] ?? 0) / 2
      }
    }
  }

  /// What answers a letter is none itself: 关于提醒函的回复, 现将整改情况函告如下.
  private static func preferReply(
    _ weights: inout [Kind: Int], _ title: [UInt8], _ utf8: [UInt8], _ lead: Range<Int>
  ) {
    guard replies.hit(in: title, endingAt: withoutBracket(title), from: 0) != nil,
      utf8.holds("整改", in: lead)
    else { return }
    weights[.policyNotice] = 0
  }

  private static let replies = PhraseTable([
    "的回复", "的复函", "的答复", "整改情况的函", "落实情况的函", "办理情况的函",
  ])

  /// 落实县委巡察反馈意见“三个清单”公开: feedback that is put into practice, without the word 整改.
  private static func answersFeedback(_ title: [UInt8]) -> Bool {
    guard orders.hit(in: title, endingAt: withoutBracket(title), from: 0) == nil,
      let act = title.range(of: "落实", in: 0..<title.count),
      let feedback = answered.first(in: title, act.upperBound..<title.count)
    else { return false }
    return inspections.occurs(in: title, act.upperBound..<feedback.range.lowerBound)
  }

  /// 某院自查自纠情况的报告, but not 关于开展自查自纠的通告, nor an order or a plan of one.
  private static func reportsOwnCheck(_ title: [UInt8]) -> Bool {
    ownReports.hit(in: title, endingAt: withoutBracket(title), from: 0) != nil
      && title.holds("自查", in: 0..<title.count)
  }

  private static let ownReports = PhraseTable([
    "自查报告", "自查自纠报告", "自查整改报告", "自查情况报告", "自查自纠情况报告", "自查情况的报告", "自查自纠情况的报告", "自查自纠的报告",
    "自查情况的公示", "自查自纠情况的公示",
  ])

  /// Where a body finds its problems itself: 专题民主生活会整改落实情况公示.
  static let ownChecks = PhraseTable(["民主生活会", "组织生活会", "自查自纠", "自查情况", "自查报告", "自查整改"])

  /// What tells others to put it into practice, or how they did.
  private static let orders = PhraseTable(["通知", "方案", "督查通报", "督察通报"])
  private static let answered = PhraseTable(["反馈意见", "反馈问题"])

  /// A title that ends as plans do names one; a notice that sends out a plan is the plan.
  private static func preferPlan(_ weights: inout [Kind: Int], _ title: [UInt8]) {
    let sendsOut = sendsOutPlan(title)
    let isPlan = plans.hit(in: title, endingAt: withoutBracket(title), from: 0) != nil
    if sendsOut || isPlan { weights[.workPlan, default: 0] += 10 }
    // 现将……印发给你们，请遵照执行 is what every such notice says.
    if sendsOut { weights[.policyNotice] = (weights[.policyNotice] ?? 0) / 2 }
  }

  /// 关于印发《2024年工作要点》的通知: whether what is sent out ends as plans do; a 计划管理办法 does not.
  private static func sendsOutPlan(_ title: [UInt8]) -> Bool {
    guard let sending = title.range(of: "印发", in: 0..<title.count) else { return false }
    let rest = sending.upperBound..<title.count
    let name = rest.lowerBound..<(notices.first(in: title, rest)?.range.lowerBound ?? title.count)
    let words = title.trimmed(name) { $0.isSpace || $0.scalar.isOne(of: "《》") }
    let end = withoutBracket(Array(title[..<words.upperBound]))
    let closed = title.trimmed(words.lowerBound..<max(end, words.lowerBound)) { $0.scalar == "》" }
    return plans.hit(in: title, endingAt: closed.upperBound, from: closed.lowerBound) != nil
      || sent.hit(in: title, endingAt: closed.upperBound, from: closed.lowerBound) != nil
  }

  /// What is no plan by its name, but by being sent out: 关于印发《2025年重点工作任务》的通知.
  private static let sent = PhraseTable(["工作任务", "重点任务", "目标任务"])

  /// Where a title ends but for a bracket: 三年行动计划（2025—2027年）.
  private static func withoutBracket(_ title: [UInt8]) -> Int {
    guard let last = title.glyph(endingAt: title.count), last.scalar.isOne(of: ")）"),
      let open = title.parts(of: 0..<title.count, between: "(（").last, open.lowerBound > 3,
      title.holds("年", in: open) || title.holds("试行", in: open)
    else { return title.count }
    return open.lowerBound - (title.glyph(endingAt: open.lowerBound)?.length ?? 0)
  }

  /// A title that ends in 总结 names one, and so does one that sums up first and plans then.
  private static func preferSummary(_ weights: inout [Kind: Int], _ title: [UInt8]) {
    guard let summary = title.range(of: "总结", in: 0..<title.count) else { return }
    let isLast = summary.upperBound == title.count
    let next = summary.upperBound..<title.count
    if isLast || plans.occurs(in: title, next) || outlooks.occurs(in: title, next) {
      weights[.annualSummary, default: 0] += 20
    }
  }

  private static let outlooks = PhraseTable(["打算", "思路", "安排"])

  /// An inspection group that tells a body what it found is feedback, even at a meeting.
  private static func preferFeedback(
    _ weights: inout [Kind: Int], _ text: IndexedText, _ lead: Range<Int>
  ) {
    let first = text.sentences(in: lead, most: 6)
    let tells = first.contains { sentence in
      groups.occurs(in: text.utf8, sentence) && Telling.find(text, in: sentence) != nil
    }
    if tells { weights[.inspectionFeedback, default: 0] += 10 }
  }

  /// 巡察反馈问题整改工作纪实: a feature on how problems are put right tells of the feedback, but is none.
  private static func preferFeature(_ weights: inout [Kind: Int], _ title: [UInt8]) {
    if features.hit(in: title, endingAt: title.count, from: 0) != nil,
      title.holds("整改", in: 0..<title.count)
    {
      weights[.inspectionFeedback] = 0
    }
  }

  private static let features = PhraseTable([
    "纪实", "侧记", "综述", "掠影", "速写", "特写", "见闻", "纪事", "述评", "手记",
  ])

  /// A body that meets to speak about feedback it was given holds a meeting.
  private static func preferMeeting(
    _ weights: inout [Kind: Int], _ text: IndexedText, _ lead: Range<Int>
  ) {
    guard let opening = text.sentences(in: lead, most: 1).first,
      text.utf8.holds("会议", in: opening), text.utf8.holds("召开", in: opening),
      Telling.find(text, in: opening) == nil
    else { return }
    weights[.meetingNews, default: 0] += 8
  }

  /// A title that ends in 通知 or 公告 is believed unless it sends out a plan.
  private static func preferNotice(_ weights: inout [Kind: Int], _ title: [UInt8]) {
    let whole = 0..<title.count
    guard notices.hit(in: title, endingAt: title.count, from: 0) != nil,
      !plans.occurs(in: title, whole), !sendsOutPlan(title)
    else { return }
    weights[.policyNotice, default: 0] += 7
  }

  /// A title that ends in 督办函 or 提醒函 is that of a letter, whatever inspection it quotes.
  private static func preferLetter(_ weights: inout [Kind: Int], _ title: [UInt8]) {
    guard letters.hit(in: title, endingAt: title.count, from: 0) != nil,
      !sendings.occurs(in: title, 0..<title.count),
      !LetterTitle.closes(title.string(0..<title.count))
    else { return }
    weights[.policyNotice, default: 0] += 15
  }

  private static let letters = PhraseTable(LetterTitle.endings)
  private static let sendings = PhraseTable(LetterTitle.sendings)

  /// A 通报 that begins by addressing those below is sent to them: 各县（市、区）卫生健康局：.
  private static func preferCircular(
    _ weights: inout [Kind: Int], _ title: [UInt8], _ utf8: [UInt8], _ lead: Range<Int>
  ) {
    guard circulars.hit(in: title, endingAt: title.count, from: 0) != nil else { return }
    let isAddressed = utf8.parts(of: lead, betweenBytes: 0x0A).prefix(4).contains { line in
      let words = utf8.trimmed(line)
      return utf8.says("各", at: words.lowerBound) && utf8.characters(in: words) <= 60
        && (utf8.says("：", endingAt: words.upperBound)
          || utf8.says(":", endingAt: words.upperBound))
    }
    if isAddressed { weights[.policyNotice, default: 0] += 7 }
  }

  private static let circulars = PhraseTable(["的通报", "督查通报", "检查通报", "情况通报"])
  static let publishing = PhraseTable([
    "予以公布", "予以通报", "通报如下", "报告如下", "公布如下", "现公布", "公示如下", "予以公示",
    "公开如下", "予以公开", "现将整改", "现予公布", "现予公开", "现予公示", "现将有关情况",
  ])
  private static let reports = PhraseTable(["通报", "报告", "公示", "公告", "公开", "进展"])
  private static let lists = PhraseTable(["清单", "台账", "一览表", "情况表", "进展表", "汇总表"])
  private static let plans = PhraseTable([
    "要点", "计划", "方案", "工作安排", "规划", "行动", "任务清单", "分解表", "任务表",
  ])
  private static let groups = PhraseTable(["巡察组", "巡视组", "巡察", "巡视"])
  private static let notices = PhraseTable(["的通知", "的公告", "的通告", "通告", "公告", "的意见"])
  static let inspections = PhraseTable(["巡察", "巡视", "审计", "督察", "检查组"])
}
