// The day that a letter of supervision sets: 请于2025年6月30日前整改到位, 并于7月5日前报送整改情况.

/// Reads by when a letter wants things put right.
public struct LetterDeadline {
  /// The day by which all is to be put right.
  private var done: Deadline?
  /// The day by which the letter wants to hear of it.
  private var heard: Deadline?
  /// Whether it sets several days, or one for some of its problems alone.
  private var isUnclear = false
  /// What the days are counted from.
  private let base: DeadlineBase

  /// The day by which a letter wants what it names put right, else that by which it wants to hear of
  /// it; nil where it sets none, or different ones.
  ///
  /// A day counts only behind the word of a request, in a clause that says what is wanted by then:
  /// what others had set before (应于3月底前完成整改), the day of a meeting, and that by which a plan is
  /// to be handed in are none.
  public static func read(in text: String, from base: DeadlineBase) -> Deadline? {
    var letter = LetterDeadline(base: base)
    for sentence in [UInt32](scalarsOf: text).split(whereSeparator: sentenceEnds.contains) {
      letter.add(Array(sentence))
    }
    return letter.isUnclear ? nil : letter.done ?? letter.heard
  }

  private init(base: DeadlineBase) {
    self.base = base
  }

  private mutating func add(_ sentence: [UInt32]) {
    guard let request = sentence.indices.first(where: { Self.isRequest(sentence, at: $0) }),
      !Self.meetings.occurs(in: sentence, at: sentence.indices), !Self.opensWithThreat(sentence)
    else { return }
    for clause in sentence.split(whereSeparator: Self.commas.contains)
    where clause.endIndex > request {
      // What stands before the request is no part of it: 按照省里要求，请于…….
      add(clause: Array(clause[max(request, clause.startIndex)...]))
    }
  }

  private mutating func add(clause: [UInt32]) {
    guard !Self.plans.occurs(in: clause, at: clause.indices) else { return }
    let isDone =
      Self.deeds.occurs(in: clause, at: clause.indices)
      && Self.ends.occurs(in: clause, at: clause.indices)
    guard
      isDone
        || Self.accounts.occurs(in: clause, at: clause.indices)
          && Self.sending.occurs(in: clause, at: clause.indices)
    else {
      return
    }
    let days = DeadlineReader.deadlines(in: clause, among: clause.indices, from: base)
      .filter { $0.due != nil }
    guard let first = days.first, !Self.isOfOthers(Self.lead(of: clause)) else { return }
    guard isDone else {
      // Of reports again and again the first is due first.
      if heard == nil { heard = first }
      return
    }
    let known = done ?? first
    if days.contains(where: { $0.due != known.due }) || Self.isOfParts(clause) {
      isUnclear = true
    }
    done = known
  }

  /// Whether the word of a request begins at a place; 申请 asks for something else.
  private static func isRequest(_ sentence: [UInt32], at place: Int) -> Bool {
    requests.contains(sentence, at: place)
      && !(place > 0 && askings.contains(sentence[place - 1]))
  }

  /// Whether a sentence says what comes of it where nothing is done: 逾期未整改到位的，…….
  private static func opensWithThreat(_ sentence: [UInt32]) -> Bool {
    guard let start = sentence.firstIndex(where: { !spaces.contains($0) }) else { return false }
    return threats.contains(sentence, at: start)
  }

  private static let spaces = ScalarSet(" \t\r\u{3000}")
  private static let threats: CursorWords = ["逾期", "对逾期", "如未", "若未", "仍未", "到期未", "对仍未", "未按"]

  /// Whether another has set the day, by what stands before it: 省督察组要求6月底前, not 按照上述要求于6月底前.
  private static func isOfOthers(_ lead: [UInt32]) -> Bool {
    lead.indices.contains {
      others.contains(lead, at: $0)
        || demands.contains(lead, at: $0) && !own.end(in: lead, before: $0)
    }
  }

  /// Whether only some of the problems are spoken of: 第二、三项, not 第二季度.
  private static func isOfParts(_ clause: [UInt32]) -> Bool {
    if parts.occurs(in: clause, at: clause.indices) { return true }
    return clause.indices.contains { place in
      guard ordinal.contains(clause[place]) else { return false }
      let rest = clause[(place + 1)...]
      let number = rest.prefix { digits.contains($0) || numerals.contains($0) }
      guard !number.isEmpty, number.endIndex < clause.endIndex else { return false }
      return counters.contains(clause[number.endIndex])
    }
  }

  private static let ordinal = ScalarSet("第")
  private static let numerals = ScalarSet("一二三四五六七八九十")
  private static let counters = ScalarSet("项条个类点、至和")

  private static let askings = ScalarSet("申提报邀聘")

  /// What stands before the first number of a clause.
  private static func lead(of clause: [UInt32]) -> [UInt32] {
    Array(clause.prefix { !digits.contains($0) })
  }

  private static let sentenceEnds = ScalarSet("。；;！!\n")
  private static let commas = ScalarSet("，,")
  private static let digits = ScalarSet("0123456789０１２３４５６７８９")

  private static let requests: CursorWords = ["请", "责令", "务必", "限你", "限期", "须", "望你"]
  /// 定于6月10日召开约谈会，请参加
  private static let meetings: CursorWords = ["参加", "参会", "到会", "会场", "会议室", "出席", "约谈会", "报名"]
  private static let plans: CursorWords = ["方案", "计划", "自查"]
  /// What is done to problems, and the words that say that it is to be finished.
  private static let deeds: CursorWords = ["整改", "改正", "整治", "解决", "销号", "纠正", "办结"]
  private static let ends: CursorWords = ["到位", "完成", "完毕", "改正", "销号", "办结", "结束"]
  /// What a letter wants to hear, and how it is sent.
  private static let accounts: CursorWords = [
    "整改情况", "整改结果", "整改报告", "整改落实情况", "整改完成情况", "办理情况", "办理结果", "落实情况", "处理结果",
  ]
  private static let sending: CursorWords = ["报", "反馈", "回复", "函告", "送", "书面"]
  /// A day that somebody else has set: 省督察组要求6月底前完成的整改任务.
  private static let others: CursorWords = ["明确", "规定", "原定", "承诺", "此前", "曾", "应于", "》"]
  private static let demands: CursorWords = ["要求"]
  /// What a letter calls its own demands by.
  private static let own: CursorWords = ["上述", "以上", "按", "按照", "本函", "下列", "以下", "此"]
  /// Some of the problems.
  private static let parts: CursorWords = ["问题须", "问题应", "问题要", "问题于", "问题在", "部分", "分别"]
}

extension CursorWords {
  /// Whether one of the words begins at a place.
  fileprivate func contains(_ text: [UInt32], at place: Int) -> Bool {
    length(in: text, at: place) != nil
  }
}
