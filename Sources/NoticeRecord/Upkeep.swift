// What the reader did to the text, and what it thinks a person should look at.

/// A change made to the text.
public struct Repair: Codable, Sendable, Equatable {
  /// What was wrong.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case pinyinGloss = "pinyin-gloss"
    case frameShift = "frame-shift"
    case lostDatePart = "lost-date-part"
    case lostCharacter = "lost-character"
    case doubledPunctuation = "doubled-punctuation"
    case latinPunctuation = "latin-punctuation"
    case variantCharacter = "variant-character"
    case entity
    case traditionalScript = "traditional-script"
    case lineStructure = "line-structure"
    case encoding
  }

  /// What was wrong.
  public var kind: Kind
  /// The text as it stood.
  public var damaged: String
  /// The text as it is now.
  public var repaired: String
  /// How sure the reader is, from 0 to 1.
  public var confidence: Double
  /// Where the damaged text stands.
  public var span: Span

  /// Describes a change.
  public init(kind: Kind, damaged: String, repaired: String, confidence: Double, span: Span) {
    self.kind = kind
    self.damaged = damaged
    self.repaired = repaired
    self.confidence = confidence
    self.span = span
  }
}

/// Something that a careful reader would point out.
public struct Remark: Codable, Sendable, Equatable {
  /// A stable word for the sort of remark, such as `uncertain-date`.
  public var code: String
  /// The remark, for people.
  public var message: String
  /// The place that it is about.
  public var span: Span

  /// Makes a remark about a place.
  public init(code: String, message: String, span: Span) {
    self.code = code
    self.message = message
    self.span = span
  }
}
