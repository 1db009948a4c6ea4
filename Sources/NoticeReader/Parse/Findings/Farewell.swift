// Where the last finding ends and the report goes on to what is to come.

/// Finds the end of the last of several findings, behind which no heading stands.
enum Farewell {
  /// The body of the last finding without the lines that look ahead, or at all problems together.
  ///
  /// Findings without numbers are alike: the last has no more lines than the longest of the others.
  static func cut(
    _ utf8: [UInt8], _ last: Range<Int>, after others: [Range<Int>], isLoose: Bool
  ) -> Range<Int> {
    // What stands behind the title on its line is no line of its own.
    let next = utf8.parts(of: last, betweenBytes: 0x0A).dropFirst().first {
      looksAhead(utf8, $0)
        && (!promises(utf8, $0) || !utf8.trimmed(last.lowerBound..<$0.lowerBound).isEmpty)
    }
    if let next,
      !others.contains(where: { holdsOutlook(utf8, $0) })
    {
      return last.lowerBound..<next.lowerBound
    }
    if let end = outcome(utf8, last), others.count > 1, others.allSatisfy({ isClosed(utf8, $0) }),
      !filled(utf8, end..<last.upperBound).contains(where: { goesOn(utf8, $0) })
    {
      return last.lowerBound..<end
    }
    guard isLoose, let most = others.map({ filled(utf8, $0).count }).max() else { return last }
    let own = filled(utf8, last)
    return own.count > max(most, 1) ? last.lowerBound..<own[max(most, 1)].lowerBound : last
  }

  /// Whether the last line of a body is its outcome: 整改状态：已完成.
  private static func isClosed(_ utf8: [UInt8], _ body: Range<Int>) -> Bool {
    filled(utf8, body).last.map { statesOutcome(utf8, $0) } ?? false
  }

  /// The end of the last line of a body that is its outcome.
  private static func outcome(_ utf8: [UInt8], _ body: Range<Int>) -> Int? {
    filled(utf8, body).last { statesOutcome(utf8, $0) }?.upperBound
  }

  private static func statesOutcome(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    let line = utf8.trimmed(line)
    guard let label = FieldLabel.opening(utf8, line), label.range.upperBound < line.upperBound
    else { return false }
    return (label.sort == .status || label.sort == .progress || label.sort == .measures)
      && StatusWords.read(utf8, label.range.upperBound..<line.upperBound) != nil
  }

  /// 责任单位：…, 二是…, （2）…: whether a line still tells of the finding.
  private static func goesOn(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    let line = utf8.trimmed(line)
    return FieldLabel.opening(utf8, line) != nil
      || Marker.read(utf8, at: line.lowerBound, to: line.upperBound) != nil
      || Series.afterSpoken(utf8, line) != nil
  }

  /// The body of a finding without the last line where that is no sentence though the one before it
  /// is: it heads the findings that follow.
  static func withoutSection(_ utf8: [UInt8], _ body: Range<Int>) -> Range<Int> {
    let lines = filled(utf8, body).suffix(2).map { utf8.trimmed($0) }
    guard lines.count == 2,
      utf8.endsSentence(lines[0]) || closesBracket(utf8, lines[0]) || statesStatus(utf8, lines[0]),
      !utf8.endsSentence(lines[1]), !closesBracket(utf8, lines[1]),
      (4...30).contains(utf8.characters(in: lines[1])),
      utf8.firstOffset(of: "：:。；;0123456789", in: lines[1]) == nil,
      StatusWords.read(utf8, lines[1]) == nil, FieldLabel.opening(utf8, lines[1]) == nil,
      Marker.read(utf8, at: lines[1].lowerBound, to: lines[1].upperBound) == nil
    else { return body }
    return body.lowerBound..<lines[1].lowerBound
  }

  /// Whether a line ends with a label and a status: 【成效】已整改.
  private static func statesStatus(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    let parts = utf8.parts(of: line, between: "】：:")
    return parts.count > 1 && parts.last.map { StatusWords.read(utf8, $0) != nil } ?? false
  }

  private static func closesBracket(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    utf8.glyph(endingAt: line.upperBound)?.scalar.isOne(of: "】]）)") ?? false
  }

  private static func filled(_ utf8: [UInt8], _ body: Range<Int>) -> [Range<Int>] {
    utf8.parts(of: body, betweenBytes: 0x0A).filter { !utf8.trimmed($0).isEmpty }
  }

  private static func holdsOutlook(_ utf8: [UInt8], _ body: Range<Int>) -> Bool {
    utf8.parts(of: body, betweenBytes: 0x0A).contains { looksAhead(utf8, $0) }
  }

  private static func looksAhead(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    let start = utf8.trimmed(line).lowerBound
    return outlooks.hit(in: utf8, at: start, before: line.upperBound) != nil
      || promises(utf8, line)
      || CommonStatus.collective(utf8, at: start, before: line.upperBound) != nil
  }

  /// 我院将以此次督查为契机: what the body as a whole will do, not by when it will have done a thing.
  private static func promises(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    let start = utf8.trimmed(line).lowerBound
    guard let promise = promising.hit(in: utf8, at: start, before: line.upperBound) else {
      return false
    }
    return !utf8.says("于", at: promise.range.upperBound)
  }

  private static let promising = PhraseTable([
    "我院将", "我局将", "我委将", "我县将", "我市将", "我区将", "我中心将", "我单位将", "我站将", "我所将", "我校将", "院党委将",
    "局党组将", "局党委将", "委党组将", "委党委将", "中心党支部将", "院党支部将", "党支部将", "党总支将",
  ])
  private static let outlooks = PhraseTable(["下一步", "下步", "下一阶段", "今后", "接下来", "说明：", "注："])
}
