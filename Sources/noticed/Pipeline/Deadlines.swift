// What is to be done when a time is over, for very many that seldom are: a sleep of its own for each
// would leave its timer behind for as long as it was meant to take, though it is cancelled at once.

internal import Synchronization

/// Times at which something is done unless it is called off before.
final class Deadlines: Sendable {
  private struct Entry {
    var at: ContinuousClock.Instant
    var action: @Sendable () -> Void
  }

  private struct State {
    var entries: [Int: Entry] = [:]
    var added = 0
    /// When the entries are looked at next; nil where nobody sleeps until then.
    var nextLook: ContinuousClock.Instant?
  }

  private let state = Mutex(State())

  /// How many times are kept.
  var count: Int { state.withLock { $0.entries.count } }

  /// Has something done at a time; returns the number to call it off by.
  func add(_ at: ContinuousClock.Instant, _ action: @escaping @Sendable () -> Void) -> Int {
    let (number, isNext) = state.withLock { state in
      state.added += 1
      state.entries[state.added] = Entry(at: at, action: action)
      let isNext = state.nextLook.map { at < $0 } ?? true
      if isNext { state.nextLook = at }
      return (state.added, isNext)
    }
    if isNext { look(at: at) }
    return number
  }

  /// Calls it off; too late where it is being done.
  func remove(_ number: Int) {
    _ = state.withLock { $0.entries.removeValue(forKey: number) }
  }

  /// Sleeps until a time and does what is due then.
  private func look(at time: ContinuousClock.Instant) {
    Task { [weak self] in
      guard (try? await Task.sleep(until: time, clock: .continuous)) != nil else { return }
      self?.look(sleptUntil: time)
    }
  }

  private func look(sleptUntil time: ContinuousClock.Instant) {
    let now = max(ContinuousClock.now, time)
    let (due, next) = state.withLock { state in
      let due = state.entries.filter { $0.value.at <= now }
      for number in due.keys { state.entries[number] = nil }
      // A sleeper that was to look later than another is not followed by one more.
      if state.nextLook != time { return (due, ContinuousClock.Instant?.none) }
      state.nextLook = state.entries.values.map(\.at).min()
      return (due, state.nextLook)
    }
    if let next { look(at: next) }
    for entry in due.values.sorted(by: { $0.at < $1.at }) { entry.action() }
  }
}
