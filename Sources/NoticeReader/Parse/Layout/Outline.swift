// The headings of a notice, how they stand in one another, and what each holds.

/// A heading, or a numbered item, and what stands under it.
struct Heading: Sendable, Equatable {
  /// How its number is written; an unnumbered heading counts as 一、.
  var style: Marker.Style
  /// Its number; nil where it has none.
  var number: Int?
  /// Where its number and words begin.
  var start: Int
  /// The words of the heading.
  var title: Range<Int>
  /// What stands under it, down to the next heading of its rank or above.
  var body: Range<Int>
  /// The heading that it stands under, by its place in the outline.
  var parent: Int?

  /// The heading with everything under it.
  var whole: Range<Int> { start..<body.upperBound }
}

/// The headings of a notice in the order in which they stand.
struct Outline: Sendable {
  /// The headings.
  private(set) var headings: [Heading] = []
  private var childrenOf: [[Int]] = []

  /// Reads the outline of the lines; it ends at `end`.
  ///
  /// The lines without a number that `opensItem` names count as items such as 问题1：.
  init(
    _ utf8: [UInt8], _ lines: [Line], end: Int, opensItem: ((Line) -> Bool)? = nil
  ) {
    var under = Under()
    for (index, line) in lines.enumerated() {
      if let marker = line.marker, under.takes(marker.style) {
        let title = Self.title(utf8, line.words)
        headings.append(
          Heading(
            style: marker.style, number: marker.number, start: line.range.lowerBound, title: title,
            body: Self.bodyStart(utf8, title, line)..<end))
      } else if line.marker == nil, opensItem?(line) ?? false {
        let title = Self.title(utf8, line.range)
        headings.append(
          Heading(
            style: .problem, number: nil, start: line.range.lowerBound, title: title,
            body: Self.bodyStart(utf8, title, line)..<end))
      } else if line.isBold
        || Self.isBareHeading(utf8, at: index, of: lines)
          && (opensItem == nil || FieldLabel.sort(utf8, line.range) == nil)
      {
        headings.append(
          Heading(
            style: .chinese, number: nil, start: line.range.lowerBound, title: line.range,
            body: line.range.upperBound..<end))
      }
    }
    nest()
  }

  /// What 第一， would stand under: an item that it is a part of is not closed by it.
  private struct Under {
    private var isInItem = false
    private var isInOrdinal = false

    /// Whether a number of a style makes a heading.
    mutating func takes(_ style: Marker.Style) -> Bool {
      if style < .ordinal {
        (isInItem, isInOrdinal) = (false, false)
      } else if style > .ordinal {
        if !isInOrdinal { isInItem = true }
      } else if isInItem {
        return false
      } else {
        isInOrdinal = true
      }
      return true
    }
  }

  /// Gives a heading other words; what stands under it begins behind them.
  mutating func retitle(_ index: Int, _ title: Range<Int>, bodyFrom start: Int) {
    headings[index].title = title
    headings[index].body = start..<max(start, headings[index].body.upperBound)
  }

  /// The headings directly under one, in order.
  func children(of index: Int) -> [Int] {
    childrenOf[index]
  }

  /// The headings above one, from the nearest to the farthest.
  func ancestors(of index: Int) -> [Int] {
    var found: [Int] = []
    var current = headings[index].parent
    while let parent = current {
      found.append(parent)
      current = headings[parent].parent
    }
    return found
  }

  private mutating func nest() {
    var open: [Int] = []
    childrenOf = Array(repeating: [], count: headings.count)
    for index in headings.indices {
      while let last = open.last, headings[last].style >= headings[index].style {
        let body = headings[last].body
        headings[last].body = body.lowerBound..<max(body.lowerBound, headings[index].start)
        open.removeLast()
      }
      headings[index].parent = open.last
      if let parent = open.last { childrenOf[parent].append(index) }
      open.append(index)
    }
  }

  /// The words of a heading: to the end of its first sentence, or of the line.
  ///
  /// A colon ends them too, outside quotes and brackets, when more follows on the line.
  private static func title(_ utf8: [UInt8], _ words: Range<Int>) -> Range<Int> {
    var depth = 0
    var offset = words.lowerBound
    while true {
      // Chinese characters end nothing.
      offset = utf8.pastHan(from: offset, to: words.upperBound)
      guard offset < words.upperBound else { return words }
      let glyph = utf8.glyph(at: offset)
      switch glyph.scalar {
      case "“", "‘", "《", "(", "（", "【": depth += 1
      case "”", "’", "》", ")", "）", "】": depth = max(0, depth - 1)
      case "。", "！", "？": return words.lowerBound..<offset
      case "：", ":":
        if depth == 0 { return words.lowerBound..<offset }
      default: break
      }
      offset += glyph.length
    }
  }

  private static func bodyStart(_ utf8: [UInt8], _ title: Range<Int>, _ line: Line) -> Int {
    guard title.upperBound < line.range.upperBound else { return line.range.upperBound }
    return title.upperBound + utf8.glyph(at: title.upperBound).length
  }

  /// Whether a short line without a number or an end opens the numbered lines that follow.
  private static func isBareHeading(_ utf8: [UInt8], at index: Int, of lines: [Line]) -> Bool {
    guard index > 0, index + 1 < lines.count, let next = lines[index + 1].marker,
      next.number == 1
    else { return false }
    let line = lines[index].range
    let commas = utf8.parts(of: line, between: "，,").count - 1
    return utf8.characters(in: line) <= (commas == 0 ? 20 : 26) && commas <= 1
      && !utf8.endsSentence(line)
      && utf8.firstOffset(of: "。：:", in: line) == nil
      && WrittenDates.scan(utf8, in: line).isEmpty
  }
}
