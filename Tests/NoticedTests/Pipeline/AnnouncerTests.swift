// Tests of Announcer.swift: how many entries the journal is sent.

import Testing

@testable import noticed

@Suite struct `The budget of announcements` {
  private let start = ContinuousClock.now

  private func budget() -> TokenBudget {
    TokenBudget(capacity: 100, perSecond: 10, now: start)
  }

  private func take(_ budget: inout TokenBudget, _ count: Int, at second: Int) -> Bool {
    budget.take(count, now: start + .seconds(second))
  }

  @Test func `allows a burst, and nothing after it`() {
    var budget = budget()
    #expect(take(&budget, 60, at: 0))
    #expect(take(&budget, 40, at: 0))
    #expect(!take(&budget, 1, at: 0))
  }

  @Test func `gives all or none`() {
    var budget = budget()
    #expect(!take(&budget, 101, at: 0))
    #expect(take(&budget, 100, at: 0))
  }

  @Test func `allows a steady rate after a burst`() {
    var budget = budget()
    #expect(take(&budget, 100, at: 0))
    for second in 1...20 {
      #expect(take(&budget, 10, at: second))
      #expect(!take(&budget, 1, at: second))
    }
  }

  @Test func `never holds more than a burst`() {
    var budget = budget()
    #expect(take(&budget, 100, at: 0))
    #expect(!take(&budget, 101, at: 3600))
    #expect(take(&budget, 100, at: 3600))
  }
}
