// A list of words that is looked up at a place in a text: the longest word that begins there.

/// Words with a value each, found by their first character.
struct WordList<Value: Sendable>: Sendable {
  private struct Word {
    let characters: [UInt32]
    let value: Value
  }

  /// The words by their first characters, those of one character from the longest to the shortest.
  private let words: [Word]
  /// Their first characters.
  private let firsts: [UInt32]
  private let isFirst: ScalarSet

  /// The words with their values; none is empty.
  init(_ words: [(String, Value)]) {
    self.words = words.map { Word(characters: $0.0.unicodeScalars.map(\.value), value: $0.1) }
      .sorted {
        ($0.characters[0], $1.characters.count) < ($1.characters[0], $0.characters.count)
      }
    firsts = self.words.map { $0.characters[0] }
    isFirst = ScalarSet(firsts)
  }

  /// The longest word that begins at a place, its length and value.
  func match(in text: [UInt32], at place: Int) -> (length: Int, value: Value)? {
    let first = text[place]
    guard isFirst.contains(first) else { return nil }
    var index = start(of: first)
    while index < firsts.count, firsts[index] == first {
      if stands(words[index].characters, in: text, at: place) {
        return (words[index].characters.count, words[index].value)
      }
      index += 1
    }
    return nil
  }

  /// Where the words with a first character begin.
  private func start(of first: UInt32) -> Int {
    var (low, high) = (0, firsts.count)
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle] < first { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func stands(_ word: [UInt32], in text: [UInt32], at place: Int) -> Bool {
    guard place + word.count <= text.count else { return false }
    var offset = 1
    while offset < word.count, text[place + offset] == word[offset] { offset += 1 }
    return offset == word.count
  }
}
