// What happens to matters, one step at a time.

/// A step that a matter took.
public struct MatterChange: Codable, Sendable, Equatable {
  /// The matter.
  public var matter: Int64
  /// Whose it is.
  public var body: String?
  /// The problem.
  public var title: String
  /// How it stood before; nil for one that is new.
  public var before: Standing?
  /// How it stood after the step.
  public var standing: Standing
  /// The day that the step is dated.
  public var on: String
  /// The notice that states it; nil where a person decided it.
  public var notice: Int64?
  /// That no notice which names the problem on that day states a date, so that `on` is the day on which it
  /// was kept; else nil.
  public var undated: Bool?

  /// A step of a matter.
  public init(
    matter: Int64, body: String?, title: String, before: Standing?, standing: Standing, on: String,
    notice: Int64?
  ) {
    self.matter = matter
    self.body = body
    self.title = title
    self.before = before
    self.standing = standing
    self.on = on
    self.notice = notice
  }
}
