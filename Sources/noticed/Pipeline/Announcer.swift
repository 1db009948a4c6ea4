// Tells the journal about outcomes: each at least once, with its number, in order; and never so
// many that the journal drops them.

internal import LinuxIO
internal import NoticeStore

/// Sends kept outcomes to the journal and to those who follow.
actor Announcer {
  private let store: Store
  private let log: Log
  private let health: Health
  private let limits: Limits
  private var budget: TokenBudget
  private let wakeUps: AsyncStream<Void>
  private let wakeUp: AsyncStream<Void>.Continuation

  /// Announces what is in the store.
  init(store: Store, log: Log, health: Health, limits: Limits) {
    self.store = store
    self.log = log
    self.health = health
    self.limits = limits
    budget = TokenBudget(
      capacity: limits.announcementBurst, perSecond: limits.announcementsPerSecond,
      now: ContinuousClock.now)
    (wakeUps, wakeUp) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Says that there is something new; returns at once.
  nonisolated func wake() {
    wakeUp.yield()
  }

  /// Announces until the task is cancelled, first what a former run left.
  func run() async {
    wake()
    for await _ in wakeUps { await announceAll() }
  }

  /// Announces everything that is not yet announced.
  func announceAll() async {
    do {
      while case let batch = try await store.unannounced(limit: 256), let last = batch.last {
        try await log.send(entries(for: batch))
        try await store.announced(through: last.seq)
        health.resolve(.journal)
      }
    } catch is CancellationError {
      // What is not yet announced is announced at the next start.
    } catch {
      health.report(
        .journal, "outcomes cannot be announced: \(error)",
        advice: "they are kept, and announced when the journal takes them again")
    }
  }

  /// One entry an outcome, or one for all where there would be too many.
  private func entries(for batch: [Announcement]) -> [Log.Entry] {
    if budget.take(batch.count, now: ContinuousClock.now) { return batch.map(Log.Entry.init) }
    return [Log.Entry(summing: batch)]
  }
}

/// Allows bursts, and a steady rate after them.
struct TokenBudget: Sendable {
  private let capacity: Double
  private let perSecond: Double
  private var tokens: Double
  private var filledAt: ContinuousClock.Instant

  /// Starts full.
  init(capacity: Int, perSecond: Int, now: ContinuousClock.Instant) {
    self.capacity = Double(capacity)
    self.perSecond = Double(perSecond)
    tokens = self.capacity
    filledAt = now
  }

  /// Takes tokens, all or none.
  ///
  /// - Returns: whether there were enough.
  mutating func take(_ count: Int, now: ContinuousClock.Instant) -> Bool {
    let passed = (now - filledAt) / .seconds(1)
    tokens = min(capacity, tokens + passed * perSecond)
    filledAt = now
    guard tokens >= Double(count) else { return false }
    tokens -= Double(count)
    return true
  }
}
