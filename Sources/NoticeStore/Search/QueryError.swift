// A mistake in a query, with its place.

/// Why a query cannot be understood.
public struct QueryError: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// A quotation that does not end.
    case openQuotation
    /// A parenthesis that is not closed.
    case openParenthesis
    /// A parenthesis that closes nothing.
    case strayParenthesis
    /// A term is missing, as after OR.
    case missingTerm
    /// Punctuation alone finds nothing.
    case nothingToFind(String)
    /// A field that there is not; the ones that there are.
    case unknownField(String, known: [String])
    /// A field without a value, such as `kind:`.
    case missingValue(String)
    /// A value that the field does not have; the ones that it has.
    case unknownValue(field: String, value: String, known: [String])
    /// A date that is none.
    case badDate(String)
    /// A number that is none.
    case badNumber(String)
    /// More terms or deeper parentheses than are allowed.
    case tooLong
  }

  /// What is wrong.
  public var reason: Reason
  /// Where, in characters from 1.
  public var column: Int
}

extension QueryError: CustomStringConvertible {
  /// The mistake for people.
  public var description: String {
    "column \(column): \(reason.description)"
  }
}

extension QueryError.Reason: CustomStringConvertible {
  /// The mistake for people, without its place.
  public var description: String {
    switch self {
    case .openQuotation: "the quotation that begins here does not end"
    case .openParenthesis: "the parenthesis that opens here is not closed"
    case .strayParenthesis: "this parenthesis closes nothing"
    case .missingTerm: "a term is missing here"
    case .nothingToFind(let text): "'\(text)' has neither words nor numbers to find"
    case .unknownField(let field, let known):
      "there is no field '\(field)'; there are \(known.joined(separator: ", "))"
    case .missingValue(let field): "\(field): needs a value"
    case .unknownValue(let field, let value, let known):
      "\(field): has no '\(value)'; it has \(known.joined(separator: ", "))"
    case .badDate(let text): "'\(text)' is no date: write 2024, 2024-07 or 2024-07-17"
    case .badNumber(let text): "'\(text)' is no number"
    case .tooLong: "the query is too long"
    }
  }
}
