// Where the top of a page ends and the text begins, and the fields that stand there.

/// A label with its value.
struct HeaderField: Sendable {
  /// What the label says.
  var label: Label
  /// Where the value stands; empty where there is none.
  var value: Range<Int>
}

/// The lines above the text.
struct HeaderZone: Sendable {
  /// The most lines that a header takes.
  private static let longest = 40

  /// How many lines stand above the text.
  private(set) var end = 0
  /// The fields, in order.
  private(set) var fields: [HeaderField] = []
  /// The last line with a field or a date of its own; -1 where there is none.
  private(set) var lastField = -1
  /// The lines that begin with a field or are a date of their own.
  private(set) var fieldLines: Set<Int> = []
  /// The lines that are the value of a label on the line before.
  private(set) var valueLines: Set<Int> = []

  /// Reads the lines from the top down to the first paragraph.
  init(_ sheet: Sheet) {
    let utf8 = sheet.utf8
    for (index, line) in sheet.lines.prefix(Self.longest).enumerated() {
      var found = Self.fields(utf8, line.range)
      if found.isEmpty { found = BareLabels.fields(utf8, line.range) }
      if found.isEmpty, Self.isText(utf8, line) { break }
      end = index + 1
      if let first = found.first {
        add(found, at: index, of: sheet)
        if first.start - line.range.lowerBound < 60 { note(index) }
      } else if let account = AccountLine.fields(utf8, sheet.lines, at: index) {
        fields.append(HeaderField(label: .publisher, value: account.name))
        fields.append(HeaderField(label: .published, value: account.day))
        note(index)
      } else if valueLines.contains(index) || LoneDate.read(utf8, line.range) != nil {
        note(index)
      } else if let body = ByLine.body(utf8, line.range, isFirst: index == 0) {
        fields.append(HeaderField(label: .publisher, value: body))
        fields.append(
          HeaderField(label: .published, value: body.upperBound..<line.range.upperBound))
        note(index)
      }
    }
  }

  private mutating func note(_ index: Int) {
    fieldLines.insert(index)
    lastField = index
  }

  private mutating func add(
    _ found: [(label: Label, start: Int, value: Range<Int>)], at line: Int, of sheet: Sheet
  ) {
    let nextLine = line + 1 < sheet.lines.count ? sheet.lines[line + 1].range : nil
    for (index, field) in found.enumerated() {
      var value = field.value
      if value.isEmpty, index == found.count - 1, let nextLine,
        Self.canBeValue(sheet.utf8, nextLine, of: field.label)
      {
        value = nextLine
        valueLines.insert(line + 1)
      }
      fields.append(HeaderField(label: field.label, value: value))
    }
  }

  /// Whether a line can be the value of the label on the line before it.
  static func canBeValue(_ utf8: [UInt8], _ line: Range<Int>, of label: Label) -> Bool {
    guard Labels.read(utf8, at: line.lowerBound, to: line.upperBound) == nil else { return false }
    return switch label {
    case .published, .dated, .generated: WrittenDates.first(utf8, in: line)?.isCalendarDay == true
    case .documentNumber, .indexNumber:
      line.count < 90 && line.contains { (0x30...0x39).contains(utf8[$0]) }
        && !utf8.holds("关于", in: line) && !utf8.holds("的", in: line)
    case .publisher, .issuer, .department:
      utf8.characters(in: line) <= 20 && !utf8.holds("关于", in: line)
    case .title: true
    case .other: false
    }
  }

  /// Whether a line belongs to the text: a paragraph, a numbered heading, an address to others, the
  /// head of a table.
  private static func isText(_ utf8: [UInt8], _ line: Line) -> Bool {
    let length = utf8.characters(in: line.range)
    if let marker = line.marker, marker.number == 1, marker.style != .article || length > 20 {
      return true
    }
    if length > 70 || isTableHead(utf8, line.range) { return true }
    guard utf8.endsSentence(line.range) else { return false }
    return length > 20 || utf8.firstOffset(of: "：:", in: line.range) != nil
  }

  /// 序号, or 序号 | 重点任务 | 完成时限.
  private static func isTableHead(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard utf8.says("序号", at: line.lowerBound) else { return false }
    let next = utf8.skippingSpaces(from: line.lowerBound + 6, to: line.upperBound)
    return next == line.upperBound || utf8[next] == 0x7C
  }

  /// The fields of a line; a value ends at the next label or at a table's pipe.
  static func fields(
    _ utf8: [UInt8], _ line: Range<Int>
  ) -> [(label: Label, start: Int, value: Range<Int>)] {
    var found: [(label: Label, start: Int, value: Range<Int>)] = []
    var labels: [(Label, Range<Int>)] = []
    var offset = line.lowerBound
    while let hit = Labels.table.first(in: utf8, offset..<line.upperBound) {
      labels.append((Labels.words[hit.phrase].1, hit.range))
      offset = hit.range.upperBound
    }
    guard let first = labels.first, first.1.lowerBound - line.lowerBound < 160 else { return [] }
    for (index, (label, place)) in labels.enumerated() {
      let limit = index + 1 < labels.count ? labels[index + 1].1.lowerBound : line.upperBound
      let cell = utf8.trimmed(place.upperBound..<limit)
      let end = utf8.firstOffset(of: "|", in: cell) ?? cell.upperBound
      let value = utf8.trimmed(cell.lowerBound..<end)
      // 发布：2024-06-24
      let isDay =
        label == .publisher && WrittenDates.opening(utf8, in: value)?.isCalendarDay == true
      found.append((isDay ? .published : label, place.lowerBound, value))
      // 来源:某局|2024-04-23 17:05|: a day in a cell of its own.
      if label == .publisher, let day = day(utf8, end..<cell.upperBound) {
        found.append((.published, day.lowerBound, day))
      }
    }
    return found
  }

  /// The cell with which a range begins, where it is a day.
  private static func day(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let cells = utf8.parts(of: range, between: "|").map { utf8.trimmed($0) }
    guard let cell = cells.first(where: { !$0.isEmpty }),
      let date = WrittenDates.scan(utf8, in: cell).first, date.isCalendarDay,
      date.range.lowerBound == cell.lowerBound
    else { return nil }
    return cell
  }
}

/// A line that is nothing but a date.
enum LoneDate {
  /// The date of such a line, and whether it stands in brackets.
  ///
  /// A time of day, a count of readers and the like may follow in a short line.
  static func read(_ utf8: [UInt8], _ line: Range<Int>) -> (WrittenDate, isBracketed: Bool)? {
    guard line.count <= 100, let opening = line.first else { return nil }
    let isBracketed = utf8[opening] == 0x28 || utf8.says("（", at: opening)
    let words = utf8.trimmed(line) {
      !$0.isHan && ($0.scalar.isOne(of: "()（）[]【】") || $0.isSpace)
    }
    guard let date = WrittenDates.opening(utf8, in: words), date.isCalendarDay else { return nil }
    let rest = date.range.upperBound..<words.upperBound
    guard !utf8.endsSentence(line), utf8.characters(in: rest) <= 24 else { return nil }
    let isText = utf8.firstOffset(of: "，,。", in: rest) != nil
    return isText ? nil : (date, isBracketed)
  }
}

/// A date whose parts stand on two lines, as some pages draw it: 02-16 above 2023.
enum SplitDate {
  /// The date of the first such pair of lines.
  static func read(_ utf8: [UInt8], _ lines: ArraySlice<Line>) -> WrittenDate? {
    for (upper, lower) in zip(lines, lines.dropFirst()) {
      guard upper.range.count <= 7, lower.range.count <= 7 else { continue }
      let parts = [upper.range, lower.range].map { range in
        utf8.parts(of: range, between: "-/.").map { numeral(utf8, $0) }
      }
      let year: Int?
      let rest: [Int?]
      switch (parts[0].count, parts[1].count) {
      // 02-16 above 2023
      case (2, 1): (year, rest) = (parts[1][0], parts[0])
      // 16 above 2023-02
      case (1, 2): (year, rest) = (parts[1][0], [parts[1][1], parts[0][0]])
      default: continue
      }
      guard let year, (1990...2099).contains(year), let month = rest[0], let day = rest[1],
        WrittenDate.exists(year: year, month: month, day: day)
      else { continue }
      var date = WrittenDate(range: upper.range.lowerBound..<lower.range.upperBound)
      (date.year, date.month, date.day) = (year, month, day)
      return date
    }
    return nil
  }

  private static func numeral(_ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    let numeral = DateNumeral.read(utf8, at: range.lowerBound, to: range.upperBound)
    return numeral.flatMap { $0.end == range.upperBound && !$0.isChinese ? $0.value : nil }
  }
}

/// A line under a title that names a body and a date: 某市卫生健康局  2024-08-19.
enum ByLine {
  /// The body of such a line, or the newspaper; the first line of a page may name only a newspaper.
  static func body(_ utf8: [UInt8], _ line: Range<Int>, isFirst: Bool) -> Range<Int>? {
    guard line.count < 120, let date = WrittenDates.first(utf8, in: line), date.isCalendarDay,
      date.range.lowerBound > line.lowerBound, utf8.glyph(at: date.range.lowerBound).isDigit,
      utf8.characters(in: date.range.upperBound..<line.upperBound) <= 12,
      utf8.glyph(endingAt: date.range.lowerBound)?.isSpace == true
    else { return nil }
    let name = utf8.trimmed(line.lowerBound..<date.range.lowerBound)
    guard !utf8.says("发表于", endingAt: name.upperBound) else { return nil }
    let isPaper = papers.hit(in: utf8, endingAt: name.upperBound, from: name.lowerBound) != nil
    let isBody = !isFirst && BodyNames.isName(utf8, name)
    return isPaper && utf8.characters(in: name) <= 12 || isBody ? name : nil
  }

  private static let papers = PhraseTable([
    "日报", "晚报", "时报", "早报", "晨报", "都市报", "商报", "周报", "新闻网", "融媒体中心", "电视台",
  ])
}

/// The line under the title of an account's post: 原创 某某 清廉某县 2023-05-04 18:00 发表于湖北.
enum AccountLine {
  /// The name of the account, the last word before the day on this line or the line above, and the
  /// day.
  static func fields(
    _ utf8: [UInt8], _ lines: [Line], at index: Int
  ) -> (name: Range<Int>, day: Range<Int>)? {
    let line = lines[index].range
    guard utf8.holds("发表于", in: line),
      let date = WrittenDates.scan(utf8, in: line).first, date.isCalendarDay
    else { return nil }
    var words = words(utf8, line.lowerBound..<date.range.lowerBound)
    if words.isEmpty, index > 0 { words = self.words(utf8, lines[index - 1].range) }
    guard let name = words.last(where: { !utf8.says("发表于", at: $0.lowerBound) }),
      utf8.characters(in: name) <= 16
    else { return nil }
    return (name, date.range)
  }

  private static func words(_ utf8: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    utf8.parts(of: range, between: " \u{A0}\u{3000}\t").filter { !$0.isEmpty }
  }
}
