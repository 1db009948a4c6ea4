// Files that were on their way when the daemon died, or that harmed the reader before under another
// name. Each is read by another process and kept by itself.

internal import LinuxIO
internal import NoticeStore

/// A file that may have ended the daemon.
struct Suspect: Sendable {
  /// The file.
  var arrival: Arrival
  /// How often the daemon died while the file was on its way, and the notice with its bytes.
  var known: Beginning
}

extension Pipeline {
  /// Brings suspects to their outcomes, each as soon as it is read.
  ///
  /// While the other process reads, a file that was begun before is not on its way here, so that a death
  /// then does not count against it; and what is kept stays kept when the daemon dies at the next one.
  /// Only the moment of being kept counts, and a file is alone in it.
  func settle(_ suspects: [Suspect]) async {
    await withTaskGroup(of: (Suspect, ReadingApart.Answer?).self) { group in
      for suspect in suspects { group.addTask { (suspect, await self.answer(on: suspect)) } }
      for await (suspect, answer) in group { await keep(suspect, by: answer) }
    }
  }

  private nonisolated var apart: ReadingApart {
    ReadingApart(program: ChildProcess.thisProgram, limit: limits.readingTime)
  }

  /// Reads a file apart where it needs to be read; nil where no thread came to its end.
  private nonisolated func answer(on suspect: Suspect) async -> ReadingApart.Answer? {
    if suspect.known.notice != nil || isGivenUp(suspect) { return ReadingApart.Answer.none }
    let apart = apart
    return await onThread(limit: limits.readingTime * 2) { apart.answer(on: suspect.arrival) }
  }

  private func keep(_ suspect: Suspect, by answer: ReadingApart.Answer?) async {
    let arrival = suspect.arrival
    // What only harmed under another name was begun with its batch.
    if suspect.known.attempts > 0 {
      _ = await untilStored { try await self.store.beginAgain(arrival.drop) }
    }
    if let answer, let verdict = await verdict(on: suspect, by: answer) {
      await keep([(arrival.candidate, Outcome(drop: arrival.drop, verdict: verdict))])
    } else {
      await giveUp(arrival.candidate, arrival.drop)
    }
  }

  private nonisolated func verdict(
    on suspect: Suspect, by answer: ReadingApart.Answer
  ) async -> Verdict? {
    if let notice = suspect.known.notice { return .duplicate(of: notice) }
    if isGivenUp(suspect) { return Verdict(.neverFinished(attempts: suspect.known.attempts)) }
    let apart = apart
    return await onThread(limit: limits.readingTime * 2) {
      apart.verdict(on: suspect.arrival, by: answer)
    }
  }

  private nonisolated func isGivenUp(_ suspect: Suspect) -> Bool {
    suspect.known.attempts >= limits.unfinishedAttempts
  }
}
