// 反馈 as a deed (the group told the body what it found) against 反馈 as a thing (to study the
// feedback, to mend the problems of the feedback).

/// Finds where a text says that an inspection's findings were told.
enum Telling {
  /// The place of the first 反馈 in a sentence that is a deed, one with its day before others.
  static func find(_ text: IndexedText, in sentence: Range<Int>) -> Range<Int>? {
    let utf8 = text.utf8
    // 反馈 and the reports are known to the text under this cue.
    guard text.first(.telling, from: sentence.lowerBound, before: sentence.upperBound) != nil else {
      return nil
    }
    if let report = auditReport(text, in: sentence) { return report }
    guard utf8.holds("反馈", in: sentence) || reports.occurs(.telling, in: text, sentence) else {
      return nil
    }
    var start = sentence.lowerBound
    var first: Range<Int>?
    while start <= sentence.upperBound {
      let end = clauseEnd(utf8, start..<sentence.upperBound)
      let clause = start..<end
      start = end < sentence.upperBound ? end + utf8.glyph(at: end).length : .max
      if let report = reports.first(in: utf8, clause), groups.occurs(in: utf8, clause) {
        return report.range
      }
      guard let word = utf8.range(of: "反馈", in: clause) else { continue }
      // 我局反馈整改方案 answers what was told.
      if answers.hit(in: utf8, at: word.upperBound, before: utf8.count) != nil { continue }
      let before = clause.lowerBound..<word.lowerBound
      // 1月15日书面反馈问题: what has a day is a deed.
      if days.hit(in: utf8, endingAt: word.lowerBound, from: clause.lowerBound) != nil {
        return word
      }
      if things.hit(in: utf8, at: word.upperBound, before: utf8.count) != nil { continue }
      if tasks.occurs(in: utf8, before) { continue }
      first = first ?? word
    }
    return first
  }

  private static func clauseEnd(_ utf8: [UInt8], _ range: Range<Int>) -> Int {
    var offset = utf8.pastHan(from: range.lowerBound, to: range.upperBound)
    while offset < range.upperBound {
      let glyph = utf8.glyph(at: offset)
      if glyph.scalar.isOne(of: "，,；;。") { return offset }
      offset = utf8.pastHan(from: offset + glyph.length, to: range.upperBound)
    }
    return range.upperBound
  }

  /// 巡视组当面通报了发现的问题: the same deed in other words.
  static let reports = PhraseTable([
    "当面通报", "通报了发现", "通报了巡", "通报巡察发现", "通报巡视发现", "移交了",
  ])
  private static let groups = PhraseTable(["巡察组", "巡视组"])

  /// 县审计局……，5月16日出具审计报告: no firm's report, and none that is still to come.
  private static func auditReport(_ text: IndexedText, in sentence: Range<Int>) -> Range<Int>? {
    let utf8 = text.utf8
    if let report = deliveries.first(.telling, in: text, sentence)?.range {
      // 审计报告于5月8日送达
      let rest = report.upperBound..<sentence.upperBound
      return utf8.parts(of: rest, between: "，,；;").first.flatMap {
        utf8.range(of: "送达", in: $0)
      }
    }
    guard let report = auditReports.first(.telling, in: text, sentence)?.range else { return nil }
    let before = sentence.lowerBound..<report.lowerBound
    guard auditors.occurs(in: utf8, before),
      let clause = utf8.parts(of: before, between: "，,；;").last,
      !unsaid.occurs(in: utf8, clause)
    else { return nil }
    return report
  }

  static let deliveries = PhraseTable(["审计报告于", "审计报告已于"])
  private static let auditors = PhraseTable(["审计局", "审计厅", "审计署", "审计组"])
  private static let unsaid = PhraseTable([
    "应当", "应于", "应在", "须于", "须在", "拟于", "将于", "日前", "月前", "年前", "底前", "尚未", "未能",
  ])

  /// What an audit tells is its report.
  static let auditReports = PhraseTable([
    "出具审计报告", "出具了审计报告", "出具《审计报告》", "印发审计报告", "送达审计报告", "下达审计决定",
  ])

  /// 反馈问题: a thing.
  private static let things = PhraseTable([
    "问题", "意见整改", "意见落实", "意见的整改", "的问题", "意见建议", "的意见", "意见后",
  ])

  /// 反馈整改方案: what a body tells those that inspected it.
  private static let answers = PhraseTable([
    "整改方案", "整改进展", "整改情况", "整改结果", "进展", "落实情况",
  ])

  private static let days = PhraseTable(["日", "日书面", "日当面", "日正式"])

  /// 传达学习反馈意见: what a body does with the feedback that it was given.
  private static let tasks = PhraseTable([
    "学习", "研究", "落实", "整改", "针对", "对照", "部署", "围绕", "接到", "收到", "接受", "上次",
    "上轮", "根据",
  ])
}
