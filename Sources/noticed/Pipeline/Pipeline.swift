// The journey of a batch of files, from names in a folder to a committed transaction. Read
// `process` first: it is the whole of it.

internal import LinuxIO
internal import NoticeLedger
internal import NoticeReader
internal import NoticeRecord
internal import NoticeStore

/// The parsing service: takes names that are whole, and sees to it that each has one outcome.
actor Pipeline {
  private let intake: Intake
  private let admission: Admission
  private let room: ReadingRoom
  private let store: Store
  private let departure: Departure
  private let health: Health
  private let limits: Limits
  private let announce: @Sendable () -> Void
  private var finished: [Int64] = []
  private var latencies = Latencies()
  private var isPaused = false
  private var isStopping = false
  private var resumption: CheckedContinuation<Void, Never>?

  /// Joins the parts of the journey; `announce` is called when there is something new to announce.
  init(
    intake: Intake, admission: Admission, room: ReadingRoom, store: Store, departure: Departure,
    health: Health, limits: Limits, announce: @escaping @Sendable () -> Void
  ) {
    self.intake = intake
    self.admission = admission
    self.room = room
    self.store = store
    self.departure = departure
    self.health = health
    self.limits = limits
    self.announce = announce
  }

  /// Works until there is nothing more to come.
  func run() async {
    await finishLeftovers()
    while let candidates = await intake.next(limits.batchFiles, bytes: limits.batchBytes) {
      await waitWhilePaused()
      if isStopping && isPaused {
        for candidate in candidates { await intake.conclude(candidate, .changed) }
      } else {
        await process(candidates)
      }
    }
    await markFinished()
  }

  /// The journey: admit, read, keep, let go.
  private func process(_ candidates: [Candidate]) async {
    health.began(candidates.count)
    defer { health.ended() }
    await markFinished()
    let fresh = await withoutLeftovers(candidates)
    let admitted = await admit(fresh)
    await putBack(admitted)
    let outcomes = await read(admitted)
    let announcements = await untilStored { try await self.store.keep(outcomes.map(\.outcome)) }
    guard let announcements else { return await giveUp(outcomes) }
    announce()
    for ((candidate, outcome), announcement) in zip(outcomes, announcements) {
      await letGo(candidate, outcome.drop, announcement)
    }
  }

  private func admit(_ candidates: [Candidate]) async -> [Admitted] {
    let admission = admission
    return await inOrder(candidates) { [room, limits] candidate in
      await room.read(limit: limits.readingTime) { admission.admit(candidate) }
        ?? .blocked(candidate, reason: "the file system does not answer", .unknown)
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

  private typealias Finding = (candidate: Candidate, outcome: Outcome)

  private func read(_ admitted: [Admitted]) async -> [Finding] {
    let arrivals = admitted.compactMap { one in
      if case .arrival(let arrival) = one { arrival } else { nil }
    }
    let known = await untilStored {
      try await self.store.knownDigests(arrivals.compactMap(\.drop.sha256))
    }
    let attempts = await untilStored { try await self.store.begin(arrivals.map(\.drop)) }
    let counts = Dictionary(
      zip(arrivals.map(\.candidate), attempts ?? []), uniquingKeysWith: { first, _ in first })
    return await inOrder(admitted) { one -> Finding? in
      switch one {
      case .refused(let candidate, let drop, let refusal):
        return (candidate, Outcome(drop: drop, verdict: Verdict(refusal)))
      case .arrival(let arrival):
        let verdict = await self.verdict(
          on: arrival, known: arrival.drop.sha256.flatMap { known?[$0] },
          attempts: counts[arrival.candidate] ?? 0)
        return (arrival.candidate, Outcome(drop: arrival.drop, verdict: verdict))
      default: return nil
      }
    }.compactMap { $0 }
  }

  private nonisolated func verdict(
    on arrival: Arrival, known: Int64?, attempts: Int
  ) async -> Verdict {
    if let known { return .duplicate(of: known) }
    if attempts >= limits.attempts {
      return Verdict(FileRefusal.crashedTheReader(attempts: attempts))
    }
    let verdict = await room.read(limit: limits.readingTime) { Verdict(reading: arrival) }
    return verdict ?? Verdict(FileRefusal.tookTooLong(limits.readingTime))
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

  /// Tries until the store takes it; a trouble of the store pauses intake and is shown.
  ///
  /// - Returns: nil where the daemon was stopped meanwhile.
  private func untilStored<Result: Sendable>(
    _ work: @Sendable () async throws -> Result
  ) async -> Result? {
    var patience = Duration.milliseconds(250)
    while true {
      do {
        let result = try await work()
        health.resolve(.store)
        return result
      } catch {
        if error is CancellationError { return nil }
        let hint = (error as? StoreError)?.hint ?? "the journal has more"
        health.report(.store, "intake is paused: \(error)", advice: hint)
      }
      guard (try? await Task.sleep(for: patience)) != nil else { return nil }
      patience = min(patience * 2, .seconds(15))
    }
  }

  /// Leaves files where they are, because the daemon stops; their attempts do not count.
  private func giveUp(_ findings: [Finding]) async {
    // ignoring: where the store does not take this either, the attempts count as unfinished.
    try? await store.withdraw(findings.map(\.outcome.drop))
    for finding in findings { await intake.conclude(finding.candidate, .changed) }
  }

  private func letGo(
    _ candidate: Candidate, _ drop: Drop, _ announcement: Announcement
  ) async {
    let departure = departure
    let ending = await room.read(limit: limits.readingTime) {
      departure.depart(drop, seq: announcement.seq, isRejected: announcement.outcome == .rejected)
    }
    switch ending {
    case .left:
      finished.append(announcement.seq)
      health.resolve(.departure(drop.folder))
    case .stuck(let failure):
      health.report(
        .departure(drop.folder), "kept, but cannot be taken out of the folder: \(failure)",
        advice: "give the folder to the daemon's user (chown noticed:noticed, mode 3770)")
    case .stays, nil: break
    }
    latencies.note(max(0, announcement.at * 1000 - drop.changedAt))
    await intake.conclude(candidate, .done)
  }

  private func markFinished() async {
    guard !finished.isEmpty else { return }
    let seqs = finished
    if await untilStored({ try await self.store.finished(seqs) }) != nil {
      finished.removeFirst(seqs.count)
    }
  }

  /// Takes files out whose outcome was kept just before the daemon died.
  private func finishLeftovers() async {
    var after: Int64 = 0
    while let batch = await untilStored({ [after] in
      try await self.store.standing(after: after, limit: 256)
    }), let last = batch.last {
      for one in batch { await finish(one) }
      after = last.seq
      await markFinished()
    }
  }

  private func finish(_ standing: StandingDrop) async {
    let departure = departure
    let ending = await room.read(limit: limits.readingTime) {
      departure.depart(
        standing.drop, seq: standing.seq, isRejected: standing.outcome == .rejected)
    }
    if ending == .left { finished.append(standing.seq) }
  }

  /// Leaves out the names whose file has its outcome already and could not leave or may stay.
  private func withoutLeftovers(_ candidates: [Candidate]) async -> [Candidate] {
    var fresh: [Candidate] = []
    for candidate in candidates {
      let folder = admission.folders[candidate.folder].description
      let standing = await untilStored {
        try await self.store.standing(folder: folder, name: candidate.name.bytes)
      }
      if let known = standing?.first(where: { isStill($0.drop, candidate) }) {
        if departure.after == .remove { await finish(known) }
        await intake.conclude(candidate, .done)
      } else {
        fresh.append(candidate)
      }
    }
    return fresh
  }

  private nonisolated func isStill(_ drop: Drop, _ candidate: Candidate) -> Bool {
    // ignoring: a name that is gone is not the file.
    let status = try? Folder(at: admission.folders[candidate.folder])
      .folder(candidate.name.folder).status(of: candidate.name.last)
    return status.map(drop.isSame) ?? false
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

  /// Lets a paused pipeline come to its end; its files stay in their folders.
  func stop() {
    isStopping = true
    resumption?.resume()
    resumption = nil
  }

  /// How long the last outcomes took.
  var latency: Latencies.Percentiles? { latencies.percentiles }

  private func waitWhilePaused() async {
    while isPaused && !isStopping {
      await withCheckedContinuation { resumption = $0 }
    }
  }
}

extension Verdict {
  /// Reads a file.
  init(reading arrival: Arrival) {
    let digest = Hexadecimal.text(arrival.drop.sha256 ?? [])
    let original = Original(
      name: String(decoding: FileName(arrival.drop.name).last.bytes, as: UTF8.self),
      bytes: arrival.bytes, sha256: digest)
    do throws(Unreadable) {
      var notice = try Reader.read(original, withText: true)
      let text = notice.text ?? ""
      notice.text = nil
      let body = notice.issuer.map { Body.name(of: $0, region: notice.region) }
      self = .notice(notice, original: arrival.bytes, text: text, body: body)
    } catch {
      self.init(FileRefusal(error))
    }
  }

  /// Refuses a file.
  init(_ refusal: FileRefusal) {
    self = .refused(code: refusal.code, reason: refusal.reason)
  }
}
