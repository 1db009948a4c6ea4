// Tests of Countdown.swift.

import Synchronization
import Testing

@testable import noticed

@Suite struct `A countdown` {
  private final class Calls: Sendable {
    private let made = Mutex(0)
    func make() { made.withLock { $0 += 1 } }
    var count: Int { made.withLock { $0 } }
  }

  @Test func `calls at zero, once`() {
    let calls = Calls()
    let countdown = Countdown(3) { calls.make() }
    countdown.tick()
    countdown.tick()
    #expect(calls.count == 0)
    countdown.tick()
    #expect(calls.count == 1)
    countdown.tick()
    #expect(calls.count == 1)
  }

  @Test func `calls once however many tick at a time`() async {
    let calls = Calls()
    let countdown = Countdown(100) { calls.make() }
    await withTaskGroup(of: Void.self) { group in
      for _ in 1...100 { group.addTask { countdown.tick() } }
    }
    #expect(calls.count == 1)
  }
}
