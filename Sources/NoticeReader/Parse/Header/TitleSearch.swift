// Finds a notice's own title among the lines of its page, or finds that it has none.

import NoticeRecord

/// A title that was found.
struct FoundTitle: Sendable {
  /// Its words, the lines joined.
  var text: String
  /// The lines that it takes.
  var lines: Range<Int>
  /// A date that stood behind it on its line.
  var date: WrittenDate?
}

/// Weighs the lines at the top of a page as titles.
struct TitleSearch {
  /// A line that weighs less is no title.
  private static let leastWeight = 5
  /// How far below the header a title may follow a lead sentence.
  private static let reach = 6

  private let sheet: Sheet
  private let zone: HeaderZone
  /// The page's own title, which may repeat that of the notice.
  private let pageTitle: [UInt8]

  /// A search in a page whose markup states a title, or not.
  init(sheet: Sheet, zone: HeaderZone, pageTitle: String?) {
    self.sheet = sheet
    self.zone = zone
    self.pageTitle = Array((pageTitle ?? "").utf8)
  }

  /// The line that weighs most; the first of equals.
  func run() -> FoundTitle? {
    var best: (index: Int, weight: Int)?
    for index in sheet.lines.indices.prefix(zone.end + Self.reach) {
      let weight = index < zone.end ? weight(of: index) : weightBelowLead(of: index)
      if weight >= Self.leastWeight, weight > best?.weight ?? 0 { best = (index, weight) }
    }
    return best.map { title(around: $0.index) }
  }

  private func weight(of index: Int) -> Int {
    let (utf8, line) = (sheet.utf8, sheet.lines[index])
    guard isCandidate(line, index) else { return 0 }
    let words = words(of: line)
    var weight = sort(of: words)
    let length = utf8.characters(in: words)
    if TitleWords.opening.hit(in: utf8, at: words.lowerBound, before: words.upperBound)
      != nil || utf8.holds("关于", in: words)
    {
      weight += 3
    }
    if TitleWords.verbs.occurs(in: utf8, words) { weight += 2 }
    if length >= 10 { weight += 2 }
    if zone.fieldLines.contains(index + 1) || words.upperBound < line.range.upperBound {
      weight += 3
    } else if zone.fieldLines.contains(index + 2) {
      weight += 1
    }
    if isRepeated(words, at: index) { weight += 4 }
    if index + 1 < sheet.lines.count, sheet.lines[index + 1].marker != nil { weight += 1 }
    if TitleWords.foreign.occurs(in: utf8, words) { weight -= 4 }
    if index == 0 { weight += 1 }
    if followsOrPrecedesNumber(index) { weight += 3 }
    if index + 1 < sheet.lines.count, continues(index, index + 1) { weight += 2 }
    if holdsLabel(words) { weight -= 2 }
    return Masthead.stands(sheet, at: index) ? min(weight, Self.leastWeight) : weight
  }

  /// The line up to the first label: 某市2025年工作要点 | 日期：…, 来源：….
  private func words(of line: Line) -> Range<Int> {
    guard let label = Labels.table.first(in: sheet.utf8, line.range),
      label.range.lowerBound - line.range.lowerBound >= 18
    else { return line.range }
    return sheet.utf8.trimmed(line.range.lowerBound..<label.range.lowerBound)
  }

  /// Whether the document's own number stands on the line before or after.
  private func followsOrPrecedesNumber(_ index: Int) -> Bool {
    [index - 1, index + 1].contains {
      sheet.lines.indices.contains($0)
        && DocumentNumber.read(sheet.text, line: sheet.lines[$0].range) != nil
    }
  }

  /// Whether a colon stands behind anything but the name of a place: 温宿县：“铁拳”行动守护舌尖.
  private func holdsLabel(_ range: Range<Int>) -> Bool {
    guard let colon = sheet.utf8.firstOffset(of: "：:", in: range) else {
      return false
    }
    let name = range.lowerBound..<colon
    return Divisions.all.finder.hit(in: sheet.utf8, at: name.lowerBound, before: colon)?.range
      != name
  }

  /// A title under a lead sentence must name its sort of document and be followed by its number, or
  /// by the list of those to whom it goes.
  private func weightBelowLead(of index: Int) -> Int {
    let line = sheet.lines[index]
    guard index + 1 < sheet.lines.count, sheet.utf8.holds("关于", in: line.range),
      isCandidate(line, index), sort(of: line.range) >= 4
    else { return 0 }
    let next = sheet.lines[index + 1].range
    return DocumentNumber.read(sheet.text, line: next) != nil || isAddress(next) ? 6 : 0
  }

  private func isCandidate(_ line: Line, _ index: Int) -> Bool {
    guard line.marker == nil || line.marker?.style == .article, mayEndTitle(line.range),
      (6...90).contains(sheet.utf8.characters(in: words(of: line))),
      !zone.valueLines.contains(index), !isRowOfLinks(line.range),
      Labels.read(sheet.utf8, at: line.range.lowerBound, to: line.range.upperBound) == nil,
      LoneDate.read(sheet.utf8, line.range) == nil,
      DocumentNumber.read(sheet.text, line: line.range) == nil,
      sheet.utf8.hanCharacters(in: line.range) >= 4,
      !sheet.utf8.says("文件", endingAt: line.range.upperBound),
      BareLabels.fields(sheet.utf8, line.range).isEmpty
    else { return false }
    return true
  }

  /// [新闻中心] [政务公开] [互动交流]
  private func isRowOfLinks(_ line: Range<Int>) -> Bool {
    let utf8 = sheet.utf8
    return utf8[line].first == UInt8(ascii: "[") && utf8[line].last == UInt8(ascii: "]")
      && utf8[line].count { $0 == UInt8(ascii: "[") } >= 3
  }

  private func mayEndTitle(_ line: Range<Int>) -> Bool {
    !sheet.utf8.endsSentence(line)
      || sheet.utf8.glyph(endingAt: line.upperBound)?.scalar.isOne(of: "！？!?") == true
  }

  /// Weighs what the line ends with: 通报, 召开; a bracket behind it does not count.
  private func sort(of range: Range<Int>) -> Int {
    var end = core(of: range).upperBound
    while let last = sheet.utf8.glyph(endingAt: end), last.scalar.isOne(of: ")）"),
      let open = sheet.utf8.parts(of: range.lowerBound..<end, between: "(（").last,
      open.lowerBound > range.lowerBound + 3
    {
      end = sheet.utf8.glyph(endingAt: open.lowerBound).map { open.lowerBound - $0.length } ?? end
      if end <= range.lowerBound { return 0 }
    }
    return TitleWords.endings.hit(in: sheet.utf8, endingAt: end, from: range.lowerBound) == nil
      ? 0 : 4
  }

  private func isRepeated(_ range: Range<Int>, at index: Int) -> Bool {
    let words = sheet.utf8[range]
    let word = Array(words)
    return pageTitle.firstOffset(ofWord: word, in: 0..<pageTitle.count) != nil
      || sheet.strangers.contains {
        sheet.whole.utf8.firstOffset(ofWord: word, in: $0) != nil
      }
      || sheet.lines[..<index].contains {
        $0.range.count > range.count && sheet.utf8[$0.range].suffix(range.count) == words
      }
  }

  private func isAddress(_ range: Range<Int>) -> Bool {
    sheet.utf8.says("各", at: range.lowerBound)
      && (sheet.utf8.says(":", endingAt: range.upperBound)
        || sheet.utf8.says("：", endingAt: range.upperBound))
  }

  /// The title that the line belongs to: lines that only together say it are joined.
  private func title(around index: Int) -> FoundTitle {
    var (first, last) = (index, index)
    if isSubtitle(index) { first -= 1 }
    while first > 0, last - first < 3, continues(first - 1, first) { first -= 1 }
    while last + 1 < sheet.lines.count, last - first < 3, continues(last, last + 1) { last += 1 }
    last = endOfSubject(first, last)
    let ranges = sheet.lines[first...last].enumerated().map { place, line in
      core(of: place == 0 ? withoutColumn(words(of: line)) : words(of: line))
    }
    // Bodies on two lines stay apart.
    let parts = ranges.indices.map { place in
      let isRow = place + 1 < ranges.count && opensRowsOfBodies(first + place, first + place + 1)
      return sheet.text.string(ranges[place]) + (isRow ? "　" : "")
    }
    let end = sheet.lines[last].range.upperBound
    let date = WrittenDates.first(sheet.utf8, in: (ranges.last?.upperBound ?? end)..<end)
    return FoundTitle(
      text: Repeated.once(parts.joined()), lines: first..<last + 1,
      date: date?.isCalendarDay == true ? date : nil)
  }

  /// The line on which a title ends that begins with what it is about: 关于……秋季学期 | ……工作 | 的通知.
  private func endOfSubject(_ first: Int, _ last: Int) -> Int {
    let utf8 = sheet.utf8
    guard !isDocument(sheet.lines[last].range),
      sheet.lines[first...last].contains(where: { utf8.holds("关于", in: $0.range) })
    else { return last }
    var end = last
    while end + 1 < sheet.lines.count, end - last < 2, areNeighbours(end, end + 1) {
      end += 1
      let line = sheet.lines[end]
      guard line.marker == nil, !zone.fieldLines.contains(end), !utf8.endsSentence(line.range),
        utf8.characters(in: line.range) <= Self.longestRest
      else { return last }
      if isDocument(line.range) { return end }
    }
    return last
  }

  /// Whether a line ends with a sort of document.
  private func isDocument(_ range: Range<Int>) -> Bool {
    TitleWords.documents.hit(
      in: sheet.utf8, endingAt: range.upperBound, from: range.lowerBound) != nil
  }

  /// 【巡察公开】某组反馈……: the title without the column of the site in front of it.
  private func withoutColumn(_ range: Range<Int>) -> Range<Int> {
    let utf8 = sheet.utf8
    guard utf8.glyph(at: range.lowerBound).scalar.isOne(of: "【["),
      let close = utf8.firstOffset(of: "】]", in: range)
    else { return range }
    let rest = utf8.trimmed(close + utf8.glyph(at: close).length..<range.upperBound)
    return utf8.characters(in: range.lowerBound..<close) <= 10 && utf8.characters(in: rest) >= 8
      ? rest : range
  }

  /// Whether a title runs on from one line to the next.
  private func continues(_ upper: Int, _ lower: Int) -> Bool {
    let (utf8, above, below) = (sheet.utf8, sheet.lines[upper], sheet.lines[lower])
    if isOpenBook(above.range), below.marker == nil, utf8.holds("》", in: below.range) {
      return true
    }
    guard above.marker == nil, below.marker == nil, !zone.fieldLines.contains(upper),
      !zone.fieldLines.contains(lower), !utf8.endsSentence(above.range),
      !utf8.endsSentence(below.range), utf8.characters(in: below.range) < 60,
      DocumentNumber.read(sheet.text, line: above.range) == nil
    else { return false }
    if isVersion(below.range), areNeighbours(upper, lower), sort(of: above.range) > 0 {
      return true
    }
    if areNeighbours(upper, lower), sort(of: above.range) == 0, sort(of: below.range) > 0,
      utf8.characters(in: below.range) <= Self.longestRest, breaksWord(above.range, below.range)
    {
      return true
    }
    // 暨 begins the second thing that one title names; but 暨南大学.
    if utf8.says("暨", at: below.range.lowerBound), !utf8.says("暨南", at: below.range.lowerBound),
      areNeighbours(upper, lower)
    {
      return true
    }
    if TitleWords.hanging.hit(
      in: utf8, endingAt: above.range.upperBound, from: above.range.lowerBound)
      != nil
    {
      return true
    }
    if isOpen(above.range), sort(of: below.range) > 0, areNeighbours(upper, lower),
      utf8.characters(in: below.range) <= Self.longestRest
    {
      return true
    }
    // 某局党组巡察整改 | 任务清单及完成情况
    if areNeighbours(upper, lower), sort(of: below.range) > 0, !namesBody(below.range),
      utf8.characters(in: below.range) <= 16,
      TitleWords.rests.hit(in: utf8, at: below.range.lowerBound, before: below.range.upperBound)
        != nil,
      TitleWords.deeds.hit(in: utf8, endingAt: above.range.upperBound, from: above.range.lowerBound)
        != nil
    {
      return true
    }
    if areNeighbours(upper, lower), opensRowsOfBodies(upper, lower) { return true }
    return BodyNames.isName(utf8, above.range)
      && (areNeighbours(upper, lower)
        && TitleWords.subjects.hit(
          in: utf8, at: below.range.lowerBound, before: below.range.upperBound) != nil
        || TitleWords.continuations.hit(
          in: utf8, at: below.range.lowerBound, before: below.range.upperBound) != nil
        || areNeighbours(upper, lower) && opensWithYear(below.range)
        || isSortAlone(below.range))
  }

  /// 2023年地方病防治工作计划 below the name of a body: a document of a year that does not say whose.
  private func opensWithYear(_ range: Range<Int>) -> Bool {
    let utf8 = sheet.utf8
    guard let year = DateNumeral.read(utf8, at: range.lowerBound, to: range.upperBound),
      year.isYear, utf8.says("年", at: year.end), !utf8.says("月", at: year.end + 4)
    else { return false }
    return sort(of: range) > 0 && !namesBody(year.end + 3..<range.upperBound)
  }

  /// 某局　某局 | 某局　某局 | 关于……: whether two lines name several bodies that issue together. One above another
  /// is as often the name of the site.
  private func opensRowsOfBodies(_ upper: Int, _ lower: Int) -> Bool {
    let (utf8, lines) = (sheet.utf8, sheet.lines)
    guard lower + 1 < lines.count, (BodyNames.names(utf8, lines[upper].range)?.count ?? 0) > 1,
      BodyNames.isName(utf8, lines[lower].range)
    else { return false }
    let next = lines[lower + 1].range
    return TitleWords.continuations.hit(in: utf8, at: next.lowerBound, before: next.upperBound)
      != nil
  }

  /// Whether a line only goes on from the one above it, which weighs less: ——某县抓实问题整改工作纪实.
  private func isSubtitle(_ index: Int) -> Bool {
    let (utf8, lines) = (sheet.utf8, sheet.lines)
    guard index > 0, areNeighbours(index - 1, index), !zone.fieldLines.contains(index - 1),
      ["——", "──", "――"].contains(where: { (dash: StaticString) in
        utf8.says(dash, at: lines[index].range.lowerBound)
      })
    else { return false }
    let above = lines[index - 1].range
    return utf8.hanCharacters(in: above) >= 4 && utf8.characters(in: above) < 60
      && utf8.firstOffset(of: ">＞》»|｜：:。", in: above) == nil
  }

  /// （2024—2026年）, （试行）: what of a document it is, below its name.
  private func isVersion(_ range: Range<Int>) -> Bool {
    let utf8 = sheet.utf8
    guard range.count <= 48, utf8.glyph(at: range.lowerBound).scalar.isOne(of: "（("),
      utf8.glyph(endingAt: range.upperBound)?.scalar.isOne(of: "）)") == true
    else { return false }
    let end = range.upperBound - (utf8[range].last == UInt8(ascii: ")") ? 1 : 3)
    return Self.versions.hit(in: utf8, endingAt: end, from: range.lowerBound) != nil
  }

  private static let versions = PhraseTable([
    "试行", "暂行", "征求意见稿", "送审稿", "修订", "修订版", "修订稿", "年版", "年",
  ])

  /// 2023年工 | 作总结: whether a line ends within a word that the next one begins with.
  private func breaksWord(_ above: Range<Int>, _ below: Range<Int>) -> Bool {
    let utf8 = sheet.utf8
    return utf8.characters(in: above) >= 8
      && utf8.weightOfWord(tornAt: above.upperBound, below.lowerBound) != nil
  }

  /// The most characters that the rest of a title has on its second line.
  private static let longestRest = 30

  /// 局务会议纪要 below the name of a body: a sort of document that does not say whose.
  private func isSortAlone(_ range: Range<Int>) -> Bool {
    let utf8 = sheet.utf8
    return utf8.characters(in: range) <= 12
      && TitleWords.documents.hit(in: utf8, endingAt: range.upperBound, from: range.lowerBound)
        != nil
      && !namesBody(range)
  }

  /// 某局关于做好春季, 巡察组向某集团: a line that says whose title it is or of what, but not yet of
  /// what sort.
  private func isOpen(_ range: Range<Int>) -> Bool {
    let utf8 = sheet.utf8
    return sort(of: range) == 0 && utf8.characters(in: range) >= 8
      && utf8.firstOffset(of: "：:。|", in: range) == nil
      && TitleWords.leading.occurs(in: utf8, range)
  }

  /// Whether no empty line stands between two lines.
  private func areNeighbours(_ upper: Int, _ lower: Int) -> Bool {
    let gap = sheet.lines[upper].range.upperBound..<sheet.lines[lower].range.lowerBound
    return gap.count { sheet.utf8[$0] == 0x0A } <= 1
  }

  /// Whether a range begins with the name of a body; 局务 is none.
  private func namesBody(_ range: Range<Int>) -> Bool {
    BodyNames.endings.hits(in: sheet.utf8, range).contains {
      $0.range.upperBound - range.lowerBound >= 12
    }
  }

  /// 某局关于做好春季: a title that says whose and about what, but not yet what it is.
  private func isOpenSubject(_ range: Range<Int>) -> Bool {
    let utf8 = sheet.utf8
    guard let about = utf8.range(of: "关于", in: range), sort(of: range) == 0 else { return false }
    return about.lowerBound == range.lowerBound
      || BodyNames.isName(utf8, range.lowerBound..<about.lowerBound)
  }

  /// 关于印发《某某: whether a 《 is still open at the end of a line.
  private func isOpenBook(_ range: Range<Int>) -> Bool {
    let utf8 = sheet.utf8
    guard let open = utf8.parts(of: range, between: "《").last,
      open.lowerBound > range.lowerBound
    else { return false }
    return !utf8.holds("》", in: open)
  }

  /// The line without a date behind the title.
  private func core(of range: Range<Int>) -> Range<Int> {
    guard let date = WrittenDates.scan(sheet.utf8, in: range).last, date.isCalendarDay,
      date.range.upperBound == range.upperBound, date.range.lowerBound > range.lowerBound,
      sheet.utf8.glyph(endingAt: date.range.lowerBound)?.isSpace == true
    else { return range }
    return sheet.utf8.trimmed(range.lowerBound..<date.range.lowerBound)
  }
}
