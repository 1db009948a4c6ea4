// Feeds systemd's watchdog, but only while the pipeline is idle or moving.

internal import LinuxIO

/// Tells systemd that the daemon is alive, as long as it is.
struct Watchdog: Sendable {
  /// What tells whether the pipeline moves.
  let health: Health

  /// Feeds until the task is cancelled; does nothing where systemd set no watchdog.
  func run() async {
    guard let interval = ServiceManager.watchdogInterval else { return await Part.untilCancelled() }
    var before = health.progress
    while (try? await Task.sleep(for: .microseconds(interval))) != nil {
      let now = health.progress
      let moves = !now.isBusy || now.completed != before.completed
      if moves || health.isBlocked || health.isPaused { ServiceManager.feedWatchdog() }
      before = now
    }
  }
}
