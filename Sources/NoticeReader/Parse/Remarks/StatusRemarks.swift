// Points out counts of solved problems that do not add up.

import NoticeRecord

/// Checks what a report says of its problems as a whole against its own counts and items.
enum StatusRemarks {
  /// Remarks on the first sentence that counts the problems and how far they are solved.
  static func find(_ text: IndexedText, _ findings: [Finding], from start: Int) -> [Remark] {
    let utf8 = text.utf8
    for sentence in text.sentences(in: start..<min(utf8.count, start + 8000)) {
      guard let count = count(utf8, sentence) else { continue }
      let span = text.span(sentence)
      if count.parts.reduce(0, +) != count.total {
        return [
          Remark(
            code: "status-count",
            message: "Of \(count.total) problems \(count.parts.reduce(0, +)) are accounted for.",
            span: span)
        ]
      }
      let stated = findings.count { $0.status != nil }
      guard stated > 0, findings.count != count.total else { return [] }
      return [
        Remark(
          code: "status-count",
          message: "The text counts \(count.total) problems and lists \(findings.count).",
          span: span)
      ]
    }
    return []
  }

  /// 18个问题，已完成14个，正在推进4个: the total and the parts.
  private static func count(
    _ utf8: [UInt8], _ sentence: Range<Int>
  ) -> (total: Int, parts: [Int])? {
    guard let problems = utf8.range(of: "个问题", in: sentence),
      let total = number(utf8, endingAt: problems.lowerBound)
    else { return nil }
    var parts: [Int] = []
    let rest = problems.upperBound..<sentence.upperBound
    for clause in utf8.parts(of: rest, between: "，,；;、") {
      guard status.occurs(in: utf8, clause),
        let unit = utf8.range(of: "个", in: clause),
        let part = number(utf8, endingAt: unit.lowerBound)
      else { continue }
      parts.append(part)
    }
    return parts.count >= 2 ? (total, parts) : nil
  }

  private static func number(_ utf8: [UInt8], endingAt end: Int) -> Int? {
    var start = end
    while start > 0, (0x30...0x39).contains(utf8[start - 1]), end - start < 6 { start -= 1 }
    return start == end ? nil : Int(utf8.string(start..<end))
  }

  private static let status = PhraseTable([
    "完成", "坚持", "推进", "整改", "未完成", "销号", "办结",
  ])
}
