// The top of a page: its title and the fields that state who published what and when.

import NoticeRecord

/// What the top of a page states.
struct Header: Sendable {
  /// The notice's own title.
  var title: String?
  /// The stated source.
  var publisher: String?
  /// The stated 发文机关.
  var issuer: String?
  /// 文号.
  var documentNumber: String?
  /// 索引号.
  var indexNumber: String?
  /// The day of publication.
  var published: WrittenDate?
  /// The day of the document itself, where the page states it apart (成文日期).
  var dated: WrittenDate?
  /// The day on which a meeting adopted the document.
  private(set) var adopted: WrittenDate?
  /// The title in a field of its own: 名称：关于……的公告.
  private var labelled: String?
  /// The day on which the page was made (生成日期).
  var generated: WrittenDate?
  /// The first line that is neither title nor field.
  var firstBodyLine = 0

  /// Reads the top of a sheet; `page` gives what its HTML head says.
  init(_ sheet: Sheet, page: Page) {
    let zone = HeaderZone(sheet)
    readFields(sheet, zone)
    readLoneDates(sheet, zone)
    let found = TitleSearch(sheet: sheet, zone: zone, pageTitle: page.title?.text).run()
    firstBodyLine = zone.end
    if let found {
      title = found.text
      if published == nil { published = found.date }
      if found.lines.upperBound <= zone.end {
        firstBodyLine = max(found.lines.upperBound, zone.lastField + 1)
      }
    }
    // Where a copy breaks or cuts the title, the field has it whole.
    if let labelled, title.map({ labelled.contains($0) }) ?? true { title = labelled }
    readFoot(sheet)
    readHead(page.metadata)
  }

  private mutating func readFields(_ sheet: Sheet, _ zone: HeaderZone) {
    var dateBehindSource: WrittenDate?
    var dateBehindName: WrittenDate?
    var department: String?
    defer { published = published ?? dateBehindSource ?? dateBehindName }
    for field in zone.fields {
      let value = field.value
      switch field.label {
      case .title where labelled == nil:
        labelled = Self.title(sheet.text, value)
      case .department where department == nil:
        department = Self.publisher(sheet.text, value)
      case .publisher where publisher == nil:
        publisher = Self.publisher(sheet.text, value)
        dateBehindSource = dateBehindSource ?? Self.day(sheet.utf8, value)
      case .issuer where issuer == nil:
        issuer = Self.publisher(sheet.text, value)
      case .documentNumber where documentNumber == nil:
        documentNumber = Self.code(sheet.text, value)
      case .indexNumber where indexNumber == nil:
        indexNumber = Self.code(sheet.text, value)
      case .published where published == nil:
        published = Self.day(sheet.utf8, value)
      case .generated where generated == nil:
        generated = Self.day(sheet.utf8, value)
      case .dated where dated == nil:
        dated = Self.day(sheet.utf8, value)
      case .other where dateBehindName == nil:
        dateBehindName = Self.dayBehindName(sheet.utf8, value)
      default: break
      }
    }
    if documentNumber == nil {
      documentNumber = DocumentNumber.first(
        sheet.text,
        sheet.lines.prefix(zone.end + 8).map {
          $0.range.lowerBound..<Self.firstLabel(sheet.text, $0)
        }, of: sheet.lines)
    }
    if publisher == nil { publisher = Newspaper.name(sheet.text, sheet.lines.prefix(zone.end)) }
    if publisher == nil { publisher = department }
    if publisher == nil { publisher = CitedSite.name(sheet.text, sheet.lines.prefix(zone.end + 2)) }
  }

  /// Where the first label of a line begins, or the line ends: 某函〔2022〕31号 发布日期：….
  private static func firstLabel(_ text: IndexedText, _ line: Line) -> Int {
    guard let colon = text.last(.colon, ColonTable.colons, in: line.range) else {
      return line.range.upperBound
    }
    return Labels.table.first(in: text.utf8, line.range, lastColon: colon)?.range.lowerBound
      ?? line.range.upperBound
  }

  /// A date on a line of its own near the title.
  private mutating func readLoneDates(_ sheet: Sheet, _ zone: HeaderZone) {
    published = published ?? SplitDate.read(sheet.utf8, sheet.lines.prefix(zone.end))
    for (index, line) in sheet.lines[..<zone.end].enumerated()
    where !zone.valueLines.contains(index) {
      let head = line.range.lowerBound..<Self.firstLabel(sheet.text, line)
      guard let (date, isBracketed) = LoneDate.read(sheet.utf8, head) else { continue }
      if isBracketed {
        if Self.isAdoption(sheet.utf8, head, behind: date) {
          adopted = adopted ?? date
        } else if dated == nil {
          dated = date
        }
      } else if published == nil {
        published = date
      }
    }
  }

  /// （2024年1月18日职工代表大会审议通过）: whether a day is that of a vote, which is no signature.
  private static func isAdoption(
    _ utf8: [UInt8], _ line: Range<Int>, behind date: WrittenDate
  ) -> Bool {
    let rest = utf8.trimmed(date.range.upperBound..<line.upperBound) {
      $0.isSpace || $0.scalar.isOne(of: ")）")
    }
    return utf8.says("通过", endingAt: rest.upperBound)
  }

  /// What the HTML head says counts only where the page itself is silent.
  private mutating func readHead(_ metadata: [PageField]) {
    for field in metadata {
      let value = Array(field.value.utf8)
      switch field.name {
      case "contentsource", "source":
        if publisher == nil, !value.isEmpty { publisher = field.value }
      case "pubdate", "publishdate", "article:published_time":
        published = published ?? WrittenDates.first(value, in: 0..<value.count)
      case "articletitle":
        if title == nil, !value.isEmpty { title = field.value }
      default: break
      }
    }
  }

  /// The words of a field that can be a title.
  private static func title(_ text: IndexedText, _ value: Range<Int>) -> String? {
    let words = text.utf8.trimmed(value)
    return (8...90).contains(text.utf8.characters(in: words)) ? text.string(words) : nil
  }

  /// How many lines at the end may state source and date: 来源：某县融媒体中心.
  private static let longestFoot = 5

  /// What the last lines state counts where the top is silent.
  private mutating func readFoot(_ sheet: Sheet) {
    let foot = sheet.lines[max(firstBodyLine, sheet.lines.count - Self.longestFoot)...]
    for line in foot {
      let words = sheet.utf8.trimmed(line.range) {
        !$0.isHan && ($0.isSpace || $0.scalar.isOne(of: "（(【[)）】]"))
      }
      guard Labels.read(sheet.utf8, at: words.lowerBound, to: words.upperBound) != nil else {
        continue
      }
      for field in HeaderZone.fields(sheet.utf8, words) {
        switch field.label {
        case .publisher where publisher == nil:
          publisher = Self.publisher(sheet.text, field.value)
          if published == nil { published = Self.dayBehind(sheet.utf8, field.value) }
        case .title where title == nil && sheet.utf8.says("原标题", at: field.start):
          title = Self.title(sheet.text, field.value)
        case .published where published == nil && !sheet.utf8.says("时间", at: field.start):
          published = Self.day(sheet.utf8, field.value)
        default: break
        }
      }
    }
  }

  /// 2025年5月23日 of 来源：某县融媒体中心　2025年5月23日.
  private static func dayBehind(_ utf8: [UInt8], _ source: Range<Int>) -> WrittenDate? {
    guard let day = WrittenDates.scan(utf8, in: source).last, day.isCalendarDay, day.year != nil,
      day.range.upperBound == source.upperBound,
      utf8.glyph(endingAt: day.range.lowerBound)?.isSpace ?? false
    else { return nil }
    return day
  }

  /// 2025年5月23日 of 审核：王某  2025年5月23日 17:22, where the by-line gives the day no label.
  private static func dayBehindName(_ utf8: [UInt8], _ value: Range<Int>) -> WrittenDate? {
    guard value.count <= longestByLine, let day = day(utf8, value), day.year != nil,
      day.range.lowerBound > value.lowerBound,
      utf8.glyph(endingAt: day.range.lowerBound)?.isSpace ?? false
    else { return nil }
    let name = utf8.trimmed(value.lowerBound..<day.range.lowerBound)
    let isName =
      name.count <= longestName
      && utf8.pastHan(from: name.lowerBound, to: name.upperBound) == name.upperBound
    let isClock = utf8[day.range.upperBound..<value.upperBound].allSatisfy {
      ASCII.isDigit($0) || $0 == 0x3A || $0 == 0x20
    }
    return isName && isClock && PersonName.isName(utf8, name) ? day : nil
  }

  /// The most bytes of a name.
  private static let longestName = 12
  /// The most bytes of a name with a day and a time.
  private static let longestByLine = 60

  private static func day(_ utf8: [UInt8], _ range: Range<Int>) -> WrittenDate? {
    WrittenDates.scan(utf8, in: range).first { $0.isCalendarDay }
  }

  private static func code(_ text: IndexedText, _ value: Range<Int>) -> String? {
    var range = text.utf8.trimmed(value)
    // Two spaces end it: what follows is a label that is not known.
    for gap in ["  ", "\u{3000}"] as [StaticString] {
      if let place = text.utf8.range(of: gap, in: range) {
        range = range.lowerBound..<place.lowerBound
      }
    }
    guard range.contains(where: { (0x30...0x39).contains(text.utf8[$0]) }), range.count <= 90
    else { return nil }
    return text.string(range)
  }

  /// What content systems put where no source was given.
  private static let noSources: Set<String> = [
    "本站原创", "原创", "未知", "互联网", "网络", "转载", "佚名", "其他", "无", "本站", "本网", "管理员",
    "系统管理员", "网站管理员", "admin",
  ]

  /// 市疾控中心（市卫生监督所）: whether what stands in the bracket at the end is the name of a body, too.
  private static func isTwoNames(_ utf8: [UInt8], _ value: Range<Int>, at open: Int) -> Bool {
    let mark = utf8.glyph(at: open)
    guard mark.scalar.isOne(of: "(（"),
      let close = utf8.firstOffset(of: ")）", in: open..<value.upperBound),
      close + utf8.glyph(at: close).length == value.upperBound
    else { return false }
    return BodyNames.isName(utf8, value) && BodyNames.isName(utf8, open + mark.length..<close)
  }

  private static func publisher(_ text: IndexedText, _ value: Range<Int>) -> String? {
    var range = text.utf8.trimmed(value)
    if let end = text.utf8.firstOffset(of: " \u{A0}\u{3000}\t·|[【]】", in: range) {
      range = range.lowerBound..<end
    }
    if let end = text.utf8.firstOffset(of: "()（）", in: range),
      !isTwoNames(text.utf8, range, at: end)
    {
      range = range.lowerBound..<end
    }
    if let date = WrittenDates.first(text.utf8, in: range), date.day != nil {
      range = range.lowerBound..<date.range.lowerBound
    }
    guard !range.isEmpty, range.count <= 120 else { return nil }
    let name = text.string(range)
    return noSources.contains(name) ? nil : name
  }
}
