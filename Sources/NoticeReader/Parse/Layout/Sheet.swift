// The page as lines: what belongs to the notice, and what the site put around it.

import NoticeRecord

/// A line of a notice.
struct Line: Sendable, Equatable {
  /// Where it stands, without the spaces, pipes and bullets at its edges; never empty.
  var range: Range<Int>
  /// The number that it begins with.
  var marker: Marker?
  /// Whether a copy marks the whole line as bold: **强化质量管理**.
  var isBold = false

  /// Where its words stand, without the number.
  var words: Range<Int> {
    (marker?.range.upperBound ?? range.lowerBound)..<range.upperBound
  }

  /// The same line elsewhere.
  fileprivate func moved(by bytes: Int) -> Line {
    var line = self
    line.range = range.lowerBound + bytes..<range.upperBound + bytes
    if let marker {
      line.marker?.range =
        marker.range.lowerBound + bytes..<marker.range.upperBound + bytes
    }
    return line
  }
}

/// A page with its lines rebuilt and its strangers set apart.
struct Sheet: Sendable {
  /// The whole text, strangers included.
  var whole: IndexedText
  /// The text of the notice alone.
  var text: IndexedText
  /// The lines of the notice alone.
  var lines: [Line]
  /// Where in the whole stands what was left out, in order.
  var strangers: [Range<Int>]
  /// Repairs of the kind line-structure.
  var repairs: [Repair]

  /// The bytes of the notice alone.
  var utf8: [UInt8] { text.utf8 }

  /// What was left out, in order.
  var leftOut: [Quote] { strangers.map(whole.quote) }

  /// Lays a text out.
  init(_ text: MappedText) {
    var parts = Self.parts(of: text.utf8)
    let (broken, breaks) = LostBreaks.restore(text, parts)
    if !breaks.isEmpty { parts = Self.parts(of: broken.utf8) }
    let paper = PageEdges(of: broken, parts)
    if !paper.repairs.isEmpty { parts = Self.parts(of: paper.text.utf8) }
    let (page, joints) = HardWraps.join(paper.text, parts, paper.torn)
    if !joints.isEmpty || !paper.torn.isEmpty { parts = Self.parts(of: page.utf8) }
    repairs = breaks + paper.repairs + joints
    let lone = Self.lines(of: page.utf8, parts)
    let all = Self.numbered(lone, page.utf8)
    whole = IndexedText(page)
    let ranges = all.map(\.range)
    let strange = Strangers.find(whole, ranges)
    let copies = Copies.find(page.utf8, ranges)
    strangers = Set(strange + copies).sorted().map { ranges[$0] }
    if strangers.isEmpty {
      (self.text, lines) = (whole, all)
    } else {
      let kept = Self.rest(of: page.utf8, without: strangers)
      self.text = IndexedText(Self.text(kept, of: page), keeping: kept, of: whole)
      lines = Self.numbered(Self.rest(of: lone, without: strangers), self.text.utf8)
    }
    self.text.findDates()
  }

  private static func parts(of utf8: [UInt8]) -> [Range<Int>] {
    utf8.parts(of: 0..<utf8.count, betweenBytes: 0x0A)
  }

  /// What is left of a text without some of its lines.
  private static func rest(of utf8: [UInt8], without lines: [Range<Int>]) -> [Range<Int>] {
    var rest: [Range<Int>] = []
    var start = 0
    for line in lines {
      rest.append(start..<line.lowerBound)
      start = line.upperBound
    }
    rest.append(start..<utf8.count)
    return rest
  }

  /// The lines that are left when some are taken out, where they stand then.
  private static func rest(of lines: [Line], without others: [Range<Int>]) -> [Line] {
    var others = others[...]
    var shift = 0
    return lines.compactMap { line in
      guard others.first != line.range else {
        others.removeFirst()
        shift += line.range.count
        return nil
      }
      return line.moved(by: -shift)
    }
  }

  /// Some ranges of a text, one behind the other.
  private static func text(_ kept: [Range<Int>], of whole: MappedText) -> MappedText {
    var rewriter = Rewriter(whole)
    for range in kept {
      rewriter.drop(to: range.lowerBound)
      rewriter.keep(to: range.upperBound)
    }
    return rewriter.finish()
  }

  /// The most characters that a bold line has which is a heading, and no emphasised paragraph.
  private static let longestHeading = 40

  /// The number before a line; the 第一 of 第一，……；第二，…… counts within the line.
  private static func marker(_ utf8: [UInt8], _ line: Range<Int>) -> Marker? {
    let marker = Marker.read(utf8, at: line.lowerBound, to: line.upperBound)
    return marker?.style == .ordinal && Series.ordinal(utf8, line).count >= 2 ? nil : marker
  }

  /// The lines of a text that has been parted at its line breaks, each read by itself.
  private static func lines(of utf8: [UInt8], _ parts: [Range<Int>]) -> [Line] {
    let hasReturns = utf8.firstOffset(ofByte: 0x0D, from: 0, to: utf8.count) != nil
    let parts = hasReturns ? utf8.parts(of: 0..<utf8.count, between: "\n\r") : parts
    return parts.compactMap { part in
      let words = utf8.trimmed(part)
      let isBold =
        utf8.says("**", at: words.lowerBound) && utf8.says("**", endingAt: words.upperBound)
      let range = isBold ? utf8.trimmed(words) { $0.isSpace || $0.scalar == "*" } : words
      guard !range.isEmpty else { return nil }
      return Line(
        range: range, marker: marker(utf8, range),
        isBold: isBold && utf8.characters(in: range) <= longestHeading)
    }
  }

  /// The lines with the numbers that only those around them tell.
  private static func numbered(_ lines: [Line], _ utf8: [UInt8]) -> [Line] {
    var lines = lines
    var last: Int?
    for index in lines.indices {
      if lines[index].marker == nil {
        let next = index + 1 < lines.count ? lines[index + 1].marker : nil
        let isAfterEnd = index > 0 && utf8.endsSentence(lines[index - 1].range)
        lines[index].marker = Marker.readBeforeDigit(
          utf8, at: lines[index].range, after: isAfterEnd ? last : nil, next: next)
      }
      if let marker = lines[index].marker { last = marker.style == .arabic ? marker.number : nil }
    }
    CountedLines.mark(utf8, &lines)
    CountedLines.markSections(utf8, &lines)
    return lines
  }
}
