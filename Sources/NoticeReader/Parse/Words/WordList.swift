// Asks which of some words stands at a place of a text, at the cost of one look where none does.

/// Words that are looked for at one place, in the order of their list.
struct WordList: Sendable, ExpressibleByArrayLiteral {
  /// The words.
  let words: [StaticString]
  /// The words by their first character.
  private let heads: CharacterChains
  /// The words by their last character.
  private let tails: CharacterChains
  /// The key of the second character of each word; -1 for none.
  private let seconds: [Int16]
  /// The key of the last but one.
  private let lastButOnes: [Int16]

  /// A list of words, of which the one that stands first is found first.
  init(_ words: [StaticString]) {
    self.words = words
    let bytes = words.map { $0.withUTF8Buffer { Array($0) } }
    heads = CharacterChains(bytes.map { CharacterFilter.key($0, at: 0) })
    tails = CharacterChains(bytes.map { CharacterFilter.key($0, endingAt: $0.count) })
    seconds = bytes.map { Self.second(in: $0, from: 0) }
    lastButOnes = bytes.map { Self.lastButOne(in: $0, to: $0.count) }
  }

  /// The key of the character after that at an offset; -1 at the end of the text.
  @inline(__always)
  private static func second(in bytes: [UInt8], from offset: Int) -> Int16 {
    let next = offset + HanText.length(of: bytes[offset])
    return next < bytes.count
      ? Int16(truncatingIfNeeded: CharacterFilter.key(bytes, at: next)) : -1
  }

  /// The key of the character before that which ends at an offset; -1 at the beginning of the text.
  @inline(__always)
  private static func lastButOne(in bytes: [UInt8], to offset: Int) -> Int16 {
    let end = HanText.start(bytes, before: offset)
    return end > 0 ? Int16(truncatingIfNeeded: CharacterFilter.key(bytes, endingAt: end)) : -1
  }

  init(arrayLiteral words: StaticString...) { self.init(words) }

  /// The keys of the characters with which words begin.
  var openings: [Int] {
    words.map { word in word.withUTF8Buffer { CharacterFilter.key(Array($0), at: 0) } }
  }

  /// The first word of the list that stands at an offset, by its place in the list.
  @inline(__always)
  func firstIndex(
    in utf8: [UInt8], at offset: Int, where accepts: (Int) -> Bool = { _ in true }
  ) -> Int? {
    guard offset >= 0, offset < utf8.count else { return nil }
    var index = heads.first(CharacterFilter.key(utf8, at: offset))
    guard index >= 0 else { return nil }
    let second = Self.second(in: utf8, from: offset)
    while index >= 0 {
      if seconds[index] < 0 || seconds[index] == second, utf8.says(words[index], at: offset),
        accepts(index)
      {
        return index
      }
      index = heads.next(index)
    }
    return nil
  }

  /// The first word of the list that ends at an offset, by its place in the list.
  @inline(__always)
  func firstIndex(
    in utf8: [UInt8], endingAt offset: Int, where accepts: (Int) -> Bool = { _ in true }
  ) -> Int? {
    guard offset > 0, offset <= utf8.count else { return nil }
    var index = tails.first(CharacterFilter.key(utf8, endingAt: offset))
    guard index >= 0 else { return nil }
    let before = Self.lastButOne(in: utf8, to: offset)
    while index >= 0 {
      if lastButOnes[index] < 0 || lastButOnes[index] == before,
        utf8.says(words[index], endingAt: offset), accepts(index)
      {
        return index
      }
      index = tails.next(index)
    }
    return nil
  }

  /// The first word of the list that stands at an offset.
  func word(in utf8: [UInt8], at offset: Int) -> StaticString? {
    firstIndex(in: utf8, at: offset).map { words[$0] }
  }

  /// The first word of the list that ends at an offset and begins no earlier than `floor`.
  func word(in utf8: [UInt8], endingAt offset: Int, from floor: Int) -> StaticString? {
    firstIndex(in: utf8, endingAt: offset) { offset - words[$0].utf8CodeUnitCount >= floor }
      .map { words[$0] }
  }

  /// Whether one of the words stands at an offset.
  func stands(in utf8: [UInt8], at offset: Int) -> Bool {
    firstIndex(in: utf8, at: offset) != nil
  }

  /// Whether one of the words ends at an offset and begins no earlier than `floor`.
  func ends(in utf8: [UInt8], at offset: Int, from floor: Int = 0) -> Bool {
    word(in: utf8, endingAt: offset, from: floor) != nil
  }

  /// Whether a range is one of the words.
  func isOne(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    firstIndex(in: utf8, at: range.lowerBound) { words[$0].utf8CodeUnitCount == range.count } != nil
  }

  /// Whether a text is one of the words, byte for byte.
  func contains(_ text: some StringProtocol) -> Bool {
    let count = text.utf8.count
    return words.contains { word in
      word.utf8CodeUnitCount == count && word.withUTF8Buffer { $0.elementsEqual(text.utf8) }
    }
  }

  /// Whether one of the words stands in a range.
  func occurs(in utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let found = firstIndex(in: utf8, at: offset) {
        offset + words[$0].utf8CodeUnitCount <= range.upperBound
      }
      if found != nil { return true }
      offset += utf8.glyph(at: offset).length
    }
    return false
  }
}
