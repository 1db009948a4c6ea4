// Items that ran into one line: 1.反馈问题：甲。整改措施：……。2.反馈问题：乙。……, （一）某行动工作目标：……（二）……

/// Finds the items in the middle of long lines that a number and a label tell.
enum RunOnItems {
  /// Lines shorter than this many bytes hold no items.
  private static let shortestLine = 240
  /// The most bytes from the number of an item to the colon of its label.
  private static let reach = 180

  /// An item with a number that may count on from the one before.
  private struct Item {
    var marker: Marker
    /// Where its label begins: behind its number, or behind its title.
    var label: Int
  }

  /// Where such items begin, and the labels behind their titles; none where fewer than two count on
  /// from 1.
  static func starts(_ utf8: [UInt8], _ lines: [Range<Int>]) -> [Int] {
    var starts: [Int] = []
    for line in lines where line.count >= shortestLine && !utf8.holds("|", in: line) {
      // The labels of a page have colons of one width.
      var items = items(utf8, line, colon: "：")
      if items.count < 2 { items = Self.items(utf8, line, colon: ":") }
      guard items.count >= 2 else { continue }
      let first = utf8.skippingSpaces(from: line.lowerBound, to: line.upperBound)
      for item in items {
        let start = item.marker.range.lowerBound
        if start > first { starts.append(start) }
        if item.label > item.marker.range.upperBound { starts.append(item.label) }
      }
      if let leave = leave(utf8, items[items.count - 1].label..<line.upperBound) {
        starts.append(leave)
      }
    }
    return starts
  }

  /// The items of a line, labelled with a colon, that count on from 1 in one style.
  private static func items(
    _ utf8: [UInt8], _ line: Range<Int>, colon: StaticString
  ) -> [Item] {
    var items: [Item] = []
    var offset = line.lowerBound
    while let place = utf8.range(of: colon, in: offset..<line.upperBound) {
      offset = place.upperBound
      guard let item = item(utf8, labelledAt: place.lowerBound, from: line.lowerBound),
        item.marker.number == items.count + 1,
        items.first.map({ $0.marker.style == item.marker.style }) ?? true
      else { continue }
      items.append(item)
    }
    return items
  }

  /// The item whose label ends at a colon.
  private static func item(_ utf8: [UInt8], labelledAt colon: Int, from start: Int) -> Item? {
    guard let marker = marker(utf8, before: colon, from: max(start, colon - reach)) else {
      return nil
    }
    let words = marker.range.upperBound..<colon
    if FieldLabel.sort(utf8, words) == .problem {
      return Item(marker: marker, label: words.lowerBound)
    }
    guard let label = ActionsReader.label(utf8, endingAt: colon, from: words.lowerBound),
      utf8.characters(in: words.lowerBound..<label) >= 4
    else { return nil }
    return Item(marker: marker, label: label)
  }

  /// The number behind the last mark before a colon, or in the nearest bracket: 质量科（二）某行动工作目标：.
  private static func marker(_ utf8: [UInt8], before colon: Int, from start: Int) -> Marker? {
    var offset = colon
    while offset > start, let glyph = utf8.glyph(endingAt: offset) {
      if glyph.scalar.isOne(of: "。；;：:\n") {
        return Marker.read(utf8, at: utf8.skippingSpaces(from: offset, to: colon), to: colon)
      }
      offset -= glyph.length
      if glyph.scalar.isOne(of: "（("), let marker = Marker.read(utf8, at: offset, to: colon) {
        return marker
      }
    }
    return nil
  }

  /// The first sentence of the last item that turns to the readers: 监督电话：….
  private static func leave(_ utf8: [UInt8], _ item: Range<Int>) -> Int? {
    var offset = item.lowerBound
    while let stop = utf8.range(of: "。", in: offset..<item.upperBound) {
      offset = stop.upperBound
      if Closing.opens(utf8, at: offset, before: item.upperBound) { return offset }
    }
    return nil
  }
}
