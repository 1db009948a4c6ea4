// The answers about what became of dropped files.

internal import LinuxIO
internal import NoticeControl
internal import NoticeStore
internal import TextForms

extension Office {
  /// Outcomes as they happen, those after `seq` first; without it those from now on.
  func follow(
    since seq: Int64?, _ reply: (OutcomeReply) async throws -> Void
  ) async throws -> OutcomeReply {
    let news = news.listen()
    var last: Int64
    if let seq { last = seq } else { last = try await store.counts().lastSeq }
    for await _ in news {
      while case let batch = try await store.announcements(since: last, limit: 256),
        let newest = batch.last
      {
        for announcement in batch {
          try await reply(OutcomeReply(outcome: Outcome(announcement)))
        }
        last = newest.seq
      }
    }
    throw Refusal.unavailable(.stopping, "the daemon is stopping", advice: "follow again")
  }

  /// Waits until everything dropped before the call has its outcome.
  func sync(_ request: SyncRequest) async throws -> SyncReply {
    let limit = Duration.seconds(min(max(request.timeout ?? 60, 0), 86_400))
    let isSettled = await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        await intake.settled()
      }
      group.addTask {
        // ignoring: who waits no longer hears no answer.
        guard (try? await Task.sleep(for: limit)) != nil else { return false }
        return await intake.isSettledNow()
      }
      defer { group.cancelAll() }
      return await group.next() ?? false
    }
    guard isSettled else { throw Refusal.timeout(waiting: await intake.unfinishedCount) }
    return SyncReply(seq: try await Refusal.translating { try await store.counts().lastSeq })
  }

  /// Refused files.
  func rejected(_ request: RejectedRequest) async throws -> RejectionPage {
    try await Refusal.translating {
      let window = Window(limit: request.limit, offset: request.offset)
      let page = try await store.rejections(
        in: request.all == true ? nil : .open, limit: window.limit, offset: window.offset)
      return RejectionPage(rejections: page.items.map(Rejection.init), total: page.total)
    }
  }

  /// The whole story of a path.
  func explain(_ request: ExplainRequest) async throws -> Explanation {
    guard let bytes = EscapedName.unescape(request.path) else {
      throw Refusal.failed(reason: "\(request.path): a backslash is written \\x5c")
    }
    let path = FileName(bytes)
    guard let candidate = candidate(at: path) else {
      let folders = settings.drop.map(\.description).joined(separator: ", ")
      if settings.drop.contains(path) {
        return Explanation(
          path: request.path, state: .outside, why: "it is a drop folder itself",
          code: Explanation.Code.dropFolder.rawValue,
          advice: "name a file in it; noticectl status tells what waits there")
      }
      return Explanation(
        path: request.path, state: .outside, why: "it is in none of the drop folders (\(folders))",
        advice: "move it into one of them, or hand it over with noticectl add")
    }
    let outcomes = try await history(of: candidate)
    if let whereabouts = await intake.whereabouts(of: candidate) {
      return Explanation(
        path: request.path, state: whereabouts.isIgnored ? .ignored : .waiting,
        why: whereabouts.why, code: whereabouts.code.rawValue, advice: whereabouts.advice,
        outcomes: outcomes)
    }
    return try await explanation(of: request.path, by: outcomes)
  }

  private func explanation(
    of path: String, by outcomes: [NoticeControl.Outcome]
  ) async throws -> Explanation {
    guard let last = outcomes.first else {
      return Explanation(
        path: path, state: .unknown, why: "no file of this name has been seen here",
        advice: "check the name; noticectl rescan looks through the folders now")
    }
    switch last.outcome {
    case .kept:
      return Explanation(
        path: path, state: .kept, why: "it became notice \(last.notice ?? 0)", outcomes: outcomes)
    case .duplicate:
      return Explanation(
        path: path, state: .duplicate,
        why: "its bytes are those of notice \(last.notice ?? 0), which was there before",
        outcomes: outcomes)
    case .rejected:
      return Explanation(
        path: path, state: .rejected, why: last.reason ?? "it was refused", code: last.code,
        advice: try await advice(about: last), outcomes: outcomes)
    }
  }

  /// What to do about a refused file.
  private func advice(about refused: NoticeControl.Outcome) async throws -> String {
    let rejection = try await Refusal.translating { try await store.rejection(refused.seq) }
    guard rejection?.state == .open else { return "drop it again if it is wanted" }
    return FileRefusal.advice(refused.code, about: refused.seq)
  }

  /// What happened to files of a name, the latest first.
  func history(of candidate: Candidate) async throws -> [NoticeControl.Outcome] {
    try await Refusal.translating {
      try await store.history(
        folder: settings.drop[candidate.folder].description, name: candidate.name.bytes, limit: 20
      ).map(Outcome.init)
    }
  }

  /// The name in a drop folder that a path is; nil where it lies in none.
  func candidate(at path: FileName) -> Candidate? {
    for (index, folder) in settings.drop.enumerated() where path.isWithin(folder) {
      let name = FileName(Array(path.bytes.dropFirst(folder.bytes.count + 1)))
      if !name.bytes.isEmpty { return Candidate(folder: index, name: name) }
    }
    return nil
  }
}
