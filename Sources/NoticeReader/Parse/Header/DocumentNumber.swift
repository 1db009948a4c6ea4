// 湖卫健发〔2023〕1号: the number under which an office sends out a document.

/// Reads a document's own number.
enum DocumentNumber {
  /// The number, where a line is nothing else; numbers that a sentence cites are not the document's.
  static func read(_ text: IndexedText, line: Range<Int>) -> String? {
    let words = withoutClass(text.utf8, text.utf8.trimmed(line))
    return isOfSeries(text.utf8, words) ? text.string(words) : bracketed(text, words)
  }

  /// The number that one of several lines is, one with brackets before that of a series; that of an
  /// issue (公报, 2024年第12号) is none, and none are those of the cases in a list.
  static func first(_ text: IndexedText, _ lines: [Range<Int>], of all: [Line]) -> String? {
    let utf8 = text.utf8
    let numbers = lines.lazy.map { withoutClass(utf8, utf8.trimmed($0)) }
    if let first = numbers.first(where: { bracketed(text, $0) != nil }) {
      return isOfMany(utf8, first, all) ? nil : text.string(first)
    }
    return lines.indices.first { index in
      isOfSeries(utf8, numbers[index])
        && (index == 0 || !utf8.says("公报", endingAt: utf8.trimmed(lines[index - 1]).upperBound))
    }.map { text.string(numbers[$0]) }
  }

  /// Whether two more lines are numbers of the same letters.
  private static func isOfMany(_ utf8: [UInt8], _ number: Range<Int>, _ lines: [Line]) -> Bool {
    guard let open = utf8.firstOffset(of: "〔[［【(（", in: number) else { return false }
    let letters = number.lowerBound..<open
    return lines.count { line in
      let start = line.range.lowerBound
      return start > number.lowerBound && line.range.count <= number.count + 3
        && line.range.count > letters.count
        && utf8[start..<start + letters.count].elementsEqual(utf8[letters])
        && !utf8[line.range].elementsEqual(utf8[number])
    } >= 2
  }

  private static func bracketed(_ text: IndexedText, _ words: Range<Int>) -> String? {
    let utf8 = text.utf8
    guard (10...90).contains(words.count), utf8.says("号", endingAt: words.upperBound),
      utf8.glyph(at: words.lowerBound).isHan,
      let open = utf8.firstOffset(of: "〔[［【(（", in: words),
      let year = DateNumeral.read(
        utf8, at: open + utf8.glyph(at: open).length, to: words.upperBound),
      year.isYear,
      utf8.firstOffset(of: "《》，,。：:", in: words) == nil
    else { return nil }
    let close = utf8.glyph(at: year.end)
    guard close.scalar.isOne(of: "〕]］】)）") else { return nil }
    var number = year.end + close.length
    if utf8.says("第", at: number) { number += 3 }
    number = utf8.skippingSpaces(from: number, to: words.upperBound)
    guard let serial = DateNumeral.read(utf8, at: number, to: words.upperBound),
      utf8.says("号", at: serial.end), serial.end + 3 == words.upperBound
    else { return nil }
    return text.string(words)
  }
}

extension DocumentNumber {
  /// 2024年第38号: the number of an announcement.
  private static func isOfSeries(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count <= 40,
      let year = DateNumeral.read(utf8, at: line.lowerBound, to: line.upperBound), year.isYear,
      utf8.says("年", at: year.end)
    else { return false }
    let ordinal = utf8.skippingSpaces(from: year.end + 3, to: line.upperBound)
    guard utf8.says("第", at: ordinal),
      let serial = DateNumeral.read(utf8, at: ordinal + 3, to: line.upperBound)
    else { return false }
    return utf8.says("号", at: serial.end) && serial.end + 3 == line.upperBound
  }

  /// 某函〔2024〕18号　（A类） or 某函〔2024〕18号　办理类别：A类: the number without the class of the answer
  /// behind it.
  private static func withoutClass(_ utf8: [UInt8], _ line: Range<Int>) -> Range<Int> {
    if utf8.says("类", endingAt: line.upperBound), let label = classes.first(in: utf8, line),
      label.range.lowerBound > line.lowerBound
    {
      return utf8.trimmed(line.lowerBound..<label.range.lowerBound)
    }
    guard let last = utf8.glyph(endingAt: line.upperBound), last.scalar.isOne(of: ")）"),
      let inside = utf8.parts(of: line, between: "(（").last, inside.lowerBound > line.lowerBound,
      utf8.says("类", endingAt: line.upperBound - last.length),
      let open = utf8.glyph(endingAt: inside.lowerBound)
    else { return line }
    return utf8.trimmed(line.lowerBound..<inside.lowerBound - open.length)
  }

  private static let classes = PhraseTable(["办理类别", "答复类别", "类别：", "类别:"])
}

/// Names the newspaper whose issue a page reproduces.
enum Newspaper {
  /// The paper's name from a line such as 《教育导报》2022年第10期.
  static func name(_ text: IndexedText, _ lines: ArraySlice<Line>) -> String? {
    let utf8 = text.utf8
    for line in lines {
      guard utf8.says("《", at: line.range.lowerBound),
        let close = utf8.range(of: "》", in: line.range),
        utf8.says("报", endingAt: close.lowerBound) || utf8.says("刊", endingAt: close.lowerBound),
        let year = DateNumeral.read(utf8, at: close.upperBound, to: line.range.upperBound),
        year.isYear, utf8.holds("期", in: close.upperBound..<line.range.upperBound)
      else { continue }
      return text.string(line.range.lowerBound + 3..<close.lowerBound)
    }
    return nil
  }
}

/// Names the site that a news lead gives as its source: 据某局网站消息.
enum CitedSite {
  /// The site's name from the first lines of a page.
  static func name(_ text: IndexedText, _ lines: ArraySlice<Line>) -> String? {
    let utf8 = text.utf8
    for line in lines {
      guard let end = utf8.range(of: "网站消息", in: line.range),
        let start = utf8.range(of: "据", in: line.range.lowerBound..<end.lowerBound)
      else { continue }
      let name = start.upperBound..<end.lowerBound + 6
      let isName = utf8.firstOffset(of: "，,。；;", in: name) == nil
      if isName, (12...90).contains(name.count) { return text.string(name) }
    }
    return nil
  }
}
