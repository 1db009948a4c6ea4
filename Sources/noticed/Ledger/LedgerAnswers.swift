// The answers about matters, tasks and responsibilities, and decisions about them.

internal import NoticeControl
internal import NoticeRecord
internal import NoticeStore
internal import Varlink

extension Office {
  /// The methods of `io.noticed` that are about the ledger.
  var ledgerQueries: [(String, Method)] {
    [
      QueryInterface.problems.answered { request, _ in try await problems(request) },
      QueryInterface.tasks.answered { request, _ in try await tasks(request) },
      QueryInterface.responsibilities.answered { request, _ in
        try await responsibilities(request)
      },
      QueryInterface.showMatter.answered { request, _ in try await matter(request.id) },
      QueryInterface.grades.answered { request, _ in try await grades(request) },
      QueryInterface.similar.answered { request, _ in try await similar(request.id) },
      QueryInterface.targetResults.answered { request, _ in try await targetResults(request) },
      QueryInterface.rules.answered { _, _ in await rules() },
      QueryInterface.testRule.answered { request, _ in try await testRule(request) },
    ]
  }

  /// The methods of `io.noticed.control` that are about the ledger.
  var ledgerChanges: [(String, Method)] {
    [
      ControlInterface.setStanding.answered { request, call in
        try await setStanding(request, by: call.caller)
      },
      ControlInterface.linkMatter.answered { request, call in
        try await linkMatter(request, by: call.caller)
      },
      ControlInterface.unlinkMatter.answered { request, call in
        try await unlinkMatter(request, by: call.caller)
      },
    ]
  }

  private func problems(_ request: LedgerRequest) async throws -> MatterPage {
    try await Refusal.translating {
      let filter = request.filter ?? LedgerFilter()
      let page = try await store.matters(filter, today: Today.iso, window: Window(filter))
      return MatterPage(matters: page.items, total: page.total)
    }
  }

  private func tasks(_ request: LedgerRequest) async throws -> TaskPage {
    try await Refusal.translating {
      let filter = request.filter ?? LedgerFilter()
      let page = try await store.tasks(filter, today: Today.iso, window: Window(filter))
      return TaskPage(tasks: page.items, total: page.total)
    }
  }

  private func responsibilities(_ request: LedgerRequest) async throws -> ResponsibilityPage {
    try await Refusal.translating {
      let filter = request.filter ?? LedgerFilter()
      let page = try await store.responsibilities(
        filter, today: Today.iso, window: Window(filter))
      return ResponsibilityPage(responsibilities: page.items, total: page.total)
    }
  }

  private func targetResults(_ request: TargetRequest) async throws -> TargetPage {
    try await Refusal.translating {
      let filter = request.filter ?? LedgerFilter()
      let page = try await store.targetResults(
        filter, attainment: request.attainment, window: Window(filter))
      return TargetPage(targets: page.items, total: page.total)
    }
  }

  private func grades(_ request: LedgerRequest) async throws -> GradesReply {
    try await Refusal.translating {
      let filter = request.filter ?? LedgerFilter()
      // Who asks for no number wants all of them.
      let page = try await store.grades(
        by: settings.grading, filter, today: Today.iso,
        window: NoticeStore.Window(limit: filter.limit ?? .max, offset: filter.offset ?? 0))
      return GradesReply(grades: page.items, total: page.total)
    }
  }

  /// One matter with its life and its mentions.
  func matter(_ id: Int64) async throws -> MatterReply {
    let file = try await Refusal.translating { try await store.matter(id, today: Today.iso) }
    guard let file else { throw Refusal.notFound(what: "problem", id: id) }
    return MatterReply(file: file)
  }

  private func similar(_ id: Int64) async throws -> SimilarReply {
    let found = try await Refusal.translating {
      try await store.similar(to: id, today: Today.iso, limit: 100)
    }
    guard let found else { throw Refusal.notFound(what: "problem", id: id) }
    return SimilarReply(matters: found)
  }

  private func setStanding(
    _ request: SetStandingRequest, by caller: Caller
  ) async throws -> MatterReply {
    _ = try await Refusal.translating {
      try await store.decide(
        request.id, request.standing, note: request.note, user: caller.user, on: Today.iso)
    }
    let reply = try await matter(request.id)
    // ignoring: the decision is kept, whether the journal takes the entries or not.
    try? await log.send(watch.entries(for: reply.file.matter))
    return reply
  }
}

extension Window {
  /// The part of the ledger that a client asks for.
  fileprivate init(_ filter: LedgerFilter) {
    self.init(limit: filter.limit, offset: filter.offset)
  }
}
