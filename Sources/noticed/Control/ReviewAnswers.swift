// The answers for those who look at the work as a whole: digests, and samples to be judged.

internal import NoticeControl
internal import NoticeLedger
internal import NoticeReader
internal import NoticeRecord
internal import NoticeStore
internal import Varlink

extension Office {
  /// The methods of `io.noticed` for reviews.
  var reviewQueries: [(String, Method)] {
    [
      QueryInterface.digest.answered { request, _ in try await digest(request) },
      QueryInterface.sample.answered { request, _ in try await sample(request) },
    ]
  }

  /// The methods of `io.noticed.control` for reviews.
  var reviewChanges: [(String, Method)] {
    [
      ControlInterface.judge.answered { request, call in
        try await judge(request, by: call.caller)
      }
    ]
  }

  private func sample(_ request: SampleRequest) async throws -> SampleReply {
    let count = min(max(request.count ?? 20, 0), Limits.sampledFacts)
    let drawn = try await Refusal.translating {
      try await store.draw(count, of: request.sort.map { [$0] } ?? SampledSort.allCases)
    }
    var facts: [SampledFact] = []
    for fact in drawn.facts {
      // ignoring: a notice that a re-reading takes away meanwhile leaves the sample smaller.
      guard let place = try? await place(of: fact) else { continue }
      facts.append(
        SampledFact(
          notice: fact.notice, title: fact.title, sort: fact.sort, ordinal: fact.ordinal,
          words: fact.words, place: place))
    }
    return SampleReply(facts: facts, population: drawn.population)
  }

  private func place(of fact: DrawnFact) async throws -> Place {
    let bytes = try await store.original(fact.notice)
    let source = try await store.notice(fact.notice).source
    return try Place(fact.span, in: bytes, of: source, context: 200)
  }

  private func judge(_ request: JudgeRequest, by caller: Caller) async throws -> Nothing {
    let isKept = try await Refusal.translating {
      try await store.judge(
        request.sort, request.ordinal, of: request.notice, words: request.words,
        isRight: request.right, note: request.note, user: caller.user)
    }
    guard isKept else { throw Refusal.notFound(what: "such fact of notice", id: request.notice) }
    return Nothing()
  }
}

extension Accuracy {
  /// What judgements say of a sort.
  init?(_ counts: JudgedCount) {
    guard let interval = Interval(right: counts.right, of: counts.judged) else { return nil }
    self.init(
      sort: counts.sort, judged: counts.judged, right: counts.right, share: interval.share,
      low: interval.low, high: interval.high)
  }
}
