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
  /// The comparisons whose numbers a reader wants to see: those that are not negated.
  var shownNumbers: [NumberTest] {
    switch self {
    case .number(let test): [test]
    case .all(let parts), .any(let parts): parts.flatMap(\.shownNumbers)
    default: []
    }
  }
}

extension SearchExpression {
  /// Whether words alone decide, and some must be there: the index then knows the notices.
  var isOfWords: Bool {
    switch self {
    case .words, .title: true
    case .any(let parts): parts.allSatisfy(\.isOfWords)
    case .all(let parts):
      parts.contains(where: \.isOfWords) && parts.allSatisfy { $0.isOfWords || $0.isNotOfWords }
    default: false
    }
  }

  private var isNotOfWords: Bool {
    if case .not(let part) = self { part.isOfWords } else { false }
  }

  /// The part of which the index knows the notices, if any, and what a notice must be besides.
  var parted: (words: SearchExpression?, rest: [SearchExpression]) {
    let parts = parts
    let words = parts.filter { $0.isOfWords || $0.isNotOfWords }
    guard words.contains(where: \.isOfWords) else { return (nil, parts) }
    return (.all(words), parts.filter { !$0.isOfWords && !$0.isNotOfWords })
  }

  /// What must hold together, however deep it lies.
  private var parts: [SearchExpression] {
    if case .all(let parts) = self { parts.flatMap(\.parts) } else { [self] }
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
