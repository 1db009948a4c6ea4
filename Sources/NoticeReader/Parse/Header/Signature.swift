// The signature under a notice: the bodies in whose name it is issued, and the day.

/// A signature.
struct Signature: Sendable {
  /// The names of the bodies, in the order in which they sign.
  var issuers: [Range<Int>] = []
  /// The day.
  var date: WrittenDate?
  /// Where it begins; the text of the notice ends before it when it stands at the end.
  var start: Int

  /// The most lines of bodies that sign above the last.
  private static let mostRows = 12

  /// Finds the signature in the lines of a notice with a title from line `first` on.
  ///
  /// A name with a date under it counts wherever it stands (the signature of a cover letter stands
  /// before what it sends); a name or a date alone only at the end.
  static func find(
    _ utf8: [UInt8], _ lines: [Line], from first: Int, title: String?
  ) -> Signature? {
    guard first < lines.count else { return nil }
    for index in lines.indices[first...] {
      if let both = nameAndDate(utf8, withoutButtons(utf8, lines[index].range)) { return both }
      guard index > first, let date = bareDate(utf8, lines[index].range),
        !goesOnWithCell(utf8, lines, after: index)
      else { continue }
      if let names = names(utf8, lines[index - 1].range) {
        let bodies = bodies(
          utf8, lines[..<(index - 1)], above: names, title: Array((title ?? "").utf8))
        return Signature(issuers: bodies, date: date, start: bodies[0].lowerBound)
      }
      if let name = nameBehindText(utf8, lines[index - 1].range) {
        return Signature(issuers: [name], date: date, start: name.lowerBound)
      }
    }
    return atEnd(utf8, lines, from: first)
  }

  /// Whether a table of one cell a line goes on behind a name and a day: with 已完成, or with the number
  /// of the next row. Below a signature, which stands under a sentence, such a number is the page's.
  private static func goesOnWithCell(_ utf8: [UInt8], _ lines: [Line], after day: Int) -> Bool {
    guard day + 1 < lines.count else { return false }
    let next = lines[day + 1].range
    guard let number = bareNumber(utf8, next) else {
      return StatusWords.readAnswer(utf8, next) != nil
    }
    guard day > 1, utf8.endsSentence(lines[day - 2].range) else { return true }
    return lines[..<day].suffix(mostCells).contains { bareNumber(utf8, $0.range) == number - 1 }
  }

  /// The most lines that a row of such a table takes.
  private static let mostCells = 40

  /// The number that is all of a line.
  private static func bareNumber(_ utf8: [UInt8], _ line: Range<Int>) -> Int? {
    guard let numeral = DateNumeral.read(utf8, at: line.lowerBound, to: line.upperBound),
      numeral.end == line.upperBound
    else { return nil }
    return numeral.value
  }

  private static func atEnd(_ utf8: [UInt8], _ lines: [Line], from first: Int) -> Signature? {
    var date: WrittenDate?
    if let last = lines[first...].last, let signature = tail(utf8, last.range) { return signature }
    let signed = lines[first...].reversed().drop { isTail(utf8, $0.range) }.reversed()
    let last = Array(signed.suffix(3))
    for (index, line) in last.enumerated().reversed() {
      if date == nil, let found = bareDate(utf8, line.range) {
        date = found
      } else if line.marker == nil, let names = names(utf8, line.range) {
        if date == nil, index > 0 { date = bareDate(utf8, last[index - 1].range) }
        let start = min(line.range.lowerBound, date?.range.lowerBound ?? .max)
        return Signature(issuers: names, date: date, start: start)
      }
    }
    return date.map { Signature(date: $0, start: $0.range.lowerBound) }
  }

  /// The names on a line of a signature, without the words for the seal: 某局（盖章）; nil where it has others.
  private static func names(_ utf8: [UInt8], _ line: Range<Int>) -> [Range<Int>]? {
    let end = seals.first(in: utf8, line)?.range.lowerBound ?? line.upperBound
    let name = utf8.trimmed(line.lowerBound..<end)
    return BodyNames.names(utf8, name)
  }

  /// The bodies that sign together at the end, on lines of their own below the text's last sentence; below
  /// something else those that the title names, or any where it says that they act together.
  private static func bodies(
    _ utf8: [UInt8], _ lines: ArraySlice<Line>, above last: [Range<Int>], title: [UInt8]
  ) -> [Range<Int>] {
    var rows = Array(
      lines.dropFirst().reversed().prefix(mostRows).lazy
        .map { $0.marker == nil ? names(utf8, $0.range) : nil }.prefix { $0 != nil }
        .compactMap(\.self))
    let above = lines.dropLast(rows.count).last?.range
    if let above, addresses(utf8, above) { return last }
    if !(above.map { utf8.endsSentence($0) && !lists.occurs(in: utf8, $0) } ?? false) {
      // Names below the title are those to whom it goes.
      rows = Array(rows.prefix { $0[0].lowerBound * 2 > utf8.count })
      if !joint.occurs(in: title, 0..<title.count) {
        rows = Array(rows.prefix { row in row.contains { title.contains(utf8[$0]) } })
      }
    }
    let signers = rows.reversed().flatMap(\.self) + last
    guard let office = last.last, !BodyNames.isInstitution(utf8, office) else { return signers }
    return signers.filter { !BodyNames.isInstitution(utf8, $0) }
  }

  /// 名单如下: what leads to names that do not sign.
  private static let lists = PhraseTable(["名单", "下列", "如下", "以下"])

  /// 某局等五部门关于…: the words of a title that several bodies sign.
  private static let joint = PhraseTable(["联合", "部门关于", "单位关于"])

  /// 此致, 抄送：…, or a line that ends in a colon: the names under it are no signature.
  private static func addresses(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    addressings.hit(in: utf8, at: line.lowerBound, before: line.upperBound) != nil
      || utf8.glyph(endingAt: line.upperBound)?.scalar.isOne(of: "：:") ?? false
  }

  private static let addressings = PhraseTable(["此致", "抄送", "抄报", "主送"])

  private static let seals = PhraseTable(["（盖章", "(盖章", "（公章", "(公章", "（印章", "（章"])

  /// 抄送：…, 联系电话：…, （此件公开发布）, - 2 -: what may stand below a signature.
  private static func isTail(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    tails.hit(in: utf8, at: line.lowerBound, before: line.upperBound) != nil
      || line.allSatisfy { utf8[$0] < 0x80 && !(0x61...0x7A).contains(utf8[$0] | 0x20) }
        && line.count <= 9
  }

  private static let tails = PhraseTable([
    "抄送", "主送", "附件", "附：", "附:", "联系人", "联系单位", "联系电话", "联系方式", "联系地址", "（此件", "(此件", "信息公开",
    "公开方式",
    "公开选项", "（联系", "(联系", "电话：", "电话:", "邮编", "（附件", "校对", "审核", "编辑", "责任编辑", "供稿", "撰稿",
    "通讯员", "来源：", "来源:",
  ])

  /// A line without the buttons of its page behind gaps at its end: 某局 2025年1月15日 打印 关闭.
  private static func withoutButtons(_ utf8: [UInt8], _ line: Range<Int>) -> Range<Int> {
    guard line.count < 200 else { return line }
    var end = line.upperBound
    while let button = buttons.word(in: utf8, endingAt: end, from: line.lowerBound) {
      let start = end - button.utf8CodeUnitCount
      guard utf8.glyph(endingAt: start)?.isSpace ?? false else { break }
      end = utf8.trimmed(line.lowerBound..<start).upperBound
    }
    return line.lowerBound..<end
  }

  private static let buttons: WordList = [
    "打印", "关闭", "打印本页", "关闭窗口", "附件下载", "相关链接", "返回顶部", "返回列表", "分享", "收藏",
  ]

  /// 中共某区民政局党组 2023年7月3日
  private static func nameAndDate(_ utf8: [UInt8], _ line: Range<Int>) -> Signature? {
    guard line.count < 160, let last = utf8.glyph(endingAt: line.upperBound),
      last.isDigit || last.scalar.isOne(of: "日号"),
      let date = WrittenDates.scan(utf8, in: line).last, date.isCalendarDay,
      date.range.upperBound == line.upperBound
    else { return nil }
    let name = utf8.trimmed(line.lowerBound..<date.range.lowerBound)
    guard let names = BodyNames.names(utf8, name) else { return nil }
    return Signature(issuers: names, date: date, start: line.lowerBound)
  }

  /// The name and the day with which the last line ends when it holds more: ……起草说明 某局 2023年10月12日.
  private static func tail(_ utf8: [UInt8], _ line: Range<Int>) -> Signature? {
    guard let date = WrittenDates.scan(utf8, in: line).last, date.isCalendarDay,
      date.range.upperBound == line.upperBound
    else { return nil }
    let before = utf8.trimmed(line.lowerBound..<date.range.lowerBound)
    let name = utf8.parts(of: before, between: " \u{A0}\u{3000}。").last
    guard let name, name.lowerBound > line.lowerBound, BodyNames.isName(utf8, name) else {
      return nil
    }
    return Signature(issuers: [name], date: date, start: name.lowerBound)
  }

  /// The name behind the last sentence or gap of a line in the lower half: 欢迎监督。某县人民政府.
  private static func nameBehindText(_ utf8: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    guard let name = utf8.parts(of: line, between: " \u{A0}\u{3000}。").last,
      name.lowerBound > line.lowerBound, name.lowerBound * 2 > utf8.count,
      BodyNames.isName(utf8, name)
    else { return nil }
    return name
  }

  private static let edges = ScalarSet("()（）")

  private static func bareDate(_ utf8: [UInt8], _ line: Range<Int>) -> WrittenDate? {
    guard let last = utf8.glyph(endingAt: line.upperBound),
      last.isDigit || last.scalar.isOne(of: "日号()（）") || last.isSpace
    else { return nil }
    let words = utf8.trimmed(line) { edges.contains($0.scalar) || $0.isSpace }
    guard let date = WrittenDates.opening(utf8, in: words), date.isCalendarDay, date.range == words
    else { return nil }
    return date
  }
}
