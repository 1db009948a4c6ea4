// The paired marks of Chinese, and where to look for them.

/// Quotes, title marks and brackets as bytes.
enum Marks {
  /// “.
  static let openQuote = Array("“".utf8)
  /// ”.
  static let closeQuote = Array("”".utf8)
  /// 《.
  static let openTitle = Array("《".utf8)
  /// 》.
  static let closeTitle = Array("》".utf8)
  /// 〔, in front of the year of a document number.
  static let openYear = Array("〔".utf8)
  /// 〕.
  static let closeYear = Array("〕".utf8)
  /// 关于, which opens the heading of a finding.
  static let about = Array("关于".utf8)
  /// 问题的整改, which closes it.
  static let problem = Array("问题的整改".utf8)
  /// 的问题, which closes it too.
  static let problemPlain = Array("的问题".utf8)

  /// Where one of some texts stands, in rising order.
  static func find(_ texts: [[UInt8]], in utf8: [UInt8], _ range: Range<Int>? = nil) -> [Int] {
    let found = texts.flatMap { utf8.offsets(ofWord: $0, in: range ?? 0..<utf8.count) }
    return texts.count > 1 ? found.sorted() : found
  }

  /// Where one of some texts first stands in the same line.
  static func first(
    _ texts: [[UInt8]], in utf8: [UInt8], from start: Int, within length: Int
  ) -> Int? {
    let reach = min(utf8.count, start + length)
    let end = utf8.firstOffset(ofByte: 0x0A, from: start, to: reach) ?? reach
    return texts.lazy.compactMap { text in
      // A text may reach over the end, but begins before it.
      utf8.firstOffset(ofWord: text, in: start..<min(utf8.count, end + text.count - 1))
    }.min()
  }

  /// Whether only a number, a bracket or spaces stand between the line's beginning and `offset`.
  static func opensLine(_ utf8: [UInt8], before offset: Int) -> Bool {
    var start = offset
    while start > 0, utf8[start - 1] != 0x0A, offset - start < 24 {
      let before = HanText.start(utf8, before: start)
      let scalar = HanText.scalar(utf8, at: before)
      guard !HanText.isHan(scalar) || numerals.contains(scalar) else { return false }
      start = before
    }
    return start == 0 || utf8[start - 1] == 0x0A
  }

  /// Where the title that ends at `close` begins: behind the last verb that takes a title.
  static func titleStart(_ utf8: [UInt8], before close: Int) -> Int? {
    var start = close
    while start > 0, close - start < 120 {
      let before = HanText.start(utf8, before: start)
      let scalar = HanText.scalar(utf8, at: before)
      if scalar < 0x20 || stops.contains(scalar) { return nil }
      if close - start >= 12, verbs.contains(where: { ends(utf8, at: start, with: $0) }) {
        return start
      }
      start = before
    }
    return nil
  }

  private static func ends(_ utf8: [UInt8], at offset: Int, with text: [UInt8]) -> Bool {
    HanText.has(text, in: utf8, at: offset - text.count)
  }

  private static let numerals = ScalarSet("一二三四五六七八九十")

  private static let stops = ScalarSet("，。；：、,;:”“》!?！？")

  /// 印发了, 制定, … ; the longer of two comes first.
  private static let verbs = [
    "印发了", "制定了", "制订了", "出台了", "修订了", "下发了", "转发了", "发布了", "健全了", "建立了", "完善了", "起草了",
    "编制了", "印发", "制定", "制订", "出台", "修订", "下发", "转发", "发布", "起草", "编制", "签订", "依据", "根据", "按照",
  ].map { Array($0.utf8) }
}
