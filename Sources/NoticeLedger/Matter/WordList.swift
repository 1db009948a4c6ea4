// A list of words that is looked up at a place in a text: the longest word that begins there.

/// Words with a value each, found by their first character.
struct WordList<Value: Sendable>: Sendable {
  private struct Entry {
    let word: [UInt32]
    let value: Value
  }

  private let byFirst: [UInt32: [Entry]]
  private let firsts: ScalarSet

  /// The words with their values.
  init(_ words: [(String, Value)]) {
    var byFirst: [UInt32: [Entry]] = [:]
    for (word, value) in words {
      let scalars = word.unicodeScalars.map(\.value)
      guard let first = scalars.first else { continue }
      byFirst[first, default: []].append(Entry(word: scalars, value: value))
    }
    firsts = ScalarSet(byFirst.keys)
    self.byFirst = byFirst.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  /// The longest word that begins at a place, its length and value.
  func match(in text: [UInt32], at place: Int) -> (length: Int, value: Value)? {
    guard firsts.contains(text[place]), let entries = byFirst[text[place]] else { return nil }
    for entry in entries where place + entry.word.count <= text.count {
      var same = 1
      while same < entry.word.count, text[place + same] == entry.word[same] { same += 1 }
      if same == entry.word.count { return (same, entry.value) }
    }
    return nil
  }
}
