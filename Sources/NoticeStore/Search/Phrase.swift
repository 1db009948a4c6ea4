// Words that must stand beside each other, as the index sees them.

/// A phrase of a query.
struct Phrase: Sendable, Equatable {
  /// A token of the phrase in its folded form.
  struct Piece: Sendable, Equatable {
    /// The folded bytes.
    var bytes: [UInt8]
    /// Whether any token that begins with the bytes will do: a lone Chinese character at the end
    /// may be followed by another one.
    var isPrefix: Bool
  }

  /// The words, in the stored form.
  let text: String
  /// The tokens.
  let pieces: [Piece]
  /// Whether it must stand in the title.
  private(set) var isOfTitle = false
  /// Whether the last piece is only the beginning of a token.
  var isOpen: Bool { pieces.last?.isPrefix == true }

  /// The phrase of a text; nil where there is nothing in it that the index knows.
  init?(_ text: String) {
    let bytes = Array(PreparedNotice.indexed(text).utf8)
    var pieces: [Piece] = []
    var cutter = TokenCutter()
    var held: Token?
    var isOpen = false
    while let token = cutter.next(in: bytes.span) {
      if let last = held.take() { pieces.append(Self.piece(last, of: bytes)) }
      isOpen = token.sort == .lone
      if token.sort == .last {
        held = token
      } else {
        pieces.append(Self.piece(token, of: bytes))
      }
    }
    guard !pieces.isEmpty else { return nil }
    if isOpen { pieces[pieces.count - 1].isPrefix = true }
    self.text = text
    self.pieces = pieces
  }

  private static func piece(_ token: Token, of bytes: [UInt8]) -> Piece {
    guard token.sort == .word else {
      return Piece(bytes: Array(bytes[token.range]), isPrefix: false)
    }
    var folded: [UInt8] = []
    WordFolding.fold(bytes.span, in: token.range, into: &folded)
    return Piece(bytes: folded, isPrefix: false)
  }

  /// The phrase where it stands in the title.
  var inTitle: Phrase {
    var phrase = self
    phrase.isOfTitle = true
    return phrase
  }

  /// The phrase in FTS5's own language.
  var pattern: String {
    let text = PreparedNotice.indexed(text).replacing("\"", with: "\"\"")
    return (isOfTitle ? "title : " : "") + "\"\(text)\"" + (isOpen ? " *" : "")
  }
}
