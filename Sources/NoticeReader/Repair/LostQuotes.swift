// Quotes that lost their partner: “四化同步 is “四化”同步 where the text quotes “四化” elsewhere.

import NoticeRecord

/// Completes quotes by what the same text quotes elsewhere, and sets right marks of two sorts that
/// close each other.
///
/// A quote of which the text tells no other end stays as it is.
enum LostQuotes {
  /// Finds the marks to put back or to exchange.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    let marks = QuoteMarks(utf8, survey)
    guard !marks.singles.isEmpty, marks.singles.count <= mostSingles else { return Diagnosis() }
    let known = terms(of: marks, in: utf8)
    var edits: [Edit] = []
    for single in marks.singles {
      let edit = exchange(single, among: marks.singles) ?? complete(single, by: known, in: utf8)
      if let edit, edits.last.map({ $0.range.upperBound <= edit.range.lowerBound }) ?? true {
        edits.append(edit)
      }
    }
    return Diagnosis(edits: edits)
  }

  /// A text with more broken quotes does not use them as quotes.
  private static let mostSingles = 60
  /// The most bytes between the two marks of a term, twelve characters.
  private static let longestTerm = 36
  /// The most bytes between two marks of different sorts that are one pair.
  private static let longestMixed = 60

  /// What the text quotes elsewhere, the longest first.
  private static func terms(of marks: QuoteMarks, in utf8: [UInt8]) -> [[UInt8]] {
    let terms = Set(
      marks.quoted.lazy.filter { (6...longestTerm).contains($0.count) }.map { Array(utf8[$0]) })
    return terms.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
    }
  }

  /// “四化’ with nothing between: the mark of the inner sort is the wrong one.
  private static func exchange(
    _ single: QuoteMarks.Single, among singles: [QuoteMarks.Single]
  ) -> Edit? {
    let mark = single.mark
    guard !mark.isOuter, let other = mark.opens ? single.after : single.before,
      other.isOuter, other.opens != mark.opens, abs(other.offset - mark.offset) <= longestMixed,
      singles.contains(where: { $0.mark == other })
    else { return nil }
    let sort = mark.opens ? QuoteMarks.open : QuoteMarks.close
    return Edit(
      range: mark.offset..<mark.end, replacement: [0xE2, 0x80, sort], kind: .lostCharacter,
      confidence: 0.8)
  }

  /// The other mark stands where the term ends that the text quotes elsewhere.
  private static func complete(
    _ single: QuoteMarks.Single, by known: [[UInt8]], in utf8: [UInt8]
  ) -> Edit? {
    let mark = single.mark
    let start = { (term: [UInt8]) in mark.opens ? mark.end : mark.offset - term.count }
    guard let term = known.first(where: { HanText.has($0, in: utf8, at: start($0)) }) else {
      return nil
    }
    let place = mark.opens ? mark.end + term.count : start(term)
    return Edit(
      range: place..<place, replacement: [0xE2, 0x80, mark.partner], kind: .lostCharacter,
      confidence: 0.85)
  }
}
