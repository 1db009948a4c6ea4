// Cuts a query into words, quotations and parentheses, each with its column.

/// A piece of a query.
struct QueryLexeme: Equatable {
  /// What the piece is.
  enum Sort: Equatable {
    /// A word as it stands.
    case word
    /// The inside of a quotation.
    case quotation
    /// An opening parenthesis.
    case open
    /// A closing parenthesis.
    case close
    /// A minus before a term.
    case minus
  }

  /// What it is.
  var sort: Sort
  /// Its text, without quotation marks.
  var text: String
  /// Where it begins, in characters from 1.
  var column: Int
  /// Whether it follows the piece before without a space, as the value follows `issuer:`.
  var isAttached: Bool
}

/// Cuts queries.
struct QueryLexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  /// The pieces of a query.
  ///
  /// - Throws: `QueryError` for a quotation that does not end.
  static func cut(_ query: String) throws(QueryError) -> [QueryLexeme] {
    var lexer = QueryLexer(query)
    var lexemes: [QueryLexeme] = []
    while let lexeme = try lexer.next() { lexemes.append(lexeme) }
    return lexemes
  }

  private init(_ query: String) {
    scalars = Array(query.unicodeScalars)
  }

  private mutating func next() throws(QueryError) -> QueryLexeme? {
    let end = position
    while position < scalars.count, Self.isSpace(scalars[position]) { position += 1 }
    guard position < scalars.count else { return nil }
    let start = position
    let isAttached = start == end && start > 0
    func lexeme(_ sort: QueryLexeme.Sort, _ text: String) -> QueryLexeme {
      QueryLexeme(sort: sort, text: text, column: start + 1, isAttached: isAttached)
    }
    position += 1
    switch scalars[start] {
    case "(", "（": return lexeme(.open, "(")
    case ")", "）": return lexeme(.close, ")")
    case "\"", "“", "”":
      return lexeme(.quotation, try quotation(from: start))
    case "-" where !isAttached && position < scalars.count && !Self.isSpace(scalars[position]):
      return lexeme(.minus, "-")
    default:
      while position < scalars.count, !Self.endsWord(scalars[position]) { position += 1 }
      return lexeme(.word, text(start..<position))
    }
  }

  private mutating func quotation(from start: Int) throws(QueryError) -> String {
    while position < scalars.count, !["\"", "“", "”"].contains(scalars[position]) {
      position += 1
    }
    guard position < scalars.count else {
      throw QueryError(reason: .openQuotation, column: start + 1)
    }
    defer { position += 1 }
    return text(start + 1..<position)
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    isSpace(scalar) || ["(", ")", "（", "）", "\"", "“", "”"].contains(scalar)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value < 0x20
  }
}
