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
  /// The class of the character at `position` and its length, where it was looked at already.
  private var ahead: (sort: CharacterClass, length: Int)?

  /// Starts at the text's beginning.
  init() {}

  /// The next token, or nil at the text's end.
  mutating func next(in text: Span<UInt8>) -> Token? {
    while position < text.count {
      let start = position
      let (sort, length) = ahead.take() ?? Self.look(at: start, in: text)
      position += length
      switch sort {
      case .separator: continue
      case .letter:
        skipLetters(in: text)
        return Token(sort: .word, range: start..<position)
      case .ideograph: return tokenOfRun(from: start, in: text)
      }
    }
    return nil
  }

  @inline(__always)
  private static func look(
    at place: Int, in text: Span<UInt8>
  ) -> (sort: CharacterClass, length: Int) {
    let scalar = ScalarDecoder.scalar(at: place, in: text)
    return (CharacterClass(scalar.value), scalar.length)
  }

  private mutating func tokenOfRun(from start: Int, in text: Span<UInt8>) -> Token {
    if position < text.count {
      let successor = Self.look(at: position, in: text)
      ahead = successor
      if successor.sort == .ideograph {
        isInRun = true
        return Token(sort: .pair, range: start..<position + successor.length)
      }
    }
    defer { isInRun = false }
    return Token(sort: isInRun ? .last : .lone, range: start..<position)
  }

  private mutating func skipLetters(in text: Span<UInt8>) {
    while position < text.count {
      let next = Self.look(at: position, in: text)
      guard next.sort == .letter else {
        ahead = next
        return
      }
      position += next.length
    }
  }
}
