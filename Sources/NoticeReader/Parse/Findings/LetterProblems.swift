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
    var offset = 0
    while let start = utf8.range(of: "“", in: offset..<utf8.count)?.upperBound {
      let reach = start..<min(utf8.count, start + longestQuote)
      guard let end = utf8.range(of: "”", in: reach) else {
        offset = start
        continue
      }
      offset = end.upperBound
      let words = start..<end.lowerBound
      if utf8.characters(in: words) >= 4, FindingTitle.soundsLikeProblem(utf8, words) {
        open.append(words)
      }
      // “……”“……”等问题
      if utf8.says("“", at: offset) || utf8.says("、“", at: offset) { continue }
      if nouns.stands(in: utf8, at: offset) { problems += open }
      open = []
    }
    var known: Set<String> = []
    return findings(sheet, problems.filter { known.insert(utf8.string($0)).inserted })
  }

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
