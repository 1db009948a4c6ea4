// The deadline of a finding as a whole: 整改时限：2024年12月底前, which stands beside its measures.

extension FindingTexts {
  /// Before a colon; longer ones first.
  private static let labels = [
    "整改完成时限", "整改时限", "整改期限", "完成时限", "完成时间", "办结时限", "时限要求",
  ].map { Array($0.utf8) }
  /// Every label has one of these.
  static let deadlineWords = ["时限", "期限", "完成时间"].map { Array($0.utf8) }
  /// The third bytes of their first characters: most places need no closer look.
  private static let thirdBytes = ScalarSet(labels.map { UInt32($0[2]) })

  /// The deadline that a finding's part of the text states under a label; nil where there is none.
  public func deadline(at index: Int, from base: DeadlineBase) -> Deadline? {
    guard hasDeadlineWord, let part = part(at: index) else { return nil }
    var place = part.startIndex
    while place + 2 < part.endIndex {
      guard Self.thirdBytes.contains(UInt32(part[place + 2])),
        let value = Self.value(in: part[place...])
      else {
        place += 1
        continue
      }
      // Under a label words count that otherwise fix nothing: 长期坚持.
      let words = "时限:" + String(decoding: value, as: UTF8.self)
      return DeadlineReader.deadlines(in: words, from: base).first
    }
    return nil
  }

  /// What stands behind a label that begins here, to the end of its line or clause.
  private static func value(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let label = labels.first(where: text.starts(with:)) else { return nil }
    var rest = text.dropFirst(label.count)
    if rest.first == UInt8(ascii: ":") {
      rest = rest.dropFirst()
    } else if rest.starts(with: "：".utf8) {
      rest = rest.dropFirst("：".utf8.count)
    } else {
      return nil
    }
    return rest.prefix { $0 != UInt8(ascii: "\n") }
  }
}
