// Tests of Health.swift.

import Testing

@testable import noticed

@Suite struct `The daemon's health` {
  private let health = Health(log: Log())

  @Test func `begins without a problem`() {
    #expect(health.problems.isEmpty)
    #expect(!health.isBlocked)
    #expect(!health.isPaused)
  }

  @Test func `has one problem a subject, the newest words, since the first time`() {
    health.report(.journal, "a test's first problem", advice: "none is needed")
    let since = health.problems.first?.since
    health.report(.journal, "a test's second problem", advice: "wait")
    #expect(health.problems.map(\.what) == ["a test's second problem"])
    #expect(health.problems.map(\.advice) == ["wait"])
    #expect(health.problems.first?.since == since)
  }

  @Test func `has problems of different folders side by side, the oldest first`() {
    health.report(.folder("a"), "a test's problem with a", advice: "none is needed")
    health.report(.folder("b"), "a test's problem with b", advice: "none is needed")
    #expect(Set(health.problems.map(\.what)).count == 2)
    #expect(health.problems.map(\.since) == health.problems.map(\.since).sorted())
    health.resolve(.folder("a"))
    #expect(health.problems.map(\.what) == ["a test's problem with b"])
  }

  @Test func `is blocked by the store alone`() {
    health.report(.journal, "a test's problem with the journal", advice: "none is needed")
    #expect(!health.isBlocked)
    health.report(.store, "a test's problem with the store", advice: "none is needed")
    #expect(health.isBlocked)
    health.resolve(.store)
    health.resolve(.store)
    #expect(!health.isBlocked)
  }

  @Test func `knows whether intake is paused`() {
    health.setPaused(true)
    #expect(health.isPaused)
    health.setPaused(false)
    #expect(!health.isPaused)
  }

  @Test func `is stuck when the pipeline is later than it said by more than is borne`() {
    #expect(!health.isStuck(patience: .zero))
    health.moves(within: .seconds(-10))
    #expect(health.isStuck(patience: .seconds(5)))
    #expect(!health.isStuck(patience: .seconds(3600)))
    health.moves(within: .seconds(3600))
    #expect(!health.isStuck(patience: .zero))
  }

  @Test func `is not stuck while files may still leave their folders, nor at the moment after`() {
    health.moves(within: .seconds(-10))
    health.departs(within: .seconds(3600))
    #expect(!health.isStuck(patience: .zero))
    // One that is quick does not end the time of one that is slow.
    health.departs(within: .seconds(-10))
    health.hasDeparted()
    health.moves(within: .seconds(-10))
    #expect(!health.isStuck(patience: .zero))
    health.hasDeparted()
    #expect(!health.isStuck(patience: .seconds(5)))
    health.moves(within: .seconds(-10))
    #expect(health.isStuck(patience: .seconds(5)))
    health.departs(within: .seconds(-10))
    #expect(health.isStuck(patience: .seconds(5)))
  }

  @Test func `is not stuck when there is nothing to do`() {
    health.moves(within: .seconds(-10))
    health.rests()
    #expect(!health.isStuck(patience: .zero))
  }

  @Test func `counts batches, and knows of one on its way`() {
    #expect(!health.progress.isBusy)
    health.moves(within: .seconds(1))
    #expect(health.progress.isBusy)
    #expect(health.progress.completed == 0)
    health.rests()
    #expect(!health.progress.isBusy)
    #expect(health.progress.completed == 1)
  }
}
