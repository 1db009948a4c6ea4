// Finds the numbers that a report claims and what each of them counts.

import NoticeRecord

/// Finds the numbers that a report claims.
enum Figures {
  /// The figures in a range; `finding` is the number of the finding that holds it.
  static func find(in text: IndexedText, _ range: Range<Int>, finding: Int?) -> [Figure] {
    let utf8 = text.utf8
    let amounts = Scopes(utf8: utf8).statements(among: Amounts.scan(text, in: range))
    let subjects = Subjects(utf8: utf8, range: range, amounts: amounts).words
    return zip(amounts, subjects).compactMap { amount, subject in
      guard !subject.isEmpty else { return nil }
      return Figure(
        subject: subject, value: amount.value, unit: amount.unit,
        qualifier: amount.bound?.words, normalized: amount.normalized, finding: finding,
        span: text.span(amount.outer))
    }
  }
}
