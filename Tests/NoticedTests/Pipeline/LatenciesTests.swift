// Tests of Latencies.swift.

import Testing

@testable import noticed

@Suite struct `The times that outcomes took` {
  private func latencies(_ milliseconds: some Sequence<Int>) -> Latencies {
    var latencies = Latencies()
    for one in milliseconds { latencies.note(.milliseconds(one)) }
    return latencies
  }

  @Test func `are not known before the first outcome`() {
    #expect(Latencies().percentiles == nil)
  }

  @Test func `of one outcome are its own`() {
    #expect(latencies([7]).percentiles == Latencies.Percentiles(p50: 7, p90: 7, p99: 7, slowest: 7))
  }

  @Test func `are the middle and the slowest hundredth`() throws {
    let percentiles = try #require(latencies((1...1000).shuffled()).percentiles)
    #expect((500...501).contains(percentiles.p50))
    #expect((900...901).contains(percentiles.p90))
    #expect((990...991).contains(percentiles.p99))
    #expect(percentiles.slowest == 1000)
  }

  @Test func `are all counted by steps`() {
    let some = latencies([5, 6, 2500, 60_000])
    #expect(some.count == 4)
    #expect(some.sum == .milliseconds(62_511))
    #expect(some.withinSteps == [1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3])
  }

  @Test func `may be centuries, and are never less than nothing`() {
    var latencies = Latencies()
    for _ in 1...99 { latencies.note(.seconds(9_000_000_000)) }
    latencies.note(.seconds(-86_400))
    #expect(latencies.sum == .seconds(891_000_000_000))
    #expect(latencies.percentiles?.p50 == 9e12)
    #expect(latencies.withinSteps.first == 1)
  }

  @Test func `are those of the last thousand`() {
    let late = latencies(Array(repeating: 5000, count: 1500) + Array(repeating: 1, count: 1000))
    #expect(late.percentiles == Latencies.Percentiles(p50: 1, p90: 1, p99: 1, slowest: 1))
  }
}
