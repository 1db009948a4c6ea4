// Feeds systemd's watchdog, but only while the pipeline is idle or moving.

internal import LinuxIO

/// Tells systemd that the daemon is alive, as long as it is.
struct Watchdog: Sendable {
  /// What tells whether the pipeline moves.
  let health: Health

  /// Feeds until the task is cancelled; does nothing where systemd set no watchdog.
  ///
  /// A file may take its time. When the pipeline is late by more than one interval, the feeding
  /// ends, and systemd starts the daemon anew.
  func run() async {
    guard let interval = ServiceManager.watchdogInterval.map({ Duration.microseconds($0) }) else {
      return await Part.untilCancelled()
    }
    while (try? await Task.sleep(for: interval)) != nil {
      if !health.isStuck(patience: interval) { ServiceManager.feedWatchdog() }
    }
  }
}
