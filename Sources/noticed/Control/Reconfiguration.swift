// Taking the configuration over anew while the daemon runs.

internal import Dispatch
internal import LinuxIO
internal import NoticeControl

/// Takes the configuration over anew when an administrator says so.
struct Reconfiguration: Sendable {
  let settings: SettingsInForce
  let intake: Intake
  let log: Log
  /// Files are read here; one thread, so that reloads come one after the other.
  private let queue = DispatchQueue(label: "noticed.reload")

  /// Joins what a reload is about.
  init(settings: SettingsInForce, intake: Intake, log: Log) {
    self.settings = settings
    self.intake = intake
    self.log = log
  }

  /// Reads the configuration again, and returns when what can change while running is in force.
  ///
  /// The journal hears of it, and systemd is told when it begins and when it is over.
  ///
  /// - Throws: `Refusal.invalidConfiguration`; then everything stays as it was.
  func reload() async throws(Refusal) -> ReloadReply {
    ServiceManager.reloading()
    defer { ServiceManager.reloaded() }
    do throws(ConfigurationMistake) {
      let settings = settings
      let change = try await queue.blocking { () throws(ConfigurationMistake) in
        try settings.reload()
      }
      await intake.adopt(settings.now)
      let reply = ReloadReply(
        applied: change.applied.map(\.name), needRestart: change.needRestart.map(\.name))
      log.note(.reloaded, Self.message(change.applied, reply.needRestart), .info)
      return reply
    } catch {
      log.problem("the configuration is not taken over: \(error)", advice: "correct it and reload")
      throw .invalidConfiguration(path: error.path, line: error.line, reason: error.reason)
    }
  }

  private static func message(_ applied: [Settings.Stated], _ needRestart: [String]?) -> String {
    let values = applied.flatMap { setting in
      setting.values.isEmpty ? [setting.name] : setting.values.map { setting.name + $0 }
    }
    let changes = values.isEmpty ? "no change" : values.joined(separator: " ")
    let rest = needRestart.map { "; only a restart takes over \($0.joined(separator: " "))" } ?? ""
    return "The configuration is taken over: \(changes)\(rest)"
  }
}
