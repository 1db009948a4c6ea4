// `noticed check-config`.

internal import ArgumentParser

/// Shows the settings that are in force, or where the configuration is wrong.
struct CheckConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-config",
    abstract: "Show the settings in force, or the line that is wrong.")

  @OptionGroup var options: ConfigurationOptions

  func run() throws {
    do throws(ConfigurationMistake) {
      for line in try options.settings().lines { print(line) }
    } catch {
      complain("\(error)")
      throw ExitStatus.configuration
    }
  }
}
