// Whether two mentions are of one matter, with the reason and how sure that is.

/// Why a mention belongs to a matter.
public struct Link: Sendable, Equatable {
  /// What speaks for a link.
  public enum Reason: String, Sendable, CaseIterable {
    /// It is the first mention.
    case first
    /// The words are the same.
    case sameWords = "same-words"
    /// The words are alike.
    case likeWords = "like-words"
    /// The same number in the same inspection, and words that are alike.
    case sameNumber = "same-number"
    /// The notice is a copy of one that names the matter.
    case copy
    /// A person said so.
    case byHand = "by-hand"
  }

  /// What speaks for it.
  public var reason: Reason
  /// How sure it is, from 0 to 1.
  public var confidence: Double

  /// A link for a reason.
  public init(_ reason: Reason, confidence: Double) {
    self.reason = reason
    self.confidence = confidence
  }
}

/// What is compared of a mention or a matter.
public struct LinkSide: Sendable, Equatable {
  /// The problem in the notice's words.
  public var title: String
  /// The number that the notice gives it.
  public var number: Int
  /// The inspection that it comes from; nil where unknown.
  public var inspection: String?

  /// One side of a comparison.
  public init(title: String, number: Int, inspection: String?) {
    self.title = title
    self.number = number
    self.inspection = inspection
  }
}

extension Link {
  /// The least score at which two wordings are taken for one matter.
  public static let threshold = 0.58
  /// What the same number in the same inspection adds to the score, and another number takes.
  private static let sameNumber = 0.45
  private static let otherNumber = 0.4
  /// Below this the same number alone says nothing: reports leave findings out and number anew.
  private static let leastLikeness = 0.15

  /// The surest link that words can give: they are the same.
  static let ofSameWords = Link(.sameWords, confidence: 0.99)

  /// The link between two mentions of one body; nil where they are of two matters.
  public static func between(_ left: LinkSide, _ right: LinkSide) -> Link? {
    likeness(Wording(left.title), Wording(right.title)).flatMap { between(left, right, $0) }
  }

  /// How alike two wordings are; nil where that is too little for any link.
  static func likeness(_ left: Wording, _ right: Wording) -> Likeness? {
    let likeness = Likeness(left, right)
    return likeness.score > leastLikeness ? likeness : nil
  }

  /// The link between two mentions whose wordings are so much alike.
  static func between(_ left: LinkSide, _ right: LinkSide, _ likeness: Likeness) -> Link? {
    if likeness.score == 1 { return ofSameWords }
    guard let inspection = left.inspection, inspection == right.inspection else {
      return likeness.score >= threshold
        ? Link(.likeWords, confidence: min(0.95, likeness.score)) : nil
    }
    let isSame = left.number == right.number
    // A later report leaves out what is done and numbers anew.
    let change = isSame ? sameNumber : likeness.isMutual ? 0 : -otherNumber
    let score = likeness.score + change
    guard score >= threshold else { return nil }
    return Link(isSame ? .sameNumber : .likeWords, confidence: min(0.97, score))
  }
}
