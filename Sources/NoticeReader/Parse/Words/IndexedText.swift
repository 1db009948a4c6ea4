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
  private var places: [Place] = []
  /// For each block of 64 bytes its first place.
  private var blocks: [Int32] = []

  private struct Place {
    var offset: Int
    var cues: UInt64
  }

  /// Looks over a text.
  init(_ text: MappedText, by table: CueTable = .all) {
    mapped = text
    utf8 = text.utf8
    collect(by: table.masks)
    blocks.reserveCapacity(utf8.count >> 6 + 2)
    for (index, place) in places.enumerated() {
      while blocks.count <= place.offset >> 6 { blocks.append(Int32(index)) }
    }
    while blocks.count <= utf8.count >> 6 { blocks.append(Int32(places.count)) }
  }

  /// The first place from an offset on and before another that has one of some cues.
  @inline(__always)
  func first(_ cues: Cues, from start: Int, before end: Int) -> Int? {
    guard start < end else { return nil }
    var index = Int(blocks[start >> 6])
    while index < places.count {
      let place = places[index]
      if place.offset >= end { return nil }
      if place.cues & cues.rawValue != 0, place.offset >= start { return place.offset }
      index &+= 1
    }
    return nil
  }

  private mutating func collect(by masks: [CueTable.Masks]) {
    guard masks.count == 4096 else { return }
    var places: [Place] = []
    places.reserveCapacity(utf8.count / 8 + 8)
    // What may begin at the last character, if the next one lets it.
    var (last, opened): (Int, UInt64) = (0, 0)
    var offset = 0
    while offset < utf8.count {
      let key = CharacterFilter.key(utf8, at: offset)
      let cues = opened & masks[key].follows
      if cues != 0 { places.append(Place(offset: last, cues: cues)) }
      (last, opened) = (offset, masks[key].opens)
      offset &+= HanText.length(of: utf8[offset])
    }
    // Nothing follows, so what needs a second character is cut off.
    if opened != 0 { places.append(Place(offset: last, cues: opened)) }
    self.places = places
  }
}

extension IndexedText {
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
    var offset = range.lowerBound
    while let hit = first(cue, in: text, offset..<range.upperBound) {
      found.append(hit)
      offset = hit.range.upperBound
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
