// Asks which of some words stands at a place of a text, at the cost of one look where none does.

/// Words that are looked for at one place, in the order of their list.
struct WordList: Sendable, ExpressibleByArrayLiteral {
  /// The words.
  let words: [StaticString]
  /// The words by their first character.
  private let heads: CharacterChains
  /// The words by their last character.
  private let tails: CharacterChains

  /// A list of words, of which the one that stands first is found first.
  init(_ words: [StaticString]) {
    self.words = words
    let bytes = words.map { $0.withUTF8Buffer { Array($0) } }
    heads = CharacterChains(bytes.map { CharacterFilter.key($0, at: 0) })
    tails = CharacterChains(bytes.map { CharacterFilter.key($0, endingAt: $0.count) })
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
    while index >= 0 {
      if utf8.says(words[index], at: offset), accepts(index) { return index }
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
    while index >= 0 {
      if utf8.says(words[index], endingAt: offset), accepts(index) { return index }
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
