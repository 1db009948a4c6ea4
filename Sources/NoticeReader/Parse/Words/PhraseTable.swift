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

  /// How many bits of a hash name a bucket: about sixteen buckets a phrase, so that most places of
  /// a text are passed over with one look.
  private let bits: Int
  private let phrases: [[UInt8]]
  /// For each bucket the first phrase of its chain, or -1; a chain goes from long to short.
  private let heads: [Int32]
  private let next: [Int32]

  /// A table of phrases; those shorter than three bytes are never found.
  init(_ words: [String]) {
    let phrases = words.map { Array($0.utf8) }
    var bits = 8
    while bits < 16, 1 << bits < phrases.count * 16 { bits += 1 }
    var heads = [Int32](repeating: -1, count: 1 << bits)
    var next = [Int32](repeating: -1, count: phrases.count)
    let byLength = phrases.indices.sorted { phrases[$0].count < phrases[$1].count }
    for index in byLength where phrases[index].count >= 3 {
      let bucket = Self.bucket(phrases[index], at: 0, bits: bits)
      next[index] = heads[bucket]
      heads[bucket] = Int32(index)
    }
    self.bits = bits
    self.phrases = phrases
    self.heads = heads
    self.next = next
  }

  /// The longest phrase that stands at an offset.
  func hit(in utf8: [UInt8], at offset: Int, before end: Int) -> Hit? {
    guard offset >= 0, offset + 3 <= end else { return nil }
    var index = Int(heads[Self.bucket(utf8, at: offset, bits: bits)])
    while index >= 0 {
      if let range = match(phrases[index], in: utf8, at: offset, before: end) {
        return Hit(phrase: index, range: range)
      }
      index = Int(next[index])
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
    while offset + 3 <= end {
      if utf8[offset] & 0xC0 != 0x80, let hit = hit(in: utf8, at: offset, before: end) {
        return hit
      }
      offset += 1
    }
    return nil
  }

  /// The longest phrase with which a range ends.
  func hit(in utf8: [UInt8], endingAt end: Int, from start: Int) -> Hit? {
    var best: Hit?
    for (index, phrase) in phrases.enumerated() where phrase.count >= 3 {
      guard end - phrase.count >= start, phrase.count > best?.range.count ?? 0,
        let range = match(phrase, in: utf8, at: end - phrase.count, before: end)
      else { continue }
      best = Hit(phrase: index, range: range)
    }
    return best
  }

  /// Whether any of the phrases stands in a range.
  func occurs(in utf8: [UInt8], _ range: Range<Int>) -> Bool {
    first(in: utf8, range) != nil
  }

  private static func bucket(_ bytes: [UInt8], at offset: Int, bits: Int) -> Int {
    let key =
      UInt32(bytes[offset]) << 16 | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
    return Int((key &* 0x9E37_79B1) >> UInt32(32 - bits))
  }

  private func match(
    _ phrase: [UInt8], in utf8: [UInt8], at offset: Int, before end: Int
  ) -> Range<Int>? {
    guard offset + phrase.count <= end else { return nil }
    for index in phrase.indices where utf8[offset + index] != phrase[index] { return nil }
    return offset..<offset + phrase.count
  }
}
