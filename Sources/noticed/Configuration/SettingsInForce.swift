// The settings as they are now: read by every part at the moment of use, changed by a reload.

internal import Synchronization

/// The settings in force, which a reload may change.
final class SettingsInForce: Sendable {
  private let settings: Mutex<Settings>
  private let load: @Sendable () throws(ConfigurationMistake) -> Settings

  /// Begins with what `load` reads, which reads the configuration, and is asked again by `reload`.
  ///
  /// - Throws: `ConfigurationMistake`.
  init(
    load: @escaping @Sendable () throws(ConfigurationMistake) -> Settings
  ) throws(ConfigurationMistake) {
    settings = Mutex(try load())
    self.load = load
  }

  /// The settings of this moment.
  var now: Settings { settings.withLock { $0 } }

  /// Reads the configuration again; blocks while files are read.
  ///
  /// - Returns: what changed and is in force now, and what changed and needs a restart.
  /// - Throws: `ConfigurationMistake`; then everything stays as it was.
  func reload() throws(ConfigurationMistake) -> (
    applied: [Settings.Stated], needRestart: [Settings.Stated]
  ) {
    let new = try load()
    return settings.withLock { $0.takeOver(new) }
  }
}
