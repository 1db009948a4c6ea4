// The section [Ledger]: reminders and grades.

internal import NoticeLedger

/// Reads and writes the settings of the ledger.
enum LedgerSettings {
  // nonisolated(unsafe): closures without captures, made once and never changed.
  /// The keys of the section.
  nonisolated(unsafe) static let keys: [String: SettingsFile.Setter] = [
    "Reminders": { settings, value in
      guard let steps = steps(value) else {
        return "it is steps such as green:20 yellow:10 red:-1"
      }
      settings.reminders = steps
      return nil
    },
    "GradeOverdue": { settings, value in bounds(value) { settings.grading.overdue = $0 } },
    "GradeRebounded": { settings, value in bounds(value) { settings.grading.rebounded = $0 } },
    "GradeRepeated": { settings, value in bounds(value) { settings.grading.repeated = $0 } },
  ]

  /// The settings of the section as a configuration file states them.
  static func stated(_ settings: Settings) -> [Settings.Stated] {
    let grading = settings.grading
    let steps = settings.reminders.map { "\($0.name):\($0.daysAhead)" }.joined(separator: " ")
    func bounds(_ bounds: GradeRules.Bounds) -> [String] { ["\(bounds.yellow) \(bounds.red)"] }
    return [
      Settings.Stated(section: "Ledger", key: "Reminders", values: [steps]),
      Settings.Stated(section: "Ledger", key: "GradeOverdue", values: bounds(grading.overdue)),
      Settings.Stated(section: "Ledger", key: "GradeRebounded", values: bounds(grading.rebounded)),
      Settings.Stated(section: "Ledger", key: "GradeRepeated", values: bounds(grading.repeated)),
    ]
  }

  private static func steps(_ value: String) -> [ReminderStep]? {
    var steps: [ReminderStep] = []
    for word in value.split(separator: " ") {
      let parts = word.split(separator: ":")
      guard parts.count == 2, let days = Int(parts[1]), abs(days) <= 3650,
        !steps.contains(where: { $0.name == parts[0] })
      else { return nil }
      steps.append(ReminderStep(name: String(parts[0]), daysAhead: days))
    }
    return steps
  }

  private static func bounds(_ value: String, _ use: (GradeRules.Bounds) -> Void) -> String? {
    let numbers = value.split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2, value.split(separator: " ").count == 2,
      numbers.allSatisfy({ $0 >= 0 })
    else { return "it is two counts, for yellow and for red, such as 1 3" }
    use(GradeRules.Bounds(yellow: numbers[0], red: numbers[1]))
    return nil
  }
}
