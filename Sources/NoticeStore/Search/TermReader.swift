// Understands one term of a query: words, `field:value` or `figure>number`.

import NoticeRecord
import TextForms

/// Reads terms.
struct TermReader: Sendable {
  /// The fields that a term may name.
  enum Field: String, CaseIterable {
    case kind, issuer, region, status, since, until, title
  }

  /// What a status may be called besides its own name.
  private static let statusNames: [String: Finding.Status] = [
    "完成": .done, "已完成": .done,
    "阶段性完成": .partlyDone,
    "未完成": .notDone,
  ]

  /// How the words are folded.
  let folding: QueryFolding

  /// The meaning of a term; `value` is the quotation that is attached to `issuer:` and its like.
  func term(
    _ lexeme: QueryLexeme, value: QueryLexeme?
  ) throws(QueryError) -> SearchExpression {
    guard lexeme.sort == .word else { return .words(try phrase(lexeme.text, lexeme.column)) }
    if let comparison = try NumberTest(lexeme) { return .number(comparison) }
    guard let (name, inline) = Self.split(lexeme.text) else {
      return .words(try phrase(lexeme.text, lexeme.column))
    }
    guard let field = Field(rawValue: name) else {
      throw QueryError(
        reason: .unknownField(name, known: Field.allCases.map(\.rawValue)), column: lexeme.column)
    }
    let column = value?.column ?? lexeme.column + name.unicodeScalars.count + 1
    let text = value?.text ?? inline
    guard !text.isEmpty else {
      throw QueryError(reason: .missingValue(name), column: lexeme.column)
    }
    return try expression(field, text, column)
  }

  private func expression(
    _ field: Field, _ text: String, _ column: Int
  ) throws(QueryError) -> SearchExpression {
    switch field {
    case .issuer: return .issuer(text)
    case .region: return .region(text)
    case .title: return .title(try phrase(text, column))
    case .since: return .since(try SearchDate.checked(text, column))
    case .until: return .until(try SearchDate.checked(text, column))
    case .kind:
      let name = folding.script(text)
      let kind = Kind.allCases.first { $0.rawValue == text || $0.chineseName == name }
      if let kind { return .kind(kind) }
      throw unknown(field, text, Kind.allCases.map(\.rawValue), column)
    case .status:
      let status = Finding.Status(rawValue: text) ?? Self.statusNames[folding.script(text)]
      if let status { return .status(status) }
      throw unknown(field, text, Finding.Status.allCases.map(\.rawValue), column)
    }
  }

  private func unknown(
    _ field: Field, _ value: String, _ known: [String], _ column: Int
  ) -> QueryError {
    QueryError(
      reason: .unknownValue(field: field.rawValue, value: value, known: known), column: column)
  }

  private func phrase(_ text: String, _ column: Int) throws(QueryError) -> Phrase {
    guard let phrase = Phrase(folding.script(text)) else {
      throw QueryError(reason: .nothingToFind(text), column: column)
    }
    return phrase
  }

  /// The field and the value of `field:value`; nil for other words, addresses of pages among them.
  private static func split(_ text: String) -> (name: String, value: String)? {
    guard let colon = text.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return nil
    }
    let name = text[..<colon]
    let value = text[text.unicodeScalars.index(after: colon)...]
    let isName = !name.isEmpty && name.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    guard isName, !value.hasPrefix("//") else { return nil }
    return (String(name), String(value))
  }
}

/// Dates in queries and filters.
enum SearchDate {
  /// A year, a month or a day, as it stands.
  ///
  /// - Throws: `QueryError` for anything else.
  static func checked(_ text: String, _ column: Int) throws(QueryError) -> String {
    guard WrittenDate.isValid(text) else {
      throw QueryError(reason: .badDate(text), column: column)
    }
    return text
  }
}
