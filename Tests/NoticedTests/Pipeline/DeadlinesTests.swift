// Tests of Deadlines.swift.

import Testing

@testable import noticed

@Suite(.timeLimit(.minutes(5))) struct `Deadlines` {
  private func order(
    _ seconds: [Double], in deadlines: noticed.Deadlines = noticed.Deadlines()
  ) async -> [Double] {
    let (done, note) = AsyncStream<Double>.makeStream()
    let now = ContinuousClock.now
    for second in seconds {
      _ = deadlines.add(now + .seconds(second)) { note.yield(second) }
    }
    var order: [Double] = []
    for await second in done {
      order.append(second)
      if order.count == seconds.count { break }
    }
    #expect(deadlines.count == 0)
    return order
  }

  @Test func `are kept in the order of their times, however they come`() async {
    #expect(await order([0.1, 0.02, 0.06]) == [0.02, 0.06, 0.1])
    #expect(await order([0.02, 0.06, 0.1]) == [0.02, 0.06, 0.1])
    #expect(await order([-1]) == [-1])
  }

  @Test func `are kept again after a rest`() async {
    let deadlines = noticed.Deadlines()
    #expect(await order([0.01], in: deadlines) == [0.01])
    #expect(await order([0.02, 0.01], in: deadlines) == [0.01, 0.02])
  }

  @Test func `that are called off do nothing, and leave nothing`() async {
    let deadlines = noticed.Deadlines()
    let (done, note) = AsyncStream<Int>.makeStream()
    let now = ContinuousClock.now
    let first = deadlines.add(now + .milliseconds(10)) { note.yield(1) }
    _ = deadlines.add(now + .milliseconds(20)) { note.yield(2) }
    deadlines.remove(first)
    var next = done.makeAsyncIterator()
    #expect(await next.next() == 2)
    #expect(deadlines.count == 0)
  }
}
