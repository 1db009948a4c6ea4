// What clients of `io.noticed.control` may change.

internal import Dispatch
internal import LinuxIO
internal import NoticeControl
internal import NoticeReader
internal import NoticeRecord
internal import NoticeStore
internal import TextForms

extension Office {
  /// Looks through the drop folders; a folder that is named must be one of them.
  func rescan(
    _ request: RescanRequest, _ tell: @escaping @Sendable (RescanReply) async throws -> Void
  ) async throws -> RescanReply {
    if let folder = request.folder,
      !settings.drop.contains(where: { EscapedName.escape($0.bytes) == folder })
    {
      throw Refusal.noSuchInput(
        reason: "\(folder) is no drop folder", advice: "noticectl status lists them",
        code: Obstacle.noDropFolder.rawValue, about: [folder])
    }
    try await withThrowingTaskGroup { group in
      group.addTask { await intake.rescanned() }
      group.addTask {
        while true {
          try await Task.sleep(for: .milliseconds(250))
          try await tell(RescanReply(waiting: await intake.waitingCount))
        }
      }
      // The first to end is the scan, or a reply that nobody takes any more.
      try await group.next()
      group.cancelAll()
    }
    return RescanReply(waiting: await intake.waitingCount)
  }

  /// Puts refused files back into their drop folder, where they are read again.
  func retry(_ request: ChoiceRequest) async throws -> RetryReply {
    if let id = request.id {
      let before = try await Refusal.translating { try await store.counts().lastSeq }
      let path = try await retry(try await openRejection(id))
      return RetryReply(count: 1, refusedAgain: await refusal(of: path, after: before))
    }
    guard request.all == true else { return RetryReply(count: 0) }
    var count = 0
    var (failures, first): (Int, (any Error)?) = (0, nil)
    // All that are open now; those that are refused once more meanwhile are left.
    for rejection in try await openRejections() {
      do {
        _ = try await retry(rejection)
        count += 1
      } catch {
        // Nobody waits for the rest.
        try Task.checkCancellation()
        failures += 1
        first = first ?? error
      }
    }
    if let first {
      throw Refusal.unavailable(
        reason: "\(count) put back, \(failures) not; the first of them: \(first)",
        advice: "noticectl rejected lists those that are left")
    }
    return RetryReply(count: count)
  }

  /// How long a file that is tried again is waited for, so that a new refusal can be told at once.
  private static let retryTime = Duration.seconds(5)

  /// Why a file was refused after an outcome, if it soon was.
  private func refusal(of path: FileName, after seq: Int64) async -> String? {
    guard let candidate = candidate(at: path) else { return nil }
    _ = await outcomeOrStandstill(of: candidate, within: Self.retryTime)
    // ignoring: the file is put back already, and its outcome stands in the store.
    let last = try? await history(of: candidate).first
    guard let last, last.seq > seq, last.outcome == .rejected else { return nil }
    return last.reason
  }

  private func openRejections() async throws -> [NoticeStore.Rejection] {
    try await Refusal.translating {
      var all: [NoticeStore.Rejection] = []
      while case let page = try await store.rejections(
        limit: Limits.pageItems, offset: all.count
      ).items, !page.isEmpty {
        all += page
      }
      return all
    }
  }

  /// Puts a file back, and tells where.
  private func retry(_ rejection: NoticeStore.Rejection) async throws -> FileName {
    let shelves = Shelves(path: settings.rejected)
    let name = try await onThread { () throws(SystemFailure) in
      try shelves.giveBack(rejection.drop, seq: rejection.seq)
    }
    _ = try await Refusal.translating { try await store.settle(rejection.seq, as: .retried) }
    return FileName(rejection.drop.folder).appending(name)
  }

  private func openRejection(_ id: Int64) async throws -> NoticeStore.Rejection {
    let rejection = try await Refusal.translating { try await store.rejection(id) }
    guard let rejection, rejection.state == .open else {
      throw Refusal.notFound(what: "rejection", id: id)
    }
    return rejection
  }

  /// Gives a refused file up.
  func discard(_ request: DiscardRequest) async throws -> Nothing {
    let rejection = try await openRejection(request.id)
    let shelves = Shelves(path: settings.rejected)
    try await onThread { () throws(SystemFailure) in
      try shelves.discard(rejection.drop, seq: rejection.seq)
    }
    _ = try await Refusal.translating { try await store.settle(rejection.seq, as: .discarded) }
    return Nothing()
  }

  /// Puts a file into the first drop folder, as a whole, and waits for its outcome; not while intake
  /// stands still.
  func add(_ request: AddRequest) async throws -> OutcomeReply {
    guard let content = Base64.decode(request.content) else {
      throw Refusal.failed(reason: "the content is not base64")
    }
    guard content.count <= settings.limits.fileBytes else {
      throw Refusal.tooLarge(limit: settings.limits.fileBytes)
    }
    if let standstill = health.standstill {
      throw Refusal.unavailable(reason: standstill.reason, advice: standstill.advice)
    }
    let before = try await Refusal.translating { try await store.counts().lastSeq }
    let name = try await drop([UInt8](content), as: request.name)
    let standstill = await outcomeOrStandstill(of: Candidate(folder: 0, name: name))
    let folder = settings.drop[0].description
    let outcome = try await Refusal.translating {
      try await store.history(folder: folder, name: name.bytes, limit: 1).first
    }
    guard let outcome, outcome.seq > before else {
      let why = standstill.map { ": \($0.reason)" } ?? ""
      throw Refusal.unavailable(
        reason: "\(name) waits in the drop folder\(why)",
        advice: standstill?.advice ?? "noticectl explain tells why")
    }
    return OutcomeReply(outcome: Outcome(outcome))
  }

  /// Waits for the outcome of a name, until intake stands still, or no longer than a time.
  private func outcomeOrStandstill(
    of name: Candidate, within time: Duration? = nil
  ) async -> Health.Standstill? {
    await withTaskGroup(of: Health.Standstill?.self) { group in
      group.addTask {
        await intake.settled(.name(name))
        return nil
      }
      group.addTask {
        // ignoring: who waits no longer hears no answer.
        while (try? await Task.sleep(for: .milliseconds(250))) != nil {
          if let standstill = health.standstill { return standstill }
        }
        return nil
      }
      if let time {
        group.addTask {
          // ignoring: as above.
          try? await Task.sleep(for: time)
          return nil
        }
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
  }

  private func drop(_ bytes: [UInt8], as escapedName: String) async throws -> FileName {
    guard let raw = EscapedName.unescape(escapedName), !raw.isEmpty,
      !raw.contains(UInt8(ascii: "/")), !IgnoredNames.contains(FileName(raw))
    else {
      throw Refusal.failed(reason: "\(escapedName) is no name for a dropped file")
    }
    let path = settings.drop[0]
    return try await onThread { () throws(SystemFailure) in
      let folder = try Folder(at: path)
      let name = folder.freeName(like: FileName(raw))
      let hidden = FileName(".noticed-adding-\(ThisProcess.now)")
      try folder.write(bytes, toNew: hidden, permissions: 0o660)
      try folder.rename(hidden, to: name)
      return name
    }
  }

  /// Reads stored originals again with the present reader.
  func reparse(
    _ request: ChoiceRequest, _ tell: (ProgressReply) async throws -> Void
  ) async throws -> ProgressReply {
    if let id = request.id {
      try await reparse(id)
      return ProgressReply(done: 1, total: 1)
    }
    guard request.all == true else { return ProgressReply(done: 0, total: 0) }
    let total = try await Refusal.translating { try await store.counts().notices }
    var done = 0
    var last: Int64 = 0
    while case let ids = try await notices(after: last), let newest = ids.last {
      for id in ids {
        try await reparse(id)
        done += 1
      }
      last = newest
      try await tell(ProgressReply(done: done, total: total))
    }
    return ProgressReply(done: done, total: total)
  }

  /// The next notices to be read again.
  private func notices(after last: Int64) async throws -> [Int64] {
    try await Refusal.translating { try await store.noticeIDs(after: last, limit: 64) }
  }

  private func reparse(_ id: Int64) async throws {
    try await Refusal.translating {
      let old = try await store.notice(id)
      let bytes = try await store.original(id)
      let original = Original(name: old.source.name, bytes: bytes, sha256: old.source.sha256)
      let reading = try await pipeline.reading(of: original)
      try await store.replace(
        id, with: reading.notice, text: reading.text, body: reading.body)
    }
  }

  /// Does something with files on a thread that may be held up.
  private func onThread<Result: Sendable>(
    _ work: @escaping @Sendable () throws(SystemFailure) -> Result
  ) async throws -> Result {
    do throws(SystemFailure) {
      return try await DispatchQueue.global().blocking(work)
    } catch {
      throw Refusal.unavailable(reason: "\(error)", advice: nil)
    }
  }
}
