// Tests of Waiters.swift.

import LinuxIO
import Testing

@testable import noticed

/// Keeps waiters as the intake does.
private actor Desk {
  private var waiters = Waiters()
  private var added = 0

  /// Waits as the `number`th.
  func wait(forPass pass: Int, _ wish: Waiters.Wish = .everything) async {
    let number = waiters.newNumber()
    await withCheckedContinuation { continuation in
      waiters.add(number, forPass: pass, wish, continuation)
      added += 1
    }
    added -= 1
  }

  /// Tells what happened, as soon as `count` wait.
  func tell(whenWaiting count: Int = 1, _ news: @Sendable (inout Waiters) -> Void) async {
    while added < count { await Task.yield() }
    news(&waiters)
  }

  /// How many wait when everything that was let go has gone.
  func left() async -> Int {
    for _ in 1...100 { await Task.yield() }
    return added
  }
}

@Suite(.timeLimit(.minutes(5))) struct `Those who wait` {
  private let desk = Desk()
  private let a = Candidate(folder: 0, name: FileName("a"))
  private let b = Candidate(folder: 0, name: FileName("b"))

  @Test func `go when the scan leaves nothing unfinished`() async {
    async let waiter: Void = desk.wait(forPass: 3)
    await desk.tell { $0.passCompleted(3, pending: []) }
    await waiter
  }

  @Test func `do not go by a scan that began before them`() async {
    async let waiter: Void = desk.wait(forPass: 3)
    await desk.tell { $0.passCompleted(2, pending: []) }
    #expect(await desk.left() == 1)
    await desk.tell { $0.passCompleted(4, pending: []) }
    await waiter
  }

  @Test func `go when the last name of their scan is finished`() async {
    async let waiter: Void = desk.wait(forPass: 1)
    await desk.tell { [a, b] in
      $0.passCompleted(1, pending: [a, b])
      $0.concluded(b)
    }
    #expect(await desk.left() == 1)
    await desk.tell { [a] in $0.concluded(a) }
    await waiter
  }

  @Test func `wait for no name that came after their scan`() async {
    async let waiter: Void = desk.wait(forPass: 1)
    await desk.tell { [a, b] in
      $0.passCompleted(1, pending: [a])
      $0.passCompleted(2, pending: [a, b])
      $0.concluded(a)
    }
    await waiter
  }

  @Test func `for a scan alone wait for no name`() async {
    async let waiter: Void = desk.wait(forPass: 1, .scan)
    await desk.tell { [a] in $0.passCompleted(1, pending: [a]) }
    await waiter
  }

  @Test func `for one name wait for no other`() async {
    async let waiter: Void = desk.wait(forPass: 1, .name(a))
    await desk.tell { [a, b] in $0.passCompleted(1, pending: [a, b]) }
    #expect(await desk.left() == 1)
    await desk.tell { [a] in $0.concluded(a) }
    await waiter
  }

  @Test func `for a name that the scan left finished go at once`() async {
    async let waiter: Void = desk.wait(forPass: 1, .name(a))
    await desk.tell { [b] in $0.passCompleted(1, pending: [b]) }
    await waiter
  }

  @Test func `can all be let go, and names may end afterwards`() async {
    async let first: Void = desk.wait(forPass: 1)
    async let second: Void = desk.wait(forPass: 9)
    await desk.tell(whenWaiting: 2) { [a] in
      $0.passCompleted(1, pending: [a])
      $0.releaseAll()
      $0.concluded(a)
    }
    await first
    await second
  }

  @Test func `can be let go one by one, and twice`() async {
    async let waiter: Void = desk.wait(forPass: 9)
    await desk.tell {
      $0.release(1)
      $0.release(1)
    }
    await waiter
  }
}
