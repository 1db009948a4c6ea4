// Steps through a text's characters: takes words and numbers where they stand, or nothing.

/// A place in a text.
struct ScalarCursor {
  private let text: [UInt32]
  /// The place, from 0.
  var place: Int

  init(_ text: [UInt32], at place: Int) {
    self.text = text
    self.place = place
  }

  /// Whether one of these characters stands here.
  func sees(_ characters: ScalarSet) -> Bool {
    place < text.count && characters.contains(text[place])
  }

  /// Whether these words stand here.
  func sees(_ words: String) -> Bool {
    var here = place
    for scalar in words.unicodeScalars {
      guard here < text.count, text[here] == scalar.value else { return false }
      here += 1
    }
    return true
  }

  /// Steps over the first of these words that stands here; the longer ones must come first.
  mutating func take(_ words: String...) -> Bool {
    for word in words where sees(word) {
      place += word.unicodeScalars.count
      return true
    }
    return false
  }

  /// Whether one of these words stands before this place.
  func follows(_ words: String...) -> Bool {
    words.contains { word in
      let start = place - word.unicodeScalars.count
      return start >= 0 && ScalarCursor(text, at: start).sees(word)
    }
  }

  /// Whether a digit or a number's character stands before this place.
  var followsNumeral: Bool {
    guard place > 0 else { return false }
    let before = text[place - 1]
    return (0x30...0x39).contains(before) || before == 0x5341 || Self.digits[before] != nil
  }

  /// Takes a whole number, in digits or in characters up to 九十九; 半 is none.
  mutating func takeNumber() -> Int? {
    takeDigits() ?? takeCharacters()
  }

  private mutating func takeDigits() -> Int? {
    var end = place
    var value = 0
    while end < text.count, (0x30...0x39).contains(text[end]), end - place < 5 {
      value = value * 10 + Int(text[end] - 0x30)
      end += 1
    }
    guard end > place else { return nil }
    place = end
    return value
  }

  private mutating func takeCharacters() -> Int? {
    var value = 0
    var last = 0
    var end = place
    while end < text.count {
      if text[end] == 0x5341 {  // 十
        value += (last == 0 ? 1 : last) * 10
        last = 0
      } else if let digit = Self.digits[text[end]] {
        guard last == 0 else { return nil }
        last = digit
      } else {
        break
      }
      end += 1
    }
    guard end > place else { return nil }
    place = end
    return value + last
  }

  private static let digits: [UInt32: Int] = Dictionary(
    zip("一二两三四五六七八九".unicodeScalars.map(\.value), [1, 2, 2, 3, 4, 5, 6, 7, 8, 9])
  ) { first, _ in first }
}
