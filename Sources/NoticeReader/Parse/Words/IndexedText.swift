// One pass over a text for the cues of all rules, so that each rule visits its own places only.

import NoticeRecord

/// A text with the places at which rules may find something.
///
/// A place that is listed may turn out to be nothing; every place that is not listed is nothing.
struct IndexedText: Sendable {
  /// The text.
  let mapped: MappedText
  /// Its bytes.
  let utf8: [UInt8]
  /// Each place with its cues below its offset.
  let places: [UInt64]
  /// For each block of 64 bytes its first place, above the cues that occur in it.
  private let blocks: [UInt64]
  /// The dates of the whole text, once they have been looked for.
  private var dates: [WrittenDate]?

  /// Looks over a text.
  init(_ text: MappedText, by table: CueTable = .all) {
    var places: [UInt64] = []
    places.reserveCapacity(text.utf8.count / 8 + 8)
    table.visit(text.utf8) { places.append(Self.place($0, $1)) }
    self.init(text, places)
  }

  /// A text of which only some ranges were kept of another that has been looked over.
  init(_ text: MappedText, keeping kept: [Range<Int>], of whole: IndexedText) {
    let table = CueTable.all
    var places: [UInt64] = []
    places.reserveCapacity(whole.places.count)
    var start = 0
    for range in kept where !range.isEmpty {
      let last = HanText.start(whole.utf8, before: range.upperBound)
      for place in whole.places[whole.index(at: range.lowerBound)...] {
        guard Int(place >> 32) < last else { break }
        places.append(place + UInt64(start) << 32 - UInt64(range.lowerBound) << 32)
      }
      // Another character may follow the last one now.
      let end = start + range.count
      let cues = table.cues(
        of: CharacterFilter.key(text.utf8, at: end - (range.upperBound - last)),
        before: end < text.utf8.count ? CharacterFilter.key(text.utf8, at: end) : nil)
      if !cues.isEmpty { places.append(Self.place(end - (range.upperBound - last), cues)) }
      start = end
    }
    self.init(text, places)
  }

  private init(_ text: MappedText, _ places: [UInt64]) {
    mapped = text
    utf8 = text.utf8
    var blocks = [UInt64](repeating: 0, count: utf8.count >> 6 + 2)
    var (current, first, cues) = (0, 0, UInt64(0))
    for index in places.indices {
      let place = places[index]
      let block = Int(truncatingIfNeeded: place &>> 38)
      if block != current {
        blocks[current] = UInt64(first) << 32 | cues & 0xFFFF_FFFF
        for empty in current + 1..<block { blocks[empty] = UInt64(index) << 32 }
        (current, first, cues) = (block, index, 0)
      }
      cues |= place
    }
    blocks[current] = UInt64(first) << 32 | cues & 0xFFFF_FFFF
    for rest in current + 1..<blocks.count { blocks[rest] = UInt64(places.count) << 32 }
    self.places = places
    self.blocks = blocks
  }

  @inline(__always)
  private static func place(_ offset: Int, _ cues: Cues) -> UInt64 {
    UInt64(truncatingIfNeeded: offset) &<< 32 | UInt64(cues.rawValue)
  }

  /// The index of the first place at or behind an offset.
  private func index(at offset: Int) -> Int {
    var index = Int(blocks[offset >> 6] >> 32)
    while index < places.count, Int(places[index] >> 32) < offset { index += 1 }
    return index
  }

  /// The first place from an offset on and before another that has one of some cues.
  @inline(__always)
  func first(_ cues: Cues, from start: Int, before end: Int) -> Int? {
    guard start < end else { return nil }
    let wanted = UInt64(cues.rawValue)
    var block = start >> 6
    let last = (end &- 1) >> 6
    while block <= last {
      if blocks[block] & wanted != 0 {
        var index = Int(truncatingIfNeeded: blocks[block] &>> 32)
        let stop = Int(truncatingIfNeeded: blocks[block &+ 1] &>> 32)
        while index < stop {
          let place = places[index]
          if place & wanted != 0, Int(truncatingIfNeeded: place &>> 32) >= start {
            let offset = Int(truncatingIfNeeded: place &>> 32)
            return offset < end ? offset : nil
          }
          index &+= 1
        }
      }
      block &+= 1
    }
    return nil
  }

  /// Goes through the places of a range that have one of some cues.
  @inline(__always)
  func visit(_ cues: Cues, in range: Range<Int>, _ take: (_ offset: Int) -> Void) {
    guard !range.isEmpty else { return }
    let wanted = UInt64(cues.rawValue)
    for block in range.lowerBound >> 6...(range.upperBound &- 1) >> 6
    where blocks[block] & wanted != 0 {
      let first = Int(truncatingIfNeeded: blocks[block] &>> 32)
      for index in first..<Int(truncatingIfNeeded: blocks[block &+ 1] &>> 32)
      where places[index] & wanted != 0 {
        let offset = Int(truncatingIfNeeded: places[index] &>> 32)
        if range.contains(offset) { take(offset) }
      }
    }
  }
}

extension IndexedText {
  /// A longer text could have more dates than memory should hold; its rules look for themselves.
  private static let mostSearched = 4 << 20

  /// Looks for the dates of the text, of which several rules ask.
  mutating func findDates() {
    guard utf8.count <= Self.mostSearched else { return }
    dates = WrittenDates.scan(self, in: 0..<utf8.count)
  }

  /// The dates in a range of whole lines; nil where it cuts a line, and maybe a date, or nobody has
  /// looked for dates.
  func dates(in range: Range<Int>) -> ArraySlice<WrittenDate>? {
    guard let dates, opensLine(range.lowerBound), closesLine(range.upperBound) else { return nil }
    let first = dates.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let last = dates.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return dates[first..<max(first, last)]
  }

  /// Whether nothing but spaces stands before an offset in its line.
  private func opensLine(_ offset: Int) -> Bool {
    var start = offset
    while let glyph = utf8.glyph(endingAt: start), glyph.isSpace { start -= glyph.length }
    return start == 0 || utf8[start - 1] == 0x0A
  }

  /// Whether nothing but spaces stands behind an offset in its line.
  private func closesLine(_ offset: Int) -> Bool {
    let end = utf8.skippingSpaces(from: offset, to: utf8.count)
    return end == utf8.count || utf8[end] == 0x0A || offset > 0 && utf8[offset - 1] == 0x0A
  }

  /// The bytes of the original that a range of the text came from.
  func span(_ range: Range<Int>) -> Span { mapped.span(range) }

  /// The words in a range of the text.
  func string(_ range: Range<Int>) -> String { mapped.string(range) }

  /// The words in a range of the text with their place.
  func quote(_ range: Range<Int>) -> Quote { mapped.quote(range) }

  /// Whether one of the characters of a cue stands in a range.
  @inline(__always)
  func holds(_ cue: Cues, _ scalars: StaticString, in range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while let place = first(cue, from: offset, before: range.upperBound) {
      if utf8.glyph(at: place).scalar.isOne(of: scalars) { return true }
      offset = place + 1
    }
    return false
  }

  /// The last place in a range where one of the characters of a cue stands.
  func last(_ cue: Cues, _ scalars: StaticString, in range: Range<Int>) -> Int? {
    var last: Int?
    var offset = range.lowerBound
    while let place = first(cue, from: offset, before: range.upperBound) {
      if utf8.glyph(at: place).scalar.isOne(of: scalars) { last = place }
      offset = place + 1
    }
    return last
  }

  /// The sentences of a range, each with the mark that ends it; `most` of them at the most.
  func sentences(in range: Range<Int>, most: Int = .max) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    while sentences.count < most, start < range.upperBound {
      let end = sentenceEnd(from: start, to: range.upperBound)
      sentences.append(start..<end)
      start = end
    }
    return sentences
  }

  /// Where the sentence that begins at an offset ends, its mark taken in.
  func sentenceEnd(from start: Int, to end: Int) -> Int {
    var offset = start
    while let place = first(.sentenceEnd, from: offset, before: end) {
      let glyph = utf8.glyph(at: place)
      offset = place + glyph.length
      if glyph.scalar.isOne(of: "。！？!?\n") { return offset }
    }
    return end
  }
}

extension PhraseTable {
  /// The phrases in a range, each the longest at its place, none within another; the cue is the one
  /// under which the table is known to the text.
  func hits(_ cue: Cues, in text: IndexedText, _ range: Range<Int>) -> [Hit] {
    var found: [Hit] = []
    var end = range.lowerBound
    text.visit(cue, in: range) { place in
      guard place >= end, let hit = hit(in: text.utf8, at: place, before: range.upperBound) else {
        return
      }
      found.append(hit)
      end = hit.range.upperBound
    }
    return found
  }

  /// The first phrase in a range.
  func first(_ cue: Cues, in text: IndexedText, _ range: Range<Int>) -> Hit? {
    var offset = range.lowerBound
    while let place = text.first(cue, from: offset, before: range.upperBound) {
      if let hit = hit(in: text.utf8, at: place, before: range.upperBound) { return hit }
      offset = place + 1
    }
    return nil
  }

  /// Whether any of the phrases stands in a range.
  func occurs(_ cue: Cues, in text: IndexedText, _ range: Range<Int>) -> Bool {
    first(cue, in: text, range) != nil
  }
}
