// Links between problems that a person makes or undoes.

internal import NoticeControl
internal import NoticeRecord
internal import NoticeStore
internal import Varlink

extension Office {
  /// Makes one matter of two.
  func linkMatter(_ request: LinkRequest, by caller: Caller) async throws -> MatterReply {
    if request.force != true && request.id != request.other { try await checkBodies(of: request) }
    try await Self.telling {
      try await store.join(
        request.other, to: request.id, only: request.notice,
        by: Authority(user: caller.user, note: request.note))
    }
    return try await matter(request.id)
  }

  /// Looks whether two matters are of one body, as far as both are known.
  private func checkBodies(of request: LinkRequest) async throws {
    let matters = [
      try await matter(request.id).file.matter, try await matter(request.other).file.matter,
    ]
    guard Set(matters.compactMap(\.body)).count > 1 else { return }
    let both = matters.map { "\($0.id) is “\($0.title)” of \($0.body ?? "")" }
    throw Refusal.unavailable(
      .twoBodies, about: matters.flatMap { ["\($0.id)", $0.title, $0.body ?? ""] },
      "the problems are those of two bodies: " + both.joined(separator: "; "),
      advice: "noticectl ledger link --force makes one of them all the same")
  }

  /// Takes what a notice says out of a matter.
  func unlinkMatter(_ request: UnlinkRequest, by caller: Caller) async throws -> MatterReply {
    let own = try await Self.telling {
      try await store.part(
        request.notice, from: request.id,
        by: Authority(user: caller.user, note: request.note))
    }
    return try await matter(own)
  }

  /// Says why a link cannot be changed.
  private static func telling<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await Refusal.translating(work)
    } catch let refusal as LinkRefusal {
      throw Refusal(refusal)
    }
  }
}

extension Refusal {
  fileprivate init(_ refusal: LinkRefusal) {
    switch refusal {
    case .unknownMatter(let id): self = .notFound(what: "problem", id: id)
    case .notNamed(let notice, let matter):
      self = .noSuchInput(
        reason: "notice \(notice) does not name problem \(matter)",
        advice: "noticectl ledger show \(matter) lists the notices that do",
        code: Obstacle.notNamed.rawValue, about: ["\(notice)", "\(matter)"])
    case .bothNamed(let notice):
      self = .unavailable(
        .bothNamed, about: ["\(notice)"],
        "notice \(notice) names both, so that they are two problems",
        advice: "noticectl ledger link --notice links what one notice says")
    case .onlyName(let matter):
      self = .unavailable(
        .onlyName, about: ["\(matter)"],
        "no other notice names problem \(matter): there is nothing to part", advice: nil)
    case .same(let matter):
      self = .unavailable(
        .sameProblem, about: ["\(matter)"], "problem \(matter) is itself", advice: nil)
    }
  }
}
