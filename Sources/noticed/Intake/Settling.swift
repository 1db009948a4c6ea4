// Decides when a file is whole. Nothing is read half-written, and nothing whole waits long.

internal import LinuxIO

/// What is known of a name that is not yet known to be whole.
///
/// A rename or a hard link is complete at once. A file that somebody is known to write to waits,
/// however long that one pauses. A closed file is complete after a short quiet time, and so is one
/// that the kernel says nobody writes to. Any other, and an empty one, must stand still for longer.
/// Times are of the monotonic clock, which nobody sets.
struct Settling: Sendable {
  /// The times that decide.
  struct Times: Sendable, Equatable {
    /// How long a closed file must be quiet.
    var quiet = Duration.milliseconds(200)
    /// How long a file must stand still of which nothing better is known.
    var still = Duration.seconds(10)
  }

  /// What to do with the name now.
  enum Decision: Sendable, Equatable {
    case ready
    case waitUntil(ContinuousClock.Instant)
  }

  /// The file as it was last seen.
  private(set) var status: FileStatus
  /// Since when it has not changed.
  private(set) var stillSince: ContinuousClock.Instant
  private var isClosed = false
  /// Whether the file was put in its place as a whole.
  private(set) var isComplete = false

  /// Begins to watch a name whose file changed `age` ago by the system's clock; negative and absurd
  /// ages count as new.
  init(
    _ sighting: Sighting, _ status: FileStatus, age: Duration, now: ContinuousClock.Instant,
    times: Times
  ) {
    self.status = status
    stillSince = sighting == .found && age > times.still ? now - times.still : now
    note(sighting, status, now: now)
  }

  /// Takes in another hint about the same name.
  mutating func note(
    _ sighting: Sighting, _ status: FileStatus, now: ContinuousClock.Instant
  ) {
    if !status.isSameContent(as: self.status) {
      // What was moved in or closed was something else.
      isClosed = false
      isComplete = false
      stillSince = now
    }
    self.status = status
    switch sighting {
    case .movedIn: isComplete = true
    case .closed:
      isClosed = true
      stillSince = now
    case .created: isComplete = isComplete || (status.kind == .regular && status.links > 1)
    case .found: break
    }
  }

  /// Looks again and says what to do; `hasWriter` tells whether somebody has the file open for
  /// writing, nil where that is unknown. A file that is complete is not asked about.
  mutating func decide(
    _ status: FileStatus, hasWriter asked: @autoclosure () -> Bool?,
    now: ContinuousClock.Instant, times: Times
  ) -> Decision {
    if isComplete || status.kind != .regular { return .ready }
    let hasWriter = asked()
    note(.found, status, now: now)
    // The kernel tells of a close before it forgets the writer, so a closed file is due again soon.
    let pause = isClosed ? times.quiet : max(times.quiet, times.still / 10)
    if hasWriter == true { return .waitUntil(now + pause) }
    let isWhole = hasWriter == false || isClosed
    let patience = isWhole && status.size > 0 ? times.quiet : times.still
    if now - stillSince >= patience { return .ready }
    return .waitUntil(min(stillSince + patience, now + pause))
  }
}
