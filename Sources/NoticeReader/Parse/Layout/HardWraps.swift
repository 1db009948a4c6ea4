// Joins lines that were broken at a fixed width, in the middle of sentences and words.

import NoticeRecord

/// Finds and mends hard wraps.
enum HardWraps {
  /// A page is taken for wrapped when at least this many of its line breaks look like wraps.
  private static let fewest = 4

  /// The text of some lines with those that were wrapped joined, and those that are known to be torn,
  /// and what was done but for these.
  static func join(
    _ text: MappedText, _ lines: [Range<Int>], _ known: [Int] = []
  ) -> (text: MappedText, repairs: [Repair]) {
    let utf8 = text.utf8
    let words = lines.map { utf8.trimmed($0) }
    let widths = zip(lines, words).map { width(utf8, $0.lowerBound..<$1.upperBound) }
    let indents = underIndents(utf8, lines, words, widths)
    let pages = atWidth(utf8, lines, widths).map { Set($0).union(indents).sorted() } ?? indents
    let wrapped = Set(pages)
    let torn = lines.indices.dropLast().filter { index in
      (breaksNumber(utf8, words[index], words[index + 1])
        || breaksWord(utf8, words[index], words[index + 1]))
        && (holdsMark(utf8, words[index]) || wrapped.contains(index - 1))
    }
    let rows = TornRows.find(utf8, lines)
    let wraps =
      torn.isEmpty && known.isEmpty && rows.isEmpty
      ? pages : wrapped.union(torn).union(known).union(rows).sorted()
    let silent = Set(known)
    return joined(
      text,
      wraps.map { (edges(utf8, lines[$0], lines[$0 + 1]), isTold: !silent.contains($0)) })
  }

  /// The lines of a page of fixed width that run on; nil where the page has none.
  private static func atWidth(
    _ utf8: [UInt8], _ lines: [Range<Int>], _ widths: [Width]
  ) -> [Int]? {
    let full = [fullLines(widths.map(\.characters)), fullLines(widths.map(\.columns))]
      .max { $0.count < $1.count }
    guard let full else { return nil }
    let wraps = full.filter {
      $0 + 1 < lines.count && isWrap(utf8, from: lines[$0], to: lines[$0 + 1])
    }
    return wraps.count >= fewest && wraps.count * 2 >= full.count ? wraps : nil
  }

  /// The lines that run on where paragraphs are told by their indents: the next has none.
  ///
  /// Such a page has no long lines below its head, and the lines that run on are about as wide as the
  /// widest. A heading does not run on, and neither does a list of attachments.
  private static func underIndents(
    _ utf8: [UInt8], _ lines: [Range<Int>], _ words: [Range<Int>], _ widths: [Width]
  ) -> [Int] {
    let indented = zip(lines, words).map { isIndented(utf8, $0, $1) }
    guard indented.count(where: \.self) >= fewest else { return [] }
    let widths = widths.map(\.columns)
    guard widths.count(where: { $0 > usualWidths.upperBound }) <= 2 else { return [] }
    let widest = widths.filter(usualWidths.contains).max() ?? 0
    var wraps: [Int] = []
    for index in lines.indices.dropLast() {
      let isInParagraph = indented[index] || wraps.last == index - 1
      if isInParagraph, !indented[index + 1], widths[index] >= max(16, widest - 12),
        !isHeading(utf8, lines[index]), isWrap(utf8, from: lines[index], to: lines[index + 1])
      {
        wraps.append(index)
      }
    }
    return wraps.count >= fewest ? wraps : []
  }

  /// 一、提高政治站位，压实工作责任, or 附件：……: what ends with its line, though without a mark.
  private static func isHeading(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    let words = utf8.trimmed(line)
    if utf8.says("附件", at: words.lowerBound) { return true }
    guard let marker = Marker.read(utf8, at: words.lowerBound, to: words.upperBound) else {
      return false
    }
    return marker.style <= .bracketedChinese && utf8.firstOffset(of: "。；", in: words) == nil
  }

  /// Whether a line begins with the space of two characters, wide or narrow.
  private static func isIndented(
    _ utf8: [UInt8], _ line: Range<Int>, _ words: Range<Int>
  ) -> Bool {
    guard !words.isEmpty, words.lowerBound > line.lowerBound else { return false }
    let space = line.lowerBound..<words.lowerBound
    return utf8.characters(in: space) >= (utf8.holds("\u{3000}", in: space) ? 1 : 2)
  }

  /// The widths at which pages are wrapped.
  private static let usualWidths = 12...60
  /// How much narrower than the page a full line may be: by an indent, or a mark kept together.
  private static let slack = 2

  /// How many lines above the text may be wider than it: titles and label lines.
  private static let longestHead = 8

  /// The lines that reach the width of the page: the greatest that several have below the head.
  private static func fullLines(_ widths: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: usualWidths.upperBound + 1)
    for width in widths where width < counts.count { counts[width] += 1 }
    for width in usualWidths.reversed() where counts[width] > 0 {
      // Fewer lines of these widths are nowhere near a page of them.
      guard counts[width - slack...width].reduce(0, +) >= fewest else { continue }
      let start = (widths.lastIndex { $0 > width } ?? -1) + 1
      guard widths[..<start].count(where: { $0 > 0 }) <= longestHead else { return [] }
      let full = widths.indices[start...].filter { (width - slack...width).contains(widths[$0]) }
      if full.count >= fewest { return full }
    }
    return []
  }

  /// The width of a line.
  private struct Width {
    var characters: Int
    var columns: Int
  }

  /// How many characters a line has, and how wide it is drawn in Chinese characters, of which Latin
  /// takes half of one; lines that are wider than usual are not counted to their end.
  private static func width(_ utf8: [UInt8], _ line: Range<Int>) -> Width {
    let wide = usualWidths.upperBound + 1
    // Nothing takes more than four bytes for the width of a character.
    if line.count >= 4 * wide { return Width(characters: wide, columns: wide) }
    var (characters, narrow) = (0, 0)
    var offset = line.lowerBound
    while characters - narrow / 2 <= usualWidths.upperBound {
      let next = utf8.pastHan(
        from: offset, to: min(line.upperBound, offset + 3 * (usualWidths.upperBound + 1)))
      characters += (next - offset) / 3
      offset = next
      guard offset < line.upperBound else { break }
      let lead = utf8[offset]
      characters += 1
      // A no-break space is as narrow as another.
      narrow += lead < 0x80 || lead == 0xC2 ? 1 : 0
      offset += HanText.length(of: lead)
    }
    return Width(characters: characters, columns: characters - narrow / 2)
  }

  private static func joined(
    _ text: MappedText, _ gaps: [(range: Range<Int>, isTold: Bool)]
  ) -> (text: MappedText, repairs: [Repair]) {
    if gaps.isEmpty { return (text, []) }
    var rewriter = Rewriter(text)
    var repairs: [Repair] = []
    for (gap, isTold) in gaps {
      rewriter.keep(to: gap.lowerBound)
      rewriter.drop(to: gap.upperBound)
      guard isTold else { continue }
      repairs.append(
        Repair(
          kind: .lineStructure, damaged: text.string(gap), repaired: "", confidence: 0.8,
          span: text.span(gap)))
    }
    return (rewriter.finish(), repairs)
  }

  /// The line break with the spaces around it.
  private static func edges(_ utf8: [UInt8], _ line: Range<Int>, _ next: Range<Int>) -> Range<Int> {
    utf8.trimmed(line, where: \.isSpace)
      .upperBound..<utf8.trimmed(next, where: \.isSpace)
      .lowerBound
  }

  /// 招聘教 | 师58名: whether a line ends within a word, which is one rather than the words before and behind it.
  private static func breaksWord(
    _ utf8: [UInt8], _ line: Range<Int>, _ next: Range<Int>
  ) -> Bool {
    guard line.count >= 36, next.count >= 6,
      let word = utf8.weightOfWord(tornAt: line.upperBound, next.lowerBound),
      isWrap(utf8, from: line, to: next), FieldLabel.opening(utf8, next) == nil
    else { return false }
    let above = utf8.wordWeight(line.upperBound - 6..<line.upperBound) ?? 0
    let below = utf8.wordWeight(next.lowerBound..<next.lowerBound + 6) ?? 0
    return above < word && below < word
  }

  private static let named: WordList = ["附件", "附表", "附", "表", "图", "第", "号", "编号", "代码"]

  private static func holdsMark(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    utf8.firstOffset(of: "，。；、,;", in: line) != nil
  }

  /// 压缩到1 | 8天, 降至14.2 | %以下: whether a line of prose ends within a number. 2023 | 2024年 are two.
  private static func breaksNumber(
    _ utf8: [UInt8], _ line: Range<Int>, _ next: Range<Int>
  ) -> Bool {
    guard let end = utf8[line].last, ASCII.isDigit(end) || end == UInt8(ascii: "."), !next.isEmpty
    else { return false }
    let digits = utf8[line].reversed().prefix { ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }.count
    let rest = utf8[next].prefix { ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }.count
    guard next.lowerBound + rest < next.upperBound,
      utf8.isHan(endingAt: line.upperBound - digits),
      Marker.read(utf8, at: next.lowerBound, to: next.upperBound) == nil
    else { return false }
    let after = utf8.glyph(at: next.lowerBound + rest)
    let isPercent = after.scalar.isOne(of: "%％‰")
    // 附件1 | 5家医院: a number that is a name.
    let isName = named.ends(in: utf8, at: line.upperBound - digits)
    guard rest > 0 else { return isPercent || !isName && opensLimit(utf8, next) }
    if end == UInt8(ascii: "."), !isPercent { return false }
    if isName { return false }
    return digits < 4 && rest < 4 && ASCII.isDigit(utf8[next.lowerBound])
      && (isPercent || after.isHan && !after.scalar.isOne(of: "年月日"))
  }

  /// 岁以上 of 达到79.8 | 岁以上: whether a line opens with a unit and what limits the number before it.
  private static func opensLimit(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard let unit = MeasureWord.find(utf8, at: line.lowerBound, to: line.upperBound) else {
      return false
    }
    let end = line.lowerBound + unit.word.utf8CodeUnitCount
    return Bounds.after(end, in: utf8, to: line.upperBound) != nil
  }

  /// 1 ⇥ 新建幼儿园3所 ⇥ 学前科: whether tabs part the cells of a line, which is whole.
  private static func isRow(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard let tab = utf8.firstOffset(ofByte: 0x09, from: line.lowerBound, to: line.upperBound)
    else { return false }
    return utf8.firstOffset(ofByte: 0x09, from: tab + 1, to: line.upperBound) != nil
  }

  /// Whether a line may go on in the next: it ends no sentence, and that begins with no number or field.
  static func isWrap(_ utf8: [UInt8], from line: Range<Int>, to next: Range<Int>) -> Bool {
    let (line, next) = (utf8.trimmed(line), utf8.trimmed(next))
    guard !line.isEmpty, !next.isEmpty, !utf8.endsSentence(line),
      !isRow(utf8, line), !isRow(utf8, next)
    else { return false }
    return Marker.read(utf8, at: next.lowerBound, to: next.upperBound) == nil
      && Labels.table.hit(in: utf8, at: next.lowerBound, before: next.upperBound) == nil
  }
}
