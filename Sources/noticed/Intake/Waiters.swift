// Those who wait until everything that was dropped before has its outcome.

/// Callers that wait for a scan to end and then for every name that it left unfinished.
struct Waiters {
  /// What a caller waits for.
  enum Wish: Sendable {
    /// The scan alone.
    case scan
    /// The scan, and then this name, where it is unfinished.
    case name(Candidate)
    /// The scan, and then every name that is unfinished.
    case everything
  }

  private struct Waiter {
    /// The scan that is waited for; nil once it has ended.
    var pass: Int?
    let wish: Wish
    /// The names that are unfinished, of those that the scan left so and that are waited for.
    var pending: Set<Candidate> = []
    let continuation: CheckedContinuation<Void, Never>
  }

  private var waiting: [Int: Waiter] = [:]
  private var lastNumber = 0

  /// A number to know a waiter by.
  mutating func newNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }

  /// Lets a caller wait for a scan and then for what it wishes of the names that are unfinished when
  /// the scan ends.
  mutating func add(
    _ number: Int, forPass pass: Int, _ wish: Wish,
    _ continuation: CheckedContinuation<Void, Never>
  ) {
    waiting[number] = Waiter(pass: pass, wish: wish, continuation: continuation)
  }

  /// Takes in that a scan has ended.
  mutating func passCompleted(_ pass: Int, pending: Set<Candidate>) {
    for (number, waiter) in waiting {
      guard let wanted = waiter.pass, wanted <= pass else { continue }
      let awaited: Set<Candidate> =
        switch waiter.wish {
        case .scan: []
        case .name(let name): pending.contains(name) ? [name] : []
        case .everything: pending
        }
      if awaited.isEmpty {
        release(number)
      } else {
        waiting[number]?.pass = nil
        waiting[number]?.pending = awaited
      }
    }
  }

  /// Takes in that a name is finished. The names are changed in place: there may be very many.
  mutating func concluded(_ candidate: Candidate) {
    for number in Array(waiting.keys)
    where waiting[number]?.pending.remove(candidate) != nil
      && waiting[number]?.pending.isEmpty == true
    {
      release(number)
    }
  }

  /// Lets one waiter go.
  mutating func release(_ number: Int) {
    waiting.removeValue(forKey: number)?.continuation.resume()
  }

  /// Lets everybody go.
  mutating func releaseAll() {
    for number in Array(waiting.keys) { release(number) }
  }
}
