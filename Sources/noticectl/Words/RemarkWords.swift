// What the reader remarks, in Chinese. Records have its sentences in English; one of a later version
// is shown as it is.

import NoticeRecord

/// The reader's remarks in Chinese.
enum RemarkWords {
  /// The reader's sentences with a star for each value, and the same in Chinese, where the values
  /// have the same order.
  private static let sentences = [
    ("The text counts * problems and lists *.", "文中称共*个问题，列出*个"),
    ("Of * problems * are accounted for.", "*个问题中只交代了*个的整改情况"),
    ("The numbering goes from * to *.", "编号从*跳到*"),
    ("The parts make *, more than the whole of *.", "各分项合计*，多于总数*"),
    ("* does not follow from the counts beside it.", "*与相关数量不符"),
    ("Not part of the notice; left out.", "不属于公文正文，未予读取"),
    ("Nothing in the text gives * a year.", "文中未写明*的年份"),
    ("* bytes are text in no encoding", "*个字节不属于任何编码"),
    ("“*” lost a character that its neighbours do not tell.", "“*”缺一个字，上下文无法判定"),
    ("“*” lost a part of its date; it may be *.", "“*”的日期有缺损，可能是*"),
  ].map { english, chinese in (pieces(english), pieces(chinese)) }

  private static func pieces(_ sentence: String) -> [Substring] {
    sentence.split(separator: "*", omittingEmptySubsequences: false)
  }

  /// A remark's sentence in Chinese; nil for one that is not known.
  static func chinese(_ message: String) -> String? {
    for (english, chinese) in sentences {
      guard let values = values(in: message, between: english) else { continue }
      return zip(chinese, values + [""]).map { $0 + listed($1) }.joined()
    }
    return nil
  }

  /// What stands in a sentence in the places of the stars; nil where its other words are not these.
  private static func values(in message: String, between pieces: [Substring]) -> [Substring]? {
    guard let first = pieces.first, message.hasPrefix(first) else { return nil }
    var values: [Substring] = []
    var rest = message.dropFirst(first.count)
    for (index, piece) in pieces.enumerated().dropFirst() {
      let isLast = index == pieces.count - 1
      let end = rest.indices.first { isLast ? rest[$0...] == piece : rest[$0...].hasPrefix(piece) }
      guard let end else { return nil }
      values.append(rest[..<end])
      rest = rest[end...].dropFirst(piece.count)
    }
    return rest.isEmpty ? values : nil
  }

  /// A value, which may be one thing or another.
  private static func listed(_ value: Substring) -> String {
    let words = value.split(separator: " ", omittingEmptySubsequences: false)
    let isChoice = words.indices.allSatisfy { ($0 % 2 == 1) == (words[$0] == "or") }
    guard isChoice, words.count % 2 == 1 else { return String(value) }
    return words.map { $0 == "or" ? "或" : String($0) }.joined()
  }
}

extension Words {
  /// What a remark says, in this language where it is known.
  func message(of remark: Remark) -> String {
    language == .zh ? RemarkWords.chinese(remark.message) ?? remark.message : remark.message
  }
}
