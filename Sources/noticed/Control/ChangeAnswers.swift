// What clients of `io.noticed.control` may change.

internal import FoundationEssentials
internal import LinuxIO
internal import NoticeControl
internal import NoticeLedger
internal import NoticeReader
internal import NoticeRecord
internal import NoticeStore

extension Office {
  /// Looks through the drop folders; a folder that is named must be one of them.
  func rescan(_ request: RescanRequest) async throws -> Nothing {
    if let folder = request.folder, !settings.drop.contains(where: { $0.description == folder }) {
      throw Refusal.failed(reason: "\(folder) is no drop folder; noticectl status lists them")
    }
    await intake.rescanned()
    return Nothing()
  }

  /// Puts refused files back into their drop folder, where they are read again.
  func retry(_ request: ChoiceRequest) async throws -> CountReply {
    var count = 0
    while case let rejections = try await chosen(request, after: count), !rejections.isEmpty {
      for rejection in rejections {
        try putBack(rejection)
        _ = try await Refusal.translating { try await store.settle(rejection.seq, as: .retried) }
        count += 1
      }
    }
    return CountReply(count: count)
  }

  /// The next refusals to retry: the one that was named, or a page of all.
  private func chosen(
    _ request: ChoiceRequest, after done: Int
  ) async throws -> [NoticeStore.Rejection] {
    if let id = request.id { return done == 0 ? [try await openRejection(id)] : [] }
    guard request.all == true else { return [] }
    return try await Refusal.translating {
      try await store.rejections(limit: Limits.pageItems).items
    }
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
    try Self.translating { () throws(SystemFailure) in
      let shelf = try Folder(at: settings.rejected).folder(FileName("\(rejection.seq)"))
      try shelf.remove(FileName(rejection.drop.name).last)
      try Folder(at: settings.rejected).removeFolder(FileName("\(rejection.seq)"))
    }
    _ = try await Refusal.translating { try await store.settle(rejection.seq, as: .discarded) }
    return Nothing()
  }

  private func putBack(_ rejection: NoticeStore.Rejection) throws {
    try Self.translating { () throws(SystemFailure) in
      let name = FileName(rejection.drop.name).last
      let shelf = try Folder(at: settings.rejected).folder(FileName("\(rejection.seq)"))
      let folder = try Folder(at: FileName(rejection.drop.folder))
      try shelf.move(name, to: folder, as: try Self.freeName(name, in: folder))
      try Folder(at: settings.rejected).removeFolder(FileName("\(rejection.seq)"))
    }
  }

  /// The name itself, or one like it that is not taken.
  private static func freeName(
    _ name: FileName, in folder: borrowing Folder
  ) throws(SystemFailure) -> FileName {
    var candidate = name
    var number = 1
    // ignoring: a name that cannot be looked up is free; if it is not, the move says so.
    while (try? folder.status(of: candidate)) != nil {
      number += 1
      candidate = FileName(Array("\(number)-".utf8) + name.bytes.suffix(240))
    }
    return candidate
  }

  /// Puts a file into the first drop folder, as a whole, and waits for its outcome.
  func add(_ request: AddRequest) async throws -> OutcomeReply {
    guard let content = Data(base64Encoded: request.content) else {
      throw Refusal.failed(reason: "the content is not base64")
    }
    guard content.count <= settings.limits.fileBytes else {
      throw Refusal.tooLarge(limit: settings.limits.fileBytes)
    }
    let before = try await Refusal.translating { try await store.counts().lastSeq }
    let name = try drop([UInt8](content), as: request.name)
    await intake.settled()
    let folder = settings.drop[0].description
    let outcome = try await Refusal.translating {
      try await store.history(folder: folder, name: name.bytes, limit: 1).first
    }
    guard let outcome, outcome.seq > before else {
      throw Refusal.unavailable(
        reason: "\(name) waits in the drop folder", advice: "noticectl explain tells why")
    }
    return OutcomeReply(outcome: Outcome(outcome))
  }

  private func drop(_ bytes: [UInt8], as escapedName: String) throws -> FileName {
    guard let raw = EscapedName.unescape(escapedName), !raw.isEmpty,
      !raw.contains(UInt8(ascii: "/")), !IgnoredNames.contains(FileName(raw))
    else {
      throw Refusal.failed(reason: "\(escapedName) is no name for a dropped file")
    }
    return try Self.translating { () throws(SystemFailure) in
      let folder = try Folder(at: settings.drop[0])
      let name = try Self.freeName(FileName(raw), in: folder)
      let hidden = FileName(".noticed-adding-\(ThisProcess.now)")
      try folder.write(bytes, toNew: hidden, permissions: 0o660)
      try folder.rename(hidden, to: name)
      return name
    }
  }

  /// Checks the configuration; what can change while running is taken over.
  func reload() throws -> Nothing {
    throw Refusal.unavailable(
      reason: "this version takes its configuration at the start only",
      advice: "systemctl restart noticed; nothing that was dropped is lost")
  }

  /// Reads stored originals again with the present reader.
  func reparse(
    _ request: ChoiceRequest, _ reply: (ProgressReply) async throws -> Void
  ) async throws -> ProgressReply {
    if let id = request.id {
      try await reparse(id)
      return ProgressReply(done: 1, total: 1)
    }
    guard request.all == true else { return ProgressReply(done: 0, total: 0) }
    let total = try await Refusal.translating { try await store.counts().notices }
    var done = 0
    var last: Int64 = 0
    while case let ids = try await store.noticeIDs(after: last, limit: 64), let newest = ids.last {
      for id in ids {
        try await reparse(id)
        done += 1
      }
      last = newest
      try await reply(ProgressReply(done: done, total: total))
    }
    return ProgressReply(done: done, total: total)
  }

  private func reparse(_ id: Int64) async throws {
    try await Refusal.translating {
      let old = try await store.notice(id)
      let bytes = try await store.original(id)
      let original = Original(name: old.source.name, bytes: bytes, sha256: old.source.sha256)
      var notice = try Reader.read(original, withText: true)
      let text = notice.text ?? ""
      notice.text = nil
      let body = notice.issuer.map { Body.name(of: $0, region: notice.region) }
      try await store.replace(id, with: notice, text: text, body: body)
    }
  }

  private static func translating<Result>(
    _ work: () throws(SystemFailure) -> Result
  ) throws -> Result {
    do throws(SystemFailure) {
      return try work()
    } catch {
      throw Refusal.unavailable(reason: "\(error)", advice: nil)
    }
  }
}
