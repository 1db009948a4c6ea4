// What a sentence of measures ends with that states a status: 降至72.5%，尚未降至70%以下，|未完成; 再次停水，|已重新列入整改.

import NoticeRecord

/// Finds the status in the last clauses of a sentence that says more.
enum StatusEnds {
  /// How many clauses, and how many bytes, are looked through at most.
  private static let most = (clauses: 3, bytes: 360)

  /// The words of the sentence that state that the problem is open, or open again; nil where none do. They
  /// belong to a measure, too.
  ///
  /// Only these count: 已完成 behind a measure may speak of the measure alone.
  static func open(_ utf8: [UInt8], _ sentence: Range<Int>) -> Range<Int>? {
    let tail = max(sentence.lowerBound, sentence.upperBound - most.bytes)..<sentence.upperBound
    if let part = part(utf8, tail) { return part }
    guard denials.occurs(in: utf8, tail) || relapses.occurs(in: utf8, tail),
      !conditions.stands(in: utf8, at: utf8.trimmed(sentence).lowerBound)
    else { return nil }
    // The first is torn where the tail is shorter than the sentence.
    let clauses = utf8.parts(of: tail, between: "，,；;").dropFirst().suffix(most.clauses)
    for clause in clauses where StatusWords.read(utf8, clause) == .notDone {
      let rest = clause.lowerBound..<sentence.upperBound
      if isDenial(utf8, clause), clause.upperBound == clauses.last?.upperBound { return rest }
      if isRelapse(utf8, clause) { return StatusWords.read(utf8, rest) == nil ? clause : rest }
    }
    return nil
  }

  /// 取得阶段性成效 of 剩余1户正在协商，取得阶段性成效: where the sentence says before it what is left.
  private static func part(_ utf8: [UInt8], _ tail: Range<Int>) -> Range<Int>? {
    guard utf8.holds("阶段性", in: tail) else { return nil }
    let clauses = utf8.parts(of: tail, between: "，,；;")
    guard clauses.count > 1,
      let last = clauses.last, utf8.holds("阶段性", in: last),
      StatusWords.read(utf8, last) == .partlyDone,
      clauses.dropLast().contains(where: { tellsRest(utf8, $0) })
    else { return nil }
    return last
  }

  /// 剩余消防验收正在办理, 还有2户正在协商, but not 还有效提升了水平 or 其余科室对照检查.
  private static func tellsRest(_ utf8: [UInt8], _ clause: Range<Int>) -> Bool {
    let start = utf8.trimmed(clause).lowerBound
    if remainders.stands(in: utf8, at: start) { return true }
    guard let word = rests.word(in: utf8, at: start) else { return false }
    return DateNumeral.read(utf8, at: start + word.utf8CodeUnitCount, to: clause.upperBound) != nil
  }

  private static let remainders: WordList = ["剩余", "余下"]
  private static let rests: WordList = ["其余", "尚有", "仍有", "还有"]

  /// 未完成, but not 未完成的.
  private static func isDenial(_ utf8: [UInt8], _ clause: Range<Int>) -> Bool {
    denials.hit(in: utf8, at: utf8.trimmed(clause).lowerBound, before: clause.upperBound) != nil
      && !utf8.holds("的", in: clause)
  }

  /// 已重新列入整改, 近期又出现反弹; what is to be done if it comes back says neither 已 nor 又.
  private static func isRelapse(_ utf8: [UInt8], _ clause: Range<Int>) -> Bool {
    relapses.occurs(in: utf8, clause) && utf8.holdsOne(of: "已又再", in: clause)
  }

  private static let denials = PhraseTable(StatusWords.notYet + ["未完成", "未整改"])
  private static let relapses = PhraseTable(["反弹", "回潮", "死灰复燃", "重新列入", "重新纳入"])
  private static let conditions: WordList = ["对", "凡", "如", "若", "一旦", "防止", "严防", "确保"]
}
