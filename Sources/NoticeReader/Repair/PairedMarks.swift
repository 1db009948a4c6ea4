// Lost quotes and brackets: 关于X问题的整改 is 关于“X”问题的整改.

import NoticeRecord

/// Puts back one half of a pair where the grammar fixes its place.
///
/// A text whose quotes all pair up has lost none; only elsewhere are headings completed.
enum PairedMarks {
  /// Finds the marks to put back.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    var edits = titles(utf8, survey) + years(utf8, survey)
    if hasLostQuotes(utf8, survey) { edits += headings(utf8) }
    return Diagnosis(edits: edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// More than one pair is broken.
  private static func hasLostQuotes(_ utf8: [UInt8], _ survey: Survey) -> Bool {
    var depth = 0
    var broken = 0
    for place in survey.offsets(of: .quote) {
      let opens = HanText.has(Marks.openQuote, in: utf8, at: place)
      guard opens || HanText.has(Marks.closeQuote, in: utf8, at: place) else { continue }
      if opens && depth > 0 || !opens && depth == 0 { broken += 1 }
      depth = opens ? 1 : 0
    }
    return broken + depth >= 2
  }

  /// 1.关于X问题的整改: the finding is quoted.
  private static func headings(_ utf8: [UInt8]) -> [Edit] {
    Marks.find([Marks.about], in: utf8).flatMap { about -> [Edit] in
      let start = about + Marks.about.count
      guard Marks.opensLine(utf8, before: about),
        let end = Marks.first(
          [Marks.problem, Marks.problemPlain], in: utf8, from: start, within: 180)
      else { return [] }
      let quotes = Marks.find([Marks.openQuote, Marks.closeQuote], in: utf8, start..<end)
      let opens = quotes.first.map { HanText.has(Marks.openQuote, in: utf8, at: $0) && $0 == start }
      let closes = quotes.last.map {
        HanText.has(Marks.closeQuote, in: utf8, at: $0) && $0 + Marks.closeQuote.count == end
      }
      guard quotes.count <= 1 else { return [] }
      return (opens == true ? [] : [insert(Marks.openQuote, at: start, 0.85)])
        + (closes == true ? [] : [insert(Marks.closeQuote, at: end, 0.85)])
    }
  }

  /// 印发了健康促进方案》: the title begins behind the verb.
  private static func titles(_ utf8: [UInt8], _ survey: Survey) -> [Edit] {
    var edits: [Edit] = []
    var isOpen = false
    for place in survey.offsets(of: .title) {
      let opens = HanText.has(Marks.openTitle, in: utf8, at: place)
      guard opens || HanText.has(Marks.closeTitle, in: utf8, at: place) else { continue }
      if !opens, !isOpen, let start = Marks.titleStart(utf8, before: place) {
        edits.append(insert(Marks.openTitle, at: start, 0.8))
      }
      isOpen = opens
    }
    return edits
  }

  /// 函2024〕217号: the year had both brackets.
  private static func years(_ utf8: [UInt8], _ survey: Survey) -> [Edit] {
    survey.offsets(of: .yearEnd).compactMap { place in
      let start = place - 4
      guard start > 0, HanText.has(Marks.closeYear, in: utf8, at: place),
        utf8[start..<place].allSatisfy({ Digits.isDigit($0) }),
        let year = Digits.value(utf8, start..<place), (1949...2049).contains(year),
        HanText.isHan(HanText.scalar(utf8, before: start)),
        place + Marks.closeYear.count < utf8.count,
        Digits.isDigit(utf8[place + Marks.closeYear.count])
      else { return nil }
      return insert(Marks.openYear, at: start, 0.98)
    }
  }

  private static func insert(_ mark: [UInt8], at place: Int, _ confidence: Double) -> Edit {
    Edit(range: place..<place, replacement: mark, kind: .lostCharacter, confidence: confidence)
  }
}
