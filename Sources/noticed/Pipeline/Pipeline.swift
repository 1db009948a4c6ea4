// The journey of a batch of files, from names in a folder to a committed transaction. Read
// `process` first: it is the whole of it.

internal import LinuxIO
internal import NoticeReader
internal import NoticeStore

/// The parsing service: takes names that are whole, and sees to it that each has one outcome.
actor Pipeline {
  private let intake: Intake
  let room: ReadingRoom
  let store: Store
  let health: Health
  private let settings: SettingsInForce
  private let announce: @Sendable () -> Void
  /// Outcomes whose files have left their folders, to be noted in the store.
  var finished: [Int64] = []
  /// How long outcomes took.
  private(set) var latencies = Latencies()
  /// The digests of files that harmed the reader before; under any name they are read apart.
  private var harmful: Set<[UInt8]> = []
  private var isPaused = false
  private(set) var isStopping = false
  private var resumption: CheckedContinuation<Void, Never>?
  /// What ends with the next tries to store something.
  var naps: Set<Task<Void, Never>> = []
  /// What is to be merged of the index.
  var merging = Merging()
  /// Takes the files of the batch that was kept last out of their folders; the next batch waits for it.
  private var departing: Task<Void, Never>?

  /// Joins the parts of the journey; `announce` is called when there is something new to announce.
  init(
    intake: Intake, room: ReadingRoom, store: Store, health: Health, settings: SettingsInForce,
    announce: @escaping @Sendable () -> Void
  ) {
    self.intake = intake
    self.room = room
    self.store = store
    self.health = health
    self.settings = settings
    self.announce = announce
  }

  // What a reload may change is asked for at the moment of use.
  nonisolated var limits: Limits { settings.now.limits }
  nonisolated var admission: Admission { Admission(settings.now) }
  nonisolated var departure: Departure { Departure(settings.now) }

  /// Works until there is nothing more to come.
  ///
  /// - Throws: `ReadersExhausted` where too many files never ended.
  func run() async throws(ReadersExhausted) {
    await finishLeftovers()
    harmful =
      await untilStored { try await self.store.refusedDigests(for: FileRefusal.harmfulCodes) } ?? []
    health.rests()
    while let settled = await intake.next(limits.batchFiles, bytes: limits.batchBytes) {
      if isPaused {
        // Back into the queue: nothing is being read meanwhile.
        for one in settled { await intake.conclude(one.candidate, .changed) }
        await waitWhilePaused()
      } else {
        await process(settled)
      }
      try checkReaders()
    }
    await departing?.value
    await markFinished()
    await merging.task?.value
    health.rests()
  }

  /// The journey: begin, read, keep, let go. What came alone is kept at once; in a flood a batch is kept
  /// while the next one is read and the one before leaves its folder, for the store has one writer and the
  /// machine more processors. Suspects come after the files that they were found with.
  private func process(_ settled: [Settled]) async {
    defer { health.rests() }
    var next = settled
    var read = ReadBatch.nothing
    while !next.isEmpty || !read.findings.isEmpty {
      // Before the former batch is kept, because that takes the store's writer.
      let begun = await begin(next)
      let former = read
      async let kept: Void = keep(former)
      let batch = await madeReady(await verdicts(on: begun))
      await kept
      read = batch
      if !begun.suspects.isEmpty {
        await keep(read)
        read = .nothing
        await settle(begun.suspects)
      }
      next = await more()
    }
  }

  /// What else can be read at once.
  private func more() async -> [Settled] {
    if isPaused || isStopping || areReadersExhausted { return [] }
    return await intake.nextAtOnce(limits.batchFiles, bytes: limits.batchBytes)
  }

  /// A batch that may be read.
  private struct Begun: Sendable {
    var refusals: [Finding] = []
    /// The files that are read here.
    var arrivals: [(file: Arrival, known: Beginning)] = []
    /// The files that may have ended the daemon before.
    var suspects: [Suspect] = []
  }

  /// Admits a batch, and notes which of it is about to be read here.
  private func begin(_ settled: [Settled]) async -> Begun {
    var begun = Begun()
    if settled.isEmpty { return begun }
    let admitted = await admitFresh(settled)
    await putBack(admitted)
    begun.refusals = admitted.compactMap(\.refusal).map { candidate, drop, refusal in
      (candidate, Outcome(drop: drop, verdict: Verdict(refusal)))
    }
    let arrivals = admitted.compactMap(\.arrival)
    let seqs = finished
    if arrivals.isEmpty && seqs.isEmpty { return begun }
    let known = await untilStored {
      try await self.store.begin(arrivals.map(\.drop), finished: seqs)
    }
    if known != nil { finished.removeFirst(seqs.count) }
    for (file, known) in zip(arrivals, known ?? arrivals.map { _ in Beginning(attempts: 0) }) {
      if known.attempts > 0 || isHarmful(file) {
        begun.suspects.append(Suspect(arrival: file, known: known))
      } else {
        begun.arrivals.append((file, known))
      }
    }
    return begun
  }

  private func isHarmful(_ arrival: Arrival) -> Bool {
    arrival.drop.sha256.map(harmful.contains) ?? false
  }

  /// Admits what has no outcome yet. Where nothing with an outcome stays in the folders, the store is
  /// asked while the files are read.
  private func admitFresh(_ settled: [Settled]) async -> [Admitted] {
    if departure.after == .keep || health.hasStuckFiles {
      return await admit(await withoutLeftovers(settled))
    }
    async let admitted = admit(settled)
    let fresh = Set(await withoutLeftovers(settled).map(\.candidate))
    return await admitted.filter { fresh.contains($0.candidate) }
  }

  private func admit(_ settled: [Settled]) async -> [Admitted] {
    let admission = admission
    return await inOrder(settled) { one in
      await self.onThread { admission.admit(one) }
        ?? .blocked(one.candidate, reason: "the file system does not answer", .unknown)
    }
  }

  /// Concludes what cannot go on now.
  private func putBack(_ admitted: [Admitted]) async {
    for one in admitted {
      switch one {
      case .arrival, .refused: break
      case .changed(let candidate): await intake.conclude(candidate, .changed)
      case .gone(let candidate): await intake.conclude(candidate, .done)
      case .blocked(let candidate, let reason, let status):
        await intake.conclude(candidate, .blocked(reason: reason, status))
      }
    }
  }

  /// A file and what is to be kept of it.
  typealias Finding = (candidate: Candidate, outcome: Outcome)

  private func verdicts(on begun: Begun) async -> [Finding] {
    let verdicts = await inOrder(begun.arrivals) { arrival, known in
      await self.verdict(on: arrival, known)
    }
    var findings = begun.refusals
    for (arrival, verdict) in zip(begun.arrivals.map(\.file), verdicts) {
      if let verdict {
        findings.append((arrival.candidate, Outcome(drop: arrival.drop, verdict: verdict)))
      } else {
        await giveUp(arrival.candidate, arrival.drop)
      }
    }
    return findings
  }

  /// A batch that was read.
  private struct ReadBatch: Sendable {
    /// Its files and what is to be kept of each.
    var findings: [Finding]
    /// What was made ready of it; nil where memory was lacking.
    var prepared: PreparedBatch?

    /// A batch of no files.
    static let nothing = ReadBatch(findings: [])
  }

  /// Makes a batch ready, so that the store's writer need not wait for it.
  private func madeReady(_ findings: [Finding]) async -> ReadBatch {
    if findings.isEmpty { return .nothing }
    // ignoring: what cannot be made ready now is made ready when it is kept, which is tried again.
    let prepared = try? await PreparedBatch(
      findings.map(\.outcome), inLedger: settings.now.keepsLedger)
    return ReadBatch(findings: findings, prepared: prepared)
  }

  /// Keeps outcomes of suspects, announces them and lets their files go.
  func keep(_ findings: [Finding]) async {
    await keep(ReadBatch(findings: findings))
  }

  /// Keeps a batch, announces it and lets its files go.
  private func keep(_ batch: ReadBatch) async {
    let findings = batch.findings
    if findings.isEmpty { return }
    let announcements = await untilStored {
      let outcomes = findings.map(\.outcome)
      ProvokedFaults.keeping(outcomes)
      return try await self.store.keep(
        outcomes, prepared: batch.prepared, inLedger: self.settings.now.keepsLedger)
    }
    guard let announcements else { return await giveUp(findings) }
    announce()
    remember(findings)
    for (finding, announcement) in zip(findings, announcements) {
      latencies.note(
        .microseconds(announcement.at) - .nanoseconds(finding.outcome.drop.changedAt))
    }
    if findings.count == 1, case .notice(_, _, let text, _) = findings[0].outcome.verdict {
      mergeLater(textBytes: text.utf8.count)
    }
    await departing?.value
    let drops = zip(findings, announcements).map { ($0.outcome.drop, $1) }
    let candidates = findings.map(\.candidate)
    departing = Task {
      await depart(drops)
      await intake.conclude(candidates)
    }
  }

  private func remember(_ findings: [Finding]) {
    for finding in findings {
      if case .refused(let code, _) = finding.outcome.verdict,
        FileRefusal.harmfulCodes.contains(code), let digest = finding.outcome.drop.sha256
      {
        harmful.insert(digest)
      }
    }
  }

  /// Reads a file; nil where there is no thread left to read on.
  private nonisolated func verdict(on arrival: Arrival, _ known: Beginning) async -> Verdict? {
    if let notice = known.notice { return .duplicate(of: notice) }
    // Asked when its turn has come: files of the same batch may have exhausted the threads meanwhile.
    let read: Verdict?? = await onThread {
      self.areReadersExhausted ? nil : Verdict(reading: arrival)
    }
    guard let read else { return Verdict(.tookTooLong(limits.readingTime)) }
    return read
  }

  /// Reads a file again that is kept already.
  ///
  /// - Throws: the refusal, where it is read no more.
  nonisolated func reading(of original: Original) async throws(FileRefusal) -> Reading {
    let result = await room.read(limit: limits.readingTime) {
      () -> Result<Reading, FileRefusal> in
      do throws(Unreadable) {
        return .success(try Reading(original))
      } catch {
        return .failure(FileRefusal(error))
      }
    }
    guard let result else { throw .tookTooLong(limits.readingTime) }
    return try result.get()
  }

  /// Does something that blocks on one of the reading threads; nil where it does not end in time.
  nonisolated func onThread<Result: Sendable>(
    limit: Duration? = nil, _ work: @escaping @Sendable () -> Result
  ) async -> Result? {
    let limit = limit ?? limits.readingTime
    health.moves(within: limit)
    let result = await room.read(limit: limit, work)
    health.moves(within: limit)
    return result
  }

  /// Does something for each of a list at once, and returns the results in the list's order.
  private nonisolated func inOrder<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) async -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      for (index, item) in items.enumerated() {
        group.addTask { (index, await work(item)) }
      }
      var results = [Result?](repeating: nil, count: items.count)
      for await (index, result) in group { results[index] = result }
      return results.compactMap { $0 }
    }
  }

  /// Leaves files where they are, because the daemon stops; their attempts do not count.
  private func giveUp(_ findings: [Finding]) async {
    for finding in findings { await giveUp(finding.candidate, finding.outcome.drop) }
  }

  func giveUp(_ candidate: Candidate, _ drop: Drop) async {
    // ignoring: where the store does not take this either, the attempt counts as unfinished.
    try? await store.withdraw([drop])
    await intake.conclude(candidate, .changed)
  }

  /// Notes that a name needs no outcome, because its file has one.
  func pass(over candidate: Candidate) async {
    await intake.conclude(candidate, .done)
  }

  /// Stops intake; what is in flight is finished.
  func pause() {
    isPaused = true
    health.setPaused(true)
  }

  /// Goes on with intake.
  func resume() {
    isPaused = false
    health.setPaused(false)
    resumption?.resume()
    resumption = nil
  }

  /// Lets the pipeline come to its end, paused or in want of the store; what has no outcome then
  /// stays in its folder.
  func stop() {
    isStopping = true
    resumption?.resume()
    resumption = nil
    for nap in naps { nap.cancel() }
  }

  private func waitWhilePaused() async {
    while isPaused && !isStopping {
      await withCheckedContinuation { resumption = $0 }
    }
  }
}
