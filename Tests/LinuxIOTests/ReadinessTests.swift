// Tests of Readiness.swift.

import Glibc
import LinuxIO
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Waiting for a descriptor` {
  private struct Pair: ~Copyable {
    let readiness: Readiness
    let watched: Int32
    let peer: Descriptor
  }

  private func pair() throws -> Pair {
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0 else {
      throw SystemFailure(call: "socketpair", code: errno, subject: "")
    }
    let readiness = Readiness(owning: Descriptor(owning: ends[0]))
    return Pair(readiness: readiness, watched: ends[0], peer: Descriptor(owning: ends[1]))
  }

  private func send(_ peer: borrowing Descriptor) {
    #expect(write(peer.number, "x", 1) == 1)
  }

  private func receive(_ number: Int32) {
    var byte: UInt8 = 0
    #expect(read(number, &byte, 1) == 1)
  }

  @Test func `ends with data, each time anew`() async throws {
    let pair = try pair()
    for _ in 1...3 {
      let readiness = pair.readiness
      let waiter = Task { await readiness.wait() }
      send(pair.peer)
      #expect(await waiter.value)
      receive(pair.watched)
    }
  }

  @Test func `ends at once for as long as data is not read`() async throws {
    let pair = try pair()
    send(pair.peer)
    for _ in 1...3 { #expect(await pair.readiness.wait()) }
  }

  @Test func `ends for good`() async throws {
    let pair = try pair()
    let readiness = pair.readiness
    let waiter = Task { await readiness.wait() }
    readiness.end()
    readiness.end()
    #expect(await !waiter.value)
    #expect(await !readiness.wait())
  }

  @Test func `ends for good when the task is cancelled`() async throws {
    let pair = try pair()
    let readiness = pair.readiness
    let waiter = Task { await readiness.wait() }
    waiter.cancel()
    #expect(await !waiter.value)
    #expect(await !readiness.wait())
  }

  @Test func `closes the descriptor when it has ended`() async throws {
    let pair = try pair()
    pair.readiness.end()
    // Reading waits until the other end is closed.
    let left = try pair.peer.readAll(expecting: 1, limit: 1)
    #expect(left.isEmpty)
  }

  @Test func `closes the descriptor when nobody holds it any more`() throws {
    var ends: [Int32] = [0, 0]
    #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    let peer = Descriptor(owning: ends[1])
    do { _ = Readiness(owning: Descriptor(owning: ends[0])) }
    let left = try peer.readAll(expecting: 1, limit: 1)
    #expect(left.isEmpty)
  }
}
