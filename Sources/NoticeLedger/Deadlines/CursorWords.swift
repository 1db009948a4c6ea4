// Words that are looked for at a place of a text.

/// A few words, looked for in their order: of two that begin alike the longer one comes first.
struct CursorWords: ExpressibleByArrayLiteral, Sendable {
  private let words: [[UInt32]]
  /// The last six bits of the words' first and last characters: most places are no place of theirs.
  private let firsts: UInt64
  private let lasts: UInt64

  /// The words in their order.
  init(arrayLiteral words: String...) {
    self.words = words.map { $0.unicodeScalars.map(\.value) }
    firsts = self.words.reduce(0) { $0 | Self.bit($1.first ?? 0) }
    lasts = self.words.reduce(0) { $0 | Self.bit($1.last ?? 0) }
  }

  private static func bit(_ character: UInt32) -> UInt64 { 1 << UInt64(character & 63) }

  /// The length of the first word that begins at a place; nil where none does.
  func length(in text: [UInt32], at place: Int) -> Int? {
    guard place < text.count, firsts & Self.bit(text[place]) != 0 else { return nil }
    return words.first { Self.stands($0, in: text, at: place) }?.count
  }

  /// Whether one of the words begins at one of these places.
  func occurs(in text: [UInt32], at places: Range<Int>) -> Bool {
    places.contains { length(in: text, at: $0) != nil }
  }

  /// The length of the first word that ends before a place; nil where none does.
  func length(in text: [UInt32], before place: Int) -> Int? {
    guard place > 0, lasts & Self.bit(text[place - 1]) != 0 else { return nil }
    return words.first { Self.stands($0, in: text, at: place - $0.count) }?.count
  }

  /// Whether one of the words ends before a place.
  func end(in text: [UInt32], before place: Int) -> Bool {
    length(in: text, before: place) != nil
  }

  private static func stands(_ word: [UInt32], in text: [UInt32], at place: Int) -> Bool {
    guard place >= 0, place + word.count <= text.count else { return false }
    for offset in word.indices where text[place + offset] != word[offset] { return false }
    return true
  }
}
