// To bring a large store up to date takes longer than systemd lets a start take (TimeoutStartSec=): half a
// million notices took half a minute for one new index.

internal import Dispatch
internal import LinuxIO

/// Asks systemd for more time while something blocks the start, see `EXTEND_TIMEOUT_USEC=` in
/// sd_notify(3).
final class StartPatience {
  /// How often it asks; what ends before needs none.
  private static let interval = 10
  /// For how many seconds from then on.
  private static let grant = 60
  /// How often at the most: what takes longer than an hour has stopped.
  private static let mostOften = 360

  private let timer: any DispatchSourceTimer

  /// Begins to ask.
  init() {
    timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(
      deadline: .now() + .seconds(Self.interval), repeating: .seconds(Self.interval))
    nonisolated(unsafe) var asked = 0
    timer.setEventHandler {
      // The handler of a timer runs once at a time.
      asked += 1
      if asked <= Self.mostOften {
        ServiceManager.extendTimeout(
          seconds: Self.grant, status: "Bringing the store up to date")
      }
    }
    timer.activate()
  }

  /// Asks no more.
  func end() {
    timer.cancel()
  }
}
