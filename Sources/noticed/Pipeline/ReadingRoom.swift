// The threads on which files are read, one a processor, apart from the shared pool. A file that
// never ends costs its thread, not the daemon.

internal import Dispatch
internal import Synchronization

/// A fixed number of reading threads.
final class ReadingRoom: Sendable {
  private struct Seats {
    var free: [DispatchQueue]
    var waiting: [CheckedContinuation<DispatchQueue, Never>] = []
    var abandoned = 0
  }

  private let seats: Mutex<Seats>
  private let deadlines = Deadlines()
  /// How many files can be read at once.
  let count: Int

  /// Makes the threads.
  init(count: Int) {
    self.count = count
    seats = Mutex(Seats(free: (0..<count).map { _ in Self.newQueue() }))
  }

  /// How many threads were given up on and have not come to their end since.
  var abandoned: Int { seats.withLock { $0.abandoned } }

  /// Does work on a free thread, and waits for it no longer than `limit`.
  ///
  /// - Returns: nil where the time ran out; the thread is given up on and replaced.
  func read<Result: Sendable>(
    limit: Duration, _ work: @escaping @Sendable () -> Result
  ) async -> Result? {
    let queue = await takeSeat()
    let race = Race<Result>()
    queue.async {
      if !race.finish(work()) { self.seats.withLock { $0.abandoned -= 1 } }
    }
    let deadline = deadlines.add(ContinuousClock.now + limit) { race.finish(nil) }
    let result = await race.value()
    deadlines.remove(deadline)
    giveBack(result == nil ? Self.newQueue() : queue, abandoned: result == nil)
    return result
  }

  private func takeSeat() async -> DispatchQueue {
    await withCheckedContinuation { continuation in
      let queue: DispatchQueue? = seats.withLock { seats in
        if let queue = seats.free.popLast() { return queue }
        seats.waiting.append(continuation)
        return nil
      }
      if let queue { continuation.resume(returning: queue) }
    }
  }

  private func giveBack(_ queue: DispatchQueue, abandoned: Bool) {
    let next: CheckedContinuation<DispatchQueue, Never>? = seats.withLock { seats in
      if abandoned { seats.abandoned += 1 }
      if !seats.waiting.isEmpty { return seats.waiting.removeFirst() }
      seats.free.append(queue)
      return nil
    }
    next?.resume(returning: queue)
  }

  private static func newQueue() -> DispatchQueue {
    DispatchQueue(label: "noticed.reader")
  }
}

/// A value that the first of several finishers sets.
private final class Race<Value: Sendable>: Sendable {
  private enum State {
    case running
    case waited(CheckedContinuation<Value?, Never>)
    case finished(Value?)
    case taken
  }

  private let state = Mutex(State.running)

  /// Sets the value; false where it was set before.
  @discardableResult
  func finish(_ value: Value?) -> Bool {
    let (isFirst, waiter): (Bool, CheckedContinuation<Value?, Never>?) = state.withLock { state in
      switch state {
      case .running:
        state = .finished(value)
        return (true, nil)
      case .waited(let continuation):
        state = .taken
        return (true, continuation)
      case .finished, .taken:
        return (false, nil)
      }
    }
    waiter?.resume(returning: value)
    return isFirst
  }

  /// Waits for the value; to be called once.
  func value() async -> Value? {
    await withCheckedContinuation { continuation in
      let known: Value?? = state.withLock { state in
        if case .finished(let value) = state {
          state = .taken
          return .some(value)
        }
        state = .waited(continuation)
        return .none
      }
      if let known { continuation.resume(returning: known) }
    }
  }
}
