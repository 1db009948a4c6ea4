// Those who wait until everything that was dropped before has its outcome.

/// Callers that wait for a scan to end and then for every name that it left unfinished.
struct Waiters {
  private enum Stage {
    case scan(pass: Int, isAll: Bool)
    case names(Set<Candidate>)
  }

  private var waiting: [Int: (stage: Stage, continuation: CheckedContinuation<Void, Never>)] = [:]
  private var lastNumber = 0

  /// A number to know a waiter by.
  mutating func newNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }

  /// Lets a caller wait for a scan and then, unless only that is wanted, for the names that are
  /// unfinished when it ends.
  mutating func add(
    _ number: Int, forPass pass: Int, onlyScan: Bool,
    _ continuation: CheckedContinuation<Void, Never>
  ) {
    waiting[number] = (.scan(pass: pass, isAll: onlyScan), continuation)
  }

  /// Takes in that a scan has ended.
  mutating func passCompleted(_ pass: Int, pending: Set<Candidate>) {
    for (number, waiter) in waiting {
      guard case .scan(let wanted, let isAll) = waiter.stage, wanted <= pass else { continue }
      waiting[number]?.stage = .names(pending)
      if isAll || pending.isEmpty { release(number) }
    }
  }

  /// Takes in that a name is finished.
  mutating func concluded(_ candidate: Candidate) {
    for (number, waiter) in waiting {
      guard case .names(var pending) = waiter.stage, pending.remove(candidate) != nil else {
        continue
      }
      waiting[number]?.stage = .names(pending)
      if pending.isEmpty { release(number) }
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
