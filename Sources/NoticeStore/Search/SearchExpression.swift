// A query as it was understood.

import NoticeRecord

/// What a query asks for.
indirect enum SearchExpression: Sendable, Equatable {
  /// These words, in title or text.
  case words(Phrase)
  /// These words in the title.
  case title(Phrase)
  /// Of this kind.
  case kind(Kind)
  /// By this body.
  case issuer(String)
  /// About this division.
  case region(String)
  /// With a finding of this status.
  case status(Finding.Status)
  /// Dated then or later.
  case since(String)
  /// Dated then or earlier.
  case until(String)
  /// With such a number.
  case number(NumberTest)
  /// The opposite.
  case not(SearchExpression)
  /// All of these.
  case all([SearchExpression])
  /// Any of these.
  case any([SearchExpression])
}

extension SearchExpression {
  /// The phrases whose places a reader wants to see: those that are not negated.
  var shownPhrases: [Phrase] {
    switch self {
    case .words(let phrase), .title(let phrase): [phrase]
    case .all(let parts), .any(let parts): parts.flatMap(\.shownPhrases)
    default: []
    }
  }
}

extension SearchExpression {
  /// The words that must stand in a notice, and what it must be besides.
  var parted: (words: [Phrase], rest: [SearchExpression]) {
    switch self {
    case .words(let phrase): ([phrase], [])
    case .all(let parts):
      parts.map(\.parted).reduce(into: ([], [])) {
        $0.0 += $1.words
        $0.1 += $1.rest
      }
    default: ([], [self])
    }
  }
}

/// A comparison with the figures or targets of a notice, such as `figure>5万张`.
struct NumberTest: Sendable, Equatable {
  /// The facts that are compared.
  enum Facts: String, Sendable, CaseIterable {
    case figure, target
  }

  /// The facts that are compared.
  var facts: Facts
  /// How.
  var comparator: Target.Comparator
  /// With what.
  var quantity: Quantity
}
