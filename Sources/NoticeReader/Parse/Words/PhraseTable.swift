// Looks for many phrases at once, in one pass over the text.

/// Phrases that are looked for together.
///
/// Each phrase is at least three bytes long: one Chinese character, or three letters.
struct PhraseTable: Sendable {
  /// A phrase that was found.
  struct Hit: Sendable, Equatable {
    /// Its place in the list that the table was made from.
    var phrase: Int
    /// Where it stands in the text.
    var range: Range<Int>
  }

  /// The characters with which a phrase can begin; most places of a text are passed over by them.
  private let openers: CharacterFilter
  /// What the last two of the first six bytes of a phrase can be.
  private let seconds: CharacterFilter
  /// Phrases of six bytes and more, by their first two characters.
  private let long: PhraseChains
  /// The characters with which the other phrases can begin.
  private let shortOpeners: CharacterFilter
  /// The other phrases, by their first.
  private let short: PhraseChains
  /// All of them by their last character.
  private let tails: PhraseChains
  /// The bytes of all phrases, one behind the other.
  private let bytes: [UInt8]
  /// Where each phrase begins in `bytes`, and at last where they end.
  private let starts: [Int32]
  /// The third three bytes of each phrase, which mostly tell those of a chain apart; 0 for none.
  private let thirds: [UInt32]

  /// A table of phrases; those shorter than three bytes are never found.
  init(_ words: [String]) {
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    starts.reserveCapacity(words.count + 1)
    for word in words {
      bytes.append(contentsOf: word.utf8)
      starts.append(Int32(bytes.count))
    }
    self.init(bytes, starts)
  }

  /// A table of phrases that stand one behind the other, with where each begins and at last where
  /// they end; one that is never asked for the ends of ranges needs no `endings`.
  init(_ bytes: [UInt8], _ starts: [Int32], endings: Bool = true) {
    let byLength = Self.byLength(starts)
    let long = byLength.drop { starts[$0 + 1] - starts[$0] < 6 }
    let short = byLength[..<long.startIndex]
    openers = CharacterFilter(byLength.lazy.map { CharacterFilter.key(bytes, at: Int(starts[$0])) })
    seconds = CharacterFilter(
      long.lazy.map { CharacterFilter.key(bytes, endingAt: Int(starts[$0]) + 6) })
    self.long = PhraseChains(long, of: starts.count - 1) {
      PhraseChains.pair(bytes, at: Int(starts[$0]))
    }
    shortOpeners = CharacterFilter(
      short.lazy.map { CharacterFilter.key(bytes, at: Int(starts[$0])) })
    self.short = PhraseChains(short, of: starts.count - 1) {
      PhraseChains.single(bytes, at: Int(starts[$0]))
    }
    tails = PhraseChains(endings ? byLength[...] : [], of: starts.count - 1) {
      PhraseChains.single(bytes, at: Int(starts[$0 + 1]) - 3)
    }
    self.bytes = bytes
    self.starts = starts
    thirds = starts.indices.dropLast().map {
      Self.third(in: bytes, from: Int(starts[$0]), before: Int(starts[$0 + 1]))
    }
  }

  /// The bytes behind the first six of a range; 0 where there are fewer than three.
  @inline(__always)
  private static func third(in bytes: [UInt8], from start: Int, before end: Int) -> UInt32 {
    start <= end - 9 ? bytes.span.bytes.word(at: start + 5) >> 8 : 0
  }

  /// The phrases of three bytes and more from short to long, those of a length in their order.
  private static func byLength(_ starts: [Int32]) -> [Int] {
    var ends: [Int] = []
    for phrase in starts.indices.dropLast() {
      let length = Int(starts[phrase + 1] - starts[phrase])
      while ends.count <= length { ends.append(0) }
      if length >= 3 { ends[length] += 1 }
    }
    var total = 0
    for length in ends.indices {
      (ends[length], total) = (total, total + ends[length])
    }
    var sorted = [Int](repeating: 0, count: total)
    for phrase in starts.indices.dropLast() {
      let length = Int(starts[phrase + 1] - starts[phrase])
      guard length >= 3 else { continue }
      sorted[ends[length]] = phrase
      ends[length] += 1
    }
    return sorted
  }

  /// The keys of the first two characters of each phrase.
  var openings: [(first: Int, second: Int)] {
    starts.indices.dropLast().compactMap { phrase in
      let start = Int(starts[phrase])
      let next = start + HanText.length(of: bytes[start])
      guard length(of: phrase) >= 3, next < Int(starts[phrase + 1]) else { return nil }
      return (CharacterFilter.key(bytes, at: start), CharacterFilter.key(bytes, at: next))
    }
  }

  /// The longest phrase that stands at an offset.
  @inline(__always)
  func hit(in utf8: [UInt8], at offset: Int, before end: Int) -> Hit? {
    guard offset >= 0, offset <= end - 3 else { return nil }
    if offset <= end - 6, seconds.holds(CharacterFilter.key(utf8, endingAt: offset + 6)) {
      let first = long.first(PhraseChains.pair(utf8, at: offset))
      if first >= 0, let hit = match(first, of: long, in: utf8, at: offset, before: end) {
        return hit
      }
    }
    guard shortOpeners.holds(CharacterFilter.key(utf8, at: offset)) else { return nil }
    let first = short.first(PhraseChains.single(utf8, at: offset))
    return first < 0 ? nil : match(first, of: short, in: utf8, at: offset, before: end)
  }

  /// The first phrase of a chain that stands at an offset.
  @inline(never)
  private func match(
    _ first: Int, of chains: PhraseChains, in utf8: [UInt8], at offset: Int, before end: Int
  ) -> Hit? {
    let third = Self.third(in: utf8, from: offset, before: end)
    var phrase = first
    while phrase >= 0 {
      if thirds[phrase] == 0 || thirds[phrase] == third,
        let range = match(phrase, in: utf8, at: offset, before: end)
      {
        return Hit(phrase: phrase, range: range)
      }
      phrase = chains.next(phrase)
    }
    return nil
  }

  /// The phrases in a range, each the longest at its place, none within another.
  func hits(in utf8: [UInt8], _ range: Range<Int>) -> [Hit] {
    var found: [Hit] = []
    var offset = range.lowerBound
    while let hit = first(in: utf8, offset..<range.upperBound) {
      found.append(hit)
      offset = hit.range.upperBound
    }
    return found
  }

  /// The first phrase in a range.
  func first(in utf8: [UInt8], _ range: Range<Int>) -> Hit? {
    var offset = range.lowerBound
    let end = range.upperBound
    while let place = openers.first(in: utf8, from: offset, before: end) {
      if let hit = hit(in: utf8, at: place, before: end) { return hit }
      offset = place + 1
    }
    return nil
  }

  /// The first place from an offset on at which a phrase may begin: nowhere before it does one.
  @inline(__always)
  func firstOpening(in utf8: [UInt8], from offset: Int, before end: Int) -> Int? {
    openers.first(in: utf8, from: offset, before: end)
  }

  /// The longest phrase with which a range ends.
  func hit(in utf8: [UInt8], endingAt end: Int, from start: Int) -> Hit? {
    guard end - 3 >= start, end >= 3 else { return nil }
    var phrase = tails.first(PhraseChains.single(utf8, at: end - 3))
    while phrase >= 0 {
      let length = length(of: phrase)
      if end - length >= start,
        let range = match(phrase, in: utf8, at: end - length, before: end)
      {
        return Hit(phrase: phrase, range: range)
      }
      phrase = tails.next(phrase)
    }
    return nil
  }

  /// Whether any of the phrases stands in a range.
  func occurs(in utf8: [UInt8], _ range: Range<Int>) -> Bool {
    first(in: utf8, range) != nil
  }

  private func length(of phrase: Int) -> Int { Int(starts[phrase + 1] - starts[phrase]) }

  @inline(__always)
  private func match(
    _ phrase: Int, in utf8: [UInt8], at offset: Int, before end: Int
  ) -> Range<Int>? {
    let start = Int(starts[phrase])
    let length = Int(starts[phrase + 1]) - start
    guard offset >= 0, offset + length <= end else { return nil }
    // Phrases that begin alike are told apart by their ends, four bytes at once.
    var (index, last) = (0, length)
    if length >= 4 {
      let (text, phrase) = (utf8.span.bytes, bytes.span.bytes)
      guard text.word(at: offset + length - 4) == phrase.word(at: start + length - 4),
        text.word(at: offset) == phrase.word(at: start)
      else { return nil }
      (index, last) = (4, length - 4)
    }
    while index < last {
      if utf8[offset + index] != bytes[start + index] { return nil }
      index += 1
    }
    return offset..<offset + length
  }
}
