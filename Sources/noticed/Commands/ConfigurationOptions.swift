// The options that say which configuration is meant.

internal import ArgumentParser
internal import LinuxIO

/// The options for the configuration.
struct ConfigurationOptions: ParsableArguments {
  @Option(help: "The configuration file, instead of the one at its usual place.")
  var config: String?

  /// Reads the settings for this user.
  ///
  /// - Throws: `ConfigurationMistake`.
  func settings() throws(ConfigurationMistake) -> Settings {
    let locations = Locations(user: ThisProcess.user, environment: ThisProcess.environment)
    var settings = Settings(locations: locations)
    let path = config.map { FileName($0) } ?? locations.configuration
    try SettingsFile.read(path, isRequired: config != nil, into: &settings)
    settings.watch = try WatchRule.rules(in: path.folder.appending(FileName("watch.d")))
    if settings.drop.isEmpty { settings.drop = [locations.drop] }
    try settings.checkFolders()
    return settings
  }
}

/// Exit statuses of `sysexits.h`, which systemd shows by name.
enum ExitStatus {
  static let noInput = ExitCode(66)
  static let dataError = ExitCode(65)
  static let unavailable = ExitCode(69)
  static let internalError = ExitCode(70)
  static let configuration = ExitCode(78)
}
