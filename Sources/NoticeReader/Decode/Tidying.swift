// Takes out what a reader of the page cannot see: marks, control characters, carriage returns.

/// Brings line breaks into one form and drops invisible characters.
enum Tidying {
  /// The text with `\n` for every line break and without control and zero-width characters.
  ///
  /// These changes are no repairs: nobody reads what they take away.
  static func tidy(_ text: MappedText) -> MappedText {
    guard var place = nextChange(in: text.utf8, from: 0) else { return text }
    var rewriter = Rewriter(text)
    while let change = change(in: text.utf8, at: place) {
      rewriter.keep(to: place)
      place += change.length
      if change.breaksLine {
        rewriter.replace(to: place, with: CollectionOfOne(0x0A))
      } else {
        rewriter.drop(to: place)
      }
      guard let next = nextChange(in: text.utf8, from: place) else { break }
      place = next
    }
    return rewriter.finish()
  }

  /// Where the next unwanted character stands.
  private static func nextChange(in utf8: [UInt8], from start: Int) -> Int? {
    var start = start
    while let place = utf8.firstOffset(from: start, to: utf8.count, where: { mayChange($0) }) {
      if change(in: utf8, at: place) != nil { return place }
      start = place + 1
    }
    return nil
  }

  /// Which of some bytes may begin an unwanted character, as few of a Chinese text do.
  @inline(__always)
  private static func mayChange(_ bytes: Neighbours) -> ByteMask {
    let (first, second, third) = (bytes.first, bytes.second, bytes.third)
    let isControl = first.isWithin(0...0x1F) & ~first.equals(0x0A) & ~first.equals(0x09)
    // “ and ” begin with the same two bytes.
    let isMark = first.equals(0xE2) & second.isWithin(0x80...0x81) & ~third.isWithin(0x9C...0x9D)
    let isOrderMark = first.equals(0xEF) & second.equals(0xBB)
    return isControl | first.equals(0x7F) | first.equals(0xC2) | isMark | isOrderMark
  }

  private struct Change {
    var length: Int
    var breaksLine: Bool
  }

  /// What to do with the character at `place`; nil to keep it.
  private static func change(in utf8: [UInt8], at place: Int) -> Change? {
    let next = place + 1 < utf8.count ? utf8[place + 1] : 0
    let third = place + 2 < utf8.count ? utf8[place + 2] : 0
    switch (utf8[place], next, third) {
    case (0x0D, 0x0A, _): return Change(length: 2, breaksLine: true)
    case (0x0B...0x0D, _, _): return Change(length: 1, breaksLine: true)
    case (0x00...0x1F, _, _), (0x7F, _, _): return Change(length: 1, breaksLine: false)
    // A byte that Windows-1252 has no sign for: what it is part of is mended later.
    case (0xC2, 0x80...0xAD, _) where Mojibake.holds(utf8, sign: place): return nil
    // U+0085, the next line; the other characters up to U+009F control terminals.
    case (0xC2, 0x85, _): return Change(length: 2, breaksLine: true)
    case (0xC2, 0x80...0x9F, _): return Change(length: 2, breaksLine: false)
    // U+00AD, where a word may be parted.
    case (0xC2, 0xAD, _): return Change(length: 2, breaksLine: false)
    // U+200B zero-width space, U+200E and U+200F writing direction, U+2060 word joiner.
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x81, 0xA0):
      return Change(length: 3, breaksLine: false)
    // U+2028 and U+2029, line and paragraph separator.
    case (0xE2, 0x80, 0xA8...0xA9): return Change(length: 3, breaksLine: true)
    // U+FEFF, the byte order mark.
    case (0xEF, 0xBB, 0xBF): return Change(length: 3, breaksLine: false)
    default: return nil
    }
  }
}
