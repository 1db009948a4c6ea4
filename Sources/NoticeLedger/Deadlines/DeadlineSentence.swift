// What is said around an expression of time that takes from it that something is to be done by
// then.

/// A clause with an expression of time, and what its sentence goes on with.
struct DeadlineSentence {
  private let text: [UInt32]
  private let clause: Range<Int>
  private let before: Range<Int>
  private let after: Range<Int>
  private let time: Range<Int>

  init(_ text: [UInt32], clause: Range<Int>, time: Range<Int>) {
    self.text = text
    self.clause = clause
    self.time = time
    before = clause.lowerBound..<time.lowerBound
    after = time.upperBound..<max(time.upperBound, clause.upperBound)
  }

  /// Whether only a part of what there is to do is due by then.
  var isOfParts: Bool {
    DeadlineWords.parts.length(in: text, at: clause.lowerBound) != nil
      || DeadlineWords.parts.end(in: text, before: clause.lowerBound - 1)
  }

  /// Whether the clause says under which condition something else is done: 如2027年底前床位达不到.
  var isCondition: Bool {
    before.contains { place in
      (place == clause.lowerBound || Self.openings.contains(text[place - 1]))
        && DeadlineWords.conditions.length(in: text, at: place) != nil
        && DeadlineWords.notConditions.length(in: text, at: place) == nil
    }
  }

  private static let openings = ScalarSet(":：.．、)）是")

  /// Whether nothing can be done by then: 年内无法搬迁, 难以在年内竣工.
  var deniesThatDay: Bool {
    let start = DeadlineWords.at.end(in: text, before: time.lowerBound) ? 1 : 0
    if DeadlineWords.denials.end(in: text, before: time.lowerBound - start) { return true }
    guard let denial = after.first(where: { DeadlineWords.denials.length(in: text, at: $0) != nil })
    else { return false }
    if denial - time.upperBound < 2 { return true }
    // 解决群众无法就医的问题 is to be done, as is what is completed first: 完成整改不能走过场.
    return !has(DeadlineWords.completion, in: time.upperBound..<denial)
      && !has(DeadlineWords.namesOfProblems, in: denial..<after.upperBound)
  }

  private func has(_ words: CursorWords, in places: Range<Int>) -> Bool {
    places.contains { words.length(in: text, at: $0) != nil }
  }

  /// Whether the words tell what was done: 已 in the clause, or 年内招聘78名，实际到岗61名.
  var tellsWhatWasDone: Bool {
    let already: UInt32 = 0x5DF2  // 已
    if text[before].contains(already) || text[after].contains(already) { return true }
    guard text[time.upperBound - 1] == 0x5185 else { return false }  // 内
    return !has(DeadlineWords.plans, in: clause)
      && nextClauses.contains { DeadlineWords.outcomes.length(in: text, at: $0) != nil }
  }

  /// Where the further clauses of the sentence begin.
  private var nextClauses: [Int] {
    let rest = clause.upperBound..<max(clause.upperBound, text.count)
    let end = rest.first { Self.sentenceEnds.contains(text[$0]) } ?? text.count
    return (rest.lowerBound..<end).filter { Self.commas.contains(text[$0]) }.map { $0 + 1 }
  }

  private static let sentenceEnds = ScalarSet("。;；!！?？\n")
  private static let commas = ScalarSet(",，")
}
