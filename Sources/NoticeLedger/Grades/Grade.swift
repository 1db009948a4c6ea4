// The three colours of a body, by rules that a person sets, with the reasons.

/// A body's colour.
public enum Grade: String, Sendable, Codable, CaseIterable, Comparable {
  case green, yellow, red

  /// Green before yellow before red.
  public static func < (left: Grade, right: Grade) -> Bool {
    left != right && (left == .green || right == .red)
  }
}

/// What a grade is made from.
public struct BodyCounts: Sendable, Equatable {
  /// All matters of the body.
  public var matters: Int
  /// Matters past their deadline and not done.
  public var overdue: Int
  /// Matters named again after they were done.
  public var rebounded: Int
  /// Matters that more than one inspection has named.
  public var repeated: Int

  /// The counts of a body.
  public init(matters: Int, overdue: Int, rebounded: Int, repeated: Int) {
    self.matters = matters
    self.overdue = overdue
    self.rebounded = rebounded
    self.repeated = repeated
  }
}

/// From which counts on a body is yellow or red; 0 switches a rule off.
public struct GradeRules: Sendable, Equatable {
  /// From how many on a count makes a body yellow and red.
  public struct Bounds: Sendable, Equatable {
    /// The least count for yellow.
    public var yellow: Int
    /// The least count for red.
    public var red: Int

    /// Two bounds.
    public init(yellow: Int, red: Int) {
      self.yellow = yellow
      self.red = red
    }
  }

  /// Overdue matters.
  public var overdue: Bounds
  /// Rebounds.
  public var rebounded: Bounds
  /// Repeated problems.
  public var repeated: Bounds

  /// Rules; without arguments those that are used where the configuration says nothing.
  public init(
    overdue: Bounds = Bounds(yellow: 1, red: 3), rebounded: Bounds = Bounds(yellow: 1, red: 2),
    repeated: Bounds = Bounds(yellow: 2, red: 5)
  ) {
    self.overdue = overdue
    self.rebounded = rebounded
    self.repeated = repeated
  }

  /// A rule that a body meets.
  public struct Cause: Sendable, Equatable, CustomStringConvertible {
    /// What is counted.
    public var rule: String
    /// How many matters count.
    public var count: Int
    /// The colour that follows.
    public var grade: Grade
    /// From how many on it follows.
    public var from: Int

    /// The rule in words, such as `2 rebounded: red from 2 on`.
    public var description: String { "\(count) \(rule): \(grade.rawValue) from \(from) on" }
  }

  /// The grade of a body and every cause of it.
  public func grade(_ counts: BodyCounts) -> (grade: Grade, causes: [Cause]) {
    let rules = [
      ("overdue", counts.overdue, overdue), ("rebounded", counts.rebounded, rebounded),
      ("repeated", counts.repeated, repeated),
    ]
    let causes = rules.compactMap { name, count, bounds in
      Self.grade(count, bounds).map { Cause(rule: name, count: count, grade: $0, from: $1) }
    }
    return (causes.map(\.grade).max() ?? .green, causes)
  }

  private static func grade(_ count: Int, _ bounds: Bounds) -> (Grade, Int)? {
    if bounds.red > 0, count >= bounds.red { return (.red, bounds.red) }
    if bounds.yellow > 0, count >= bounds.yellow { return (.yellow, bounds.yellow) }
    return nil
  }
}
