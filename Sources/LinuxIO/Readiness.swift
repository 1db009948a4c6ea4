// Waiting for a descriptor without holding one of the shared pool's few threads.

internal import Dispatch
internal import Synchronization

/// Tells when a descriptor can be read; the one bridge from Dispatch to `async`.
public final class Readiness: Sendable {
  private enum State {
    case idle
    case waiting(CheckedContinuation<Bool, Never>)
    case ended
  }

  // Dispatch sources may be used from any thread; they are only not marked so.
  nonisolated(unsafe) private let source: any DispatchSourceRead
  private let state = Mutex(State.idle)

  /// Watches a descriptor, and closes it when watching has ended.
  public init(owning descriptor: consuming Descriptor) {
    let number = descriptor.release()
    let queue = DispatchQueue(label: "noticed.readiness")
    source = DispatchSource.makeReadSource(fileDescriptor: number, queue: queue)
    source.setCancelHandler {
      // Owned until here, so that Dispatch never watches a number that was given to another file.
      _ = Descriptor(owning: number)
    }
    source.setEventHandler { [weak self] in self?.becameReadable() }
  }

  deinit { end() }

  /// Waits until the descriptor can be read; one waiter at a time.
  ///
  /// - Returns: false when watching has ended or the task was cancelled.
  public func wait() async -> Bool {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let starts = state.withLock { state in
          guard case .idle = state, !Task.isCancelled else { return false }
          state = .waiting(continuation)
          return true
        }
        if starts { source.resume() } else { continuation.resume(returning: false) }
      }
    } onCancel: {
      end()
    }
  }

  /// Stops watching for good, and lets a waiter go.
  public func end() {
    let previous = state.withLock { state in
      let previous = state
      state = .ended
      return previous
    }
    switch previous {
    case .ended: return
    case .idle: source.resume()
    case .waiting(let continuation): continuation.resume(returning: false)
    }
    source.cancel()
  }

  private func becameReadable() {
    let waiter: CheckedContinuation<Bool, Never>? = state.withLock { state in
      guard case .waiting(let continuation) = state else { return nil }
      state = .idle
      // Paused until the next wait, so that unread data does not call this again and again.
      source.suspend()
      return continuation
    }
    waiter?.resume(returning: true)
  }
}
