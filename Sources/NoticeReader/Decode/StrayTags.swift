// Single tags that a copy of a page left in plain text: 加强<span style="color:red">管理.

import NoticeRecord

/// Takes left-over tags out of text that is no markup.
enum StrayTags {
  /// The most bytes of a tag.
  private static let longest = 300
  /// The most repairs that are made; a text with more tags speaks of them.
  private static let mostRepairs = 100

  /// The text without its stray tags, one repair each.
  ///
  /// Only end tags, tags with attributes and line breaks behind a sentence are taken for left over:
  /// a text may well speak of `<p>`.
  static func mend(_ text: MappedText) -> (text: MappedText, repairs: [Repair]) {
    let utf8 = text.utf8
    guard utf8.firstOffset(ofByte: UInt8(ascii: "<"), from: 0, to: utf8.count) != nil,
      PlainReferences.isLargelyChinese(utf8)
    else {
      return (text, [])
    }
    var rewriter = Rewriter(text)
    var repairs: [Repair] = []
    var place = 0
    while repairs.count < mostRepairs,
      let open = utf8.firstOffset(ofByte: UInt8(ascii: "<"), from: place, to: utf8.count)
    {
      place = open + 1
      guard let tag = tag(in: utf8, at: open) else { continue }
      place = tag.end
      rewriter.keep(to: open)
      if tag.breaksLine {
        rewriter.replace(to: tag.end, with: CollectionOfOne(0x0A))
      } else {
        rewriter.drop(to: tag.end)
      }
      repairs.append(
        Repair(
          kind: tag.breaksLine ? .lineStructure : .entity, damaged: text.string(open..<tag.end),
          repaired: tag.breaksLine ? "\n" : "", confidence: 0.9, span: text.span(open..<tag.end)))
    }
    return repairs.isEmpty ? (text, []) : (rewriter.finish(), repairs)
  }

  private static func tag(in utf8: [UInt8], at open: Int) -> (end: Int, breaksLine: Bool)? {
    let rest = utf8[(open + 1)...].prefix(longest)
    guard
      let close = rest.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
      utf8[close] == UInt8(ascii: ">")
    else { return nil }
    let isEnd = rest.first == UInt8(ascii: "/")
    let name = rest.dropFirst(isEnd ? 1 : 0).prefix {
      ASCII.isLetter($0) || ASCII.isDigit($0)
    }
    guard name.endIndex <= close, let element = Element.named(name) else { return nil }
    let inside = utf8[name.endIndex..<close]
    if element.isCalled("br") {
      return utf8.endsSentence(0..<open) ? (close + 1, true) : nil
    }
    let hasAttributes =
      inside.first.map(ASCII.isWhiteSpace) == true && inside.contains(UInt8(ascii: "="))
    return hasAttributes || isEnd && inside.isEmpty ? (close + 1, false) : nil
  }
}
