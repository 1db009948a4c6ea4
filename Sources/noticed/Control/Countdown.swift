// Calls once, when several things have happened.

internal import Synchronization

/// Counts down, and calls at zero.
final class Countdown: Sendable {
  private let left: Mutex<Int>
  private let done: @Sendable () -> Void

  /// Calls `done` after `count` ticks.
  init(_ count: Int, _ done: @escaping @Sendable () -> Void) {
    left = Mutex(count)
    self.done = done
  }

  /// One thing has happened.
  func tick() {
    let isDone = left.withLock { left in
      left -= 1
      return left == 0
    }
    if isDone { done() }
  }
}
