// A plan's target beside the result that a later notice reports.

/// Whether what a plan promises was kept, by the figures of later notices.
public enum Attainment: String, Sendable, Codable, CaseIterable {
  case met, missed
  /// No figure is known, or none that can be compared, or the time is not over.
  case unknown
}

/// A figure of a later notice that tells the result of a target.
public struct TargetFigure: Sendable, Codable, Equatable {
  /// The notice that states it.
  public var notice: Int64
  /// Its place among the notice's figures, from 1.
  public var number: Int
  /// The day of the notice.
  public var on: String
  /// The figure.
  public var figure: Figure
  /// How alike subject and indicator are, from 0 to 1.
  public var likeness: Double
  /// Whether it covers the target's whole time; before, it can only show that a target is met early.
  public var isFinal: Bool

  /// A figure with its place.
  public init(
    notice: Int64, number: Int, on: String, figure: Figure, likeness: Double, isFinal: Bool
  ) {
    self.notice = notice
    self.number = number
    self.on = on
    self.figure = figure
    self.likeness = likeness
    self.isFinal = isFinal
  }
}

/// A target with its place and what became of it.
public struct TargetResult: Sendable, Codable, Equatable {
  /// The plan.
  public var notice: Int64
  /// The target's place among the plan's targets, from 1.
  public var number: Int
  /// The body whose plan it is.
  public var body: String?
  /// The target.
  public var target: Target
  /// By when it is to be met: as stated, else the end of the plan's year.
  public var dueOn: String
  /// Whether it was.
  public var attainment: Attainment
  /// The figure that says so; nil where none is known.
  public var result: TargetFigure?

  /// A target of which no result is known yet.
  public init(notice: Int64, number: Int, body: String?, target: Target, dueOn: String) {
    self.notice = notice
    self.number = number
    self.body = body
    self.target = target
    self.dueOn = dueOn
    attainment = .unknown
  }
}
