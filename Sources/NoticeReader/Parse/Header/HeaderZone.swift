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
      let found = Self.fields(utf8, line.range)
      if found.isEmpty, Self.isText(utf8, line) { break }
      end = index + 1
      if let first = found.first {
        add(found, at: index, of: sheet)
        if first.start - line.range.lowerBound < 60 { note(index) }
      } else if valueLines.contains(index) || LoneDate.read(utf8, line.range) != nil {
        note(index)
      } else if index > 0, let body = ByLine.body(utf8, line.range) {
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
  private static func canBeValue(_ utf8: [UInt8], _ line: Range<Int>, of label: Label) -> Bool {
    guard Labels.read(utf8, at: line.lowerBound, to: line.upperBound) == nil else { return false }
    return switch label {
    case .published, .dated: WrittenDates.scan(utf8, in: line).first?.isCalendarDay == true
    case .documentNumber, .indexNumber:
      line.count < 90 && line.contains { (0x30...0x39).contains(utf8[$0]) }
    case .publisher, .issuer: utf8.characters(in: line) <= 20 && !utf8.holds("关于", in: line)
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
    return length > 20 || utf8.firstOffset(of: "：:".unicodeScalars, in: line.range) != nil
  }

  /// 序号, or 序号 | 重点任务 | 完成时限.
  private static func isTableHead(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard utf8.says("序号", at: line.lowerBound) else { return false }
    let next = utf8.skippingSpaces(from: line.lowerBound + 6, to: line.upperBound)
    return next == line.upperBound || utf8[next] == 0x7C
  }

  /// The fields of a line; a value ends at the next label or at a table's pipe.
  private static func fields(
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
      let end = utf8.firstOffset(of: "|".unicodeScalars, in: cell) ?? cell.upperBound
      found.append((label, place.lowerBound, utf8.trimmed(cell.lowerBound..<end)))
    }
    return found
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
    let words = utf8.trimmed(line) { "()（）".unicodeScalars.contains($0.scalar) || $0.isSpace }
    guard let date = WrittenDates.scan(utf8, in: words).first, date.isCalendarDay,
      date.range.lowerBound == words.lowerBound
    else { return nil }
    let rest = date.range.upperBound..<words.upperBound
    guard !utf8.endsSentence(line), utf8.characters(in: rest) <= 24 else { return nil }
    let isText = utf8.firstOffset(of: "，,。".unicodeScalars, in: rest) != nil
    return isText ? nil : (date, isBracketed)
  }
}

/// A line under a title that names a body and a date: 某市卫生健康局  2024-08-19.
enum ByLine {
  /// The body of such a line.
  static func body(_ utf8: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    guard line.count < 120, let date = WrittenDates.scan(utf8, in: line).first, date.isCalendarDay,
      date.range.lowerBound > line.lowerBound, utf8.glyph(at: date.range.lowerBound).isDigit,
      utf8.characters(in: date.range.upperBound..<line.upperBound) <= 12,
      utf8.glyph(endingAt: date.range.lowerBound)?.isSpace == true
    else { return nil }
    let name = utf8.trimmed(line.lowerBound..<date.range.lowerBound)
    return BodyNames.isName(utf8, name) ? name : nil
  }
}
