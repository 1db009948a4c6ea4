// How far the age of a file can be trusted: files are stamped by a clock that may be set.

/// Notices when the system's clock is set, by the clock that nobody sets.
struct ClockWatch: Sendable {
  /// How far the two clocks may drift apart between two looks; adjtimex(2) slews by 500 ppm.
  static let tolerance = Duration.seconds(1)

  private let start: ContinuousClock.Instant
  private var offset: Duration
  private var setAt: ContinuousClock.Instant?

  /// Begins; `wall` is the system's clock in nanoseconds since 1970.
  init(wall: Int64, now: ContinuousClock.Instant) {
    start = now
    offset = .nanoseconds(wall)
  }

  /// How long ago something was stamped with the system's clock: no longer than the clock is known
  /// not to have been set, and negative where the stamp is from the future.
  mutating func trustedAge(
    since stamp: Int64, wall: Int64, now: ContinuousClock.Instant
  ) -> Duration {
    let offset = Duration.nanoseconds(wall) - (now - start)
    if abs(offset - self.offset) > Self.tolerance { setAt = now }
    self.offset = offset
    let age = Duration.nanoseconds(wall) - .nanoseconds(stamp)
    return setAt.map { min(age, now - $0) } ?? age
  }

  private func abs(_ duration: Duration) -> Duration {
    duration < .zero ? .zero - duration : duration
  }
}
