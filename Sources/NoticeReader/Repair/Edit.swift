// What a rule of repair asks for: changes and doubts, as data.

import NoticeRecord

/// A change that a rule asks for, in offsets of the text that it was given.
struct Edit: Sendable, Equatable {
  /// The damaged bytes.
  var range: Range<Int>
  /// What stands there afterwards.
  var replacement: [UInt8]
  /// What was wrong.
  var kind: Repair.Kind
  /// How sure the rule is, from 0 to 1.
  var confidence: Double
}

/// A place that a rule would rather show to a person than change.
struct Doubt: Sendable, Equatable {
  /// The doubtful bytes.
  var range: Range<Int>
  /// A stable word, such as `uncertain-date`.
  var code: String
  /// The doubt, for people.
  var message: String
}

/// What a rule found: edits and doubts, each in rising order, edits without overlap.
struct Diagnosis: Sendable, Equatable {
  /// What to change.
  var edits: [Edit] = []
  /// What to leave and point out.
  var doubts: [Doubt] = []
}
