// Wakes those who follow when there are new outcomes.

internal import Synchronization

/// Tells any number of listeners that something new is in the store.
final class News: Sendable {
  private struct State {
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    var lastNumber = 0
  }

  private let state = Mutex(State())

  /// Says that there is something new.
  func spread() {
    for listener in state.withLock({ Array($0.listeners.values) }) { listener.yield() }
  }

  /// A stream with an element for every time, or several times, that there was something new; the
  /// first comes at once.
  func listen() -> AsyncStream<Void> {
    let (stream, listener) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let number = state.withLock { state in
      state.lastNumber += 1
      state.listeners[state.lastNumber] = listener
      return state.lastNumber
    }
    listener.onTermination = { [weak self] _ in
      self?.state.withLock { $0.listeners[number] = nil }
    }
    listener.yield()
    return stream
  }
}
