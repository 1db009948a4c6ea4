// The answers to `Verify` and `Backup`.

internal import Crypto
internal import LinuxIO
internal import NoticeControl
internal import NoticeStore
internal import TextForms

extension Office {
  /// Looks at everything that the store holds.
  func verify(
    _ tell: @escaping @Sendable (VerifyReply) async throws -> Void
  ) async throws -> VerifyReply {
    try await Refusal.translating {
      let found = try await telling(tell) { note in
        try await store.verify {
          [UInt8](SHA256.hash(data: $0))
        } progress: { done, total in
          note(VerifyReply(done: done, total: total))
        }
      }
      return VerifyReply(
        done: found.notices, total: found.notices,
        problems: found.problems.map { StoreProblem(notice: $0.notice, what: $0.message) })
    }
  }

  /// Copies the store into the state folder, and hands the copy over; it is gone when the call ends.
  func backup(
    _ reply: @escaping @Sendable (BackupPiece) async throws -> Void
  ) async throws -> BackupPiece {
    guard try await takeTurn() else {
      throw Refusal.unavailable(
        .anotherBackup, "another backup is being made", advice: "wait until it is done")
    }
    defer { copies.end() }
    let place = StoreCopy.Place(in: settings.state)
    place.clear()
    defer { place.clear() }
    return try await withTaskCancellationHandler {
      try await Refusal.translating {
        try await telling(reply) { note in
          try await store.backup(to: place.path) { done, total in
            note(BackupPiece(copied: total > 0 ? Double(done) / Double(total) : 1))
          }
        }
        return try await handOver(try place.taken(), reply)
      }
    } onCancel: {
      copies.breakOff()
    }
  }

  /// How often a turn is asked for, and how long after each time.
  private static let turnLooks = (count: 20, gap: Duration.milliseconds(100))

  /// Takes the turn to make a copy; for a moment it may still be held for a client that has gone,
  /// because the end of a connection is learnt behind its last call.
  private func takeTurn() async throws -> Bool {
    for _ in 1..<Self.turnLooks.count {
      if await copies.begin() { return true }
      try await Task.sleep(for: Self.turnLooks.gap)
    }
    return await copies.begin()
  }

  private func handOver(
    _ copy: StoreCopy, _ reply: (BackupPiece) async throws -> Void
  ) async throws -> BackupPiece {
    var offset = 0
    while true {
      let bytes = try await copy.next(BackupPiece.limit)
      let piece = BackupPiece(
        content: Base64.encode(bytes), offset: offset, size: copy.size)
      offset += bytes.count
      if offset >= copy.size || bytes.isEmpty { return piece }
      try await reply(piece)
    }
  }

  /// Does long work and tells the caller how far it has come; the work is broken off when nobody
  /// listens any more.
  private func telling<Progress: Sendable, Result: Sendable>(
    _ tell: @escaping @Sendable (Progress) async throws -> Void,
    _ work:
      @escaping @Sendable (_ note: @escaping @Sendable (Progress) -> Void) async throws
      -> Result
  ) async throws -> Result {
    let (news, noted) = AsyncStream<Progress>.makeStream(bufferingPolicy: .bufferingNewest(1))
    return try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask {
        defer { noted.finish() }
        return try await work { noted.yield($0) }
      }
      group.addTask {
        for await progress in news { try await tell(progress) }
        return nil
      }
      while let ended = try await group.next() {
        if let result = ended { return result }
      }
      throw CancellationError()
    }
  }
}
