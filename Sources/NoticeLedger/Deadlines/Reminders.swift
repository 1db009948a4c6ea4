// When a person is to be reminded of what is due: in steps, each once.

/// A step towards a deadline or beyond it.
public struct ReminderStep: Sendable, Equatable {
  /// Its colour in the districts' practice: `green`, `yellow`, `red`.
  public var name: String
  /// How many days before the deadline it begins; negative after it.
  public var daysAhead: Int

  /// A step.
  public init(name: String, daysAhead: Int) {
    self.name = name
    self.daysAhead = daysAhead
  }

  /// A district's published practice: 20 days ahead, 10 days ahead, overdue.
  public static let usual = [
    ReminderStep(name: "green", daysAhead: 20), ReminderStep(name: "yellow", daysAhead: 10),
    ReminderStep(name: "red", daysAhead: -1),
  ]
}

extension ReminderStep {
  /// The step that a deadline has reached; nil while it is far off.
  ///
  /// Only the last step counts: what has been missed while the daemon was down is not caught up.
  public static func reached(_ due: Day, on day: Day, steps: [ReminderStep] = usual)
    -> ReminderStep?
  {
    steps.filter { due - day <= $0.daysAhead }.min { $0.daysAhead < $1.daysAhead }
  }
}
