// What happens while the store cannot be written or read: intake waits, says so, and goes on.

internal import NoticeStore

extension Pipeline {
  /// The longest pause between two tries.
  private static let longestNap = Duration.seconds(15)
  /// How long one call of the store may take; its own wait for a lock is 10 s.
  private static let callTime = Duration.seconds(60)

  /// Tries until the store takes it; a trouble of the store pauses intake and is shown.
  ///
  /// - Returns: nil where the daemon stops before the store has taken it.
  func untilStored<Result: Sendable>(
    _ work: @Sendable () async throws -> Result
  ) async -> Result? {
    var pause = Duration.milliseconds(250)
    while true {
      health.moves(within: Self.callTime)
      do {
        let result = try await work()
        health.resolve(.store)
        return result
      } catch {
        if error is CancellationError || isStopping { return nil }
        let hint = (error as? StoreError)?.hint ?? "the journal has more"
        health.report(.store, "intake is paused: \(error)", advice: hint)
      }
      health.moves(within: pause)
      await sleep(for: pause)
      if isStopping || Task.isCancelled { return nil }
      pause = min(pause * 2, Self.longestNap)
    }
  }

  /// Sleeps until the time is over or the daemon stops.
  private func sleep(for pause: Duration) async {
    if isStopping { return }
    let nap = Task<Void, Never> {
      // ignoring: a nap that is cut short is over.
      try? await Task.sleep(for: pause)
    }
    naps.insert(nap)
    await withTaskCancellationHandler {
      await nap.value
    } onCancel: {
      nap.cancel()
    }
    naps.remove(nap)
  }
}
