// What is wrong right now, and whether the pipeline moves. Problems go to the journal when they
// begin and when they end, and stand in `status` meanwhile.

internal import LinuxIO
internal import Synchronization

/// The daemon's health, for `status`, the watchdog and systemd's status line.
final class Health: Sendable {
  /// What a problem is about; one problem a subject at a time.
  enum Subject: Hashable, Sendable {
    case store
    case folder(String)
    case departure(String)
    case journal
    case readers
  }

  /// Something that an administrator should know.
  struct Problem: Sendable, Equatable {
    /// What is wrong.
    var what: String
    /// What to do.
    var advice: String
    /// Since when, in microseconds since 1970.
    var since: Int64
  }

  /// What keeps every file waiting, in words for people.
  struct Standstill: Sendable {
    /// Why intake stands still.
    var reason: String
    /// What to do.
    var advice: String
  }

  private struct State {
    var problems: [Subject: Problem] = [:]
    var isPaused = false
    var deadline: ContinuousClock.Instant?
    /// How many departures are on their way, and when the last of them should be over.
    var departures = 0
    var departureDeadline: ContinuousClock.Instant?
    var completedBatches = 0
  }

  private let state = Mutex(State())
  private let log: Log

  /// Starts healthy.
  init(log: Log) {
    self.log = log
  }

  /// The problems, the oldest first.
  var problems: [Problem] {
    state.withLock { $0.problems.values.sorted { $0.since < $1.since } }
  }

  /// Whether an administrator has stopped intake.
  var isPaused: Bool { state.withLock { $0.isPaused } }

  /// Whether the store stops intake.
  var isBlocked: Bool { state.withLock { $0.problems[.store] != nil } }

  /// Why intake stands still, and what to do; nil where it goes on.
  var standstill: Standstill? {
    state.withLock { state in
      if let trouble = state.problems[.store] {
        return Standstill(reason: trouble.what, advice: trouble.advice)
      }
      guard state.isPaused else { return nil }
      return Standstill(reason: "intake is paused", advice: "`noticectl resume` goes on with it")
    }
  }

  /// Whether files with an outcome cannot leave a folder.
  var hasStuckFiles: Bool {
    state.withLock { state in
      state.problems.keys.contains { if case .departure = $0 { true } else { false } }
    }
  }

  /// Takes a problem in; the journal hears of it once.
  func report(_ subject: Subject, _ what: String, advice: String) {
    let isNew = state.withLock { state in
      let old = state.problems[subject]
      if old?.what == what { return false }
      let since = old?.since ?? ThisProcess.now / 1000
      state.problems[subject] = Problem(what: what, advice: advice, since: since)
      return true
    }
    if isNew { log.problem(what, advice: advice) }
    tellManager()
  }

  /// Takes in that a problem is over.
  func resolve(_ subject: Subject) {
    guard let problem = state.withLock({ $0.problems.removeValue(forKey: subject) }) else { return }
    log.relief(problem.what)
    tellManager()
  }

  /// Notes that intake is stopped by an administrator, or goes on.
  func setPaused(_ isPaused: Bool) {
    state.withLock { $0.isPaused = isPaused }
    tellManager()
  }

  /// Notes that the pipeline moves, and should move again within a time.
  func moves(within time: Duration) {
    state.withLock { $0.deadline = ContinuousClock.now + time }
  }

  /// Notes that files are being taken out of their folders: what is kept next waits for that, for as long
  /// as it may take. `hasDeparted` is to be called when they are out.
  func departs(within time: Duration) {
    state.withLock { state in
      let deadline = ContinuousClock.now + time
      state.departures += 1
      state.departureDeadline = max(state.departureDeadline ?? deadline, deadline)
    }
  }

  /// Notes that they are out. The pipeline moves on at once where nothing else departs.
  func hasDeparted() {
    state.withLock { state in
      state.departures -= 1
      guard state.departures == 0 else { return }
      state.departureDeadline = nil
      state.deadline = state.deadline.map { max($0, ContinuousClock.now) }
    }
  }

  /// Notes that the pipeline has come to the end of a batch and has nothing to do.
  func rests() {
    state.withLock { state in
      state.deadline = nil
      state.completedBatches += 1
    }
  }

  /// How many batches came to their end, and whether one is on its way.
  var progress: (completed: Int, isBusy: Bool) {
    state.withLock { ($0.completedBatches, $0.deadline != nil) }
  }

  /// Whether the pipeline has something to do and should have moved on more than `patience` ago, as
  /// should the files that leave their folders meanwhile.
  func isStuck(patience: Duration) -> Bool {
    let (deadline, departure) = state.withLock { ($0.deadline, $0.departureDeadline) }
    guard let deadline else { return false }
    return ContinuousClock.now > max(deadline, departure ?? deadline) + patience
  }

  private func tellManager() {
    let (problem, isPaused) = state.withLock { state in
      (state.problems.values.min { $0.since < $1.since }, state.isPaused)
    }
    ServiceManager.status(problem?.what ?? (isPaused ? "Intake is paused" : "Watching"))
  }
}
