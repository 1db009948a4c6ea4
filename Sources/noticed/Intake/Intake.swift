// The drop folders as one queue: what stands in them, what of it is whole, what is being read.
// Hints make it fast; the scan makes it complete.

internal import LinuxIO

/// The drop folders and what waits in them.
///
/// Runs on a thread of its own, because it calls the file system. A name is at any time in one
/// place: settling, ready, in flight or blocked.
actor Intake {
  /// How a name that was in flight ended.
  enum Conclusion: Sendable {
    /// It has its outcome, and has left the folder or may stay.
    case done
    /// It changed while it was read.
    case changed
    /// It cannot be read now; it is tried again when it changes.
    case blocked(reason: String, FileStatus)
  }

  /// A name that cannot be read now.
  struct Blocked: Sendable {
    /// Why, in words.
    var reason: String
    /// The file as it was then.
    var status: FileStatus
  }

  /// A name that is not yet known to be whole.
  struct Waiting {
    /// What is known of it.
    var settling: Settling
    /// When it is looked at again.
    var due: ContinuousClock.Instant
  }

  nonisolated let unownedExecutor: UnownedSerialExecutor
  private let executor: QueueExecutor
  let health: Health?
  private let clock = ContinuousClock()
  private var clockWatch = ClockWatch(wall: ThisProcess.now, now: ContinuousClock.now)
  private var times: Settling.Times
  private(set) var limits: Limits

  var folders: [DropFolder]
  private(set) var waiting: [Candidate: Waiting] = [:]
  private(set) var ready = ReadyQueue()
  private(set) var inFlight: [Candidate: Settled] = [:]
  private var seenInFlight: [Candidate: Sighting] = [:]
  private(set) var blocked: [Candidate: Blocked] = [:]

  private(set) var passesStarted = 0
  private(set) var passesCompleted = 0
  private(set) var hasEnded = false
  private var consumer: CheckedContinuation<Void, Never>?
  var roomWaiters: [CheckedContinuation<Void, Never>] = []
  private var alarm: (at: ContinuousClock.Instant, task: Task<Void, Never>)?
  private var waiters = Waiters()
  private let rescans = Metronome()
  private let polls = Metronome()
  private let scanRequests: AsyncStream<Void>
  private let requestScan: AsyncStream<Void>.Continuation

  /// Prepares to watch folders; `run` begins. Folders that cannot be watched are told to `health`.
  init(
    folders: [FileName], times: Settling.Times, limits: Limits, health: Health? = nil
  ) {
    self.health = health
    executor = QueueExecutor(label: "noticed.intake")
    unownedExecutor = executor.asUnownedSerialExecutor()
    self.folders = folders.map(DropFolder.init)
    self.times = times
    self.limits = limits
    (scanRequests, requestScan) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Watches until the task is cancelled.
  ///
  /// - Parameters:
  ///   - rescanEvery: how often the folders are looked through whatever the kernel told.
  ///   - pollEvery: the same for folders where the kernel tells nothing.
  func run(rescanEvery: Duration, pollEvery: Duration) async {
    rescans.set(rescanEvery)
    polls.set(pollEvery)
    rescan()
    await withTaskGroup { group in
      for index in folders.indices {
        group.addTask { await self.follow(index, retryEvery: pollEvery) }
      }
      group.addTask { await self.scanOnRequest() }
      group.addTask { await self.rescan(by: self.rescans, onlyUnwatched: false) }
      group.addTask { await self.rescan(by: self.polls, onlyUnwatched: true) }
    }
    end()
  }

  /// Takes the kernel's hints about a folder in, and opens their queue again where it was refused.
  private func follow(_ index: Int, retryEvery interval: Duration) async {
    while !Task.isCancelled {
      guard let hints = folders[index].hints else {
        guard (try? await clock.sleep(for: interval)) != nil else { return }
        if folders[index].openHints() { rescan() }
        continue
      }
      do throws(SystemFailure) {
        guard let events = try await hints.next() else { return }
        for event in events { await take(event, index) }
      } catch {
        folders[index].closeHints(because: error)
        rescan()
      }
    }
  }

  /// Says that a folder cannot be watched, and when it can be again.
  func tellOfFolder(_ index: Int) {
    let path = folders[index].path.description
    guard case .absent(let why) = folders[index].watching else {
      health?.resolve(.folder(path))
      return
    }
    health?.report(
      .folder(path), "the drop folder \(path) cannot be watched: \(why)",
      advice: "make it, let the daemon's user in, or correct Drop=; it is taken up by itself")
  }

  private func scanOnRequest() async {
    for await _ in scanRequests {
      passesStarted += 1
      for index in folders.indices {
        folders[index].beginPass()
        await scan(index, from: FileName([]))
        folders[index].endPass()
      }
      forgetBlocked()
      passesCompleted += 1
      waiters.passCompleted(passesCompleted, pending: outstanding)
    }
  }

  private func rescan(by metronome: Metronome, onlyUnwatched: Bool) async {
    while await metronome.tick() {
      let isNeeded = !onlyUnwatched || folders.contains { $0.watching != .events || $0.isReplaced }
      if isNeeded { rescan() }
    }
  }

  private func end() {
    hasEnded = true
    wakeConsumer()
    makeRoom()
    alarm?.task.cancel()
    waiters.releaseAll()
  }

  /// Takes over the times and limits that a reload has changed, for what waits already, too.
  func adopt(_ settings: Settings) {
    times = settings.settling
    limits = settings.limits
    rescans.set(settings.rescanEvery)
    polls.set(settings.pollEvery)
    for candidate in Array(waiting.keys) { examine(candidate) }
  }

  /// Has the folders looked through again.
  func rescan() {
    requestScan.yield()
  }

  /// Waits for names that are whole, and hands them out; each must be concluded.
  ///
  /// - Returns: at least one and at most `count` names, of at most `bytes` bytes together unless
  ///   one alone is larger; nil when watching has ended.
  func next(_ count: Int, bytes: Int) async -> [Settled]? {
    while ready.isEmpty && !hasEnded && !Task.isCancelled {
      await withTaskCancellationHandler {
        await withCheckedContinuation { consumer = $0 }
      } onCancel: {
        Task { await self.wakeConsumer() }
      }
    }
    if hasEnded || Task.isCancelled { return nil }
    return nextAtOnce(count, bytes: bytes)
  }

  /// Hands out names that are whole by now, as `next` does; none where there are none.
  func nextAtOnce(_ count: Int, bytes: Int) -> [Settled] {
    if hasEnded || ready.isEmpty { return [] }
    let settled = ready.take(count, bytes: bytes, countingAtMost: limits.fileBytes)
    for one in settled { inFlight[one.candidate] = one }
    makeRoom()
    return settled
  }

  private func wakeConsumer() {
    consumer?.resume()
    consumer = nil
  }

  /// Ends the flight of names that have their outcome.
  func conclude(_ candidates: [Candidate]) async {
    for candidate in candidates { await conclude(candidate, .done) }
  }

  /// Ends the flight of a name.
  func conclude(_ candidate: Candidate, _ conclusion: Conclusion) async {
    let flown = inFlight.removeValue(forKey: candidate)
    let seenAgain = seenInFlight.removeValue(forKey: candidate)
    switch conclusion {
    case .done:
      if let seenAgain { sight(candidate, seenAgain) }
    case .changed:
      sight(candidate, seenAgain ?? .found, knownAs: flown?.settling)
    case .blocked(let reason, let status):
      blocked[candidate] = Blocked(reason: reason, status: status)
      // Its permissions may have been changed just before it was blocked.
      if let seenAgain { sight(candidate, seenAgain) }
    }
    if !isOutstanding(candidate) { waiters.concluded(candidate) }
  }

  /// Has the folders looked through again, and waits until that is done.
  func rescanned() async {
    let waiter = waiters.newNumber()
    let pass = passesStarted + 1
    rescan()
    await wait(waiter, forPass: pass, .scan)
  }

  /// Waits until everything that stands in the folders at the call, or only one name, has its
  /// outcome, or has turned out to be unreadable.
  ///
  /// - Returns: false where it has not, because watching ended or the task was cancelled.
  @discardableResult
  func settled(_ wish: Waiters.Wish = .everything) async -> Bool {
    let waiter = waiters.newNumber()
    let pass = passesStarted + 1
    rescan()
    await wait(waiter, forPass: pass, wish)
    return !hasEnded && !Task.isCancelled
  }

  private func wait(_ waiter: Int, forPass pass: Int, _ wish: Waiters.Wish) async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if hasEnded || Task.isCancelled { return continuation.resume() }
        waiters.add(waiter, forPass: pass, wish, continuation)
      }
    } onCancel: {
      Task { await self.release(waiter) }
    }
  }

  private func release(_ waiter: Int) {
    waiters.release(waiter)
  }

  /// Takes in that a name was seen; `known` is its status, where that was just asked for, and `past`
  /// what was known of it before it was handed out.
  func sight(
    _ candidate: Candidate, _ sighting: Sighting, _ known: FileStatus? = nil,
    knownAs past: Settling? = nil
  ) {
    if IgnoredNames.contains(candidate.name.last) { return }
    if inFlight[candidate] != nil {
      seenInFlight[candidate] = sighting
      return
    }
    guard let status = known ?? self.status(of: candidate) else { return forget(candidate) }
    if status.kind == .folder { return forget(candidate) }
    if let old = blocked[candidate] {
      if old.status == status { return }
      blocked[candidate] = nil
    }
    let now = clock.now
    if waiting[candidate] != nil {
      waiting[candidate]?.settling.note(sighting, status, now: now)
    } else if var settling = ready[candidate]?.settling ?? past {
      if ready.contains(candidate) && settling.status == status { return }
      // It is not what it was when it became whole.
      ready.remove(candidate)
      settling.note(sighting, status, now: now)
      waiting[candidate] = Waiting(settling: settling, due: now)
    } else {
      if isFull && known == nil { return rescan() }
      let settling = Settling(sighting, status, age: age(of: status), now: now, times: times)
      waiting[candidate] = Waiting(settling: settling, due: now)
    }
    examine(candidate, status)
  }

  private func age(of status: FileStatus) -> Duration {
    clockWatch.trustedAge(since: status.changedAt, wall: ThisProcess.now, now: clock.now)
  }

  /// Looks whether a name is whole; `known` is its status, where that was just asked for.
  func examine(_ candidate: Candidate, _ known: FileStatus? = nil) {
    guard var entry = waiting[candidate] else { return }
    guard let status = known ?? status(of: candidate) else { return forget(candidate) }
    let decision = entry.settling.decide(
      status, hasWriter: hasWriter(candidate, status), now: clock.now, times: times)
    switch decision {
    case .ready:
      waiting[candidate] = nil
      ready.append(
        Settled(
          candidate: candidate, settling: entry.settling,
          asksForWriter: folders[candidate.folder].tellsWriters && !entry.settling.isComplete))
      wakeConsumer()
    case .waitUntil(let due):
      entry.due = due
      waiting[candidate] = entry
      setAlarm(at: due)
    }
  }

  /// Has the names of a folder that settle looked at again after a quiet time; not at once, since
  /// the kernel tells of a close before it forgets the writer.
  func lookAgain(_ index: Int) {
    let soon = clock.now + times.quiet
    for (candidate, entry) in waiting where candidate.folder == index {
      waiting[candidate]?.due = min(entry.due, soon)
    }
    setAlarm(at: soon)
  }

  private func forget(_ candidate: Candidate) {
    waiting[candidate] = nil
    ready.remove(candidate)
    blocked[candidate] = nil
    if !isOutstanding(candidate) { waiters.concluded(candidate) }
    makeRoom()
  }

  /// Forgets the names that could not be read and are gone.
  private func forgetBlocked() {
    for candidate in Array(blocked.keys) where status(of: candidate) == nil { forget(candidate) }
  }

  private func setAlarm(at due: ContinuousClock.Instant) {
    if let alarm, alarm.at <= due { return }
    alarm?.task.cancel()
    let task = Task { [weak self, clock] in
      guard (try? await clock.sleep(until: due)) != nil else { return }
      await self?.ring()
    }
    alarm = (due, task)
  }

  private func ring() {
    alarm = nil
    let now = clock.now
    let due = waiting.compactMap { $0.value.due <= now ? $0.key : nil }
    for candidate in due { examine(candidate) }
    // Those just looked at may be due later than others that already wait.
    if let next = waiting.values.map(\.due).min() { setAlarm(at: next) }
  }

  private func status(of candidate: Candidate) -> FileStatus? {
    // ignoring: a name whose folder is gone is gone.
    try? Folder(at: folders[candidate.folder].path).folder(candidate.name.folder)
      .status(of: candidate.name.last)
  }

  private func hasWriter(_ candidate: Candidate, _ status: FileStatus) -> Bool? {
    guard folders[candidate.folder].tellsWriters, status.kind == .regular, status.links == 1
    else { return nil }
    // ignoring: a file that cannot be opened cannot be asked about either.
    return try? Folder(at: folders[candidate.folder].path).folder(candidate.name.folder)
      .open(candidate.name.last).hasWriter()
  }

  private var outstanding: Set<Candidate> {
    Set(inFlight.keys).union(waiting.keys).union(ready.names)
  }

  func isOutstanding(_ candidate: Candidate) -> Bool {
    waiting[candidate] != nil || inFlight[candidate] != nil || ready.contains(candidate)
  }
}
