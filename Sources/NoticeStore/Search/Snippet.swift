// The place of a text that answers a query.

/// A piece of a text with the words that were searched for marked.
public struct Snippet: Sendable, Codable, Equatable {
  /// A marked piece, in bytes of the snippet's text in UTF-8.
  public struct Mark: Sendable, Codable, Equatable {
    /// The first byte.
    public var start: Int
    /// The byte after the last.
    public var end: Int
  }

  /// The piece, on one line.
  public var text: String
  /// What is marked, in order, without overlaps.
  public var marks: [Mark]
  /// Whether the text goes on before the piece.
  public var continuesBefore: Bool
  /// Whether the text goes on after the piece.
  public var continuesAfter: Bool
}

/// Finds phrases in a text and cuts out the place.
struct SnippetCutter {
  /// How much stands before the first match, in bytes.
  static let before = 60
  /// How much stands from the first match on, in bytes.
  static let after = 180

  /// The phrases that are marked.
  let phrases: [Phrase]

  /// The place of the first match; the text's beginning where nothing matches.
  func snippet(of text: [UInt8]) -> Snippet {
    let marks = matches(in: text)
    let first = marks.first?.lowerBound ?? 0
    let start = Self.boundary(max(0, first - Self.before), in: text, step: 1)
    let end = Self.boundary(min(text.count, first + Self.after), in: text, step: -1)
    let bytes = text[start..<end].map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
    let inside = marks.filter { $0.lowerBound >= start && $0.upperBound <= end }
    return Snippet(
      text: String(decoding: bytes, as: UTF8.self),
      marks: inside.map { Snippet.Mark(start: $0.lowerBound - start, end: $0.upperBound - start) },
      continuesBefore: start > 0, continuesAfter: end < text.count)
  }

  /// Whether one of the phrases stands in a text.
  func isMatch(_ text: [UInt8]) -> Bool { !matches(in: text).isEmpty }

  /// Where the phrases stand, in order, overlaps joined, as far as a snippet reaches.
  private func matches(in text: [UInt8]) -> [Range<Int>] {
    guard !phrases.isEmpty else { return [] }
    let longest = phrases.reduce(0) { max($0, $1.pieces.count) }
    var cutter = TokenCutter()
    var tokens: [Token] = []
    var joined: [Range<Int>] = []
    var index = 0
    while true {
      // Not the whole text is cut where the place is near its beginning.
      while tokens.count < index + longest, let token = cutter.next(in: text.span) {
        tokens.append(token)
      }
      guard index < tokens.count else { break }
      defer { index += 1 }
      if let first = joined.first,
        tokens[index].range.lowerBound >= first.lowerBound + Self.after
      {
        break
      }
      for phrase in phrases {
        guard let match = Self.match(phrase, at: index, of: tokens, in: text) else { continue }
        if let last = joined.last, last.upperBound >= match.lowerBound {
          let end = max(last.upperBound, match.upperBound)
          joined[joined.count - 1] = min(last.lowerBound, match.lowerBound)..<end
        } else {
          joined.append(match)
        }
      }
    }
    return joined
  }

  private static func match(
    _ phrase: Phrase, at index: Int, of tokens: [Token], in text: [UInt8]
  ) -> Range<Int>? {
    guard index + phrase.pieces.count <= tokens.count else { return nil }
    var end = tokens[index].range.lowerBound
    for (offset, piece) in phrase.pieces.enumerated() {
      let token = tokens[index + offset]
      guard matches(piece, token, in: text) else { return nil }
      let isWhole = token.sort == .word || !piece.isPrefix
      end = isWhole ? token.range.upperBound : token.range.lowerBound + piece.bytes.count
    }
    return tokens[index].range.lowerBound..<end
  }

  private static func matches(_ piece: Phrase.Piece, _ token: Token, in text: [UInt8]) -> Bool {
    if token.sort != .word, text[token.range.lowerBound] != piece.bytes.first { return false }
    if token.sort != .word || WordFolding.isFolded(text.span, in: token.range) {
      let bytes = text[token.range]
      return piece.isPrefix ? bytes.starts(with: piece.bytes) : bytes.elementsEqual(piece.bytes)
    }
    var folded: [UInt8] = []
    WordFolding.fold(text.span, in: token.range, into: &folded)
    return folded == piece.bytes
  }

  /// The nearest place at or after an offset, or before it, where a character begins.
  private static func boundary(_ offset: Int, in text: [UInt8], step: Int) -> Int {
    var offset = offset
    while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset += step }
    return offset
  }
}
