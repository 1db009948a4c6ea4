// Numbers that only their neighbours tell from other numbers: 2.1 某事, 1 某事, 壹　某事.

/// Finds the lines that count on from one to the next.
enum CountedLines {
  /// A number that may count its line.
  private struct Candidate {
    var line: Int
    /// Where the last part of the number begins: behind the 2. of 2.1.
    var prefix: Range<Int>
    var number: Int
    var end: Int
  }

  /// Gives the lines that count on from 1 their markers.
  static func mark(_ utf8: [UInt8], _ lines: inout [Line]) {
    var run: [Candidate] = []
    let isTaken = lines.contains { $0.marker?.style == .arabic }
    let style: Marker.Style = isTaken ? .bracketedArabic : .arabic
    func keep(_ run: [Candidate], _ lines: inout [Line]) {
      guard run.count >= (run.first?.prefix.isEmpty ?? true ? 3 : 2) else { return }
      for item in run {
        let start = lines[item.line].range.lowerBound
        lines[item.line].marker = Marker(style: style, number: item.number, range: start..<item.end)
      }
    }
    for index in lines.indices where lines[index].marker == nil {
      guard let next = candidate(utf8, lines[index].range, line: index) else { continue }
      if let last = run.last, next.number == last.number + 1,
        utf8[next.prefix].elementsEqual(utf8[last.prefix])
      {
        run.append(next)
      } else {
        keep(run, &lines)
        run = next.number == 1 ? [next] : []
      }
    }
    keep(run, &lines)
  }

  /// The fewest lines that 一 or 壹 and a space count.
  private static let fewestSections = 3
  /// The most characters of such a line.
  private static let longestSection = 30

  /// Gives the short lines that 一, 二, 三 or 壹, 贰, 叁 before a space count on from 1 their markers.
  static func markSections(_ utf8: [UInt8], _ lines: inout [Line]) {
    var run: [(line: Int, marker: Marker)] = []
    for index in lines.indices where Marker.mayStandBeforeSpace(utf8, at: lines[index].range) {
      guard lines[index].marker == nil, let marker = section(utf8, lines[index].range) else {
        continue
      }
      let goesOn = run.last.map { isFormal(utf8, $0.marker) == isFormal(utf8, marker) } ?? true
      if marker.number == run.count + 1, goesOn {
        run.append((index, marker))
      } else if marker.number == 1 {
        if run.count >= fewestSections { break }
        run = [(index, marker)]
      }
    }
    guard run.count >= fewestSections, !openAlike(utf8, run.map(\.marker)) else { return }
    for item in run { lines[item.line].marker = item.marker }
  }

  /// Whether a section is counted by 壹, and not by 一.
  private static func isFormal(_ utf8: [UInt8], _ marker: Marker) -> Bool {
    utf8.glyph(at: marker.range.lowerBound).scalar.isOne(of: "壹贰叁肆伍陆柒捌玖拾")
  }

  /// 一 季度检查, 二 季度督查, 三 季度总结: whether all go on with the same character, which is no title's.
  private static func openAlike(_ utf8: [UInt8], _ markers: [Marker]) -> Bool {
    Set(markers.map { utf8.glyph(at: $0.range.upperBound).scalar }).count == 1
  }

  /// 壹　工作情况: a number, a space and words that are no cells, and no sentence.
  private static func section(_ utf8: [UInt8], _ line: Range<Int>) -> Marker? {
    guard let marker = Marker.readBeforeSpace(utf8, at: line) else { return nil }
    let words = marker.range.upperBound..<line.upperBound
    guard utf8.glyph(at: words.lowerBound).isHan,
      (4...longestSection).contains(utf8.characters(in: words)), !utf8.holdsSpace(words),
      utf8.firstOffset(of: "|，。；：:", in: words) == nil
    else { return nil }
    return marker
  }

  /// 2.1 or 1 before a space and words, in a line that is no row of a table.
  private static func candidate(_ utf8: [UInt8], _ line: Range<Int>, line index: Int) -> Candidate?
  {
    guard utf8.glyph(at: line.lowerBound).isDigit else { return nil }
    var (start, offset) = (line.lowerBound, line.lowerBound)
    var number = 0
    while let numeral = DateNumeral.read(utf8, at: offset, to: line.upperBound),
      !numeral.isChinese, numeral.digits <= 2
    {
      (start, number) = (offset, numeral.value)
      offset = numeral.end
      guard offset < line.upperBound, utf8.glyph(at: offset).scalar.isOne(of: ".．") else { break }
      offset += utf8.glyph(at: offset).length
    }
    let isPlain = start == line.lowerBound
    let end = utf8.skippingSpaces(from: offset, to: line.upperBound)
    guard number > 0, end < line.upperBound, end > offset || !isPlain,
      utf8.glyph(at: end).isHan || utf8.glyph(at: end).scalar.isOne(of: "“《"),
      utf8.characters(in: end..<line.upperBound) >= 4,
      !isPlain || !utf8.holds("  ", in: end..<line.upperBound),
      utf8.firstOffset(of: "|\t", in: line) == nil,
      !isMeasured(utf8, at: end, to: line.upperBound)
    else { return nil }
    return Candidate(line: index, prefix: line.lowerBound..<start, number: number, end: end)
  }

  /// Whether the number before an offset measures something, or is part of a date: 1 个单位, 1 月.
  private static func isMeasured(_ utf8: [UInt8], at offset: Int, to end: Int) -> Bool {
    if let word = spans.hit(in: utf8, at: offset, before: end) {
      return word.range.count == "月".utf8.count
    }
    return MeasureWord.find(utf8, at: offset, to: end) != nil
  }

  /// What makes a date or a span of a number, and the words that only begin so, or like a measure.
  private static let spans = PhraseTable([
    "年", "月", "日", "时", "至", "年度", "年初", "年轻", "年终", "月度", "日常", "时间", "时效", "时有", "至今",
    "个别", "个人", "项目", "条件", "名称", "家庭", "部分", "部门",
  ])
}
