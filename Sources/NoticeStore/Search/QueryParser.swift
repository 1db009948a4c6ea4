// Understands a query: terms side by side must all hold; OR, NOT, a minus and parentheses as usual.
//
//     query   = chain ("OR" chain)*
//     chain   = ("AND"? factor)+
//     factor  = ("NOT" | "-") factor | "(" query ")" | term

/// Reads queries.
struct QueryParser {
  /// A query may have this many words, quotations and parentheses.
  static let mostLexemes = 256
  /// Parentheses and NOTs may lie in each other this deep.
  static let deepest = 32

  private let lexemes: [QueryLexeme]
  private let terms: TermReader
  private var position = 0
  private var depth = 0
  private let end: Int

  /// The meaning of a query; nil for one that is empty.
  ///
  /// - Throws: `QueryError` with the column of the mistake.
  static func parse(
    _ query: String, folding: QueryFolding
  ) throws(QueryError) -> SearchExpression? {
    let lexemes = try QueryLexer.cut(query)
    guard !lexemes.isEmpty else { return nil }
    if lexemes.count > mostLexemes {
      throw QueryError(reason: .tooLong, column: lexemes[mostLexemes].column)
    }
    var parser = QueryParser(
      lexemes: lexemes, terms: TermReader(folding: folding), end: query.unicodeScalars.count + 1)
    let expression = try parser.alternatives()
    if let stray = parser.peek {
      throw QueryError(reason: .strayParenthesis, column: stray.column)
    }
    return expression
  }

  private init(lexemes: [QueryLexeme], terms: TermReader, end: Int) {
    self.lexemes = lexemes
    self.terms = terms
    self.end = end
  }

  private var peek: QueryLexeme? {
    position < lexemes.count ? lexemes[position] : nil
  }

  private func isWord(_ word: String) -> Bool {
    peek?.sort == .word && peek?.text == word
  }

  private mutating func alternatives() throws(QueryError) -> SearchExpression {
    var parts = [try chain()]
    while isWord("OR") {
      position += 1
      parts.append(try chain())
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func chain() throws(QueryError) -> SearchExpression {
    var parts = [try factor()]
    while let next = peek, next.sort != .close, !isWord("OR") {
      if isWord("AND") { position += 1 }
      parts.append(try factor())
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func factor() throws(QueryError) -> SearchExpression {
    guard let lexeme = peek, lexeme.sort != .close, !isWord("OR"), !isWord("AND") else {
      throw QueryError(reason: .missingTerm, column: peek?.column ?? end)
    }
    position += 1
    switch lexeme.sort {
    case .minus:
      return .not(try nested(at: lexeme) { (parser) throws(QueryError) in try parser.factor() })
    case .word where lexeme.text == "NOT":
      return .not(try nested(at: lexeme) { (parser) throws(QueryError) in try parser.factor() })
    case .open:
      return try nested(at: lexeme) { (parser) throws(QueryError) in
        try parser.parenthesized(from: lexeme)
      }
    default:
      return try terms.term(lexeme, value: attachedValue(of: lexeme))
    }
  }

  private mutating func parenthesized(
    from open: QueryLexeme
  ) throws(QueryError) -> SearchExpression {
    let expression = try alternatives()
    guard peek?.sort == .close else {
      throw QueryError(reason: .openParenthesis, column: open.column)
    }
    position += 1
    return expression
  }

  /// The quotation that directly follows `issuer:`.
  private mutating func attachedValue(of lexeme: QueryLexeme) -> QueryLexeme? {
    guard lexeme.sort == .word, lexeme.text.hasSuffix(":") || lexeme.text.hasSuffix("：") else {
      return nil
    }
    guard let value = peek, value.sort == .quotation, value.isAttached else { return nil }
    position += 1
    return value
  }

  private mutating func nested(
    at lexeme: QueryLexeme,
    _ part: (inout QueryParser) throws(QueryError) -> SearchExpression
  ) throws(QueryError) -> SearchExpression {
    guard depth < Self.deepest else { throw QueryError(reason: .tooLong, column: lexeme.column) }
    depth += 1
    defer { depth -= 1 }
    return try part(&self)
  }
}
