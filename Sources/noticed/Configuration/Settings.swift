// What an administrator can set, each with its default. `etc/noticed.conf` shows the same.

internal import LinuxIO
internal import NoticeLedger

/// The settings in force.
struct Settings: Sendable, Equatable {
  /// The folders that notices are dropped into; the default place while none is set.
  var drop: [FileName] = []
  /// Where refused files go.
  var rejected: FileName
  /// Where the store is.
  var state: FileName
  /// Where the sockets are.
  var runtime: FileName
  /// What happens to files that became a notice.
  var after = Departure.After.remove
  /// When a file counts as whole.
  var settling = Settling.Times()
  /// How often folders are looked through whatever the kernel told.
  var rescanEvery = Duration.seconds(300)
  /// How often folders are looked through where the kernel tells nothing.
  var pollEvery = Duration.seconds(5)
  /// When somebody is reminded of a deadline.
  var reminders = ReminderStep.usual
  /// What makes a body yellow or red.
  var grading = GradeRules()
  /// The bounds.
  var limits = Limits()

  /// Everything at its default, at the places for this user.
  init(locations: Locations) {
    rejected = locations.rejected
    state = locations.state
    runtime = locations.runtime
  }

  /// Checks that no folder of the daemon's own, and no other drop folder, stands in a drop folder,
  /// where its files would be read as notices.
  ///
  /// - Throws: `ConfigurationMistake` that names both.
  func checkFolders() throws(ConfigurationMistake) {
    let own = [("Rejected=", rejected), ("State=", state), ("Runtime=", runtime)]
    for (index, folder) in drop.enumerated() {
      let others = drop.enumerated().filter { $0.offset != index }.map { ("Drop=", $0.element) }
      for (key, path) in own + others where path.isWithin(folder) {
        throw ConfigurationMistake(
          path: "the settings", line: nil,
          reason: "\(key)\(path) is in the drop folder \(folder); choose another place for one")
      }
    }
  }

  /// The settings as lines of a configuration file.
  var lines: [String] {
    ["[Intake]"] + drop.map { "Drop=\($0)" }
      + [
        "Rejected=\(rejected)",
        "After=\(after.rawValue)",
        "QuietTime=\(TimeSpan.text(settling.quiet))",
        "StandStillTime=\(TimeSpan.text(settling.still))",
        "RescanInterval=\(TimeSpan.text(rescanEvery))",
        "PollInterval=\(TimeSpan.text(pollEvery))",
        "MaximumFileSize=\(limits.fileBytes)",
        "ReadingTimeLimit=\(TimeSpan.text(limits.readingTime))",
        "", "[Store]", "State=\(state)", "", "[Control]", "Runtime=\(runtime)", "",
      ] + LedgerSettings.lines(self)
  }
}
