// The answer to `Stats`.

internal import NoticeControl
internal import NoticeStore

extension Office {
  /// The store and the intake in numbers.
  func statistics() async throws -> Statistics {
    let (counts, sorts) = try await Refusal.translating {
      (try await store.counts(), try await store.statistics())
    }
    let judged = try await Refusal.translating { try await store.judgedCounts() }
    let latencies = await pipeline.latencies
    var statistics = Statistics()
    statistics.notices = counts.notices
    statistics.storeBytes = Int(counts.bytesOnDisk)
    statistics.outcomes = Self.outcomes(counts)
    statistics.kinds = sorts.kinds.map(Tally.init)
    statistics.months = sorts.months.map(Tally.init)
    statistics.undated = sorts.undated
    statistics.statuses = sorts.statuses.map(Tally.init)
    statistics.issuers = sorts.issuers.map(Tally.init)
    statistics.reasons = sorts.reasons.map(Tally.init)
    statistics.encodings = sorts.encodings.map(Tally.init)
    statistics.facts = sorts.facts.map(Tally.init)
    statistics.originalBytes = sorts.originalBytes
    statistics.accuracy = judged.isEmpty ? nil : judged.compactMap(Accuracy.init)
    statistics.latency = latencies.percentiles.map { percentiles in
      LatencySpread(
        count: latencies.count, p50: percentiles.p50, p90: percentiles.p90, p99: percentiles.p99,
        slowest: percentiles.slowest)
    }
    return statistics
  }

  /// The outcomes by what became of the files.
  static func outcomes(_ counts: StoreCounts) -> [Tally] {
    [
      Tally(name: NoticeControl.Outcome.Verdict.kept.rawValue, count: counts.kept),
      Tally(name: NoticeControl.Outcome.Verdict.duplicate.rawValue, count: counts.duplicates),
      Tally(name: NoticeControl.Outcome.Verdict.rejected.rawValue, count: counts.rejected),
    ]
  }
}

extension Tally {
  /// So many of a sort.
  init(_ count: SortCount) {
    self.init(name: count.name, count: count.count)
  }
}
