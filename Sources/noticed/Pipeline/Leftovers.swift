// Files whose outcome is kept and that may still stand in their folder.

internal import LinuxIO
internal import NoticeStore

extension Pipeline {
  /// Takes files out whose outcome was kept just before the daemon died.
  func finishLeftovers() async {
    // Files that may stay are known again when they are seen, and there may be very many of them.
    let outcome: Announcement.Kind? = departure.after == .keep ? .rejected : nil
    var after: Int64 = 0
    while !isStopping,
      let batch = await untilStored({ [after] in
        try await self.store.standing(after: after, outcome: outcome, limit: 256)
      }), let last = batch.last
    {
      for one in batch { await finish(one) }
      after = last.seq
      await markFinished()
    }
  }

  /// Leaves out the names whose file has its outcome already and could not leave or may stay.
  func withoutLeftovers(_ settled: [Settled]) async -> [Settled] {
    let folders = admission.folders.map(\.description)
    let names = settled.map { (folders[$0.candidate.folder], $0.candidate.name.bytes) }
    // What has left may be noted in the store later; the same file may have been dropped again since.
    let left = Set(finished)
    let standing = await untilStored { try await self.store.standing(as: names) }
    var fresh: [Settled] = []
    for (one, standing) in zip(settled, standing ?? settled.map { _ in [] }) {
      if let known = standing.first(where: {
        $0.drop.isSame(as: one.status) && !left.contains($0.seq)
      }) {
        if known.outcome == .rejected || departure.after == .remove { await finish(known) }
        await pass(over: one.candidate)
      } else {
        fresh.append(one)
      }
    }
    return fresh
  }

  private func finish(_ standing: StandingDrop) async {
    await depart(standing.drop, seq: standing.seq, isRejected: standing.outcome == .rejected)
  }

  /// Takes files out of their folders whose outcomes are kept; those that are only removed together,
  /// for each is done at once.
  func depart(_ kept: [(drop: Drop, announcement: Announcement)]) async {
    let removed = kept.filter { $0.announcement.outcome != .rejected }
    let departure = departure
    let endings = await takeOut {
      removed.map { departure.depart($0.drop, seq: $0.announcement.seq, isRejected: false) }
    }
    for (index, one) in removed.enumerated() {
      note(endings?[index], of: one.drop, seq: one.announcement.seq)
    }
    for one in kept where one.announcement.outcome == .rejected {
      await depart(one.drop, seq: one.announcement.seq, isRejected: true)
    }
  }

  private func depart(_ drop: Drop, seq: Int64, isRejected: Bool) async {
    let departure = departure
    let ending = await takeOut {
      departure.depart(drop, seq: seq, isRejected: isRejected)
    }
    note(ending, of: drop, seq: seq)
  }

  /// Takes files out on one of the reading threads, while the pipeline may do something else.
  private func takeOut<Result: Sendable>(
    _ work: @escaping @Sendable () -> Result
  ) async -> Result? {
    health.departs(within: limits.departureTime)
    defer { health.hasDeparted() }
    return await room.read(limit: limits.departureTime, work)
  }

  private func note(_ ending: Departure.Ending?, of drop: Drop, seq: Int64) {
    switch ending {
    case .left:
      finished.append(seq)
      health.resolve(.departure(drop.folder))
    case .stuck(let failure):
      health.report(
        .departure(drop.folder),
        "files that are kept cannot be taken out of \(drop.folder): \(failure.reason)",
        advice: """
          give the folder to the daemon's user (chown noticed:noticed, mode 3770); one of the files \
          is \(FileName(drop.name)), and \(failure.call) fails
          """)
    case .stays: break
    case nil:
      health.report(
        .departure(drop.folder),
        "files that are kept are not taken out of \(drop.folder) in \(limits.departureTime.components.seconds) s",
        advice: "see whether \(drop.folder) and Rejected= answer; it is tried again")
    }
  }

  /// Notes in the store which files have left.
  func markFinished() async {
    guard !finished.isEmpty else { return }
    let seqs = finished
    if await untilStored({ try await self.store.finished(seqs) }) != nil {
      finished.removeFirst(seqs.count)
    }
  }
}
