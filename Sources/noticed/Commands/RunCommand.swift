// `noticed run`: the daemon in the foreground.

internal import ArgumentParser
internal import LinuxIO
internal import NoticeStore
internal import VarlinkServer

/// Runs the daemon until it is told to stop.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Watch the drop folders until told to stop.",
    discussion: """
      Runs in the foreground as any user. Tells systemd when it is ready, and takes sockets from \
      it, where systemd started it. Options override the configuration.
      """)

  @OptionGroup var options: ConfigurationOptions

  @Option(help: "A folder to watch; may be given several times.", completion: .directory)
  var drop: [String] = []

  @Option(help: "Where the store is.", completion: .directory)
  var state: String?

  @Option(help: "Where the sockets are.", completion: .directory)
  var runtime: String?

  @Flag(
    help: ArgumentHelp(
      "Keep notices out of the ledger, to measure what it costs.", visibility: .hidden))
  var withoutLedger = false

  func run() async throws {
    do {
      try await Daemon(SettingsInForce(load: settings)).run()
    } catch let error as ConfigurationMistake {
      complain("\(error)")
      throw ExitStatus.configuration
    } catch let error as StartFailure {
      complain("\(error)")
      throw ExitStatus.unavailable
    } catch is ReadersExhausted {
      // The journal has said why; the manager starts the daemon again.
      throw ExitStatus.internalError
    } catch let error as ListenerError {
      complain("\(error)")
      throw ExitStatus.unavailable
    } catch let error as StoreError {
      complain("\(error); \(error.hint)")
      throw ExitStatus.unavailable
    }
  }

  /// The configuration as it is on the disk now, overridden by the options.
  @Sendable private func settings() throws(ConfigurationMistake) -> Settings {
    var settings = try options.settings()
    override(&settings)
    try settings.checkFolders()
    return settings
  }

  private func override(_ settings: inout Settings) {
    settings.keepsLedger = !withoutLedger
    if !drop.isEmpty { settings.drop = drop.map { FileName(absolute: $0) } }
    if let runtime { settings.runtime = FileName(absolute: runtime) }
    if let state {
      settings.state = FileName(absolute: state)
      // Beside the store, so that nothing outside the named folders is touched.
      if !drop.isEmpty { settings.rejected = settings.state.appending(FileName("rejected")) }
    }
  }
}
