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

  /// The character that stands here; nil at the text's end.
  var character: UInt32? { place < text.count ? text[place] : nil }

  /// Whether one of these characters stands here.
  func sees(_ characters: ScalarSet) -> Bool {
    place < text.count && characters.contains(text[place])
  }

  /// Whether one of these words stands here.
  func sees(_ words: CursorWords) -> Bool {
    words.length(in: text, at: place) != nil
  }

  /// Whether what stands here ends an expression of time: nothing, a mark, or what is to be done.
  var endsTime: Bool {
    character == nil || sees(DeadlineWords.marks) || sees(DeadlineWords.afterTimes)
  }

  /// Whether one of these words stands here or further on.
  func isBefore(_ words: CursorWords) -> Bool {
    words.occurs(in: text, at: place..<max(place, text.count))
  }

  /// Steps through a text: reads at each place that the reading before has not stepped over.
  static func walk(_ text: [UInt32], _ read: (inout ScalarCursor) -> Void) {
    var place = 0
    while place < text.count {
      var cursor = ScalarCursor(text, at: place)
      read(&cursor)
      place = max(place + 1, cursor.place)
    }
  }

  /// Whether a digit or a number's character stands here.
  var seesNumeral: Bool {
    var ahead = self
    return ahead.takeNumber() != nil
  }

  /// Steps over the first of these words that stands here.
  mutating func take(_ words: CursorWords) -> Bool {
    guard let length = words.length(in: text, at: place) else { return false }
    place += length
    return true
  }

  /// Whether one of these words stands before this place.
  func follows(_ words: CursorWords) -> Bool {
    words.end(in: text, before: place)
  }

  /// Whether a digit or a number's character stands before this place.
  var followsNumeral: Bool {
    guard place > 0 else { return false }
    let before = text[place - 1]
    return (0x30...0x39).contains(before) || before == 0x5341 || Self.digit(before) != nil
  }

  /// The words from here up to another place.
  func words(to end: Int) -> String {
    var words = String.UnicodeScalarView()
    for value in text[place..<end] {
      if let scalar = Unicode.Scalar(value) { words.append(scalar) }
    }
    return String(words)
  }

  /// Takes a whole number, in digits or in characters up to 九十九; 半 is none.
  mutating func takeNumber() -> Int? {
    takeDigits() ?? takeCharacters()
  }

  /// Takes a year in four characters: 二〇二六.
  mutating func takeYearInCharacters() -> Int? {
    guard place + 4 <= text.count else { return nil }
    var year = 0
    for character in text[place..<place + 4] {
      guard let digit = Self.isZero(character) ? 0 : Self.digit(character) else { return nil }
      year = year * 10 + digit
    }
    place += 4
    return year
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
      } else if let digit = Self.digit(text[end]) {
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

  /// Whether a character is 〇, or the circle or 零 that stands for it.
  private static func isZero(_ character: UInt32) -> Bool {
    [0x3007, 0x25CB, 0x96F6].contains(character)
  }

  /// What 一 to 九 stand for.
  private static func digit(_ character: UInt32) -> Int? {
    switch character {
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2  // 二 and 两
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}
