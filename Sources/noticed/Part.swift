// A part of the daemon as swift-service-lifecycle wants it.

internal import ServiceLifecycle

/// A part that runs until the daemon stops.
struct Part: Service, CustomStringConvertible {
  let description: String
  private let finishesItself: Bool
  private let work: @Sendable () async throws -> Void
  private let last: @Sendable () async throws -> Void

  /// Names a part that does its `work` until it is cancelled, and then its `last` thing.
  ///
  /// A part that `finishesItself` comes to its end when the parts that feed it stop, and is not
  /// cancelled.
  init(
    _ name: String, finishesItself: Bool = false,
    work: @escaping @Sendable () async throws -> Void,
    last: @escaping @Sendable () async throws -> Void = {}
  ) {
    description = name
    self.finishesItself = finishesItself
    self.work = work
    self.last = last
  }

  func run() async throws {
    if finishesItself {
      try await work()
      // ignoring: a task that is cancelled need not wait for the end of the others.
      try? await gracefulShutdown()
    } else {
      do {
        try await cancelWhenGracefulShutdown { try await work() }
      } catch is CancellationError {
        // Told to stop, it stopped.
      }
    }
    try await last()
  }

  /// Waits until the task is cancelled.
  static func untilCancelled() async {
    let (never, end) = AsyncStream<Never>.makeStream()
    for await _ in never {}
    end.finish()
  }
}
