// The problems that a letter names in its sentences: 存在以下问题：一是……；二是……, or 反馈的“……”问题.

import NoticeRecord

/// Reads the problems that a letter of supervision does not number.
enum LetterProblems {
  /// The items of the first series right behind a colon that leads to problems, which ends at the
  /// offset that `leads` is asked about.
  static func spoken(_ sheet: Sheet, where leads: (Int) -> Bool) -> [Finding] {
    let utf8 = sheet.utf8
    for line in sheet.lines {
      var offset = line.range.lowerBound
      while let colon = sheet.text.first(.colon, from: offset, before: line.range.upperBound) {
        offset = colon + utf8.glyph(at: colon).length
        guard leads(offset) else { continue }
        let items = Series.items(sheet.text, offset..<line.range.upperBound)
        guard items.count >= 2, items[0].lowerBound - offset <= longestNumber else { continue }
        return findings(sheet, items.map { firstClause(sheet.text, $0) })
      }
    }
    return []
  }

  /// In bytes: 一是, （1）.
  private static let longestNumber = 12

  /// What an item says before it goes on, and before the letter does.
  private static func firstClause(_ text: IndexedText, _ item: Range<Int>) -> Range<Int> {
    let sentence = text.sentences(in: item, most: 1).first ?? item
    return text.utf8.trimmed(text.utf8.parts(of: sentence, between: "；;").first ?? sentence)
  }

  /// What stands in quotes before 问题 and sounds like one, each once.
  static func quoted(_ sheet: Sheet) -> [Finding] {
    let utf8 = sheet.utf8
    var problems: [Range<Int>] = []
    var open: [Range<Int>] = []
    var list: Int?
    var offset = 0
    while let start = utf8.range(of: "“", in: offset..<utf8.count)?.upperBound {
      let reach = start..<min(utf8.count, start + longestQuote)
      guard let end = utf8.range(of: "”", in: reach) else {
        offset = start
        continue
      }
      offset = end.upperBound
      let words = start..<end.lowerBound
      let first = list ?? start - "“".utf8.count
      list = first
      if utf8.characters(in: words) >= 4, FindingTitle.soundsLikeProblem(utf8, words) {
        open.append(words)
      }
      // “……”“……”等问题
      if utf8.says("“", at: offset) || utf8.says("、“", at: offset) { continue }
      if !open.isEmpty, nouns.stands(in: utf8, at: offset),
        !isSettled(utf8, first..<offset)
      {
        problems += open
      }
      (open, list) = ([], nil)
    }
    var known: Set<String> = []
    return findings(sheet, problems.filter { known.insert(utf8.string($0)).inserted })
  }

  /// Whether the sentence says of what it quotes that it is done, will only be due, or must not come
  /// back: “……”问题已销号, 防止“……”问题反弹.
  private static func isSettled(_ utf8: [UInt8], _ quotes: Range<Int>) -> Bool {
    let reach = quotes.upperBound..<min(utf8.count, quotes.upperBound + longestSentence)
    var end = utf8.firstOffset(of: "。；;！!\n", in: reach) ?? reach.upperBound
    if let next = utf8.range(of: "“", in: quotes.upperBound..<end) {
      // 问题已销号，但“……”: what leads to the next quote is no part of it.
      let clauses = utf8.parts(of: quotes.upperBound..<next.lowerBound, between: "，,")
      end = clauses.count < 2 ? next.lowerBound : clauses[clauses.count - 1].lowerBound
    }
    let behind = quotes.upperBound..<end
    if settling.occurs(in: utf8, behind), !doubts.occurs(in: utf8, behind) { return true }
    let floor = max(0, quotes.lowerBound - longestLead)
    let before = utf8.parts(of: floor..<quotes.lowerBound, between: "。；;，,！!\n").last
    let clause = quotes.upperBound..<(utf8.firstOffset(of: "，,", in: behind) ?? end)
    return before.map { preventing.occurs(in: utf8, $0) } ?? false
      && returning.occurs(in: utf8, clause)
  }

  /// In bytes: how far a sentence is looked at behind a quote and before it.
  private static let longestSentence = 240
  private static let longestLead = 60
  private static let settling = PhraseTable([
    "已整改到位", "已整改完", "已全部整改", "已完成", "已全部完成", "已按期完成", "已销号", "已办结", "已按期办结", "已解决", "已得到解决",
    "即将到期",
  ])
  /// 已完成3项，剩余5项, 已整改到位不实: what goes on so is open.
  private static let doubts = PhraseTable([
    "但", "仍", "尚", "却", "未", "剩余", "其余", "缓慢", "滞后", "反弹", "不实", "虚", "是否",
  ])
  private static let preventing = PhraseTable(["防止", "避免", "严防", "防范", "杜绝", "谨防", "确保"])
  private static let returning = PhraseTable(["反弹", "回潮", "回弹", "发生", "出现", "重现", "再现", "反复"])

  /// In bytes.
  private static let longestQuote = 130
  private static let nouns: WordList = ["问题", "的问题", "等问题", "等方面问题", "一事"]

  private static func findings(_ sheet: Sheet, _ problems: [Range<Int>]) -> [Finding] {
    problems.enumerated().map { place, problem in
      Finding(
        number: place + 1, title: FindingTitle.clean(sheet.utf8, problem),
        span: sheet.text.span(problem))
    }
  }
}
