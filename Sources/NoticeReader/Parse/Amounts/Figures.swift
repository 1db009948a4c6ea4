// Finds the numbers that a report claims and what each of them counts.

import NoticeRecord

/// Finds the numbers that a report claims.
enum Figures {
  /// The figures in a range; `finding` is the number of the finding that holds it.
  static func find(in text: IndexedText, _ range: Range<Int>, finding: Int?) -> [Figure] {
    var figures: [Figure] = []
    find(in: text, range, finding: finding, into: &figures)
    return figures
  }

  /// Adds the figures in a range to others.
  static func find(
    in text: IndexedText, _ range: Range<Int>, finding: Int?, into figures: inout [Figure]
  ) {
    let utf8 = text.utf8
    let attribution = Attribution(utf8: utf8)
    var amounts = Scopes(utf8: utf8).statements(among: Amounts.scan(text, in: range))
    amounts.removeAll {
      $0.kind == .rank || attribution.isDemanded($0.outer.lowerBound, from: range.lowerBound)
        || attribution.isPenaltyRange($0.range, from: range.lowerBound, to: range.upperBound)
    }
    guard !amounts.isEmpty else { return }
    let subjects = Subjects(utf8: utf8, range: range, amounts: amounts).words
    for index in amounts.indices where !subjects[index].isEmpty {
      figures.append(
        Figure(
          subject: subjects[index], value: amounts[index].value, unit: amounts[index].unit,
          qualifier: amounts[index].bound?.words, normalized: amounts[index].normalized,
          finding: finding, span: text.span(amounts[index].outer)))
    }
  }
}
