// Tells the journal about outcomes: each at least once, with its number, in order; and never so
// many that the journal drops them.

internal import LinuxIO
internal import NoticeStore

/// Sends kept outcomes to the journal and to those who follow.
actor Announcer {
  private let store: Store
  private let log: Log
  private let health: Health
  private let watch: Watch
  private let limits: Limits
  private var budget: TokenBudget
  private let wakeUps: AsyncStream<Void>
  private let wakeUp: AsyncStream<Void>.Continuation

  /// Announces what is in the store.
  init(store: Store, log: Log, health: Health, watch: Watch, limits: Limits) {
    self.store = store
    self.log = log
    self.health = health
    self.watch = watch
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
    var patience = Self.firstPatience
    for await _ in wakeUps {
      if await announceAll() {
        patience = Self.firstPatience
      } else {
        // ignoring: a sleep that is cut short by the stop of the daemon.
        try? await Task.sleep(for: patience)
        patience = min(patience * 2, Self.longestPatience)
        wake()
      }
    }
  }

  private static let firstPatience = Duration.seconds(1)
  private static let longestPatience = Duration.seconds(15)

  /// Announces everything that is not yet announced; false where something is left that should be
  /// tried again.
  @discardableResult
  func announceAll() async -> Bool {
    do {
      while case let batch = try await store.unannounced(limit: 256), let last = batch.last {
        let kept = batch.filter { $0.outcome == .kept }.compactMap(\.notice)
        let matches = try await watch.entries(for: kept)
        try await log.send(entries(for: batch) + matches)
        try await store.announced(through: last.seq)
        health.resolve(.journal)
      }
      return true
    } catch is CancellationError {
      // What is not yet announced is announced at the next start.
      return true
    } catch {
      health.report(
        .journal, "outcomes cannot be announced: \(error)",
        advice: "they are kept, and announced when the journal takes them again")
      return false
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
