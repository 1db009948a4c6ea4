// A beat whose interval may change between two ticks.

internal import Synchronization

/// Ticks at an interval, by the monotonic clock.
final class Metronome: Sendable {
  private struct State {
    var interval = Duration.seconds(86_400)
    var nap: Task<Bool, Never>?
  }

  private let state = Mutex(State())

  /// Sets the interval; one who waits already waits as long from now on.
  func set(_ interval: Duration) {
    state.withLock { state in
      state.interval = interval
      state.nap?.cancel()
    }
  }

  /// Waits for the next tick.
  ///
  /// - Returns: false where the task was cancelled meanwhile.
  func tick() async -> Bool {
    while !Task.isCancelled {
      let nap = state.withLock { state in
        let interval = state.interval
        let nap = Task { (try? await Task.sleep(for: interval)) != nil }
        state.nap = nap
        return nap
      }
      let isOver = await withTaskCancellationHandler {
        await nap.value
      } onCancel: {
        nap.cancel()
      }
      if isOver { return true }
    }
    return false
  }
}
