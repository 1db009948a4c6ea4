// Numbered problems that ran into one line: 1.“甲”问题。整改情况：……。2.“乙”问题。……

/// Finds the quoted problems that count on in the middle of long lines.
enum RunOnNumberedProblems {
  /// Lines shorter than this many bytes hold none.
  private static let shortestLine = 240
  /// The most bytes of a quoted problem.
  private static let reach = 240
  /// The most bytes of a number with its mark.
  private static let longestNumber = 12
  /// The most bytes of the heading of a section before a problem.
  private static let longestHeading = 90

  /// Where such problems begin, and the headings of sections right before them; none where fewer
  /// than two count on from 1.
  static func starts(_ utf8: [UInt8], _ lines: [Range<Int>]) -> [Int] {
    var starts: [Int] = []
    var last = 0
    var end: (offset: Int, line: Range<Int>)?
    for line in lines where line.count >= shortestLine {
      var offset = line.lowerBound
      while let quote = utf8.range(of: "“", in: offset..<line.upperBound) {
        offset = quote.upperBound
        guard let marker = marker(utf8, before: quote.lowerBound, from: line.lowerBound),
          marker.number == last + 1, isProblem(utf8, quote.upperBound..<line.upperBound)
        else { continue }
        last = marker.number
        end = (offset, line)
        let start = marker.range.lowerBound
        if let heading = heading(utf8, before: start, from: line.lowerBound) {
          starts.append(heading)
        }
        if utf8.trimmed(line.lowerBound..<start).count > 0 { starts.append(start) }
      }
    }
    guard last >= 2, let end else { return [] }
    return starts + section(utf8, behind: end.offset, in: end.line)
  }

  /// The number right before a quotation, where a sentence, a gap or the line stands before it.
  private static func marker(_ utf8: [UInt8], before quote: Int, from floor: Int) -> Marker? {
    var start = quote
    while start > floor, quote - start < longestNumber, let glyph = utf8.glyph(endingAt: start),
      glyph.isDigit || glyph.scalar.isOne(of: ".．、()（）")
    {
      start -= glyph.length
    }
    guard let marker = Marker.read(utf8, at: start, to: quote), marker.range.upperBound == quote,
      marker.style == .arabic || marker.style == .bracketedArabic
    else { return nil }
    guard start > floor, let before = utf8.glyph(endingAt: start) else { return marker }
    return before.isSpace || before.scalar.isOne(of: "。；;") ? marker : nil
  }

  /// ……”问题。 behind the opening mark of a quotation.
  private static func isProblem(_ utf8: [UInt8], _ rest: Range<Int>) -> Bool {
    let reached = rest.lowerBound..<min(rest.upperBound, rest.lowerBound + reach)
    guard let close = utf8.range(of: "”", in: reached) else { return false }
    return endings.stands(in: utf8, at: close.upperBound)
      && utf8.firstOffset(of: "。", in: rest.lowerBound..<close.lowerBound) == nil
  }

  private static let endings: WordList = [
    "问题。", "问题：", "问题:", "的问题。", "的问题：", "的问题:", "方面的问题。", "等问题。",
  ]

  /// Where 三、下步工作 begins behind the sentences of the last problem, and where the text behind the gap.
  private static func section(
    _ utf8: [UInt8], behind start: Int, in line: Range<Int>
  ) -> [Int] {
    var offset = start
    while let stop = utf8.range(of: "。", in: offset..<line.upperBound) {
      offset = stop.upperBound
      guard let marker = Marker.read(utf8, at: offset, to: line.upperBound),
        marker.style == .chinese, marker.range.count < longestHeading,
        let gap = utf8.firstSpace(
          in: marker.range.upperBound..<min(line.upperBound, offset + longestHeading)),
        utf8.firstOffset(of: "。，,；;：:", in: offset..<gap) == nil
      else { continue }
      return [offset, utf8.skippingSpaces(from: gap, to: line.upperBound)]
    }
    return []
  }

  /// Where （二）作风建设方面 begins that stands between the sentence before a problem and the gap in
  /// front of that.
  private static func heading(_ utf8: [UInt8], before start: Int, from floor: Int) -> Int? {
    guard let gap = utf8.glyph(endingAt: start), gap.isSpace else { return nil }
    let reached = max(floor, start - longestHeading)..<start
    guard let stop = utf8.parts(of: reached, between: "。").last,
      stop.lowerBound > reached.lowerBound
    else { return nil }
    let words = utf8.trimmed(stop)
    guard let marker = Marker.read(utf8, at: words.lowerBound, to: words.upperBound),
      marker.style <= .bracketedChinese, marker.range.upperBound < words.upperBound,
      utf8.firstOffset(of: "，,；;：:", in: words) == nil
    else { return nil }
    return words.lowerBound
  }
}
