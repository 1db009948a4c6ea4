// Tests of ReadingRoom.swift.

import Dispatch
import Synchronization
import Testing

@testable import noticed

@Suite(.timeLimit(.minutes(5))) struct `The reading room` {
  @Test func `gives the result of the work`() async {
    let room = ReadingRoom(count: 1)
    #expect(await room.read(limit: never) { 42 } == 42)
    #expect(room.abandoned == 0)
  }

  @Test func `tells a result of nothing from a time that ran out`() async {
    let result = await ReadingRoom(count: 1).read(limit: never) { Int("no number") }
    #expect(result == Optional<Int?>.some(nil))
  }

  @Test func `loses only the seat of work that never ends`() async {
    let room = ReadingRoom(count: 2)
    let gate = DispatchSemaphore(value: 0)
    defer { for _ in 1...2 { gate.signal() } }
    for lost in 1...2 {
      let result: Int? = await room.read(limit: .milliseconds(5)) {
        gate.wait()
        return 1
      }
      #expect(result == nil)
      #expect(room.abandoned == lost)
    }
    // Both seats are there again, at the same time.
    let meeting = DispatchSemaphore(value: 0)
    async let first = room.read(limit: never) {
      meeting.wait()
      return 1
    }
    async let second = room.read(limit: never) {
      meeting.signal()
      return 2
    }
    let results = await [first, second]
    #expect(results == [1, 2])
  }

  @Test func `ends what may take little time while something else may take longer`() async {
    let room = ReadingRoom(count: 3)
    let gate = DispatchSemaphore(value: 0)
    async let patient = room.read(limit: never) {
      gate.wait()
      return 1
    }
    // The second alarm is set before the one that was set first, the third is found by the second.
    for _ in 1...2 {
      let result: Int? = await room.read(limit: .milliseconds(5)) {
        gate.wait()
        return 2
      }
      #expect(result == nil)
    }
    for _ in 1...3 { gate.signal() }
    #expect(await patient == 1)
  }

  @Test func `counts a thread no more that came to its end after all`() async {
    let room = ReadingRoom(count: 1)
    let gate = DispatchSemaphore(value: 0)
    let result: Int? = await room.read(limit: .milliseconds(5)) {
      gate.wait()
      return 1
    }
    #expect(result == nil)
    #expect(room.abandoned == 1)
    gate.signal()
    while room.abandoned > 0 { await Task.yield() }
    #expect(await room.read(limit: never) { 2 } == 2)
  }

  @Test func `does as much at once as it has seats, and the rest in turn`() async {
    let room = ReadingRoom(count: 2)
    let readers = Readers()
    let done = await withTaskGroup(of: Int.self) { group in
      for _ in 1...50 {
        group.addTask {
          await room.read(limit: never) {
            readers.come()
            readers.go()
            return 1
          } ?? 0
        }
      }
      return await group.reduce(0, +)
    }
    #expect(done == 50)
    #expect((1...2).contains(readers.most))
  }
}

/// Counts who reads at the same time.
private final class Readers: Sendable {
  private let count = Mutex((now: 0, most: 0))

  /// How many there were at most.
  var most: Int { count.withLock { $0.most } }

  /// One begins.
  func come() {
    count.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
  }

  /// One ends.
  func go() {
    count.withLock { $0.now -= 1 }
  }
}
