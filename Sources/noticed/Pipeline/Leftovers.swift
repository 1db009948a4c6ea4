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
    var fresh: [Settled] = []
    for one in settled {
      let folder = admission.folders[one.candidate.folder].description
      let standing = await untilStored {
        try await self.store.standing(folder: folder, name: one.candidate.name.bytes)
      }
      if let known = standing?.first(where: { $0.drop.isSame(as: one.status) }) {
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

  /// Takes a file out of its folder.
  func depart(_ drop: Drop, seq: Int64, isRejected: Bool) async {
    let departure = departure
    let ending = await onThread(limit: limits.departureTime) {
      departure.depart(drop, seq: seq, isRejected: isRejected)
    }
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
