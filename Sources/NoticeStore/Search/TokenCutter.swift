// Cuts a text into the tokens of the full-text index.
//
// Chinese has no spaces, so a run of n Chinese characters gives n tokens: each character with its
// successor, and the last one alone. Any run of characters in a query is then a phrase of adjacent
// tokens, found wherever it stands and nowhere else.

/// A piece of a text that the index knows.
struct Token: Equatable {
  /// How the token came about.
  enum Sort: Equatable {
    /// Letters and digits up to the next other character.
    case word
    /// Two adjacent Chinese characters.
    case pair
    /// The last character of a run, after the pair that it also closes.
    case last
    /// A Chinese character without Chinese neighbours.
    case lone
  }

  /// How it came about.
  var sort: Sort
  /// Where it stands in the text, in bytes.
  var range: Range<Int>
}

/// Walks over a UTF-8 text, a token at a time.
struct TokenCutter {
  /// Where the next token is looked for.
  private var position = 0
  /// Whether the character at `position` is the second of the pair just given.
  private var isInRun = false

  /// Starts at the text's beginning.
  init() {}

  /// The next token, or nil at the text's end.
  mutating func next(in text: Span<UInt8>) -> Token? {
    while position < text.count {
      let start = position
      let scalar = ScalarDecoder.scalar(at: start, in: text)
      switch CharacterClass(scalar.value) {
      case .separator:
        position += scalar.length
      case .letter:
        position += scalar.length
        skipLetters(in: text)
        return Token(sort: .word, range: start..<position)
      case .ideograph:
        position += scalar.length
        return tokenOfRun(from: start, in: text)
      }
    }
    return nil
  }

  private mutating func tokenOfRun(from start: Int, in text: Span<UInt8>) -> Token {
    if position < text.count {
      let successor = ScalarDecoder.scalar(at: position, in: text)
      if CharacterClass(successor.value) == .ideograph {
        isInRun = true
        return Token(sort: .pair, range: start..<position + successor.length)
      }
    }
    defer { isInRun = false }
    return Token(sort: isInRun ? .last : .lone, range: start..<position)
  }

  private mutating func skipLetters(in text: Span<UInt8>) {
    while position < text.count {
      let scalar = ScalarDecoder.scalar(at: position, in: text)
      guard CharacterClass(scalar.value) == .letter else { return }
      position += scalar.length
    }
  }
}
