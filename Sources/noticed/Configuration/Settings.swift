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
  /// What every notice is looked through for.
  var watch: [WatchRule] = []
  /// The bounds.
  var limits = Limits()
  /// Whether notices enter the ledger; only a measurement of its cost turns it off.
  var keepsLedger = true

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

  /// A setting as a configuration file states it.
  struct Stated: Sendable, Equatable {
    /// The section that it belongs to.
    var section: String
    /// Its key.
    var key: String
    /// Its value, or each of its values where it may be given several times.
    var values: [String]
    /// Whether a daemon that runs cannot take a change over.
    var needsRestart = false

    /// What a report of changes calls it.
    var name: String { section.isEmpty ? key : key + "=" }
  }

  /// Every setting, in the order of the example configuration.
  var stated: [Stated] {
    [
      Stated(
        section: "Intake", key: "Drop", values: drop.map(\.description), needsRestart: true),
      Stated(
        section: "Intake", key: "Rejected", values: [rejected.description], needsRestart: true),
      Stated(section: "Intake", key: "After", values: [after.rawValue]),
      Stated(section: "Intake", key: "QuietTime", values: [TimeSpan.text(settling.quiet)]),
      Stated(section: "Intake", key: "StandStillTime", values: [TimeSpan.text(settling.still)]),
      Stated(section: "Intake", key: "RescanInterval", values: [TimeSpan.text(rescanEvery)]),
      Stated(section: "Intake", key: "PollInterval", values: [TimeSpan.text(pollEvery)]),
      Stated(section: "Intake", key: "MaximumFileSize", values: ["\(limits.fileBytes)"]),
      Stated(
        section: "Intake", key: "ReadingTimeLimit", values: [TimeSpan.text(limits.readingTime)]),
      Stated(section: "Store", key: "State", values: [state.description], needsRestart: true),
      Stated(section: "Control", key: "Runtime", values: [runtime.description], needsRestart: true),
    ] + LedgerSettings.stated(self)
  }

  /// The settings as lines of a configuration file.
  var lines: [String] {
    var lines: [String] = []
    var section = ""
    for setting in stated {
      if setting.section != section {
        if !lines.isEmpty { lines.append("") }
        section = setting.section
        lines.append("[\(section)]")
      }
      lines += setting.values.map { "\(setting.key)=\($0)" }
    }
    return lines
  }

  /// Takes over what can change while the daemon runs.
  ///
  /// - Returns: what changed and is in force now, and what changed and needs a restart.
  mutating func takeOver(_ new: Settings) -> (applied: [Stated], needRestart: [Stated]) {
    let changed = zip(stated, new.stated).filter { $0 != $1 }.map(\.1) + changedRules(in: new)
    after = new.after
    settling = new.settling
    rescanEvery = new.rescanEvery
    pollEvery = new.pollEvery
    limits = new.limits
    reminders = new.reminders
    grading = new.grading
    watch = new.watch
    return (changed.filter { !$0.needsRestart }, changed.filter(\.needsRestart))
  }

  /// The watch rules that are new, changed or gone, as settings without a section.
  private func changedRules(in new: Settings) -> [Stated] {
    let gone = watch.filter { rule in !new.watch.contains { $0.path == rule.path } }
    return (new.watch.filter { !watch.contains($0) } + gone).map {
      Stated(section: "", key: "watch.d/\($0.path.last)", values: [])
    }
  }
}
