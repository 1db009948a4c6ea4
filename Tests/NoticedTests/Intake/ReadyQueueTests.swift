// Tests of ReadyQueue.swift.

import LinuxIO
import Testing

@testable import noticed

@Suite struct `The queue of names that are whole` {
  private func candidate(_ number: Int) -> Candidate {
    Candidate(folder: 0, name: FileName("\(number)"))
  }

  private func settled(_ number: Int, size: Int64 = 1) -> Settled {
    let status = FileStatus(
      kind: .regular, device: 1, inode: 2, size: size, modifiedAt: 3, changedAt: 3, links: 1,
      owner: 0, permissions: 0o600)
    let settling = Settling(
      .movedIn, status, age: .zero, now: ContinuousClock.now, times: Settling.Times())
    return Settled(candidate: candidate(number), settling: settling, asksForWriter: false)
  }

  private func queue(_ sizes: [Int64]) -> ReadyQueue {
    var queue = ReadyQueue()
    for (number, size) in sizes.enumerated() { queue.append(settled(number, size: size)) }
    return queue
  }

  private func take(_ queue: inout ReadyQueue, _ most: Int, bytes: Int = 1000) -> [Int] {
    queue.take(most, bytes: bytes, countingAtMost: 100).compactMap {
      Int(String(decoding: $0.candidate.name.bytes, as: UTF8.self))
    }
  }

  @Test func `gives them in the order in which they came`() {
    var queue = queue([1, 1, 1, 1, 1])
    #expect(take(&queue, 2) == [0, 1])
    #expect(take(&queue, 2) == [2, 3])
    #expect(take(&queue, 2) == [4])
    #expect(take(&queue, 2) == [])
    #expect(queue.isEmpty)
  }

  @Test func `has each name once, and again when it was taken`() {
    var queue = queue([1, 1])
    queue.append(settled(0))
    #expect(queue.count == 2)
    #expect(take(&queue, 1) == [0])
    #expect(!queue.contains(candidate(0)))
    queue.append(settled(0))
    #expect(take(&queue, 2) == [1, 0])
  }

  @Test func `gives no more bytes than asked for`() {
    var queue = queue([40, 50, 20, 1])
    #expect(take(&queue, 10, bytes: 100) == [0, 1])
    #expect(take(&queue, 10, bytes: 100) == [2, 3])
  }

  @Test func `gives one name even when it is too large`() {
    var queue = queue([90, 1])
    #expect(take(&queue, 10, bytes: 50) == [0])
    #expect(take(&queue, 10, bytes: 50) == [1])
  }

  @Test func `counts a huge file for no more than is read of it`() {
    var queue = queue([1 << 40, 50])
    #expect(take(&queue, 10, bytes: 150) == [0, 1])
  }

  @Test func `gives no name that was taken out, and at its new place one that came back`() {
    var queue = queue([1, 1, 1, 1])
    #expect(take(&queue, 1) == [0])
    queue.remove(candidate(1))
    queue.remove(candidate(2))
    #expect(!queue.contains(candidate(1)))
    #expect(queue[candidate(1)] == nil)
    #expect(queue.count == 1)
    queue.append(settled(1, size: 50))
    #expect(queue[candidate(1)]?.status.size == 50)
    #expect(take(&queue, 10) == [3, 1])
    #expect(queue.isEmpty)
  }

  @Test func `keeps its order however it is filled and emptied`() {
    var queue = ReadyQueue()
    var taken: [Int] = []
    for number in 0..<100 {
      queue.append(settled(number))
      if number % 3 == 2 { taken += take(&queue, 2) }
    }
    while !queue.isEmpty { taken += take(&queue, 7) }
    #expect(taken == Array(0..<100))
    #expect(queue.names.isEmpty)
  }
}
