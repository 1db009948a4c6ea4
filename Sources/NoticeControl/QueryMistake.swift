// What may be wrong with a query, each under a stable word.

/// A mistake in a query; beside some the daemon names what they are about.
public enum QueryMistake: String, Sendable, CaseIterable {
  /// A quotation does not end.
  case openQuotation = "open-quotation"
  /// A parenthesis is not closed.
  case openParenthesis = "open-parenthesis"
  /// A parenthesis closes nothing.
  case strayParenthesis = "stray-parenthesis"
  /// A term is missing, as after OR.
  case missingTerm = "missing-term"
  /// Punctuation alone finds nothing: about the term.
  case nothingToFind = "nothing-to-find"
  /// There is no such field: about it and those there are.
  case unknownField = "unknown-field"
  /// A field has no value: about the field.
  case missingValue = "missing-value"
  /// A field has no such value: about the field, the value and those it has.
  case unknownValue = "unknown-value"
  /// About what is no date.
  case badDate = "bad-date"
  /// About what is no number.
  case badNumber = "bad-number"
  /// There are more terms or deeper parentheses than are allowed.
  case tooLong = "too-long"
}
